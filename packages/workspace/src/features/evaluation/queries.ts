import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { isConflict } from '../../api/errors.ts';
import type { Council, ScoringSession } from '../../api/schema.d.ts';

export const councilQuery = (id: string) =>
  queryOptions({
    queryKey: ['councils', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/councils/{id}', { params: { path: { id } }, signal })),
  });

export const councilOptionsQuery = queryOptions({
  queryKey: ['councils', 'options'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/councils/options', { signal })),
});

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['scoring-sessions', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scoring-sessions/{id}', { params: { path: { id } }, signal })),
  });

/** How far the members are, asked again every few seconds while the page is in view. */
export const progressQuery = (id: string) =>
  queryOptions({
    queryKey: ['scoring-sessions', id, 'progress'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scoring-sessions/{id}/progress', { params: { path: { id } }, signal })),
    refetchInterval: 4_000,
    staleTime: 0,
  });

export const myDossiersQuery = (id: string) =>
  queryOptions({
    queryKey: ['scoring-sessions', id, 'sheets'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scoring-sessions/{id}/sheets', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ['scoring-sessions', id, 'results'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scoring-sessions/{id}/results', { params: { path: { id } }, signal })),
  });

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['score-sheets', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/score-sheets/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });

/** Runs an act that answers the record: shows it at once, and reads anew what hangs on it. */
function useRecordAct<T extends { id: string }>(list: 'councils' | 'scoring-sessions') {
  const client = useQueryClient();
  return async (call: Promise<{ data?: T }>): Promise<T> => {
    try {
      const record = await dataOf<T>(call);
      client.setQueryData([list, record.id], record);
      void client.invalidateQueries({ queryKey: [list] });
      return record;
    } catch (error) {
      // Somebody was quicker: show what there is now before the words about it are read.
      if (isConflict(error)) await client.invalidateQueries({ queryKey: [list] });
      throw error;
    }
  };
}

export const useCouncilAct = () => useRecordAct<Council>('councils');
export const useSessionAct = () => useRecordAct<ScoringSession>('scoring-sessions');
