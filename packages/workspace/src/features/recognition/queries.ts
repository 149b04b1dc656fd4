import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { ApiError } from '../../api/errors.ts';
import type { Decision } from '../../api/schema.d.ts';
import { dossierListKey } from '../dossiers/dossier-queries.ts';

export type DecisionItem = Decision['items'][number];
export type DecisionKind = Decision['kind'];

/** Everything read of decisions; a change of one makes all of it stale. */
export const decisionsKey = ['decisions'] as const;

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: [...decisionsKey, id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/decisions/{id}', { params: { path: { id } }, signal })),
  });

export const draftsQuery = queryOptions({
  queryKey: [...decisionsKey, 'drafts'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/decisions', { params: { query: { state: 'draft', pageSize: 50 } }, signal })),
});

/** The dossiers that wait for a decision of this kind in a cycle. */
export const candidatesQuery = (cycleId: string, kind: DecisionKind) =>
  queryOptions({
    queryKey: [...decisionsKey, 'candidates', cycleId, kind],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/decisions/candidates', { params: { query: { cycleId, kind } }, signal })),
    staleTime: 0,
  });

/** Runs an act that answers the decision: shows it at once, and reads anew what hangs on it. */
export function useDecisionAct() {
  const client = useQueryClient();
  return async (call: Promise<{ data?: Decision }>): Promise<Decision> => {
    try {
      const decision = await dataOf<Decision>(call);
      await client.cancelQueries({ queryKey: decisionsKey });
      client.setQueryData(decisionQuery(decision.id).queryKey, decision);
      void client.invalidateQueries({ queryKey: decisionsKey });
      void client.invalidateQueries({ queryKey: dossierListKey });
      void client.invalidateQueries({ queryKey: ['certificates'] });
      return decision;
    } catch (error) {
      // Somebody was quicker, or a dossier has moved: show what there is now.
      if (error instanceof ApiError && [404, 409, 412].includes(error.status)) {
        void client.invalidateQueries({ queryKey: decisionsKey });
      }
      throw error;
    }
  };
}
