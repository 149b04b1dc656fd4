import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { ideaColumns } from './idea-columns.ts';
import {
  ideaChange,
  ideaFilter,
  ideaPage,
  ideaParams,
  ideaQuery,
  ideaWithNotes,
  newIdea,
  newIdeaNote,
} from './schema.ts';
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

  app.get(
    '/api/ideas.xlsx',
    {
      config: { permission: 'idea.read' },
      schema: { tags, summary: 'The same list as a spreadsheet', querystring: ideaFilter },
    },
    async (request, reply) => {
      const rows = await service.exportIdeas(context, actorOf(request), request.query);
      return sendWorkbook(reply, 'y-tuong', 'Ý tưởng', ideaColumns, rows);
    },
  );

  app.post(
    '/api/ideas',
    {
      config: { permission: 'idea.edit' },
      schema: { tags, summary: 'Register an idea', body: newIdea, response: { 201: ideaWithNotes } },
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
      schema: { tags, summary: 'An idea', params: ideaParams, response: { 200: ideaWithNotes } },
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
        response: { 200: ideaWithNotes },
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

  app.post(
    '/api/ideas/:id/notes',
    {
      config: { permission: 'idea.note' },
      schema: {
        tags,
        summary: 'Encourage an idea or set it aside, with words for its producer',
        params: ideaParams,
        body: newIdeaNote,
        response: { 201: ideaWithNotes },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(
          withVersion(
            reply,
            await service.noteIdea(context, actorOf(request), request.params.id, request.body),
          ),
        ),
  );
};
