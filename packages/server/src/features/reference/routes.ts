import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { productSet, productSetQuery, rubric, rubricParams, rubricQuery, unit, unitQuery } from './schema.ts';
import * as service from './service.ts';

const tags = ['reference'];
const config = { permission: 'public.read' } as const;
/** What is built in changes with the software only; the sheets in force may change any day. */
const anHour = 'public, max-age=3600';
const aMinute = 'public, max-age=60';

export const referenceRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/units',
    {
      config,
      schema: {
        tags,
        summary: 'Administrative units on a day',
        querystring: unitQuery,
        response: { 200: z.array(unit) },
      },
    },
    async (request, reply) =>
      reply.header('cache-control', anHour).send(service.listUnits(context, request.query)),
  );

  app.get(
    '/api/product-sets',
    {
      config,
      schema: {
        tags,
        summary: 'Product sets of a framework, by what a product is called',
        querystring: productSetQuery,
        response: { 200: z.array(productSet) },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', anHour)
        .send(service.listProductSets(request.query.framework, request.query.q)),
  );

  app.get(
    '/api/rubrics/:framework/:set',
    {
      config,
      schema: {
        tags,
        summary: 'The scoring sheet of a product set',
        params: rubricParams,
        querystring: rubricQuery,
        response: { 200: rubric },
      },
    },
    async (request, reply) => {
      const { framework, set } = request.params;
      const { unitId } = request.query;
      return reply
        .header('cache-control', unitId ? aMinute : anHour)
        .send(await service.readRubric(context, framework, set, unitId));
    },
  );
};
