import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { changeAgency, listAgencies, setUpAgency } from './agencies.ts';
import { changeCycle, listCycles, openCycle, readCycleOptions } from './cycles.ts';
import * as schema from './schema.ts';

const tags = ['programme'];
const reading = { permission: 'public.read' } as const;
const { idParams: params } = schema;
/** May change any minute, and differs with who reads. */
const fresh = 'private, no-cache';

/** What a programme needs before anything is filed: the annual cycles, and the agencies around the table. */
export const programmeRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/cycles',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Annual cycles: the newest that has begun first',
        querystring: schema.cycleQuery,
        response: { 200: z.array(schema.cycle) },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', fresh)
        .send(await listCycles(context, request.actor?.grants ?? [], request.query)),
  );

  app.get(
    '/api/cycles/options',
    {
      config: { permission: 'cycle.manage' },
      schema: {
        tags,
        summary: 'Units and laws for which I may open a cycle',
        response: { 200: schema.cycleOptions },
      },
    },
    async (request) => readCycleOptions(context, actorOf(request)),
  );

  app.post(
    '/api/cycles',
    {
      config: { permission: 'cycle.manage' },
      schema: {
        tags,
        summary: 'Open an annual cycle',
        body: schema.newCycle,
        response: { 201: schema.cycle },
      },
    },
    async (request, reply) =>
      reply.status(201).send(withVersion(reply, await openCycle(context, actorOf(request), request.body))),
  );

  app.put(
    '/api/cycles/:id',
    {
      config: { permission: 'cycle.manage' },
      schema: {
        tags,
        summary: "Change a cycle's name and days (If-Match)",
        params,
        body: schema.cycleChange,
        response: { 200: schema.cycle },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await changeCycle(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.get(
    '/api/agencies',
    {
      config: reading,
      schema: {
        tags,
        summary: 'Agencies, by unit and name',
        querystring: schema.agencyQuery,
        response: { 200: z.array(schema.agency) },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', fresh).send(await listAgencies(context, request.query.unit)),
  );

  app.post(
    '/api/agencies',
    {
      config: { permission: 'agency.manage' },
      schema: { tags, summary: 'Set up an agency', body: schema.newAgency, response: { 201: schema.agency } },
    },
    async (request, reply) =>
      reply.status(201).send(withVersion(reply, await setUpAgency(context, actorOf(request), request.body))),
  );

  app.put(
    '/api/agencies/:id',
    {
      config: { permission: 'agency.manage' },
      schema: {
        tags,
        summary: 'Change what an agency is called (If-Match)',
        params,
        body: schema.agencyChange,
        response: { 200: schema.agency },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await changeAgency(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );
};
