import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { DossierSummary } from '../../api/schema.d.ts';
import type { ListState } from '../../components/list-state.ts';
import { dossierListKey } from '../dossiers/dossier-queries.ts';

/** The steps that the office follows; the first six have a column of their own. */
export const boardStates = [
  'intake',
  'returned-by-office',
  'accepted',
  'in-session',
  'scored',
  'confirmed',
  'recognised',
  'forwarded',
  'not-recognised',
] as const satisfies readonly DossierSummary['state'][];

export const kanbanStates = boardStates.slice(0, 6);

/** The filters of the board beside the step: one value each. */
export const boardFilters = ['commune', 'set', 'cycle', 'state'] as const;

/** What the API is asked for under a board's filters. */
export function boardParams({ q, filters }: Pick<ListState, 'q' | 'filters'>) {
  const [commune, set, cycle] = [filters.commune?.[0], filters.set?.[0], filters.cycle?.[0]];
  return {
    ...(q && { q }),
    ...(commune && { unitId: commune }),
    ...(set && { productSet: Number(set) }),
    ...(cycle && { cycleId: cycle }),
  };
}

type Params = ReturnType<typeof boardParams>;

interface PageOptions {
  readonly params: Params;
  readonly state: readonly DossierSummary['state'][];
  readonly page: number;
  readonly pageSize: number;
}

export const boardQuery = ({ params, state, page, pageSize }: PageOptions) =>
  queryOptions({
    queryKey: [...dossierListKey, 'board', params, state, page, pageSize],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/dossiers', {
          params: { query: { ...params, state: [...state], sort: 'updated', page, pageSize } },
          signal,
        }),
      ),
  });

/** The address of the same dossiers as XLSX. */
export function boardExport(params: Params, state: readonly string[]): string {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
  for (const code of state) query.append('state', code);
  return `/api/intake/board.xlsx?${query}`;
}
