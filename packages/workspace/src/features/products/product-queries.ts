import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { Cycle } from '../../api/schema.d.ts';

/** The products of a producer, the newest first. */
export const productsOfQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['products', 'own', producerId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/products', { params: { query: { producerId, pageSize: 100 } }, signal })),
  });

/** The dossiers of a producer, the one changed last first. */
export const dossiersOfQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['dossiers', 'of-producer', producerId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/dossiers', { params: { query: { producerId, pageSize: 100 } }, signal })),
  });

/** The dossiers of a product, the one changed last first. */
export const dossiersOfProductQuery = (productId: string) =>
  queryOptions({
    queryKey: ['dossiers', 'of-product', productId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/dossiers', { params: { query: { productId, pageSize: 100 } }, signal })),
  });

/** The law under which a product would be filed today: that of the newest open cycle, else the newest law. */
export const frameworkQuery = queryOptions({
  queryKey: ['cycles', 'framework'],
  queryFn: async ({ signal }): Promise<Cycle['framework']> => {
    const [cycle] = await dataOf(api.GET('/api/cycles', { params: { query: { open: 'true' } }, signal }));
    return cycle?.framework ?? 'qd-26-2026';
  },
  staleTime: 60 * 60_000,
});

/** Product sets by what the product is called; all of them without words. */
export const productSetsQuery = (framework: Cycle['framework'], q: string) =>
  queryOptions({
    queryKey: ['product-sets', framework, q],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/product-sets', { params: { query: { framework, q } }, signal })),
    staleTime: 60 * 60_000,
  });

/** The address of a file's small picture. */
export const thumbnailOf = (fileId: string): string => `/api/files/${fileId}/thumbnail`;
