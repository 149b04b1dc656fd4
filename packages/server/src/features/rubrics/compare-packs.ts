import { diffRubrics, findRubric, packBefore, type Rubric, type RubricPack } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { unitScope } from '../units/unit-scope.ts';
import { approvedPacks } from './pack-store.ts';
import { rubricsFor } from './rubric-of.ts';

/** A set of a pack beside the sheet whose place it takes. */
export interface ComparedSet {
  readonly rubric: Rubric;
  readonly diff: ReturnType<typeof diffRubrics>;
  /** Number of the pack that it takes the place of; 0 for the built-in sheet. */
  readonly before: number;
}

/**
 * The sheets of a pack beside those whose place they take on its first day: for an approved pack, and for one that is
 * only being thought of.
 */
export async function comparePack(
  db: Kysely<Database>,
  pack: RubricPack,
  sheets: Iterable<Rubric>,
): Promise<readonly ComparedSet[]> {
  const packs = await approvedPacks(db, pack.framework);
  const unitIds = unitScope(pack.unitId, pack.activatesOn);
  const pairs = [...sheets].map((rubric) => ({
    rubric,
    replaced: packBefore(pack, packs, unitIds, rubric.number),
  }));
  const refOf = ({ rubric, replaced }: (typeof pairs)[number]) => ({
    framework: pack.framework,
    product_set: rubric.number,
    rubric_pack_id: replaced?.id ?? null,
  });
  const sheetOf = await rubricsFor(db, pairs.map(refOf));
  return pairs.map((pair) => ({
    rubric: pair.rubric,
    diff: diffRubrics(
      pair.replaced ? sheetOf(refOf(pair)) : findRubric(pack.framework, pair.rubric.number),
      pair.rubric,
    ),
    before: pair.replaced?.number ?? 0,
  }));
}

/** The sets that say something else than before. */
export const changedSets = (sets: readonly ComparedSet[]): readonly ComparedSet[] =>
  sets.filter(({ diff }) => diff.isNew || diff.changes.length > 0);
