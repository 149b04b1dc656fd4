import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import type { CommuneList, CommuneReview, Dossier } from '../../api/schema.d.ts';
import { dossierQuery, keepDossier } from '../dossiers/dossier-queries.ts';

export const reviewQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossier', dossierId, 'commune-review'],
    queryFn: ({ signal }): Promise<CommuneReview> =>
      dataOf(api.GET('/api/dossiers/{id}/commune-review', { params: { path: { id: dossierId } }, signal })),
  });

/** The states in which a dossier is on the commune's desk or near it. */
export const inboxStates = ['submitted', 'commune-review', 'returned-by-commune', 'proposed'] as const;

export const listsKey = ['commune-lists'] as const;

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: [...listsKey, id],
    queryFn: ({ signal }): Promise<CommuneList> =>
      dataOf(api.GET('/api/commune-lists/{id}', { params: { path: { id } }, signal })),
  });

/** Runs an act on a dossier: shows what the server answers, and reads anew what hangs on it. */
export function useDossierAct(dossierId: string) {
  const client = useQueryClient();
  return async (call: Promise<{ data?: Dossier }>): Promise<Dossier> => {
    try {
      const dossier = keepDossier(client, await dataOf<Dossier>(call));
      void client.invalidateQueries({ queryKey: reviewQuery(dossierId).queryKey });
      void client.invalidateQueries({ queryKey: listsKey });
      return dossier;
    } catch (error) {
      // Somebody was quicker: show what there is now before the words about it are read.
      if (error instanceof ApiError && (error.status === 412 || error.status === 409)) {
        await client.invalidateQueries({ queryKey: dossierQuery(dossierId).queryKey });
      }
      throw error;
    }
  };
}
