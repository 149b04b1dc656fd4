import { carryChoices, type PlainDate, type Rubric } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { packIdInForce, type RubricRef, rubricFor } from '../rubrics/rubric-of.ts';
import { type DossierSheet, selfAssessmentOf } from './presenter.ts';
import type { SummaryRow } from './store.ts';

type Row = RubricRef & Pick<SummaryRow, 'state' | 'office_unit_id' | 'self_assessment'>;

/**
 * The sheet of a dossier: the version that it was filed under. A draft is not filed yet; when another version has come
 * into force since it was begun, it must be taken over to that one first.
 */
export async function sheetOf(db: Kysely<Database>, row: Row, today: PlainDate): Promise<DossierSheet> {
  const rubric = await rubricFor(db, row);
  const newer = await newerSheet(db, row, today);
  if (!newer) return { rubric, change: null };
  const { dropped } = carried(row, rubric, newer.rubric);
  return { rubric, change: { packId: newer.packId, dropped: [...dropped] } };
}

/** The version in force today where a draft was begun under another one; null when there is nothing to take over. */
export async function newerSheet(
  db: Kysely<Database>,
  row: Row,
  today: PlainDate,
): Promise<{ readonly packId: string | null; readonly rubric: Rubric } | null> {
  if (row.state !== 'draft') return null;
  const packId = await packIdInForce(db, row, today);
  if (packId === row.rubric_pack_id) return null;
  const rubric = await rubricFor(db, { ...row, rubric_pack_id: packId });
  return rubric ? { packId, rubric } : null;
}

/** A draft's choices as the newer sheet can take them. */
export function carried(row: Row, before: Rubric | undefined, after: Rubric) {
  const { choices } = selfAssessmentOf(row);
  return before ? carryChoices(before, after, choices) : { choices: {}, dropped: Object.keys(choices) };
}
