import {
  chainOf,
  checkCycle,
  filingPeriod,
  findFramework,
  frameworks,
  type Grant,
  grantOver,
  isValidOn,
  takesFilings,
  tierOfUnit,
  unitById,
  units,
} from '@saolang/rulebook';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireEver, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { unitScope } from '../units/unit-scope.ts';
import { presentCycle } from './presenter.ts';
import type { cycleChange, cycleQuery, NewCycle } from './schema.ts';
import * as store from './store.ts';

/** Cycles, the newest that has begun first, with whether they take dossiers today. */
export async function listCycles(
  context: Context,
  grants: readonly Grant[],
  query: z.output<typeof cycleQuery>,
) {
  const commune = query.communeUnitId === undefined ? null : found(unitById(query.communeUnitId));
  const above = commune && chainOf(commune).map(({ id }) => id);
  const today = context.clock.today();
  return (await store.listCycles(context.db, today))
    .map((row) => presentCycle(row, grants, today))
    .filter(({ unitId }) => above?.includes(unitId) ?? true)
    .filter(({ open }) => query.open === undefined || open === query.open);
}

/** The units for which the actor may open a cycle, and the law that dossiers will be filed under from today on. */
export function readCycleOptions(context: Context, actor: Actor) {
  requireEver(actor, 'cycle.manage');
  const today = context.clock.today();
  return {
    units: units
      .filter((unit) => isValidOn(unit, today) && tierOfUnit(unit) !== 'commune')
      .filter(({ id }) => grantOver('cycle.manage', actor.grants, { unitIds: unitScope(id, today) }))
      .map(({ id, name }) => ({ id, name })),
    frameworks: Object.values(frameworks)
      .filter((framework) => takesFilings(framework, today) || filingPeriod(framework).from > today)
      .map(({ id, name }) => ({ id, name })),
  };
}

/** Opens a cycle for a unit of the actor's. */
export async function openCycle(context: Context, actor: Actor, input: NewCycle) {
  const today = context.clock.today();
  const grant = requireGrant(actor, 'cycle.manage', { unitIds: unitScope(input.unitId, today) });
  await addCycle(context, { accountId: actor.accountId, grant }, input);
  return presentCycle(found(await store.findCycle(context.db, input.id)), actor.grants, today);
}

/**
 * Writes a new cycle. The same id again changes nothing. Answers 400 with what the rulebook has against it, 409 when
 * the unit has one for this year under this law.
 */
export async function addCycle(context: Context, doer: Doer, input: NewCycle): Promise<void> {
  requireSound(input);
  await context.db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('cycle')
      .values({
        id: input.id,
        unit_id: input.unitId,
        year: input.year,
        framework: input.framework,
        name: input.name,
        opens_on: input.opensOn,
        closes_on: input.closesOn,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const { unitId, year, framework } = input;
      const existing = await store.findCycle(trx, input.id);
      if (existing?.unit_id === unitId && existing.year === year && existing.framework === framework) return;
      throw new Problem('already-exists', {
        detail: {
          vi: `${unitById(unitId)?.name} đã có chu trình năm ${year} (${frameworks[framework].name.vi}). Hãy sửa chu trình đó.`,
          en: `${unitById(unitId)?.name} has a cycle for ${year} already (${frameworks[framework].name.en}). Change that one.`,
        },
      });
    }
    const { id, ...payload } = input;
    await appendAction(trx, {
      subjectKind: 'cycle',
      subjectId: id,
      kind: 'create',
      at: context.clock.now(),
      ...doer,
      version: 1,
      payload,
    });
  });
}

/** Changes a cycle's name and days. Answers 412 when it was changed elsewhere since the sender read it. */
export async function changeCycle(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof cycleChange>,
) {
  const today = context.clock.today();
  const changed = await context.db.transaction().execute(async (trx) => {
    const current = found(await store.lockCycle(trx, id));
    const grant = requireGrant(actor, 'cycle.manage', { unitIds: unitScope(current.unit_id, today) });
    requireVersion(current.version, expectedVersion);
    requireSound({ ...input, unitId: current.unit_id, year: current.year, framework: current.framework });
    const version = current.version + 1;
    const row = await trx
      .updateTable('cycle')
      .set({ name: input.name, opens_on: input.opensOn, closes_on: input.closesOn, version })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await appendAction(trx, {
      subjectKind: 'cycle',
      subjectId: id,
      kind: 'change',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload: input,
    });
    return row;
  });
  return presentCycle(changed, actor.grants, today);
}

function requireSound(
  plan: Pick<NewCycle, 'unitId' | 'year' | 'opensOn' | 'closesOn'> & { readonly framework: string },
): void {
  const unit = unitById(plan.unitId);
  const framework = found(findFramework(plan.framework));
  const errors = unit
    ? checkCycle({ ...plan, unit, framework }).map(({ field, code, message }) => ({
        path: field === 'unit' ? '/unitId' : `/${field}`,
        code,
        message: message.vi,
      }))
    : [{ path: '/unitId', code: 'unknown-unit', message: 'Hãy chọn đơn vị có trong danh mục.' }];
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}
