import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { documentFormat, sendDocument } from '../../platform/http/send-document.ts';
import { expectedVersion, withVersion } from '../../platform/http/version.ts';
import { sendWorkbook } from '../../platform/http/workbook.ts';
import { listDocument, listDocuments } from './documents.ts';
import {
  communeListDetail,
  communeListPage,
  listChange,
  listManifest,
  listParams,
  listQuery,
  listSending,
  newList,
} from './list-schema.ts';
import { manifestColumns, readManifest } from './manifest.ts';
import { listLists, readList } from './read-lists.ts';
import { changeList, createList } from './save-list.ts';
import { sendList } from './send-list.ts';

const tags = ['commune-lists'];
const response = { 200: communeListDetail };

export const communeListRoutes: FeatureRoutes = (app, context) => {
  app.get(
    '/api/commune-lists',
    {
      config: { permission: 'commune-list.read' },
      schema: {
        tags,
        summary: 'Consolidated lists; the office sees those that were sent',
        querystring: listQuery,
        response: { 200: communeListPage },
      },
    },
    (request) => listLists(context, actorOf(request), request.query),
  );

  app.post(
    '/api/commune-lists',
    {
      config: { permission: 'commune-list.edit' },
      schema: { tags, summary: 'Open a consolidated list', body: newList, response },
    },
    async (request, reply) => withVersion(reply, await createList(context, actorOf(request), request.body)),
  );

  app.get(
    '/api/commune-lists/:id',
    {
      config: { permission: 'commune-list.read' },
      schema: { tags, summary: 'A list and what became of its dossiers', params: listParams, response },
    },
    async (request, reply) =>
      withVersion(reply, await readList(context, actorOf(request), request.params.id)),
  );

  app.put(
    '/api/commune-lists/:id',
    {
      config: { permission: 'commune-list.edit' },
      schema: {
        tags,
        summary: 'Change the dossiers of an open list, their order and notes (If-Match)',
        params: listParams,
        body: listChange,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await changeList(
          context,
          actorOf(request),
          request.params.id,
          expectedVersion(request),
          request.body,
        ),
      ),
  );

  app.post(
    '/api/commune-lists/:id/actions/send',
    {
      config: { permission: 'commune-list.send' },
      schema: {
        tags,
        summary: 'Send the list to the office: numbers, date, every dossier or none (If-Match)',
        params: listParams,
        body: listSending,
        response,
      },
    },
    async (request, reply) =>
      withVersion(
        reply,
        await sendList(context, actorOf(request), request.params.id, expectedVersion(request), request.body),
      ),
  );

  app.get(
    '/api/commune-lists/:id/manifest',
    {
      config: { permission: 'commune-list.read' },
      schema: {
        tags,
        summary: 'The files that went with the list, each with the SHA-256 of its bytes',
        params: listParams,
        response: { 200: listManifest },
      },
    },
    (request) => readManifest(context, actorOf(request), request.params.id),
  );

  app.get(
    '/api/commune-lists/:id/manifest.xlsx',
    {
      config: { permission: 'commune-list.read' },
      schema: { tags, summary: 'The same as XLSX', params: listParams },
    },
    async (request, reply) => {
      const { files } = await readManifest(context, actorOf(request), request.params.id);
      return sendWorkbook(reply, 'bang-ke-tep', 'Bảng kê tệp', manifestColumns, files);
    },
  );

  app.get(
    '/api/commune-lists/:id/documents/:document',
    {
      config: { permission: 'commune-list.read' },
      schema: {
        tags,
        summary: 'The list or the proposal letter as DOCX or PDF',
        params: listParams.extend({ document: z.enum(listDocuments) }),
        querystring: z.object({ format: documentFormat.default('pdf') }),
      },
    },
    async (request, reply) => {
      const { id, document: wanted } = request.params;
      const { document, title } = await listDocument(context, actorOf(request), id, wanted);
      return sendDocument(reply, document, title, request.query.format);
    },
  );
};
