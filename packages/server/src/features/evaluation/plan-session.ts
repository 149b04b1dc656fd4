import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { actOnSession, sessionDetail } from './act-on-session.ts';
import { councilById } from './council-store.ts';
import { requireInCouncil } from './reach.ts';
import type { NewSession, SessionEdit } from './session-schema.ts';
import { sessionById } from './session-store.ts';

const columns = (input: SessionEdit) => ({ name: input.name, held_on: input.heldOn, place: input.place });

/** Plans a session of a council. Sending the same session again changes nothing. */
export function createSession(context: Context, actor: Actor, input: NewSession) {
  return context.db.transaction().execute(async (trx) => {
    const council = found(await councilById(trx, input.councilId));
    const grant = requireInCouncil(context, actor, 'session.manage', council);
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('scoring_session')
      .values({ id: input.id, council_id: council.id, ...columns(input), state: 'planned', created_at: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const before = found(await sessionById(trx, input.id));
      const same =
        before.council_id === council.id &&
        before.name === input.name &&
        before.held_on === input.heldOn &&
        before.place === input.place;
      if (!same) throw new Problem('already-exists');
      return sessionDetail(context, actor, trx, input.id);
    }
    const detail = await sessionDetail(context, actor, trx, input.id);
    await appendAction(trx, {
      subjectKind: 'scoring-session',
      subjectId: input.id,
      kind: 'create',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: { ...input },
    });
    return detail;
  });
}

/** Changes name, day or place of a session that has not begun. */
export function editSession(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: SessionEdit,
) {
  const act = { kind: 'edit', permission: 'session.manage', states: ['planned'] } as const;
  return actOnSession(context, actor, id, expectedVersion, act, async () => ({
    changes: columns(input),
    payload: { ...input },
  }));
}
