import { grantOver } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireEver } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { listCycles } from '../programme/cycles.ts';
import { unitScope } from '../units/unit-scope.ts';
import {
  type CouncilRow,
  councilById,
  findCandidates,
  listCouncils,
  membersOf,
  type Page,
} from './council-store.ts';
import { presentCouncil, presentCouncilSummary } from './presenter.ts';
import { councilWithin, isUnitInForce, requireInCouncil, tierOf } from './reach.ts';

/** The councils that the actor may see. */
export async function readCouncils(context: Context, actor: Actor, page: Page) {
  const rows = await listCouncils(context.db, councilWithin(context, actor, 'council.read'), page);
  return { items: rows.map(presentCouncilSummary), total: rows[0]?.total ?? 0 };
}

/** One council with its members. */
export async function readCouncil(context: Context, actor: Actor, id: string) {
  const council = found(await councilById(context.db, id));
  requireInCouncil(context, actor, 'council.read', council);
  return councilDetail(context, actor, context.db, council);
}

/** A council as its readers get it. */
export async function councilDetail(
  context: Context,
  actor: Actor,
  db: Kysely<Database>,
  council: CouncilRow,
) {
  return presentCouncil(context, actor, council, await membersOf(db, council.id));
}

/** People who could be seated, by name or address. For those who set councils up only. */
export async function searchCandidates(context: Context, actor: Actor, search: string) {
  requireEver(actor, 'council.manage');
  const rows = await findCandidates(context.db, search, context.clock.today());
  return rows.map(({ id, full_name, email, phone }) => ({
    accountId: id,
    fullName: full_name,
    contact: email ?? phone ?? '',
  }));
}

/** The cycles and agencies that a council of the actor's units can be made of. */
export async function readCouncilOptions(context: Context, actor: Actor) {
  requireEver(actor, 'council.manage');
  const today = context.clock.today();
  const [cycles, agencies] = await Promise.all([
    listCycles(context, actor.grants, {}),
    context.db.selectFrom('agency').select(['id', 'name', 'unit_id']).orderBy('name').limit(500).execute(),
  ]);
  const mine = cycles.filter(
    ({ unitId }) =>
      tierOf(unitId) &&
      isUnitInForce(unitId, today) &&
      grantOver('council.manage', actor.grants, { unitIds: unitScope(unitId, today) }),
  );
  return {
    cycles: mine.map(({ id, name, year, framework, unitId, unitName }) => ({
      id,
      name,
      year,
      framework,
      unitId,
      unitName,
    })),
    agencies: agencies.map(({ id, name, unit_id }) => ({ id, name, unitId: unit_id })),
  };
}
