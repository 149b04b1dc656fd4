import { z } from 'zod';
import type { FeatureRoutes } from '../../app.ts';
import { actorOf } from '../../platform/http/guard.ts';
import { expectedVersion } from '../../platform/http/version.ts';
import { dossierParams } from '../dossiers/schema.ts';
import { newSitePhoto, photoParams, sitePhotoChange, sitePhotos } from './schema.ts';
import * as service from './service.ts';

const tags = ['site photos'];
const url = '/api/dossiers/:id/site-photos';

export const sitePhotoRoutes: FeatureRoutes = (app, context) => {
  app.get(
    url,
    {
      config: { permission: 'site-photo.read' },
      schema: {
        tags,
        summary:
          'Photos that the commune took at the producer’s place; others see them once its report is out',
        params: dossierParams,
        response: { 200: sitePhotos },
      },
    },
    (request) => service.listPhotos(context, actorOf(request), request.params.id),
  );

  app.post(
    url,
    {
      config: { permission: 'dossier.assess' },
      schema: {
        tags,
        summary: 'Add a photo; answers all of them',
        params: dossierParams,
        body: newSitePhoto,
        response: { 201: sitePhotos },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await service.addPhoto(context, actorOf(request), request.params.id, request.body)),
  );

  app.put(
    `${url}/:photoId`,
    {
      config: { permission: 'dossier.assess' },
      schema: {
        tags,
        summary: 'Change what is said of a photo (If-Match); answers all of them',
        params: photoParams,
        body: sitePhotoChange,
        response: { 200: sitePhotos },
      },
    },
    (request) =>
      service.changePhoto(
        context,
        actorOf(request),
        request.params.id,
        request.params.photoId,
        expectedVersion(request),
        request.body,
      ),
  );

  app.delete(
    `${url}/:photoId`,
    {
      config: { permission: 'dossier.assess' },
      schema: {
        tags,
        summary: 'Take a photo off, until the dossier is proposed',
        params: photoParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await service.removePhoto(context, actorOf(request), request.params.id, request.params.photoId);
      return reply.status(204).send(null);
    },
  );
};
