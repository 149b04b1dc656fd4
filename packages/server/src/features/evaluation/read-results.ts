import { explainResult, explainSecondScoring, type Rubric, type Text } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { wrongSessionState } from './act-on-session.ts';
import { presentAgendaItem } from './presenter.ts';
import { requireInCouncil } from './reach.ts';
import { type FrozenResult, frozenResult, secondScoringRule } from './scoring-result.ts';
import type { results } from './session-schema.ts';
import {
  type AgendaRow,
  agendaOf,
  declarationsOf,
  type EarlierScoring,
  earlierScoringsOf,
  type SessionRow,
  seatsOf,
  sessionById,
} from './session-store.ts';
import { outcomeIn } from './settle-results.ts';
import { rubricsOf } from './sheet-rubric.ts';

/** Everything of a closed session that its result table and minutes are made of. */
export async function loadResults(context: Context, actor: Actor, sessionId: string) {
  const session = found(await sessionById(context.db, sessionId));
  requireInCouncil(context, actor, 'session.results', { id: session.council_id, unit_id: session.unit_id });
  if (session.state !== 'closed' && session.state !== 'confirmed') throw wrongSessionState(session.state);
  const [agenda, seats, declarations, again] = await Promise.all([
    agendaOf(context.db, sessionId),
    seatsOf(context.db, session.council_id),
    declarationsOf(context.db, sessionId),
    earlierScoringsOf(context.db, sessionId),
  ]);
  const own = seats.find(({ account_id }) => account_id === actor.accountId);
  const conflicts = declarations.filter(({ has_conflict }) => has_conflict);
  const closedToMe = new Set(
    conflicts.filter(({ member_id }) => member_id === own?.id).map(({ dossier_id }) => dossier_id),
  );
  const rubricOf = await rubricsOf(context.db, agenda);
  const earlier = Map.groupBy(again, ({ dossier_id }) => dossier_id);
  return { session, agenda, seats, conflicts, closedToMe, rubricOf, earlier };
}

/**
 * The result table of a session, once scoring is closed: until then nobody sees another's score. Who stepped aside
 * for a conflict of interest sees the result of that dossier, and never who gave how much.
 */
export async function readResults(
  context: Context,
  actor: Actor,
  sessionId: string,
): Promise<z.input<typeof results>> {
  const { session, agenda, seats, closedToMe, rubricOf, earlier } = await loadResults(
    context,
    actor,
    sessionId,
  );
  const names = new Map(seats.map(({ id, full_name }) => [id, full_name]));
  return {
    starRule: session.star_rule as 'majority',
    rows: agenda.map((item) => {
      const closed = closedToMe.has(item.dossier_id);
      return {
        ...presentRow(session, item, rubricOf(item), names, closed),
        earlier: (earlier.get(item.dossier_id) ?? []).map((each) => presentEarlier(each, closed)),
      };
    }),
  };
}

function presentRow(
  session: SessionRow,
  item: AgendaRow,
  rubric: Rubric,
  names: ReadonlyMap<string, string>,
  closed: boolean,
) {
  const result = frozenResult(item);
  const outcome = outcomeIn(session, item);
  return {
    ...presentAgendaItem(item),
    sheets: closed ? null : presentTotals(result),
    counted: result.counted,
    sum: result.sum,
    average: result.average,
    band: result.band,
    star: result.star,
    cappedBy: [...result.cappedBy],
    explanation: [...explanationOf(result, rubric)],
    secondScoring: closed ? null : presentSecondScoring(result, rubric, names),
    outcome: {
      kind: outcome.kind,
      star: 'star' in outcome ? outcome.star : null,
      to: 'to' in outcome ? outcome.to : null,
    },
  };
}

/** Who gave how much. */
const presentTotals = ({ sheets, conflicts }: FrozenResult) =>
  sheets.map(({ member, total, counted }) => ({
    memberId: member,
    total: counted ? total : null,
    counted,
    conflict: conflicts.includes(member),
  }));

function presentEarlier(row: EarlierScoring, closed: boolean) {
  const result = frozenResult(row);
  return {
    number: row.number,
    average: result.average,
    star: result.star,
    sheets: closed ? null : presentTotals(result),
    closedAt: row.closed_at.toISOString(),
    reopenedAt: row.reopened_at.toISOString(),
    reopenedBy: row.reopened_by_name,
    reason: row.reason,
  };
}

/** How the members differ, by name and in words. */
function presentSecondScoring(
  { secondScoring: found, allowedSpread }: FrozenResult,
  rubric: Rubric,
  names: ReadonlyMap<string, string>,
) {
  if (!found) return null;
  const members = found.members.map((each) => ({ ...each, member: names.get(each.member) ?? '' }));
  const { grounds, lowest, highest } = found;
  const rule = secondScoringRule(allowedSpread);
  return {
    grounds: [...grounds],
    lowest,
    highest,
    explanation: [...explainSecondScoring({ ...found, members }, rubric, rule)],
  };
}

/** A result in words, with the text of the ground in place of its code. */
export function explanationOf(result: FrozenResult, rubric: Rubric): readonly Text[] {
  const ground = rubric.disqualifications.find(({ code }) => code === result.disqualified)?.text;
  if (!ground) return explainResult(result, rubric, result.starRule);
  const [vi, en] = (['vi', 'en'] as const).map((language) =>
    explainResult({ ...result, disqualified: ground[language] }, rubric, result.starRule),
  );
  return (vi ?? []).map((text, index) => ({ vi: text.vi, en: en?.[index]?.en ?? text.en }));
}
