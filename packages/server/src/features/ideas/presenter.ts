import { type Grant, grantOver, type PlainDate, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import { unitScope } from '../units/unit-scope.ts';
import type { idea, ideaWithNotes } from './schema.ts';
import type { NoteRow, ShownRow } from './store.ts';

/** An idea for a reader with these grants. */
export const presentIdea = (
  row: ShownRow,
  grants: readonly Grant[],
  today: PlainDate,
): z.output<typeof idea> => ({
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
  stage: row.stage,
  planState:
    row.plan_state === 'draft' && !grantOver('business-plan.edit', grants, { producerId: row.producer_id })
      ? null
      : row.plan_state,
  mayEdit: grantOver('idea.edit', grants, { producerId: row.producer_id }) !== null,
  mayPlan: grantOver('business-plan.edit', grants, { producerId: row.producer_id }) !== null,
  mayNote:
    grantOver('idea.note', grants, {
      producerId: row.producer_id,
      unitIds: unitScope(row.unit_id, today),
    }) !== null,
  createdAt: row.created_at.toISOString(),
});

/** An idea with what the commune wrote on it. */
export const presentIdeaWithNotes = (
  row: ShownRow,
  notes: readonly NoteRow[],
  grants: readonly Grant[],
  today: PlainDate,
): z.output<typeof ideaWithNotes> => ({
  ...presentIdea(row, grants, today),
  notes: notes.map(({ id, kind, note, full_name, at }) => ({
    id,
    kind,
    note,
    by: full_name,
    at: at.toISOString(),
  })),
});
