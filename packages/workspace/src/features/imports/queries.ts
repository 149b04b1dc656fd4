import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { RegisterImport } from '../../api/schema.d.ts';

export const importsKey = ['imports'] as const;

export const importsQuery = queryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/imports', { signal })),
});

/** One import; while it is under way it is asked for again and again. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, id],
    queryFn: ({ signal }) => dataOf(api.GET('/api/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 1500 : false),
  });

/** Shows a file to the server, which keeps what it read; the same id again reads nothing twice. */
export const loadFile = (file: File, id: string): Promise<RegisterImport> =>
  dataOf(
    api.POST('/api/imports', {
      params: { query: { id, name: file.name } },
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      bodySerializer: (body) => body as File,
    }),
  );
