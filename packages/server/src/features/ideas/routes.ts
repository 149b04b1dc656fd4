import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { idea, ideaChange, ideaPage, ideaParams, ideaQuery, newIdea } from './schema.ts';
import * as service from './service.ts';

const tags = ['ideas'];

export const ideaRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/ideas',
    {
      config: { permission: 'idea.read' },
      schema: {
        tags,
        summary: 'Product ideas that I may read',
        querystring: ideaQuery,
        response: { 200: ideaPage },
      },
    },
    (request) => service.listIdeas(context, actorOf(request), request.query),
  );

  app.post(
    '/api/ideas',
    {
      config: { permission: 'idea.edit' },
      schema: { tags, summary: 'Register an idea', body: newIdea, response: { 201: idea } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(withVersion(reply, await service.registerIdea(context, actorOf(request), request.body))),
  );

  app.get(
    '/api/ideas/:id',
    {
      config: { permission: 'idea.read' },
      schema: { tags, summary: 'An idea', params: ideaParams, response: { 200: idea } },
    },
    async (request, reply) =>
      withVersion(reply, await service.readIdea(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/ideas/:id',
    {
      config: { permission: 'idea.edit' },
      schema: {
        tags,
        summary: 'Change an idea (If-Match)',
        params: ideaParams,
        body: ideaChange,
        response: { 200: idea },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.editIdea(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );
};
