import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { unitScope } from '../units/unit-scope.ts';
import type { CouncilEdit, NewCouncil } from './council-schema.ts';
import { type CouncilRow, councilById, hasRunningSession, lockCouncil } from './council-store.ts';
import { requireInCouncil, tierOf } from './reach.ts';
import { councilDetail } from './read-councils.ts';

/**
 * Enters a council that the committee's decision has set up (QĐ 26/2026, Điều 7.3.b). Sending the same council
 * again changes nothing.
 */
export function createCouncil(context: Context, actor: Actor, input: NewCouncil) {
  return context.db.transaction().execute(async (trx) => {
    const grant = requireGrant(actor, 'council.manage', {
      unitIds: unitScope(input.unitId, context.clock.today()),
    });
    const cycle = found(
      await trx
        .selectFrom('cycle')
        .select(['id', 'unit_id'])
        .where('id', '=', input.cycleId)
        .executeTakeFirst(),
    );
    if (cycle.unit_id !== input.unitId || !tierOf(input.unitId)) {
      throw new Problem('invalid-input', {
        errors: [
          { path: '/cycleId', code: 'wrong-unit', message: 'Chu trình này không thuộc đơn vị đã chọn.' },
        ],
      });
    }
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('council')
      .values({ id: input.id, unit_id: input.unitId, cycle_id: cycle.id, ...columns(input), created_at: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    const council = found(await councilById(trx, input.id));
    if (!inserted) {
      if (!isSame(council, input) || council.cycle_id !== input.cycleId) throw new Problem('already-exists');
      return councilDetail(context, actor, trx, council);
    }
    const detail = await councilDetail(context, actor, trx, council);
    await appendAction(trx, {
      subjectKind: 'council',
      subjectId: council.id,
      kind: 'create',
      at,
      accountId: actor.accountId,
      grant,
      version: council.version,
      payload: { ...input },
    });
    return detail;
  });
}

/**
 * Changes what the decision or the council's regulation says. The rules stand from the opening of a session until its
 * results are confirmed.
 */
export function editCouncil(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: CouncilEdit,
) {
  return context.db.transaction().execute(async (trx) => {
    const before = found(await lockCouncil(trx, id));
    const grant = requireInCouncil(context, actor, 'council.manage', before);
    requireVersion(before.version, expectedVersion);
    const rulesChange =
      before.star_rule !== input.starRule ||
      before.quorum_percent !== input.quorumPercent ||
      before.allowed_spread !== input.allowedSpread;
    if (rulesChange && (await hasRunningSession(trx, id))) throw sessionRunning();
    const version = before.version + 1;
    await trx
      .updateTable('council')
      .set({ ...columns(input), version })
      .where('id', '=', id)
      .execute();
    const detail = await councilDetail(context, actor, trx, found(await councilById(trx, id)));
    await appendAction(trx, {
      subjectKind: 'council',
      subjectId: id,
      kind: 'edit',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload: { ...input },
    });
    return detail;
  });
}

/** The refusal of a change that a running session rests on. */
export const sessionRunning = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Hội đồng có phiên chấm chưa xác nhận kết quả. Xác nhận xong mới đổi được người chấm hoặc quy tắc.',
      en: 'A session of this council awaits the confirmation of its results. Who scores, and by which rules, can change after that.',
    },
  });

const columns = (input: CouncilEdit) => ({
  name: input.name,
  decision_number: input.decisionNumber,
  decision_date: input.decisionDate,
  star_rule: input.starRule,
  quorum_percent: input.quorumPercent,
  allowed_spread: input.allowedSpread,
});

const isSame = (council: CouncilRow, input: CouncilEdit): boolean =>
  Object.entries(columns(input)).every(([column, value]) => council[column as keyof CouncilRow] === value);
