import { criteriaOf, type Rubric } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { type RubricRef, rubricsFor } from '../rubrics/rubric-of.ts';

/** The rubric of a dossier before a council, or of a sheet on it. Dossiers are filed only for sets that have one. */
export async function rubricOf(db: Context['db'], ref: RubricRef): Promise<Rubric> {
  return (await rubricsOf(db, [ref]))(ref);
}

/** The rubrics of several dossiers or sheets. */
export async function rubricsOf(
  db: Context['db'],
  refs: readonly RubricRef[],
): Promise<(ref: RubricRef) => Rubric> {
  const find = await rubricsFor(db, refs);
  return (ref) => {
    const rubric = find(ref);
    if (!rubric) {
      const pack = ref.rubric_pack_id ?? 'the built-in sheets';
      throw new Error(`no rubric of set ${ref.product_set} under ${ref.framework} in ${pack}`);
    }
    return rubric;
  };
}

/** How many criteria the sheet of each of several dossiers has. */
export async function criteriaCounts(
  db: Context['db'],
  refs: readonly RubricRef[],
): Promise<(ref: RubricRef) => number> {
  const rubric = await rubricsOf(db, refs);
  return (ref) => criteriaOf(rubric(ref)).length;
}
