import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireUnsettled, wrongSessionState } from './act-on-session.ts';
import { writeDeclaration } from './conflicts.ts';
import { requireInCouncil } from './reach.ts';
import { readMyDossiers } from './read-sessions.ts';
import type { Declaration } from './session-schema.ts';
import { agendaOf, declarationsOf, holdSession } from './session-store.ts';

/**
 * Somebody with a seat declares, for each dossier, whether they have a conflict of interest, whether they score or
 * not: who closes or disqualifies decides too. A declared conflict is final for the session: the sheet is closed to
 * the member and never counts, signed or not. Declaring the same again changes nothing.
 */
export async function declareConflicts(
  context: Context,
  actor: Actor,
  sessionId: string,
  input: readonly Declaration[],
) {
  await context.db.transaction().execute(async (trx) => {
    // The session may not open in between: it copies the declarations onto the sheets.
    const session = found(await holdSession(trx, sessionId));
    const grant = requireInCouncil(context, actor, 'conflict.declare', {
      id: session.council_id,
      unit_id: session.unit_id,
    });
    const seat = await trx
      .selectFrom('council_member')
      .select('id')
      .where('council_id', '=', session.council_id)
      .where('account_id', '=', actor.accountId)
      .where('left_on', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!seat) throw new Problem('forbidden');

    const agenda = new Map((await agendaOf(trx, sessionId)).map((item) => [item.dossier_id, item]));
    if (!input.every(({ dossierId }) => agenda.has(dossierId))) throw new Problem('not-found');
    const before = new Map(
      (await declarationsOf(trx, sessionId, seat.id)).map((each) => [each.dossier_id, each.has_conflict]),
    );
    const fresh = input.filter(({ dossierId, hasConflict }) => before.get(dossierId) !== hasConflict);
    if (fresh.length === 0) return;
    if (session.state !== 'planned' && session.state !== 'open') throw wrongSessionState(session.state);
    for (const { dossierId } of fresh) requireUnsettled(found(agenda.get(dossierId)));
    if (fresh.some(({ dossierId }) => before.get(dossierId) === true)) throw conflictIsFinal();

    const at = context.clock.now();
    for (const declaration of fresh) {
      await writeDeclaration(trx, { sessionId, memberId: seat.id, ...declaration }, at);
    }
    await appendAction(trx, {
      subjectKind: 'scoring-session',
      subjectId: sessionId,
      kind: 'declare-conflicts',
      at,
      accountId: actor.accountId,
      grant,
      payload: {
        memberId: seat.id,
        declared: fresh.map(({ dossierId, hasConflict, reason }) => ({
          dossierId,
          hasConflict,
          ...(hasConflict ? { reason } : {}),
        })),
      },
    });
  });
  return readMyDossiers(context, actor, sessionId);
}

const conflictIsFinal = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Ông/bà đã khai có xung đột lợi ích với hồ sơ này; khai báo giữ nguyên hết phiên. Nếu nhầm, hãy báo Thư ký để đưa hồ sơ sang phiên khác.',
      en: 'You have declared a conflict of interest in this dossier; it stands for this session. If it was a mistake, tell the secretary, who can have the dossier moved to another session.',
    },
  });
