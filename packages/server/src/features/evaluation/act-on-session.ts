import type { Permission } from '@saolang/rulebook';
import type { Transaction, Updateable } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { presentSession, type SessionState } from './presenter.ts';
import { requireInCouncil } from './reach.ts';
import {
  type AgendaRow,
  agendaOf,
  lockSession,
  type SessionRow,
  seatsOf,
  sessionById,
} from './session-store.ts';

/** One act on a session: who may do it, in which states, and what it is called in the record. */
export interface SessionAct {
  readonly kind: string;
  readonly permission: Permission;
  readonly states: readonly SessionState[];
}

/** What an act changes of the session itself, and what its record says. */
interface ActResult {
  readonly changes?: Updateable<Database['scoring_session']>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

const stateNames: Readonly<Record<SessionState, { vi: string; en: string }>> = {
  planned: { vi: 'đang chuẩn bị', en: 'planned' },
  open: { vi: 'đang chấm', en: 'open' },
  closed: { vi: 'đã khóa chấm điểm', en: 'closed' },
  confirmed: { vi: 'đã xác nhận kết quả', en: 'confirmed' },
};

/** The refusal of an act that the session's state does not allow. */
export const wrongSessionState = (state: string) => {
  const name = stateNames[state as SessionState];
  return new Problem('wrong-state', {
    detail: {
      vi: `Phiên chấm ${name.vi}, không làm được việc này.`,
      en: `The session is ${name.en}: this cannot be done now.`,
    },
    facts: { state },
  });
};

/** Refuses what bears on a dossier that has its result, while others of the session are scored a second time. */
export function requireUnsettled({ result, product_name }: AgendaRow): void {
  if (result === null) return;
  throw new Problem('wrong-state', {
    detail: {
      vi: `“${product_name}” đã có kết quả; trong lần này Hội đồng chỉ chấm lại các hồ sơ khác.`,
      en: `“${product_name}” has its result; only other dossiers are being scored again.`,
    },
  });
}

/**
 * Does one act on a session in a transaction of its own: locks the session, checks right, version and state, does
 * the work, raises the version and appends the action. Acts on one session come one after the other, so the second
 * of two identical ones finds a newer version and is answered 412.
 */
export function actOnSession(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  act: SessionAct,
  work: (trx: Transaction<Database>, session: SessionRow) => Promise<ActResult>,
) {
  return context.db.transaction().execute(async (trx) => {
    const session = found(await lockSession(trx, sessionId));
    const grant = requireInCouncil(context, actor, act.permission, {
      id: session.council_id,
      unit_id: session.unit_id,
    });
    requireVersion(session.version, expectedVersion);
    if (!act.states.includes(session.state as SessionState)) throw wrongSessionState(session.state);
    const { changes = {}, payload = {} } = await work(trx, session);
    const version = session.version + 1;
    await trx
      .updateTable('scoring_session')
      .set({ ...changes, version })
      .where('id', '=', sessionId)
      .execute();
    const detail = await sessionDetail(context, actor, trx, sessionId);
    await appendAction(trx, {
      subjectKind: 'scoring-session',
      subjectId: sessionId,
      kind: act.kind,
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload,
    });
    return detail;
  });
}

/** A session as its readers get it. */
export async function sessionDetail(context: Context, actor: Actor, db: Context['db'], sessionId: string) {
  const session = found(await sessionById(db, sessionId));
  const agenda = await agendaOf(db, sessionId);
  return presentSession(context, actor, session, agenda, await seatsOf(db, session.council_id));
}
