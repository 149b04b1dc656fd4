import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { producerColumns } from './producer-columns.ts';
import {
  member,
  newProducer,
  producer,
  producerChange,
  producerFilter,
  producerPage,
  producerParams,
  producerQuery,
  producerSummary,
} from './schema.ts';
import * as service from './service.ts';

const tags = ['producers'];

export const producerRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/producers',
    {
      config: { permission: 'producer.read' },
      schema: {
        tags,
        summary: 'Producers that I may read',
        querystring: producerQuery,
        response: { 200: producerPage },
      },
    },
    (request) => service.listProducers(context, actorOf(request), request.query),
  );

  app.get(
    '/api/producers.xlsx',
    {
      config: { permission: 'producer.read' },
      schema: { tags, summary: 'The same list as a spreadsheet', querystring: producerFilter },
    },
    async (request, reply) => {
      const rows = await service.exportProducers(context, actorOf(request), request.query);
      return sendWorkbook(reply, 'chu-the', 'Chủ thể', producerColumns, rows);
    },
  );

  app.get(
    '/api/producers/mine',
    {
      config: { permission: 'account.self' },
      schema: {
        tags,
        summary: 'Producers that I am a member of',
        response: { 200: z.array(producerSummary) },
      },
    },
    (request) => service.listOwnProducers(context, actorOf(request)),
  );

  app.post(
    '/api/producers',
    {
      config: { permission: 'producer.register' },
      schema: {
        tags,
        summary: 'Register a producer and become its first member; at the counter, without becoming one',
        body: newProducer,
        response: { 201: producer },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(withVersion(reply, await service.registerProducer(context, actorOf(request), request.body))),
  );

  app.get(
    '/api/producers/:id',
    {
      config: { permission: 'producer.read' },
      schema: { tags, summary: 'A producer', params: producerParams, response: { 200: producer } },
    },
    async (request, reply) =>
      withVersion(reply, await service.readProducer(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/producers/:id',
    {
      config: { permission: 'producer.edit' },
      schema: {
        tags,
        summary: 'Change what a producer states (If-Match)',
        params: producerParams,
        body: producerChange,
        response: { 200: producer },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.editProducer(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.get(
    '/api/producers/:id/members',
    {
      config: { permission: 'producer.edit' },
      schema: {
        tags,
        summary: 'Who acts for a producer of mine',
        params: producerParams,
        response: { 200: z.array(member) },
      },
    },
    (request) => service.listMembers(context, actorOf(request), request.params.id),
  );
};
