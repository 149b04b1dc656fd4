import { sql, type Transaction } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { actOnSession } from './act-on-session.ts';
import { requireNoConflict } from './conflicts.ts';
import { frozenResult } from './scoring-result.ts';
import { type AgendaRow, agendaOf, lockDossiers } from './session-store.ts';

/**
 * The chair, or a vice-chair in the chair's stead, opens scoring again, with a reason: sheets are unlocked,
 * signatures stand until their members change them, and what the result was is kept beside the coming one.
 *
 * @param only the dossiers to be scored a second time, on each of which the members differ more than the council's
 *   regulation allows; the others keep their result and stay closed. Left out: the whole session.
 */
export function reopenScoring(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  reason: string,
  only?: readonly string[],
) {
  const act = { kind: 'reopen-scoring', permission: 'session.reopen', states: ['closed'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx, session) => {
    const agenda = await agendaOf(trx, sessionId);
    const items = only
      ? [...new Set(only)].map((id) => found(agenda.find(({ dossier_id }) => dossier_id === id)))
      : agenda;
    await requireNoConflict(trx, actor, sessionId, items);
    if (only) requireGround(items);
    const ids = items.map(({ dossier_id }) => dossier_id);
    await keepResults(trx, sessionId, ids, { at: context.clock.now(), by: actor.accountId, reason });
    await trx
      .updateTable('score_sheet')
      .set({ locked: false })
      .where('session_id', '=', sessionId)
      .where('dossier_id', 'in', ids)
      .execute();
    await trx
      .updateTable('session_dossier')
      .set({ result: null })
      .where('session_id', '=', sessionId)
      .where('dossier_id', 'in', ids)
      .execute();
    await lockDossiers(trx, ids);
    for (const dossierId of ids) {
      await transitionDossier(trx, context, actor, {
        dossierId,
        action: 'reopen-scoring',
        councilId: session.council_id,
        reason,
        payload: { sessionId },
      });
    }
    return {
      changes: { state: 'open', closed_at: null },
      payload: { reason, ...(only ? { dossierIds: ids } : {}) },
    };
  });
}

/** A second scoring of single dossiers has the ground that the council's regulation names. */
function requireGround(items: readonly AgendaRow[]): void {
  const without = items.find((item) => !frozenResult(item).secondScoring?.grounds.length);
  if (!without) return;
  throw new Problem('wrong-state', {
    detail: {
      vi: `Các phiếu của “${without.product_name}” không chênh nhau quá mức quy chế Hội đồng cho phép nên không có căn cứ chấm lần hai. Nếu phiếu có sai sót, hãy mở lại cả phiên.`,
      en: `The sheets of “${without.product_name}” do not differ more than the council's regulation allows: there is no ground for a second scoring. For a mistake on a sheet reopen the whole session.`,
    },
  });
}

const keepResults = (
  trx: Transaction<Database>,
  sessionId: string,
  dossierIds: readonly string[],
  { at, by, reason }: { readonly at: Date; readonly by: string; readonly reason: string },
) =>
  sql`
    INSERT INTO earlier_scoring (session_id, dossier_id, number, result, closed_at, reopened_at, reopened_by, reason)
    SELECT session_id, dossier_id,
      (SELECT count(*) + 1 FROM earlier_scoring earlier
        WHERE earlier.session_id = session_dossier.session_id AND earlier.dossier_id = session_dossier.dossier_id),
      result, scoring_session.closed_at, ${at}::timestamptz, ${by}::uuid, ${reason}
    FROM session_dossier JOIN scoring_session ON scoring_session.id = session_id
    WHERE session_id = ${sessionId}::uuid AND dossier_id = ANY(${[...dossierIds]}::uuid[])`.execute(trx);
