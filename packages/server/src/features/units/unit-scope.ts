import {
  chainOf,
  isValidOn,
  type PlainDate,
  resolveAt,
  tierOfUnit,
  unitById,
  units,
} from '@saolang/rulebook';
import { found } from '../../platform/http/problem.ts';

/**
 * The unit, all units above it, and their successors on a day: so that an officer of today's commune still reaches
 * what was filed in the communes it was made of (units that ended on 01/7/2025 keep their records).
 */
export function unitScope(unitId: string, today: PlainDate): readonly string[] {
  const unit = unitById(unitId);
  if (!unit) return [unitId];
  const now = resolveAt(unitId, today).flatMap((successor) => chainOf(successor));
  return [...new Set([...chainOf(unit), ...now].map(({ id }) => id))];
}

/**
 * The units whose people decide in a unit's name: its own alone, for a committee decides nothing in the
 * name of another; those that took over once it has ended.
 */
export function decidingUnits(unitId: string, today: PlainDate): readonly string[] {
  const unit = found(unitById(unitId));
  return isValidOn(unit, today) ? [unitId] : unitScope(unitId, today);
}

const within = new Map<string, readonly string[]>();

/** Ids of all communes, past and present, whose records an officer of this unit reaches on a day. */
export function communesWithin(unitId: string, today: PlainDate): readonly string[] {
  const key = `${unitId} ${today}`;
  const known = within.get(key);
  if (known) return known;
  const communes = units
    .filter((unit) => tierOfUnit(unit) === 'commune')
    .map(({ id }) => id)
    .filter((id) => unitScope(id, today).includes(unitId));
  if (within.size > 1000) within.clear(); // a new day makes new keys
  within.set(key, communes);
  return communes;
}
