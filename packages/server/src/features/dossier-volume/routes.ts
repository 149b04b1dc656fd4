import type { FeatureRoutes } from '../../app.ts';
import { VolumeShelf, volumesFolder } from '../../platform/files/volume-shelf.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { sendFile } from '../files/send-file.ts';
import { dossierVolume, volumeParams } from './schema.ts';
import { beginVolume, readVolume, servedVolume } from './service.ts';

const tags = ['dossiers'];
const config = { permission: 'dossier.bind' } as const;

/** The whole dossier as one PDF: bound in the background, fetched when it is ready. */
export const dossierVolumeRoutes: FeatureRoutes = (app, context) => {
  const shelf = new VolumeShelf(volumesFolder(context.config.dataFolder));
  app.addHook('onClose', () => shelf.settled());

  app.get(
    '/api/dossiers/:id/volume',
    {
      config,
      schema: {
        tags,
        summary: 'How far the whole dossier as one PDF is',
        params: volumeParams,
        response: { 200: dossierVolume },
      },
    },
    (request) => readVolume(context, shelf, actorOf(request), request.params.id),
  );

  app.post(
    '/api/dossiers/:id/volume',
    {
      config,
      schema: {
        tags,
        summary: 'Have the whole dossier bound into one PDF; repeating it joins what has been begun',
        params: volumeParams,
        response: { 202: dossierVolume },
      },
    },
    async (request, reply) =>
      reply.status(202).send(await beginVolume(context, shelf, actorOf(request), request.params.id)),
  );

  app.get(
    '/api/dossiers/:id/volume.pdf',
    {
      config,
      schema: { tags, summary: 'The whole dossier as one PDF, once it is bound', params: volumeParams },
    },
    async (request, reply) => {
      const file = await servedVolume(context, shelf, actorOf(request), request.params.id);
      return sendFile(shelf, request, reply, file, { disposition: 'attachment', cache: 'private, no-cache' });
    },
  );
};
