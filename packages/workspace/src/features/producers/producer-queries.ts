import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

export const producerKinds = [
  'cooperative',
  'cooperative-group',
  'enterprise',
  'farm',
  'household',
  'association',
] as const;

/** The producers that the signed-in person is a member of. */
export const ownProducersQuery = queryOptions({
  queryKey: ['producers', 'mine'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/producers/mine', { signal })),
});

/** The communes in force today; all of them, or those under a unit. */
export const communesQuery = (parent?: string) =>
  queryOptions({
    queryKey: ['units', 'communes', parent ?? ''],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/units', {
          params: { query: { level: 'commune' as const, ...(parent === undefined ? {} : { parent }) } },
          signal,
        }),
      ),
    staleTime: 60 * 60_000,
  });

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: ['producer', id, 'members'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/producers/{id}/members', { params: { path: { id } }, signal })),
  });
