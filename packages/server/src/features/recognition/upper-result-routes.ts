import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { listUpperDossiers, readUpperResult } from './read-upper-results.ts';
import { recordUpperResult } from './record-upper-result.ts';
import { confirmUpperResult, sendBackUpperResult } from './settle-upper-result.ts';
import {
  newUpperResult,
  sendingBack,
  upperDossierPage,
  upperDossierQuery,
  upperResult,
  upperResultParams,
} from './upper-result-schema.ts';

const tags = ['recognition'];

/** What the upper tier decided: recorded by one person, confirmed by another. */
export const upperResultRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/upper-results',
    {
      config: { permission: 'upper-result.read' },
      schema: {
        tags,
        summary: 'Dossiers at the upper tier, with what was recorded of each last',
        querystring: upperDossierQuery,
        response: { 200: upperDossierPage },
      },
    },
    (request) => listUpperDossiers(context, actorOf(request), request.query),
  );

  app.post(
    '/api/upper-results',
    {
      config: { permission: 'upper-result.record' },
      schema: {
        tags,
        summary: 'Record what the upper tier decided, for somebody else to confirm',
        body: newUpperResult,
        response: { 200: upperResult },
      },
    },
    async (request, reply) =>
      withVersion(reply, await recordUpperResult(context, actorOf(request), request.body)),
  );

  app.get(
    '/api/upper-results/:id',
    {
      config: { permission: 'upper-result.read' },
      schema: {
        tags,
        summary: 'A recorded result with its paper',
        params: upperResultParams,
        response: { 200: upperResult },
      },
    },
    async (request, reply) =>
      withVersion(reply, await readUpperResult(context, actorOf(request), request.params.id)),
  );

  app.post(
    '/api/upper-results/:id/actions/confirm',
    {
      config: { permission: 'dossier.record-upper-recognition' },
      schema: {
        tags,
        summary: 'Confirm a recorded result: it takes effect (If-Match)',
        params: upperResultParams,
        response: { 200: upperResult },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await confirmUpperResult(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.post(
    '/api/upper-results/:id/actions/send-back',
    {
      config: { permission: 'dossier.record-upper-recognition' },
      schema: {
        tags,
        summary: 'Send a recorded result back with what to mend (If-Match)',
        params: upperResultParams,
        body: sendingBack,
        response: { 200: upperResult },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await sendBackUpperResult(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body.reason,
        ),
      ),
  );
};
