import { findFramework, type Outcome, outcomeOf } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { actOnSession } from './act-on-session.ts';
import { requireNoConflict } from './conflicts.ts';
import { tierOf } from './reach.ts';
import { frozenResult } from './scoring-result.ts';
import { type AgendaRow, agendaOf, lockDossiers, type SessionRow } from './session-store.ts';

/** What the law makes of a dossier's frozen result, on the day of the session. */
export function outcomeIn(
  session: Pick<SessionRow, 'framework' | 'unit_id' | 'held_on'>,
  item: Pick<AgendaRow, 'dossier_id' | 'result'>,
) {
  const framework = findFramework(session.framework);
  const tier = tierOf(session.unit_id);
  if (!framework || !tier) throw new Error(`no council of ${session.unit_id} under ${session.framework}`);
  return outcomeOf(framework, tier, session.held_on, frozenResult(item));
}

/**
 * What this tier does about an outcome. With a star that a lower tier recognises the dossier ends here without
 * recognition: it was filed with this authority, and there is no way down in the table of actions.
 */
export const carriedOut = ({ kind }: Outcome) => (kind === 'hand-back' ? 'not-recognise' : kind);

/**
 * The chair, or a vice-chair in the chair's stead, confirms the results of a session: somebody without a conflict of
 * interest in any of its dossiers. Each dossier goes on to the recognition of this tier, to the upper
 * tier, or ends without recognition (QĐ 148/2023; QĐ 26/2026, Điều 4, Điều 7.3).
 */
export function confirmResults(context: Context, actor: Actor, sessionId: string, expectedVersion: number) {
  const act = { kind: 'confirm', permission: 'session.confirm', states: ['closed'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx, session) => {
    const agenda = await agendaOf(trx, sessionId);
    await requireNoConflict(trx, actor, sessionId, agenda);
    await lockDossiers(
      trx,
      agenda.map(({ dossier_id }) => dossier_id),
    );
    const outcomes = agenda.map((item) => ({ item, outcome: outcomeIn(session, item) }));
    for (const { item, outcome } of outcomes) {
      const next = carriedOut(outcome);
      await transitionDossier(trx, context, actor, {
        dossierId: item.dossier_id,
        action: next === 'not-recognise' ? 'confirm-not-recognised' : 'confirm',
        councilId: session.council_id,
        changes: { outcome: next, star: frozenResult(item).star },
        payload: { sessionId, outcome },
      });
    }
    return {
      changes: { state: 'confirmed', confirmed_at: context.clock.now() },
      payload: {
        outcomes: outcomes.map(({ item, outcome }) => ({ dossierId: item.dossier_id, ...outcome })),
      },
    };
  });
}
