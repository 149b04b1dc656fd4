import { findFramework, tiersOn } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem, type ProblemDetail } from '../../platform/http/problem.ts';
import { actOnSession } from './act-on-session.ts';
import { declareForOwnProducers } from './conflicts.ts';
import { holdCouncil } from './council-store.ts';
import { tierOf } from './reach.ts';
import {
  type AgendaRow,
  agendaOf,
  declarationsOf,
  type SeatRow,
  type SessionRow,
  seatsOf,
} from './session-store.ts';

/**
 * Opens a session for scoring. Every member who scores gets a sheet for every dossier, so that saving one is only
 * ever an update; what was declared beforehand goes along. Seats and rules are those of this moment: a change of them
 * that is under way is waited for.
 */
export function openSession(context: Context, actor: Actor, sessionId: string, expectedVersion: number) {
  const act = { kind: 'open', permission: 'session.manage', states: ['planned'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx, session) => {
    const council = found(await holdCouncil(trx, session.council_id));
    const agenda = await agendaOf(trx, sessionId);
    const seats = (await seatsOf(trx, session.council_id)).filter(({ left_on }) => left_on === null);
    requireReady(session, agenda, seats);
    const ownProducers = await declareForOwnProducers(trx, context, session);
    const declared = new Map(
      (await declarationsOf(trx, sessionId)).map((each) => [
        `${each.dossier_id} ${each.member_id}`,
        each.has_conflict,
      ]),
    );
    const at = context.clock.now();
    const scorers = seats.filter(({ scores }) => scores);
    for (const dossier of agenda) {
      await trx
        .insertInto('score_sheet')
        .values(
          scorers.map((member) => ({
            id: uuidv7(),
            session_id: sessionId,
            dossier_id: dossier.dossier_id,
            member_id: member.id,
            account_id: member.account_id,
            council_id: session.council_id,
            framework: dossier.framework,
            product_set: dossier.product_set,
            rubric_pack_id: dossier.rubric_pack_id,
            conflict: declared.get(`${dossier.dossier_id} ${member.id}`) ?? null,
            updated_at: at,
          })),
        )
        .execute();
    }
    return {
      changes: {
        state: 'open',
        opened_at: at,
        frozen_star_rule: council.star_rule,
        frozen_quorum_percent: council.quorum_percent,
        frozen_allowed_spread: council.allowed_spread,
      },
      payload: {
        ...(ownProducers.length > 0 ? { ownProducers } : {}),
        members: scorers.map(({ id }) => id),
        dossiers: agenda.map(({ dossier_id }) => dossier_id),
        starRule: council.star_rule,
        quorumPercent: council.quorum_percent,
        allowedSpread: council.allowed_spread,
      },
    };
  });
}

function requireReady(session: SessionRow, agenda: readonly AgendaRow[], seats: readonly SeatRow[]): void {
  const missing: ProblemDetail[] = [];
  const lacks = (path: string, message: string) => missing.push({ path, code: 'missing', message });
  if (agenda.length === 0) lacks('/agenda', 'Phiên chưa có hồ sơ nào. Hãy thêm hồ sơ đã đủ điều kiện.');
  if (!seats.some(({ scores }) => scores)) lacks('/members', 'Hội đồng chưa có thành viên chấm điểm.');
  if (!seats.some(({ capacity }) => capacity === 'chair')) lacks('/members', 'Hội đồng chưa có Chủ tịch.');
  if (!seats.some(({ capacity }) => capacity === 'secretary')) lacks('/members', 'Hội đồng chưa có Thư ký.');
  const framework = findFramework(session.framework);
  const tier = tierOf(session.unit_id);
  if (
    !framework ||
    !tiersOn(framework, session.held_on).some(({ code, scores }) => scores && code === tier)
  ) {
    lacks('/heldOn', 'Vào ngày này, theo quy định đang áp dụng, Hội đồng cấp này không còn chấm điểm.');
  }
  if (missing.length > 0) throw new Problem('incomplete', { errors: missing });
}
