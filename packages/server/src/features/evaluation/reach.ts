import { isValidOn, type Permission, type TierCode, tierOfUnit, unitById, units } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant, scopesOf } from '../../platform/http/actor.ts';
import { unitScope } from '../units/unit-scope.ts';

/** The tier at which a unit's council scores, or undefined for a unit that sets up none. */
export function tierOf(unitId: string): TierCode | undefined {
  const unit = unitById(unitId);
  const tier = unit && tierOfUnit(unit);
  return tier === 'commune' ? undefined : tier;
}

/** What a council or session needs to know of its place for the permission check. */
export const councilSubject = (context: Context, council: { id: string; unit_id: string }) => ({
  councilId: council.id,
  unitIds: unitScope(council.unit_id, context.clock.today()),
});

/** The grant by which the actor may do this in a council. Answers 403 when there is none. */
export const requireInCouncil = (
  context: Context,
  actor: Actor,
  permission: Permission,
  council: { id: string; unit_id: string },
) => requireGrant(actor, permission, councilSubject(context, council));

/**
 * The SQL condition that a row of `council` lies within the scopes by which the actor holds a permission: councils
 * are few, and so are the units that set them up, so these are named one by one.
 */
export function councilWithin(context: Context, actor: Actor, permission: Permission) {
  const { installation, unitIds, councilIds } = scopesOf(actor, permission);
  if (installation) return sql<boolean>`true`;
  const today = context.clock.today();
  const reached =
    unitIds.length === 0
      ? []
      : units.filter(({ id }) => tierOf(id) && unitScope(id, today).some((above) => unitIds.includes(above)));
  return sql<boolean>`(council.unit_id = ANY(${reached.map(({ id }) => id)}::text[])
    OR council.id = ANY(${councilIds}::uuid[]))`;
}

/** Whether the unit still exists, so that a new council may be set up for it. */
export const isUnitInForce = (unitId: string, date: string): boolean => {
  const unit = unitById(unitId);
  return unit !== undefined && isValidOn(unit, date);
};
