import { z } from 'zod';

/** What people type into the search form: empty fields are as good as absent, an odd one is ignored. */
export const catalogueQuery = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  star: z.enum(['3', '4', '5']).or(z.literal('')).catch('').default(''),
  group: z.string().max(4).catch('').default(''),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export const entryParams = z.object({ id: z.string().max(60) });

export const catalogueItem = z
  .object({
    id: z.uuid(),
    productName: z.string(),
    producerName: z.string(),
    place: z.string(),
    star: z.number().int(),
    productSet: z.number().int().nullable(),
    recognised: z.string(),
    source: z.string().nullable(),
    certificateNumber: z.string().nullable(),
    photoUrl: z.string().nullable(),
    ended: z.enum(['expired', 'suspended', 'revoked']).nullable().meta({
      description: 'Set when the certificate no longer gives the right to the mark',
    }),
  })
  .meta({ id: 'CatalogueItem' });

export const cataloguePage = z
  .object({
    items: z.array(catalogueItem),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    perStar: z.object({ '3': z.number().int(), '4': z.number().int(), '5': z.number().int() }),
  })
  .meta({ id: 'CataloguePage' });
