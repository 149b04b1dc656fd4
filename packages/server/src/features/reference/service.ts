import {
  type AdministrativeUnit,
  chainOf,
  type FrameworkId,
  findProductSets,
  isHome,
  isValidOn,
  type PlainDate,
  searchUnits,
  tierOfUnit,
  units,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { found } from '../../platform/http/problem.ts';
import { packIdInForce, rubricFor } from '../rubrics/rubric-of.ts';
import type { unit, unitQuery } from './schema.ts';

/** Units of the province that exist on a day, by search or in the order of the register. */
export function listUnits(context: Context, query: z.output<typeof unitQuery>): z.output<typeof unit>[] {
  const { q, parent, level, date = context.clock.today() } = query;
  const candidates = q
    ? searchUnits(q, { date, limit: 500 })
    : units.filter((candidate) => isValidOn(candidate, date));
  return candidates
    .filter((candidate) => isHome(candidate, date))
    .filter((candidate) => !level || (tierOfUnit(candidate) === 'commune') === (level === 'commune'))
    .filter((candidate) => !parent || isUnder(candidate, parent, date))
    .slice(0, 500)
    .map((found_) => presentUnit(found_, date));
}

const isUnder = (candidate: AdministrativeUnit, parent: string, date: PlainDate) =>
  chainOf(candidate, date)
    .slice(1)
    .some(({ id, code }) => parent === id || parent === code);

const presentUnit = (row: AdministrativeUnit, date: PlainDate): z.output<typeof unit> => ({
  id: row.id,
  code: row.code,
  name: row.name,
  shortName: row.shortName,
  kind: row.kind,
  parentName: chainOf(row, date)[1]?.name ?? null,
  validFrom: row.validFrom,
  validTo: row.validTo,
});

/** Product sets that the words may mean, best first; all 26 without words. */
export const listProductSets = (framework: FrameworkId, q: string) =>
  findProductSets(q, framework).map(({ keywords: _, ...shown }) => shown);

/**
 * The whole sheet of a product set: as it is in force today for dossiers of a unit, or without a unit as it is built in.
 * Answers 404 for one that is not here.
 */
export async function readRubric(
  { db, clock }: Context,
  framework: FrameworkId,
  set: number,
  unitId: string | undefined,
) {
  const filing = { framework, product_set: set };
  const pack = unitId && (await packIdInForce(db, { ...filing, office_unit_id: unitId }, clock.today()));
  return found(await rubricFor(db, { ...filing, rubric_pack_id: pack || null }));
}
