import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { productSet, productSetQuery, rubric, rubricParams, unit, unitQuery } from './schema.ts';
import * as service from './service.ts';

const tags = ['reference'];
const config = { permission: 'public.read' } as const;
/** What stands in the law changes with the software only. */
const anHour = 'public, max-age=3600';

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
        response: { 200: rubric },
      },
    },
    async (request, reply) =>
      reply
        .header('cache-control', anHour)
        .send(service.readRubric(request.params.framework, request.params.set)),
  );
};
