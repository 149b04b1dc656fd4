import { type Grant, grantOver, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import type { idea } from './schema.ts';
import type { ShownRow } from './store.ts';

/** An idea for a reader with these grants. */
export const presentIdea = (row: ShownRow, grants: readonly Grant[]): z.output<typeof idea> => ({
  id: row.id,
  version: row.version,
  producerId: row.producer_id,
  producerName: row.producer_name,
  unitId: row.unit_id,
  unitName: unitById(row.unit_id)?.name ?? row.unit_id,
  title: row.title,
  description: row.description,
  localMaterial: row.local_material,
  photoFileId: row.photo_file_id,
  productSet: row.product_set,
  productId: row.product_id,
  mayEdit: grantOver('idea.edit', grants, { producerId: row.producer_id }) !== null,
  createdAt: row.created_at.toISOString(),
});
