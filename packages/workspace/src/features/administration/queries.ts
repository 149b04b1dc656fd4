import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { AccountDetail, AccountSummary, NewGrant } from '../../api/schema.d.ts';
import type { ListState } from '../../components/list-state.ts';

type Role = NewGrant['role'];

/** What the list of accounts is filtered by; the columns offer no other values. */
interface Filters {
  readonly role?: readonly Role[];
  readonly state?: readonly AccountSummary['state'][];
}

/** How many rows a page of a list holds. */
export const pageSize = 50;
const offsetOf = (state: ListState) => (state.page - 1) * pageSize;

export const accountsQuery = (state: ListState) =>
  queryOptions({
    queryKey: ['accounts', state],
    queryFn: ({ signal }) => {
      const { role, state: accountState } = state.filters as Filters;
      const query = {
        limit: pageSize,
        offset: offsetOf(state),
        ...(state.q && { search: state.q }),
        ...(role && { role: [...role] }),
        ...(accountState && { state: [...accountState] }),
      };
      return dataOf(api.GET('/api/accounts', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/accounts/{id}', { params: { path: { id } }, signal })),
  });

/** Puts an account that the server has just answered into the cache; lists that show it are stale. */
export function keepAccount(queryClient: QueryClient, account: AccountDetail): void {
  queryClient.setQueryData(accountQuery(account.id).queryKey, account);
  void queryClient.invalidateQueries({ queryKey: ['accounts'] });
}

/** Units of a role's level, producers or councils that match what is typed. */
export const scopesQuery = (kind: 'unit' | 'producer' | 'council', role: Role, search: string) =>
  queryOptions({
    queryKey: ['scopes', kind, role, search],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/scopes', { params: { query: { kind, role, search } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** What the review is filtered and sorted by; its columns offer no other values. */
interface ReviewFilters {
  readonly role?: readonly Role[];
  readonly answer?: readonly ('open' | 'kept' | 'withdrawn')[];
}
const reviewSorts = ['fullName', '-fullName', 'lastActive', '-lastActive'] as const;

export const reviewQuery = (state: ListState) =>
  queryOptions({
    queryKey: ['access-review', state],
    queryFn: ({ signal }) => {
      const { role, answer } = state.filters as ReviewFilters;
      const sort = reviewSorts.find((each) => each === state.sort);
      const query = {
        limit: pageSize,
        offset: offsetOf(state),
        ...(state.q && { search: state.q }),
        ...(sort && { sort }),
        ...(role && { role: [...role] }),
        ...(answer && { answer: [...answer] }),
      };
      return dataOf(api.GET('/api/access-review', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const outboxQuery = (state: ListState) =>
  queryOptions({
    queryKey: ['outbox', state.page],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/outbox', { params: { query: { limit: pageSize, offset: offsetOf(state) } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
