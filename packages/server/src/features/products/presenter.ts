import {
  frameworkOn,
  type Grant,
  grantOver,
  type PlainDate,
  productSetsOf,
  type Subject,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { product, productSummary } from './schema.ts';
import type { SummaryRow } from './store.ts';

/** The name of a product set in the law in force on a day: a product outlives the law under which it was filed. */
function productSetName(number: number, today: PlainDate) {
  return (
    productSetsOf(frameworkOn(today)?.id ?? 'qd-148-2023').find((set) => set.number === number)?.name ?? {
      vi: `Bộ ${number}`,
      en: `Set ${number}`,
    }
  );
}

/** What a list shows of a product. */
export const presentProductSummary = (
  row: SummaryRow,
  today: PlainDate,
): z.output<typeof productSummary> => ({
  id: row.id,
  version: row.version,
  producerId: row.producer_id,
  producerName: row.producer_name,
  unitId: row.unit_id,
  unitName: unitById(row.unit_id)?.name ?? row.unit_id,
  productSet: row.product_set,
  productSetName: productSetName(row.product_set, today),
  name: row.name,
  specification: row.specification,
  photoFileId: row.photo_file_id,
  createdAt: row.created_at.toISOString(),
});

/** The whole product for a reader with these grants. */
export const presentProduct = (
  row: SummaryRow,
  photos: readonly { readonly file_id: string; readonly caption: string | null }[],
  grants: readonly Grant[],
  subject: Subject,
  today: PlainDate,
): z.output<typeof product> => ({
  ...presentProductSummary(row, today),
  ideaId: row.idea_id,
  standard: row.standard,
  description: row.description,
  story: row.story,
  localMaterial: row.local_material,
  capacity: row.capacity,
  gtin: row.gtin,
  photos: photos.map(({ file_id, caption }) => ({ fileId: file_id, caption })),
  mayEdit: grantOver('product.edit', grants, subject) !== null,
});
