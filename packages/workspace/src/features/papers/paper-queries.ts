import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, dataOf, ifMatch } from '../../api/client.ts';
import type { NewPaperInput, Paper, PaperChangeInput, paths } from '../../api/schema.d.ts';

export type PaperFilter = NonNullable<paths['/api/papers']['get']['parameters']['query']>;

/** Lists of papers; a change of any paper makes them stale. */
export const paperListKey = ['papers'] as const;

export const papersQuery = (filter: PaperFilter) =>
  queryOptions({
    queryKey: [...paperListKey, filter],
    queryFn: ({ signal }) => dataOf(api.GET('/api/papers', { params: { query: filter }, signal })),
    placeholderData: keepPreviousData,
  });

/** The paper of a producer that has these bytes already. */
export const paperWith = async (producerId: string, sha256: string): Promise<Paper | undefined> =>
  (await dataOf(api.GET('/api/papers', { params: { query: { producerId, sha256 } } }))).items[0];

/** Keeps a file as a paper. The same id again is the same paper. */
export const addPaper = (body: NewPaperInput): Promise<Paper> => dataOf(api.POST('/api/papers', { body }));

/** Changes a paper, or renews it by another file. */
export const changePaper = (id: string, version: number, body: PaperChangeInput): Promise<Paper> =>
  dataOf(api.PUT('/api/papers/{id}', { params: { path: { id } }, headers: ifMatch(version), body }));

export const readPaper = (id: string): Promise<Paper> =>
  dataOf(api.GET('/api/papers/{id}', { params: { path: { id } } }));

export const removePaper = (id: string): Promise<unknown> =>
  dataOf(api.DELETE('/api/papers/{id}', { params: { path: { id } } }));
