import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

export const ideaQuery = (id: string) =>
  queryOptions({
    queryKey: ['ideas', 'one', id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/ideas/{id}', { params: { path: { id } }, signal })),
  });

/** The ideas of a producer, the newest first. */
export const ideasOfQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['ideas', 'own', producerId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/ideas', { params: { query: { producerId, pageSize: 100 } }, signal })),
  });
