import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { actOnSession } from './act-on-session.ts';
import { agendaOf, lockDossiers } from './session-store.ts';

/** Puts accepted dossiers of the council's office and cycle at the end of the agenda. */
export function addDossiers(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  dossierIds: readonly string[],
) {
  const act = { kind: 'add-dossiers', permission: 'session.manage', states: ['planned'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx, session) => {
    const ids = [...new Set(dossierIds)];
    const dossiers = await lockDossiers(trx, ids);
    const fitting = dossiers.filter(
      (dossier) => dossier.office_unit_id === session.unit_id && dossier.cycle_id === session.cycle_id,
    );
    if (fitting.length !== ids.length) throw new Problem('not-found');
    const before = await agendaOf(trx, sessionId);
    const last = before.at(-1)?.position ?? 0;
    for (const dossierId of ids) {
      await transitionDossier(trx, context, actor, { dossierId, action: 'schedule', payload: { sessionId } });
    }
    await trx
      .insertInto('session_dossier')
      .values(
        ids.map((dossierId, index) => ({
          session_id: sessionId,
          dossier_id: dossierId,
          position: last + index + 1,
        })),
      )
      .execute();
    return { payload: { dossierIds: ids } };
  });
}

/** Sets the order in which the dossiers are taken: the whole agenda, each once. */
export function orderDossiers(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  dossierIds: readonly string[],
) {
  const act = { kind: 'order-dossiers', permission: 'session.manage', states: ['planned'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx) => {
    const agenda = (await agendaOf(trx, sessionId)).map(({ dossier_id }) => dossier_id);
    const asked = new Set(dossierIds);
    if (
      asked.size !== dossierIds.length ||
      agenda.length !== asked.size ||
      !agenda.every((id) => asked.has(id))
    ) {
      throw new Problem('invalid-input', {
        errors: [
          {
            path: '/dossierIds',
            code: 'not-the-agenda',
            message: 'Danh sách phải gồm đúng các hồ sơ của phiên.',
          },
        ],
      });
    }
    await trx
      .updateTable('session_dossier')
      .set({ position: sql<number>`array_position(${[...dossierIds]}::uuid[], dossier_id)` })
      .where('session_id', '=', sessionId)
      .execute();
    return { payload: { dossierIds } };
  });
}

/** Takes a dossier off the agenda; it waits again for a session. Sheets begun for it stay on record, locked. */
export function takeOffDossier(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  { dossierId, reason }: { dossierId: string; reason: string },
) {
  const act = { kind: 'take-off', permission: 'session.manage', states: ['planned', 'open'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx) => {
    const taken = found((await agendaOf(trx, sessionId)).find((item) => item.dossier_id === dossierId));
    if (taken.disqualified !== null) throw staysDisqualified(taken.product_name);
    await trx
      .updateTable('score_sheet')
      .set({ locked: true })
      .where('session_id', '=', sessionId)
      .where('dossier_id', '=', dossierId)
      .execute();
    await trx
      .deleteFrom('session_dossier')
      .where('session_id', '=', sessionId)
      .where('dossier_id', '=', dossierId)
      .execute();
    await transitionDossier(trx, context, actor, {
      dossierId,
      action: 'unschedule',
      reason,
      payload: { sessionId },
    });
    return { payload: { dossierId, reason } };
  });
}

/** The council's finding on a dossier is not lost by taking it to another session. */
const staysDisqualified = (product: string) =>
  new Problem('wrong-state', {
    detail: {
      vi: `“${product}” đã bị Hội đồng loại nên ở lại trong phiên để ghi vào biên bản. Muốn đưa ra, Hội đồng phải bỏ việc loại trước.`,
      en: `The council has disqualified “${product}”: it stays on the agenda for the minutes. To take it off, the council first takes that back.`,
    },
  });
