import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import type { RubricDoubts, RubricPack, RubricPackPreview } from '../../api/schema.d.ts';

/** Everything read of versions of the sheets; a change of one makes all of it stale. */
export const packsKey = ['rubric-packs'] as const;

export const packsQuery = queryOptions({
  queryKey: [...packsKey, 'list'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/rubric-packs', { signal })),
});

export const packQuery = (id: string) =>
  queryOptions({
    queryKey: [...packsKey, id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/rubric-packs/{id}', { params: { path: { id } }, signal })),
  });

/** What a file holds and would change; the server keeps nothing of it. */
export const previewFile = (file: File, unitId: string): Promise<RubricPackPreview> =>
  dataOf(
    api.POST('/api/rubric-packs/preview', {
      params: { query: { name: file.name, unitId } },
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body as File,
    }),
  );

/** Runs an act that answers the version: shows it at once, and reads anew what hangs on it. */
export function usePackAct() {
  const client = useQueryClient();
  return async (call: Promise<{ data?: RubricPack }>): Promise<RubricPack> => {
    try {
      const pack = await dataOf<RubricPack>(call);
      client.setQueryData(packQuery(pack.id).queryKey, pack);
      void client.invalidateQueries({ queryKey: packsKey });
      void client.invalidateQueries({ queryKey: doubtsQuery.queryKey });
      return pack;
    } catch (error) {
      // Somebody was quicker: show what there is now.
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) {
        void client.invalidateQueries({ queryKey: packsKey });
      }
      throw error;
    }
  };
}

export const doubtsQuery = queryOptions({
  queryKey: ['rubric-doubts'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/rubric-doubts', { signal })),
});

/** Runs an act that answers all doubts. */
export function useDoubtAct() {
  const client = useQueryClient();
  return async (call: Promise<{ data?: RubricDoubts }>): Promise<void> => {
    try {
      client.setQueryData(doubtsQuery.queryKey, await dataOf<RubricDoubts>(call));
    } catch (error) {
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) {
        void client.invalidateQueries({ queryKey: doubtsQuery.queryKey });
      }
      throw error;
    }
  };
}
