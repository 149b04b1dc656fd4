import { rubricsOf, toExport } from '@saolang/rulebook';
import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { sendDownload } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { rubric } from '../reference/schema.ts';
import { currentRubrics } from './current-rubrics.ts';
import { approvePack, declinePack, withdrawPack } from './decide-pack.ts';
import { maxRubricFileBytes } from './file/read-rubric-file.ts';
import { writeRubricFile } from './file/write-rubric-file.ts';
import * as schema from './pack-schema.ts';
import { previewPack } from './preview-pack.ts';
import { proposePack } from './propose-pack.ts';
import { listPacks, packContent, packRubric, readPack } from './read-packs.ts';

const tags = ['rubrics'];
const { packParams: params } = schema;
const detail = { 200: schema.packDetail };
/** The sheets of an approved pack never change. */
const forEver = 'public, max-age=31536000, immutable';

/** Versions of the sheets: read, tried, proposed, decided on; and the sheets themselves as files. */
export const packRoutes: FeatureRoutes = (app, context) => {
  // A file of rubrics comes as it is: what it is, its bytes say.
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: maxRubricFileBytes },
    (_request, body, done) => done(null, body),
  );

  app.get(
    '/api/rubric-packs',
    {
      config: { permission: 'rubric-pack.read' },
      schema: { tags, summary: 'Versions of the sheets', response: { 200: schema.packList } },
    },
    (request) => listPacks(context, actorOf(request)),
  );

  app.post(
    '/api/rubric-packs/preview',
    {
      config: { permission: 'rubric-pack.propose' },
      bodyLimit: maxRubricFileBytes,
      schema: {
        tags,
        summary: 'What a file of rubrics (XLSX, YAML, JSON) holds and would change; nothing is kept',
        consumes: ['application/octet-stream'],
        querystring: schema.previewQuery,
        body: z.unknown(),
        response: { 200: schema.packPreview },
      },
    },
    (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return previewPack(context, actorOf(request), request.query, bytes);
    },
  );

  app.post(
    '/api/rubric-packs',
    {
      config: { permission: 'rubric-pack.propose' },
      bodyLimit: maxRubricFileBytes,
      schema: { tags, summary: 'Propose a version of the sheets', body: schema.newPack, response: detail },
    },
    async (request, reply) => withVersion(reply, await proposePack(context, actorOf(request), request.body)),
  );

  app.get(
    '/api/rubric-packs/:id',
    {
      config: { permission: 'rubric-pack.read' },
      schema: { tags, summary: 'A version with what it changes', params, response: detail },
    },
    async (request, reply) =>
      withVersion(reply, await readPack(context, actorOf(request), request.params.id)),
  );

  app.get(
    '/api/rubric-packs/:id/rubrics/:set',
    {
      config: { permission: 'public.read' },
      schema: {
        tags,
        summary: 'The sheet of a product set in an approved version',
        params: schema.packSetParams,
        response: { 200: rubric },
      },
    },
    async (request, reply) => {
      const sheet = await packRubric(context, request.params.id, request.params.set);
      return reply.header('cache-control', forEver).send(sheet);
    },
  );

  app.get(
    '/api/rubric-packs/:id/files/:format',
    {
      config: { permission: 'rubric-pack.read' },
      schema: { tags, summary: 'A version as a file', params: schema.packFileParams },
    },
    async (request, reply) => {
      const { id, format } = request.params;
      const { title, content } = await packContent(context, actorOf(request), id);
      return sendDownload(reply, await writeRubricFile(JSON.parse(content), format), title, format);
    },
  );

  app.get(
    '/api/rubrics/:framework/files/:format',
    {
      config: { permission: 'rubric-pack.read' },
      schema: {
        tags,
        summary: 'The sheets in force for an office today as a file, to be edited and loaded',
        params: schema.currentFileParams,
        querystring: schema.currentFileQuery,
      },
    },
    async (request, reply) => {
      const { framework, format } = request.params;
      const today = context.clock.today();
      const { unitId } = request.query;
      const sheets = unitId
        ? await currentRubrics(context.db, framework, unitId, today)
        : rubricsOf(framework);
      const bytes = await writeRubricFile(toExport(framework, sheets), format);
      return sendDownload(reply, bytes, `Bộ tiêu chí ${framework} ${today}`, format);
    },
  );

  app.post(
    '/api/rubric-packs/:id/actions/approve',
    {
      config: { permission: 'rubric-pack.approve' },
      schema: {
        tags,
        summary: 'Put a proposed version in force from its day on; not by who proposed it (If-Match)',
        params,
        response: detail,
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      return withVersion(reply, await approvePack(context, actorOf(request), request.params.id, version));
    },
  );

  const withReason = {
    decline: {
      permission: 'rubric-pack.approve',
      summary: 'Send a proposed version back, with the reason (If-Match)',
      act: declinePack,
    },
    withdraw: {
      permission: 'rubric-pack.withdraw',
      summary: 'Take a version back before it is in force, with the reason (If-Match)',
      act: withdrawPack,
    },
  } as const;
  for (const [name, { permission, summary, act }] of Object.entries(withReason)) {
    app.post(
      `/api/rubric-packs/:id/actions/${name}`,
      {
        config: { permission },
        schema: { tags, summary, params, body: schema.decisionReason, response: detail },
      },
      async (request, reply) => {
        const { id } = request.params;
        const version = expectedVersion(request);
        return withVersion(reply, await act(context, actorOf(request), id, version, request.body.reason));
      },
    );
  }
};
