import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { sendDownload } from '../../platform/http/send-document.ts';
import { maxImportFileBytes } from './read-import-file.ts';
import { importParams, importRowPage, importRowQuery, importSummary, newImport } from './schema.ts';
import * as service from './service.ts';

const tags = ['imports'];
const config = { permission: 'register.import' } as const;

/** Registers taken over from a spreadsheet: loaded, looked at, confirmed. */
export const importRoutes: FeatureRoutes = (app, context) => {
  // A workbook comes as it is: what it is, its bytes say.
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: maxImportFileBytes },
    (_request, body, done) => done(null, body),
  );

  app.get(
    '/api/imports',
    { config, schema: { tags, summary: 'My imports', response: { 200: z.array(importSummary) } } },
    (request) => service.listOwnImports(context, actorOf(request)),
  );

  app.get(
    '/api/imports/template.xlsx',
    { config, schema: { tags, summary: 'The workbook to fill in' } },
    async (request, reply) =>
      sendDownload(
        reply,
        await service.importTemplate(context, actorOf(request)),
        'Mẫu nhập chủ thể, sản phẩm',
        'xlsx',
      ),
  );

  app.post(
    '/api/imports',
    {
      config,
      bodyLimit: maxImportFileBytes,
      schema: {
        tags,
        summary: 'Read a workbook and judge its rows; nothing is registered yet',
        consumes: ['application/octet-stream'],
        querystring: newImport,
        body: z.unknown(),
        response: { 201: importSummary },
      },
    },
    async (request, reply) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      return reply
        .status(201)
        .send(await service.loadImport(context, actorOf(request), request.query, bytes));
    },
  );

  app.get(
    '/api/imports/:id',
    {
      config,
      schema: { tags, summary: 'An import of mine', params: importParams, response: { 200: importSummary } },
    },
    (request) => service.readImport(context, actorOf(request), request.params.id),
  );

  app.get(
    '/api/imports/:id/rows',
    {
      config,
      schema: {
        tags,
        summary: 'Rows of an import of mine with what is wrong with them',
        params: importParams,
        querystring: importRowQuery,
        response: { 200: importRowPage },
      },
    },
    (request) => service.listImportRows(context, actorOf(request), request.params.id, request.query),
  );

  app.get(
    '/api/imports/:id/bad-rows.xlsx',
    {
      config,
      schema: { tags, summary: 'The bad rows, to be mended and loaded again', params: importParams },
    },
    async (request, reply) =>
      sendDownload(
        reply,
        await service.badRowsWorkbook(context, actorOf(request), request.params.id),
        'Các dòng cần sửa',
        'xlsx',
      ),
  );

  app.post(
    '/api/imports/:id/actions/confirm',
    {
      config,
      schema: {
        tags,
        summary: 'Register the good rows; repeated, it changes nothing',
        params: importParams,
        response: { 200: importSummary },
      },
    },
    (request) => service.confirmImport(context, actorOf(request), request.params.id),
  );
};
