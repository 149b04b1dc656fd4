import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { newPaper, paper, paperChange, paperPage, paperParams, paperQuery } from './schema.ts';
import * as service from './service.ts';

const tags = ['papers'];

export const paperRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/papers',
    {
      config: { permission: 'paper.read' },
      schema: {
        tags,
        summary: "My producer's papers",
        querystring: paperQuery,
        response: { 200: paperPage },
      },
    },
    (request) => service.listPapers(context, actorOf(request), request.query),
  );

  app.post(
    '/api/papers',
    {
      config: { permission: 'paper.edit' },
      schema: { tags, summary: 'Keep a file as a paper', body: newPaper, response: { 201: paper } },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(withVersion(reply, await service.addPaper(context, actorOf(request), request.body))),
  );

  app.get(
    '/api/papers/:id',
    {
      config: { permission: 'paper.read' },
      schema: { tags, summary: 'A paper', params: paperParams, response: { 200: paper } },
    },
    async (request, reply) =>
      withVersion(reply, await service.readPaper(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/papers/:id',
    {
      config: { permission: 'paper.edit' },
      schema: {
        tags,
        summary: 'Change or renew a paper (If-Match)',
        params: paperParams,
        body: paperChange,
        response: { 200: paper },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.changePaper(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.delete(
    '/api/papers/:id',
    {
      config: { permission: 'paper.edit' },
      schema: {
        tags,
        summary: 'Remove a paper from the list',
        params: paperParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await service.removePaper(context, actorOf(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
};
