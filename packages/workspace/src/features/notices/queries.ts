import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';

export const noticesKey = ['notices'] as const;

/** How many have not been read; asked again by itself while the tab is looked at. */
export const countQuery = queryOptions({
  queryKey: [...noticesKey, 'count'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/notices/count', { signal })),
  refetchInterval: 30_000,
});

/** What somebody has been told, the newest first, page after page. */
export const noticesQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...noticesKey, 'list', unread],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/notices', {
          params: {
            query: { ...(unread && { unread: 'true' as const }), ...(pageParam && { before: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ items, more }) => (more ? items.at(-1)?.id : undefined),
  });

export const preferencesQuery = queryOptions({
  queryKey: ['notice-preferences'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/notice-preferences', { signal })),
});
