import { queryOptions } from '@tanstack/react-query';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { NewSitePhotoInput, SitePhoto, SitePhotoChangeInput } from '../../api/schema.d.ts';

export const sitePhotosQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'site-photos'],
    queryFn: ({ signal }): Promise<SitePhoto[]> =>
      dataOf(api.GET('/api/dossiers/{id}/site-photos', { params: { path: { id: dossierId } }, signal })),
  });

export const addSitePhoto = (dossierId: string, body: NewSitePhotoInput): Promise<SitePhoto[]> =>
  dataOf(api.POST('/api/dossiers/{id}/site-photos', { params: { path: { id: dossierId } }, body }));

export const changeSitePhoto = (
  dossierId: string,
  { id, version }: SitePhoto,
  body: SitePhotoChangeInput,
): Promise<SitePhoto[]> =>
  dataOf(
    api.PUT('/api/dossiers/{id}/site-photos/{photoId}', {
      params: { path: { id: dossierId, photoId: id } },
      headers: ifMatch(version),
      body,
    }),
  );

export const removeSitePhoto = (dossierId: string, photoId: string): Promise<unknown> =>
  dataOf(
    api.DELETE('/api/dossiers/{id}/site-photos/{photoId}', {
      params: { path: { id: dossierId, photoId } },
    }),
  );
