import type { Transaction } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { actOnSession, requireUnsettled } from './act-on-session.ts';
import { requireNoConflict } from './conflicts.ts';
import { agendaOf } from './session-store.ts';
import { rubricOf } from './sheet-rubric.ts';

const act = { permission: 'session.disqualify', states: ['planned', 'open'] } as const;

/**
 * The chair or the secretary records the council's finding that a dossier falls under a ground of its rubric: it
 * gets no star whatever its points, needs no sheets, and stays on the agenda with its ground. Once scoring is closed
 * the chair reopens first. Who has a conflict of interest in the dossier leaves it to the other of the two.
 */
export function disqualifyDossier(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  input: { dossierId: string; ground: string; note: string },
) {
  const kind = 'disqualify';
  return actOnSession(context, actor, sessionId, expectedVersion, { ...act, kind }, async (trx) => {
    const item = await onAgenda(trx, sessionId, input.dossierId);
    await requireNoConflict(trx, actor, sessionId, [item]);
    const { disqualifications } = await rubricOf(trx, item);
    if (!disqualifications.some(({ code }) => code === input.ground)) {
      throw new Problem('invalid-input', {
        errors: [
          {
            path: '/ground',
            code: 'unknown-ground',
            message: `Phiếu chấm của bộ sản phẩm ${item.product_set} không có căn cứ loại này.`,
          },
        ],
      });
    }
    await set(trx, sessionId, input.dossierId, { disqualified: input.ground, disqualified_note: input.note });
    return { payload: { ...input } };
  });
}

/** Takes a disqualification back: the dossier is ranked by its points again. */
export function undoDisqualification(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  input: { dossierId: string; reason: string },
) {
  const kind = 'undo-disqualification';
  return actOnSession(context, actor, sessionId, expectedVersion, { ...act, kind }, async (trx) => {
    const item = await onAgenda(trx, sessionId, input.dossierId);
    await requireNoConflict(trx, actor, sessionId, [item]);
    if (item.disqualified === null) throw new Problem('not-found');
    await set(trx, sessionId, input.dossierId, { disqualified: null, disqualified_note: null });
    return { payload: { ...input, ground: item.disqualified } };
  });
}

async function onAgenda(trx: Transaction<Database>, sessionId: string, dossierId: string) {
  const item = found((await agendaOf(trx, sessionId)).find(({ dossier_id }) => dossier_id === dossierId));
  requireUnsettled(item);
  return item;
}

const set = (
  trx: Transaction<Database>,
  sessionId: string,
  dossierId: string,
  values: { disqualified: string | null; disqualified_note: string | null },
) =>
  trx
    .updateTable('session_dossier')
    .set(values)
    .where('session_id', '=', sessionId)
    .where('dossier_id', '=', dossierId)
    .execute();
