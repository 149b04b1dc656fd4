import { findRubric, packInForce, productSetCount, type Rubric, type RubricPack } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { unitScope } from '../units/unit-scope.ts';
import { approvedPacks } from './pack-store.ts';
import { type RubricRef, rubricsFor } from './rubric-of.ts';

type Db = Kysely<Database>;

/** Which version rules for each product set that has a sheet, for the dossiers of a unit on a day. */
function currentRefs(
  packs: readonly RubricPack[],
  framework: string,
  unitId: string,
  date: string,
): readonly RubricRef[] {
  const unitIds = unitScope(unitId, date);
  return Array.from({ length: productSetCount }, (_, index) => index + 1).flatMap((set) => {
    const pack = packInForce(packs, { framework, set, unitIds, date });
    if (!pack && !findRubric(framework, set)) return [];
    return [{ framework, product_set: set, rubric_pack_id: pack?.id ?? null }];
  });
}

/** All sheets of a framework under which a unit's dossiers are filed on a day, by number of product set. */
export async function currentRubrics(
  db: Db,
  framework: string,
  unitId: string,
  date: string,
): Promise<readonly Rubric[]> {
  const refs = currentRefs(await approvedPacks(db, framework), framework, unitId, date);
  const sheetOf = await rubricsFor(db, refs);
  return refs.flatMap((ref) => sheetOf(ref) ?? []);
}
