import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { documentFormat, sendDownload } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { decisionColumns } from './decision-columns.ts';
import { changeDecision, discardDecision, draftDecision } from './draft-decision.ts';
import {
  decisionFile,
  exportDecisions,
  listCandidates,
  listDecisions,
  readDecision,
} from './read-decisions.ts';
import {
  candidateQuery,
  candidates,
  decisionChange,
  decisionDetail,
  decisionFilter,
  decisionPage,
  decisionParams,
  decisionQuery,
  newDecision,
  signing,
} from './schema.ts';
import { signDecision } from './sign-decision.ts';
import { upperResultRoutes } from './upper-result-routes.ts';

const tags = ['recognition'];

export const recognitionRoutes: FeatureRoutes = async (app, context) => {
  await upperResultRoutes(app, context);

  app.get(
    '/api/decisions',
    {
      config: { permission: 'decision.read' },
      schema: {
        tags,
        summary: 'Decisions and forwarding letters',
        querystring: decisionQuery,
        response: { 200: decisionPage },
      },
    },
    (request) => listDecisions(context, actorOf(request), request.query),
  );

  app.get(
    '/api/decisions.xlsx',
    {
      config: { permission: 'decision.read' },
      schema: { tags, summary: 'The same list as a spreadsheet', querystring: decisionFilter },
    },
    async (request, reply) => {
      const rows = await exportDecisions(context, actorOf(request), request.query);
      return sendWorkbook(reply, 'quyet-dinh', 'Quyết định, văn bản', decisionColumns, rows);
    },
  );

  app.get(
    '/api/decisions/candidates',
    {
      config: { permission: 'decision.read' },
      schema: {
        tags,
        summary: 'Dossiers that wait for a decision',
        querystring: candidateQuery,
        response: { 200: candidates },
      },
    },
    (request) => listCandidates(context, actorOf(request), request.query),
  );

  app.post(
    '/api/decisions',
    {
      config: { permission: 'decision.draft' },
      schema: { tags, summary: 'Draft a decision', body: newDecision, response: { 200: decisionDetail } },
    },
    async (request, reply) =>
      withVersion(reply, await draftDecision(context, actorOf(request), request.body)),
  );

  app.get(
    '/api/decisions/:id',
    {
      config: { permission: 'decision.read' },
      schema: {
        tags,
        summary: 'A decision with its dossiers',
        params: decisionParams,
        response: { 200: decisionDetail },
      },
    },
    async (request, reply) =>
      withVersion(reply, await readDecision(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/decisions/:id',
    {
      config: { permission: 'decision.draft' },
      schema: {
        tags,
        summary: 'Change the dossiers of a draft (If-Match)',
        params: decisionParams,
        body: decisionChange,
        response: { 200: decisionDetail },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await changeDecision(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.post(
    '/api/decisions/:id/actions/sign',
    {
      config: { permission: 'decision.sign' },
      schema: {
        tags,
        summary: 'Sign: number, certificates, catalogue (If-Match)',
        params: decisionParams,
        body: signing,
        response: { 200: decisionDetail },
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await signDecision(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.get(
    '/api/decisions/:id/document',
    {
      config: { permission: 'decision.read' },
      schema: {
        tags,
        summary: 'The decision or letter as DOCX or PDF',
        params: decisionParams,
        querystring: z.object({ format: documentFormat.default('pdf') }),
      },
    },
    async (request, reply) => {
      const { format } = request.query;
      const { title, bytes } = await decisionFile(context, actorOf(request), request.params.id, format);
      return sendDownload(reply, bytes, title, format);
    },
  );

  app.post(
    '/api/decisions/:id/actions/discard',
    {
      config: { permission: 'decision.draft' },
      schema: {
        tags,
        summary: 'Throw a draft away (If-Match)',
        params: decisionParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await discardDecision(context, actorOf(request), request.params.id, expectedVersion(request));
      return reply.status(204).send(null);
    },
  );
};
