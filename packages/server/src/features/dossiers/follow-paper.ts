import type { DossierState } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Database } from '../../platform/database/schema.ts';
import * as store from './store.ts';

/** Where the producer may still change the papers of a dossier. */
export const openStates = [
  'draft',
  'returned-by-commune',
  'returned-by-office',
] as const satisfies readonly DossierState[];

/** Ties the newest version of a paper to every dossier that has it and that its producer may still change. */
export async function followPaper(
  trx: Transaction<Database>,
  doer: Doer,
  paperId: string,
  at: Date,
): Promise<void> {
  for (const piece of await store.lockOpenEvidenceOf(trx, paperId, openStates)) {
    await takeNewest(trx, doer, piece, piece.criteria, at);
  }
}

/**
 * Ties a piece of evidence to the newest version of its paper. Where that has another file, what was there is taken
 * off and stays on record, so that whoever read it before may read it again; answers the id of the piece that stands.
 */
export async function takeNewest(
  trx: Transaction<Database>,
  doer: Doer,
  piece: store.TiedPiece,
  criteria: readonly string[],
  at: Date,
): Promise<string> {
  const act = (kind: string, payload: Readonly<Record<string, unknown>>) =>
    appendAction(trx, {
      subjectKind: 'dossier',
      subjectId: piece.dossier_id,
      kind,
      at,
      ...doer,
      payload: { ...payload, paperId: piece.paper_id, paperVersion: piece.newest_version },
    });
  if (piece.file_id === piece.newest_file_id) {
    await trx
      .updateTable('dossier_evidence')
      .set({ paper_version: piece.newest_version, criteria: [...criteria], version: piece.version + 1 })
      .where('id', '=', piece.id)
      .execute();
    await act('change-evidence', { evidenceId: piece.id, criteria });
    return piece.id;
  }
  const id = uuidv7();
  await trx.updateTable('dossier_evidence').set({ removed_at: at }).where('id', '=', piece.id).execute();
  await act('remove-evidence', { evidenceId: piece.id });
  await trx
    .insertInto('dossier_evidence')
    .values({
      id,
      dossier_id: piece.dossier_id,
      paper_id: piece.paper_id,
      paper_version: piece.newest_version,
      criteria: [...criteria],
      // In its place among the others.
      created_at: piece.created_at,
    })
    .execute();
  await act('add-evidence', { evidenceId: id, renews: piece.id });
  return id;
}
