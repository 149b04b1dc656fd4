import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

const cyclesKey = ['cycles'] as const;
const agenciesKey = ['agencies'] as const;

export const allCyclesQuery = queryOptions({
  queryKey: [...cyclesKey, 'all'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/cycles', { signal })),
});

export const cycleOptionsQuery = queryOptions({
  queryKey: [...cyclesKey, 'options'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/cycles/options', { signal })),
});

export const agenciesQuery = queryOptions({
  queryKey: [...agenciesKey, 'all'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/agencies', { signal })),
});

/** Units of today, by the beginning of their name. */
export const unitsQuery = (q: string) =>
  queryOptions({
    queryKey: ['units', 'search', q],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/units', { params: { query: q ? { q } : { level: 'above-commune' as const } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 60 * 60_000,
  });

/** Runs a change of a cycle or an agency; the lists that show it are read anew. */
export function useProgrammeAct() {
  const client = useQueryClient();
  return async (call: Promise<unknown>): Promise<void> => {
    try {
      await call;
    } finally {
      void client.invalidateQueries({ queryKey: cyclesKey });
      void client.invalidateQueries({ queryKey: agenciesKey });
      void client.invalidateQueries({ queryKey: ['councils', 'options'] });
    }
  };
}
