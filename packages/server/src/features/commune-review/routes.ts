import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { documentFormat, sendDocument } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { dossierDetail, dossierParams } from '../dossiers/schema.ts';
import { reviewDocument, reviewDocuments } from './documents.ts';
import { communeListRoutes } from './list-routes.ts';
import { declineDossier, proposeDossier, retractProposal } from './propose-dossier.ts';
import { readReview } from './read-review.ts';
import { receiveDossier } from './receive-dossier.ts';
import { returnDossier } from './return-dossier.ts';
import { saveReview } from './save-review.ts';
import { communeReview, declineBody, reasonBody, returnBody, reviewInput } from './schema.ts';

const tags = ['commune-review'];
const response = { 200: dossierDetail };

export const communeReviewRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/dossiers/:id/commune-review',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: "The commune's review; others than its desk see it once the report is out",
        params: dossierParams,
        response: { 200: communeReview },
      },
    },
    async (request, reply) =>
      withVersion(reply, await readReview(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/dossiers/:id/commune-review',
    {
      config: { permission: 'dossier.assess' },
      schema: {
        tags,
        summary: "Save the commune's review (If-Match: its own version)",
        params: dossierParams,
        body: reviewInput,
        response: { 200: communeReview },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await saveReview(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.get(
    '/api/dossiers/:id/commune-review/documents/:document',
    {
      config: { permission: 'dossier.read' },
      schema: {
        tags,
        summary: 'The receipt or the report (Mẫu 03) as DOCX or PDF',
        params: dossierParams.extend({ document: z.enum(reviewDocuments) }),
        querystring: z.object({ format: documentFormat.default('pdf') }),
      },
    },
    async (request, reply) => {
      const { id, document: wanted } = request.params;
      const { document, title } = await reviewDocument(context, actorOf(request), id, wanted);
      return sendDocument(reply, document, title, request.query.format);
    },
  );

  app.post(
    '/api/dossiers/:id/actions/receive',
    {
      config: { permission: 'dossier.receive' },
      schema: {
        tags,
        summary: 'Take the dossier in: receipt number, product code (If-Match)',
        params: dossierParams,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await receiveDossier(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/return-to-producer',
    {
      config: { permission: 'dossier.return-to-producer' },
      schema: {
        tags,
        summary: 'Return the dossier with the places to mend (If-Match)',
        params: dossierParams,
        body: returnBody,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await returnDossier(
          context,
          actorOf(request),
          request.params.id,
          'return-to-producer',
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/propose',
    {
      config: { permission: 'dossier.propose' },
      schema: {
        tags,
        summary: 'Propose the dossier for ranking (If-Match)',
        params: dossierParams,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await proposeDossier(context, actorOf(request), request.params.id, expectedVersion(request)),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/retract-proposal',
    {
      config: { permission: 'dossier.retract-proposal' },
      schema: {
        tags,
        summary: 'Take the proposal back, and off its list (If-Match)',
        params: dossierParams,
        body: reasonBody,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await retractProposal(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body.reason,
        ),
      ),
  );

  app.post(
    '/api/dossiers/:id/actions/decline',
    {
      config: { permission: 'dossier.decline' },
      schema: {
        tags,
        summary: 'Decline to propose, with a report that says why (If-Match)',
        params: dossierParams,
        body: declineBody,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await declineDossier(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  return communeListRoutes(app, context);
};
