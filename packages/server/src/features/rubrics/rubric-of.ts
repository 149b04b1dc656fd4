import { findRubric, importRubrics, type PlainDate, packInForce, type Rubric } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { unitScope } from '../units/unit-scope.ts';
import { approvedPacks, contentsOf } from './pack-store.ts';

type Db = Kysely<Database>;

/** What says which sheet a dossier is filed under: its columns, which a score sheet has as well. */
export interface RubricRef {
  readonly framework: string;
  readonly product_set: number;
  /** The pack, or null for the built-in sheet. */
  readonly rubric_pack_id: string | null;
}

/** Sheets of packs that were read, by pack and set. The content of a pack never changes. */
const known = new Map<string, ReadonlyMap<number, Rubric>>();
const mostKnown = 200;

/** Finds the sheet of each of several dossiers, by one query at most for all packs that were not read before. */
export async function rubricsFor(
  db: Db,
  refs: readonly Pick<RubricRef, 'rubric_pack_id'>[],
): Promise<(ref: RubricRef) => Rubric | undefined> {
  const ids = new Set(refs.flatMap(({ rubric_pack_id }) => rubric_pack_id ?? []));
  const packs = new Map([...ids].flatMap((id) => (known.has(id) ? [[id, known.get(id)]] : [])));
  const missing = [...ids].filter((id) => !packs.has(id));
  if (missing.length > 0) {
    if (known.size + missing.length > mostKnown) known.clear();
    for (const { id, content } of await contentsOf(db, missing)) {
      const sheets = sheetsOf(content);
      known.set(id, sheets);
      packs.set(id, sheets);
    }
  }
  return ({ framework, product_set, rubric_pack_id }) =>
    rubric_pack_id === null
      ? findRubric(framework, product_set)
      : packs.get(rubric_pack_id)?.get(product_set);
}

/** The sheet that a dossier is filed under, for ever the same one; undefined for a set that has none. */
export const rubricFor = async (db: Db, ref: RubricRef): Promise<Rubric | undefined> =>
  (await rubricsFor(db, [ref]))(ref);

/** Where a dossier is filed. */
export interface FilingRef {
  readonly framework: string;
  readonly product_set: number;
  readonly office_unit_id: string;
}

/** The pack under which a dossier is filed on a day, or null for the built-in sheet. */
export async function packIdInForce(db: Db, filing: FilingRef, date: PlainDate): Promise<string | null> {
  const packs = await approvedPacks(db, filing.framework);
  const place = {
    framework: filing.framework,
    set: filing.product_set,
    unitIds: unitScope(filing.office_unit_id, date),
    date,
  };
  return packInForce(packs, place)?.id ?? null;
}

/** The sheets in a pack's content, by set. Throws for content that was damaged behind the application's back. */
export function sheetsOf(content: string): ReadonlyMap<number, Rubric> {
  const outcome = importRubrics(JSON.parse(content));
  if (!outcome.ok) throw new Error(`a pack holds ${outcome.defects.length} defects`);
  return new Map(outcome.rubrics.map((rubric) => [rubric.number, rubric]));
}
