import { assertPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { type AdministrativeUnit, isValidOn, type Succession } from './administrative-unit.ts';
import { childrenAt, successions, unitById } from './registry.ts';

/** A unit that took over territory of another, or gave it: all of the giving unit, or a part. */
export interface RelatedUnit {
  readonly unit: AdministrativeUnit;
  readonly share: Succession['share'];
}

const bySource = Map.groupBy(successions, ({ from }) => from);
const byTarget = Map.groupBy(successions, ({ to }) => to);

/**
 * The units that on a day stand on the territory of a unit that had ended by then; `whole` for a single one that
 * has all of it. Empty while the unit still exists. A district's successors are those of its communes.
 */
export function successorsOf(unit: AdministrativeUnit, date: PlainDate): readonly RelatedUnit[] {
  assertPlainDate(date);
  if (unit.validTo === null || date <= unit.validTo) return [];
  const found = new Map<string, AdministrativeUnit>();
  for (const { unit: next } of directSuccessors(unit)) {
    const reached = isValidOn(next, date) ? [next] : successorsOf(next, date).map((each) => each.unit);
    for (const successor of reached) found.set(successor.id, successor);
  }
  const share = found.size === 1 ? 'whole' : 'part';
  return [...found.values()].map((successor) => ({ unit: successor, share }));
}

/** The units from which a unit was made, directly; none for one with which the register begins. */
export function predecessorsOf(unit: AdministrativeUnit): readonly RelatedUnit[] {
  return related(byTarget.get(unit.id), 'from');
}

/**
 * Where a place of the register lies on a day: the unit itself while it exists; after its end its successors;
 * before its beginning the units it was made from. Empty for an unknown id, or where the register does not reach.
 */
export function resolveAt(unitId: string, date: PlainDate): readonly AdministrativeUnit[] {
  assertPlainDate(date);
  const unit = unitById(unitId);
  if (!unit) return [];
  if (isValidOn(unit, date)) return [unit];
  if (date < unit.validFrom) {
    const earlier = predecessorsOf(unit).flatMap(({ unit: each }) => resolveAt(each.id, date));
    return [...new Map(earlier.map((each) => [each.id, each])).values()];
  }
  return successorsOf(unit, date).map(({ unit: successor }) => successor);
}

function directSuccessors(unit: AdministrativeUnit): readonly RelatedUnit[] {
  const own = related(bySource.get(unit.id), 'to');
  if (own.length > 0 || unit.validTo === null) return own;
  return childrenAt(unit.code, unit.validTo)
    .flatMap(directSuccessors)
    .map(({ unit: successor }) => ({ unit: successor, share: 'part' }));
}

function related(list: readonly Succession[] | undefined, end: 'from' | 'to'): readonly RelatedUnit[] {
  return (list ?? []).flatMap((each) => {
    const unit = unitById(each[end]);
    return unit ? [{ unit, share: each.share }] : [];
  });
}
