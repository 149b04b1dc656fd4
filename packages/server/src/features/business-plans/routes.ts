import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { documentFormat, sendDocument } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { planDocument } from './plan-document.ts';
import { businessPlan, newPlan, newPlanAnswer, planParams, planPatch } from './schema.ts';
import * as service from './service.ts';

const tags = ['business plans'];

export const businessPlanRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/ideas/:id/plan',
    {
      config: { permission: 'business-plan.read' },
      schema: {
        tags,
        summary: 'The business plan of an idea',
        params: planParams,
        response: { 200: businessPlan },
      },
    },
    async (request, reply) =>
      withVersion(reply, await service.readPlan(context, actorOf(request), request.params.id)),
  );

  app.post(
    '/api/ideas/:id/plan',
    {
      config: { permission: 'business-plan.edit' },
      schema: {
        tags,
        summary: 'Begin the business plan of an idea',
        params: planParams,
        body: newPlan,
        response: { 201: businessPlan },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(
          withVersion(
            reply,
            await service.beginPlan(context, actorOf(request), request.params.id, request.body),
          ),
        ),
  );

  app.patch(
    '/api/ideas/:id/plan',
    {
      config: { permission: 'business-plan.edit' },
      schema: {
        tags,
        summary: 'Save changed answers of a business plan (If-Match)',
        params: planParams,
        body: planPatch,
        response: { 200: businessPlan },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.editPlan(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.post(
    '/api/ideas/:id/plan/actions/submit',
    {
      config: { permission: 'business-plan.edit' },
      schema: {
        tags,
        summary: 'Send a business plan to the commune (If-Match)',
        params: planParams,
        response: { 200: businessPlan },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.submitPlan(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.post(
    '/api/ideas/:id/plan/answers',
    {
      config: { permission: 'business-plan.answer' },
      schema: {
        tags,
        summary: 'Answer a business plan: go on, mend these points, or advice (If-Match)',
        params: planParams,
        body: newPlanAnswer,
        response: { 201: businessPlan },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(
          withVersion(
            reply,
            await service.answerPlan(
              context,
              actorOf(request),
              request.params.id,
              expectedVersion(request),
              request.body,
            ),
          ),
        ),
  );

  app.get(
    '/api/ideas/:id/plan/document',
    {
      config: { permission: 'business-plan.read' },
      schema: {
        tags,
        summary: 'A business plan as DOCX or PDF',
        params: planParams,
        querystring: z.object({ format: documentFormat.default('pdf') }),
      },
    },
    async (request, reply) => {
      const { document, title } = await planDocument(context, actorOf(request), request.params.id);
      return sendDocument(reply, document, title, request.query.format);
    },
  );
};
