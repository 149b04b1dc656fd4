import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { documentFormat, sendDocument } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { adoptRubric } from './adopt-rubric.ts';
import { dossierDocument, dossierDocuments } from './dossier-documents.ts';
import { addEvidence, changeEvidence, removeEvidence } from './evidence.ts';
import { createDossier, readFilingKinds } from './open-draft.ts';
import {
  dossierDetail,
  dossierPage,
  dossierParams,
  dossierPatch,
  dossierQuery,
  evidence,
  evidenceChange,
  evidenceParams,
  filingKindQuery,
  filingKinds,
  newDossier,
  newEvidence,
  reasonBody,
  recognisedBefore,
  submission,
  timelineEntry,
} from './schema.ts';
import * as service from './service.ts';
import { submitDossier } from './submit-dossier.ts';

const tags = ['dossiers'];

export const dossierRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/dossiers',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: 'Dossiers that I may read',
        querystring: dossierQuery,
        response: { 200: dossierPage },
      },
    },
    (request) => service.listDossiers(context, actorOf(request), request.query),
  );

  app.post(
    '/api/dossiers',
    {
      config: { permission: 'dossier.create' },
      schema: { tags, summary: 'Open a draft', body: newDossier, response: { 200: dossierDetail } },
    },
    async (request, reply) =>
      withVersion(reply, await createDossier(context, actorOf(request), request.body)),
  );

  app.get(
    '/api/dossiers/:id',
    {
      config: { permission: 'dossier.read' },
      schema: { tags, summary: 'A dossier', params: dossierParams, response: { 200: dossierDetail } },
    },
    async (request, reply) =>
      withVersion(reply, await service.readDossier(context, actorOf(request), request.params.id)),
  );

  app.get(
    '/api/dossiers/:id/timeline',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: 'What was done to a dossier, newest first',
        params: dossierParams,
        response: { 200: z.array(timelineEntry) },
      },
    },
    (request) => service.readTimeline(context, actorOf(request), request.params.id),
  );

  app.patch(
    '/api/dossiers/:id',
    {
      config: { permission: 'dossier.edit' },
      schema: {
        tags,
        summary: 'Save what changed in a draft (If-Match)',
        params: dossierParams,
        body: dossierPatch,
        response: { 200: dossierDetail },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.editDossier(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.get(
    '/api/dossiers/:id/recognised',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: 'What the product was recognised on, beside an upgrade or re-evaluation',
        params: dossierParams,
        response: { 200: recognisedBefore },
      },
    },
    (request) => service.readRecognisedBefore(context, actorOf(request), request.params.id),
  );

  app.get(
    '/api/filing-kinds',
    {
      config: { permission: 'dossier.create' },
      schema: {
        tags,
        summary: 'In which ways a product can be filed in a cycle today, and why not in others',
        querystring: filingKindQuery,
        response: { 200: filingKinds },
      },
    },
    (request) => readFilingKinds(context, actorOf(request), request.query.productId, request.query.cycleId),
  );

  app.post(
    '/api/dossiers/:id/actions/submit',
    {
      config: { permission: 'dossier.submit' },
      schema: {
        tags,
        summary: 'File the dossier (If-Match)',
        params: dossierParams,
        body: submission,
        response: { 200: dossierDetail },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await submitDossier(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body?.confirmation,
        ),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/adopt-rubric',
    {
      config: { permission: 'dossier.edit' },
      schema: {
        tags,
        summary: 'Take a draft over to the version of its sheet in force (If-Match)',
        params: dossierParams,
        response: { 200: dossierDetail },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await adoptRubric(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/withdraw',
    {
      config: { permission: 'dossier.withdraw' },
      schema: {
        tags,
        summary: 'Withdraw the dossier, with a reason (If-Match)',
        params: dossierParams,
        body: reasonBody,
        response: { 200: dossierDetail },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await service.withdrawDossier(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body?.reason,
        ),
      ),
  );

  app.post(
    '/api/dossiers/:id/evidence',
    {
      config: { permission: 'dossier.edit' },
      schema: {
        tags,
        summary: 'Tie a paper to the dossier as evidence',
        params: dossierParams,
        body: newEvidence,
        response: { 200: evidence },
      },
    },
    (request) => addEvidence(context, actorOf(request), request.params.id, request.body),
  );

  app.put(
    '/api/dossiers/:id/evidence/:evidenceId',
    {
      config: { permission: 'dossier.edit' },
      schema: {
        tags,
        summary: 'Change what a piece of evidence proves (If-Match)',
        params: evidenceParams,
        body: evidenceChange,
        response: { 200: evidence },
      },
    },
    (request) =>
      changeEvidence(
        context,
        actorOf(request),
        request.params.id,
        request.params.evidenceId,
        expectedVersion(request),
        request.body,
      ),
  );

  app.delete(
    '/api/dossiers/:id/evidence/:evidenceId',
    {
      config: { permission: 'dossier.edit' },
      schema: {
        tags,
        summary: 'Take evidence off the dossier',
        params: evidenceParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeEvidence(context, actorOf(request), request.params.id, request.params.evidenceId);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/dossiers/:id/documents/:document',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: 'Mẫu 01 or Mẫu 02 as DOCX or PDF',
        params: dossierParams.extend({ document: z.enum(dossierDocuments) }),
        querystring: z.object({ format: documentFormat.default('pdf') }),
      },
    },
    async (request, reply) => {
      const { id, document: wanted } = request.params;
      const { document, title } = await dossierDocument(context, actorOf(request), id, wanted);
      return sendDocument(reply, document, title, request.query.format);
    },
  );
};
