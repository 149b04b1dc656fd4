import { criteriaByCode } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { carried, newerSheet } from './dossier-sheet.ts';
import { selfAssessmentOf } from './presenter.ts';
import { readDossier } from './service.ts';
import * as store from './store.ts';
import { transitionDossier } from './transition-dossier.ts';

/**
 * Takes a draft over to the version of its sheet that is in force today. What it says stays wherever the newer sheet
 * has the same criterion with the same option; the rest is to be chosen anew. Answers 409 when nothing has changed.
 */
export async function adoptRubric(context: Context, actor: Actor, id: string, expectedVersion: number) {
  await context.db.transaction().execute(async (trx) => {
    const row = found(
      await trx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    );
    const newer = await newerSheet(trx, row, context.clock.today());
    if (!newer) {
      throw new Problem('wrong-state', {
        detail: {
          vi: 'Hồ sơ đang dùng đúng phiếu hiện hành, không cần chuyển.',
          en: 'The dossier is on the sheet in force already.',
        },
      });
    }
    const criteria = criteriaByCode(newer.rubric);
    const { choices, dropped } = carried(row, await rubricFor(trx, row), newer.rubric);
    const notes = Object.fromEntries(
      Object.entries(selfAssessmentOf(row).notes).filter(([code]) => criteria.has(code)),
    );
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'edit',
      expectedVersion,
      changes: {
        rubric_pack_id: newer.packId,
        self_assessment: JSON.stringify({ choices, notes }),
      },
      payload: { rubricPackId: { from: row.rubric_pack_id, to: newer.packId }, dropped },
    });
    for (const piece of await store.listEvidence(trx, id)) {
      const kept = piece.criteria.filter((code) => criteria.has(code));
      if (kept.length === piece.criteria.length) continue;
      await trx
        .updateTable('dossier_evidence')
        .set({ criteria: kept, version: piece.version + 1 })
        .where('id', '=', piece.id)
        .execute();
    }
  });
  return readDossier(context, actor, id);
}
