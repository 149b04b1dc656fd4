import { z } from 'zod';
import { anyOf, neededText, optionalText } from '../../platform/http/fields.ts';

export const productParams = z.object({ id: z.uuid() });

export const maxPhotos = 10;

const productFields = {
  productSet: z
    .number('Hãy chọn bộ sản phẩm.')
    .int()
    .min(1)
    .max(26)
    .meta({ description: 'Number of the product set (1–26)' }),
  name: neededText(200, 'Hãy ghi tên sản phẩm.'),
  specification: neededText(200, 'Hãy ghi quy cách, ví dụ: chai thủy tinh 500 ml.'),
  standard: optionalText(200),
  description: neededText(4000, 'Hãy mô tả sản phẩm.'),
  story: optionalText(20000),
  localMaterial: optionalText(2000),
  capacity: optionalText(200),
  gtin: optionalText(20),
  photos: z
    .array(z.object({ fileId: z.uuid(), caption: optionalText(200) }))
    .max(maxPhotos, `Nhiều nhất ${maxPhotos} ảnh. Hãy bỏ bớt ảnh.`)
    .default([])
    .meta({ description: 'In the order in which they are shown; the first is the main one' }),
};

export const newProduct = z
  .object({
    id: z.uuid(),
    producerId: z.uuid(),
    ideaId: z.uuid().nullable().default(null).meta({ description: 'The idea that it grew out of' }),
    ...productFields,
  })
  .meta({ id: 'NewProduct' });

export const productChange = z.object(productFields).meta({ id: 'ProductChange' });

export const productFilter = z.object({
  q: z.string().trim().max(100).optional().meta({ description: 'Product or producer; marks do not matter' }),
  producerId: z.uuid().optional(),
  unitId: anyOf(z.string().max(40)).meta({ description: 'A unit: products of it and of units under it' }),
  productSet: anyOf(z.coerce.number().int().min(1).max(26)),
  sort: z.enum(['name', '-name', 'created', '-created']).default('-created'),
});

export const productQuery = productFilter.extend({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const text = z.object({ vi: z.string(), en: z.string() });

export const productSummary = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    producerId: z.uuid(),
    producerName: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    productSet: z.number().int(),
    productSetName: text,
    name: z.string(),
    specification: z.string(),
    photoFileId: z.uuid().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ProductSummary' });

export const productPage = z.object({ items: z.array(productSummary), total: z.number().int() });

export const product = productSummary
  .extend({
    ideaId: z.uuid().nullable(),
    standard: z.string().nullable(),
    description: z.string(),
    story: z.string().nullable(),
    localMaterial: z.string().nullable(),
    capacity: z.string().nullable(),
    gtin: z.string().nullable(),
    photos: z.array(z.object({ fileId: z.uuid(), caption: z.string().nullable() })),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Product' });
