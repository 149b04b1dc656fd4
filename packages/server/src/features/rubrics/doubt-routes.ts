import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion } from '../../platform/http/version.ts';
import { doubtList, doubtParams, reopening, settlement } from './doubt-schema.ts';
import { listDoubts } from './doubts.ts';
import { decideDoubt } from './settle-doubt.ts';

const tags = ['rubrics'];

/** Doubts about the reading of the sheets, and what settles them. */
export const doubtRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/rubric-doubts',
    {
      config: { permission: 'rubric-doubt.read' },
      schema: { tags, summary: 'Doubts about the reading of the sheets', response: { 200: doubtList } },
    },
    (request) => listDoubts(context, actorOf(request)),
  );

  app.post(
    '/api/rubric-doubts/:id/actions/settle',
    {
      config: { permission: 'rubric-doubt.settle' },
      schema: {
        tags,
        summary: 'Settle a doubt, with how it is read and the paper that says so (If-Match)',
        params: doubtParams,
        body: settlement,
        response: { 200: doubtList },
      },
    },
    (request) =>
      decideDoubt(context, actorOf(request), request.params.id, expectedVersion(request), {
        kind: 'settle',
        ...request.body,
      }),
  );

  app.post(
    '/api/rubric-doubts/:id/actions/reopen',
    {
      config: { permission: 'rubric-doubt.settle' },
      schema: {
        tags,
        summary: 'Open a settled doubt again, with the reason (If-Match)',
        params: doubtParams,
        body: reopening,
        response: { 200: doubtList },
      },
    },
    (request) =>
      decideDoubt(context, actorOf(request), request.params.id, expectedVersion(request), {
        kind: 'reopen',
        reason: request.body.reason,
      }),
  );
};
