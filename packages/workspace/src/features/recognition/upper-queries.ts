import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import type { UpperResult } from '../../api/schema.d.ts';
import { dossierListKey } from '../dossiers/dossier-queries.ts';
import { decisionsKey } from './queries.ts';

/** Everything read of the upper tier's results; a change of one makes all of it stale. */
export const upperResultsKey = ['upper-results'] as const;

export const upperResultQuery = (id: string) =>
  queryOptions({
    queryKey: [...upperResultsKey, id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/upper-results/{id}', { params: { path: { id } }, signal })),
  });

/** Runs an act that answers the result: shows it at once, and reads anew what hangs on it. */
export function useUpperResultAct() {
  const client = useQueryClient();
  const stale = () => {
    for (const queryKey of [
      upperResultsKey,
      dossierListKey,
      ['dossier'] as const,
      decisionsKey,
      ['certificates'] as const,
    ]) {
      void client.invalidateQueries({ queryKey });
    }
  };
  return async (call: Promise<{ data?: UpperResult }>): Promise<UpperResult> => {
    try {
      const result = await dataOf<UpperResult>(call);
      await client.cancelQueries({ queryKey: upperResultsKey });
      client.setQueryData(upperResultQuery(result.id).queryKey, result);
      stale();
      return result;
    } catch (error) {
      // Somebody was quicker: show what there is now.
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) stale();
      throw error;
    }
  };
}
