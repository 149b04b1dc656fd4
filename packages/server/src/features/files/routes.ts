import path from 'node:path';
import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { DrawnPages } from '../../platform/files/drawn-pages.ts';
import { Turns } from '../../platform/files/turns.ts';
import { maxUploadBytes, openUploads } from '../../platform/files/uploads.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { Problem } from '../../platform/http/problem.ts';
import { requireRoom } from './quota.ts';
import { file, fileParams, newFile, pageParams } from './schema.ts';
import { sendFile } from './send-file.ts';
import * as service from './service.ts';

const tags = ['files'];
/** Kept by the browser, but shown only after asking whether the reader may still see it. */
const privateCache = 'private, no-cache';
const publicCache = 'public, max-age=86400';

export const fileRoutes: FeatureRoutes = (app, context) => {
  const uploads = openUploads(context.config.dataFolder);
  const turns = new Turns();
  const pages = new DrawnPages(path.join(context.config.dataFolder, 'pages'));

  // The bytes of an upload are read by the tus server, piece by piece.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));

  app.post(
    '/api/uploads',
    {
      config: { permission: 'file.upload' },
      schema: {
        tags,
        summary: 'Begin a resumable upload (tus 1.0)',
        description:
          'Headers Upload-Length (bytes, at most 200 MB) and Upload-Metadata with `name` and, for a file of a producer, ' +
          '`producerId`, each in Base64. The answer names the address of the upload in Location.',
      },
    },
    async (request, reply) => {
      const { producerId } = uploadMetadata(request.headers['upload-metadata']);
      const length = announcedLength(request.headers['upload-length']);
      const owner = await service.ownerOfNewUpload(context, actorOf(request), producerId);
      await turns.take(owner.accountId, async () => {
        await requireRoom(context, uploads, owner, length);
        await uploads.answer(request, reply, owner);
      });
    },
  );

  app.route({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: '/api/uploads/:id',
    bodyLimit: maxUploadBytes,
    config: { permission: 'file.upload' },
    schema: {
      tags,
      params: fileParams,
      summary: 'Ask how far an upload is (HEAD), send the next bytes (PATCH), give it up (DELETE): tus 1.0',
    },
    handler: async (request, reply) => {
      const upload = await service.ownUpload(uploads, actorOf(request), request.params.id);
      await uploads.answer(request, reply, upload);
    },
  });

  app.post(
    '/api/files',
    {
      config: { permission: 'file.upload' },
      schema: {
        tags,
        summary: 'Make a file out of a finished upload',
        description: 'May be repeated. The same bytes of the same owner are the same file.',
        body: newFile,
        response: { 201: file },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await service.createFile(context, uploads, actorOf(request), request.body.uploadId)),
  );

  app.get(
    '/api/files/:id',
    {
      config: { permission: 'file.read' },
      schema: { tags, summary: 'A file as it was handed in, to be saved', params: fileParams },
    },
    async (request, reply) =>
      sendFile(
        context.files,
        request,
        reply,
        await service.originalOf(context, actorOf(request), request.params.id),
        { disposition: 'attachment', cache: privateCache },
      ),
  );

  app.get(
    '/api/files/:id/thumbnail',
    {
      config: { permission: 'file.read' },
      schema: { tags, summary: 'Small picture of a file (WebP, 320 pixels)', params: fileParams },
    },
    async (request, reply) =>
      sendFile(
        context.files,
        request,
        reply,
        await service.thumbnailOf(context, actorOf(request), request.params.id),
        { disposition: 'inline', cache: privateCache },
      ),
  );

  app.get(
    '/api/files/:id/view',
    {
      config: { permission: 'file.read' },
      schema: {
        tags,
        summary: 'An image without its metadata, shown in place; a PDF is shown page by page',
        params: fileParams,
      },
    },
    async (request, reply) =>
      sendFile(
        context.files,
        request,
        reply,
        await service.viewOf(context, actorOf(request), request.params.id),
        {
          disposition: 'inline',
          cache: privateCache,
        },
      ),
  );

  app.get(
    '/api/files/:id/pages/:page',
    {
      config: { permission: 'file.read' },
      schema: { tags, summary: 'One page of a file as a picture (WebP, 1600 pixels)', params: pageParams },
    },
    async (request, reply) => {
      const { id, page } = request.params;
      const etag = `"${id}-${page}"`;
      reply
        .header('cache-control', privateCache)
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('etag', etag)
        .type('image/webp');
      const picture = await service.pageOf(
        context,
        pages,
        actorOf(request),
        id,
        page,
        request.headers['if-none-match'] === etag,
      );
      return picture === 'known' ? reply.status(304).send() : reply.send(picture);
    },
  );

  app.get(
    '/files/photos/:id',
    {
      config: { permission: 'public.read' },
      schema: { tags, summary: 'Photo of a product in the public catalogue (WebP)', params: fileParams },
    },
    async (request, reply) =>
      sendFile(context.files, request, reply, await service.publicPhoto(context, request.params.id), {
        disposition: 'inline',
        cache: publicCache,
      }),
  );
};

/** The bytes that an upload will have, from `Upload-Length`: it must be said first, for there is a limit. */
function announcedLength(header: string | string[] | undefined): number {
  const length = Number(header);
  if (!/^\d{1,15}$/.test(String(header))) {
    throw new Problem('invalid-input', {
      errors: [
        { path: '/uploadLength', code: 'required', message: 'Hãy cho biết dung lượng tệp (Upload-Length).' },
      ],
    });
  }
  if (length <= maxUploadBytes) return length;
  throw new Problem('too-large', {
    detail: {
      vi: 'Mỗi tệp không quá 200 MB. Hãy nén ảnh trong tệp hoặc tách thành nhiều tệp.',
      en: 'A file may have at most 200 MB. Compress it or split it.',
    },
  });
}

/** The values of a tus `Upload-Metadata` header that matter here. */
function uploadMetadata(header: string | string[] | undefined): { producerId: string | null } {
  const pairs = String(header ?? '')
    .split(',')
    .map((pair) => pair.trim().split(' '));
  const encoded = pairs.find(([key]) => key === 'producerId')?.[1];
  if (!encoded) return { producerId: null };
  const producerId = z.uuid().safeParse(Buffer.from(encoded, 'base64').toString('utf8'));
  if (!producerId.success) {
    throw new Problem('invalid-input', {
      errors: [{ path: '/producerId', code: 'invalid', message: 'Mã chủ thể không đúng dạng.' }],
    });
  }
  return { producerId: producerId.data };
}
