import { z } from 'zod';
import type { App } from '../../app.ts';
import type { Context } from '../../platform/context.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import {
  candidate,
  candidateQuery,
  council,
  councilEdit,
  councilOptions,
  councilPage,
  idParams,
  listQuery,
  memberInput,
  memberParams,
  newCouncil,
} from './council-schema.ts';
import { readCouncil, readCouncilOptions, readCouncils, searchCandidates } from './read-councils.ts';
import { createCouncil, editCouncil } from './save-council.ts';
import { removeMember, seatMember } from './seat-member.ts';

const tags = ['councils'];
const read = { permission: 'council.read' } as const;
const manage = { permission: 'council.manage' } as const;

export function registerCouncilRoutes(app: App, context: Context): void {
  app.get(
    '/api/councils',
    {
      config: read,
      schema: {
        tags,
        summary: 'Councils within my reach',
        querystring: listQuery,
        response: { 200: councilPage },
      },
    },
    (request) => readCouncils(context, actorOf(request), request.query),
  );

  app.get(
    '/api/councils/options',
    {
      config: manage,
      schema: {
        tags,
        summary: 'Cycles and agencies for a council of mine',
        response: { 200: councilOptions },
      },
    },
    (request) => readCouncilOptions(context, actorOf(request)),
  );

  app.get(
    '/api/councils/candidates',
    {
      config: manage,
      schema: {
        tags,
        summary: 'People who could sit on a council',
        querystring: candidateQuery,
        response: { 200: z.object({ items: z.array(candidate) }) },
      },
    },
    async (request) => ({ items: await searchCandidates(context, actorOf(request), request.query.q) }),
  );

  app.post(
    '/api/councils',
    {
      config: manage,
      schema: { tags, summary: 'Enter a council', body: newCouncil, response: { 201: council } },
    },
    async (request, reply) =>
      withVersion(reply.status(201), await createCouncil(context, actorOf(request), request.body)),
  );

  app.get(
    '/api/councils/:id',
    {
      config: read,
      schema: { tags, summary: 'A council with its members', params: idParams, response: { 200: council } },
    },
    async (request, reply) =>
      withVersion(reply, await readCouncil(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/councils/:id',
    {
      config: manage,
      schema: {
        tags,
        summary: 'Change a council (If-Match)',
        params: idParams,
        body: councilEdit,
        response: { 200: council },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await editCouncil(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.put(
    '/api/councils/:id/members/:memberId',
    {
      config: manage,
      schema: {
        tags,
        summary: "Seat a member or change their seat (If-Match: the council's version)",
        params: memberParams,
        body: memberInput,
        response: { 200: council },
      },
    },
    async (request, reply) => {
      const { id, memberId } = request.params;
      const seated = seatMember(
        context,
        actorOf(request),
        id,
        memberId,
        expectedVersion(request),
        request.body,
      );
      return withVersion(reply, await seated);
    },
  );

  app.post(
    '/api/councils/:id/members/:memberId/actions/remove',
    {
      config: manage,
      schema: {
        tags,
        summary: "End a member's seat and rights (If-Match: the council's version)",
        params: memberParams,
        response: { 200: council },
      },
    },
    async (request, reply) => {
      const { id, memberId } = request.params;
      const removed = removeMember(context, actorOf(request), id, memberId, expectedVersion(request));
      return withVersion(reply, await removed);
    },
  );
}
