import { type ChangeKind, changeKinds } from '@saolang/rulebook';
import type { RubricChange } from '../../api/schema.d.ts';

/** The changes at one place of a sheet. */
export interface ChangesAt {
  /** The code of the criterion, section or part; null for the sheet as a whole. */
  readonly at: string | null;
  readonly changes: readonly RubricChange[];
}

/** The changes of a sheet by the place where they stand, in the order in which the places first come. */
export const changesByPlace = (changes: readonly RubricChange[]): readonly ChangesAt[] =>
  [...Map.groupBy(changes, ({ at }) => at)].map(([at, list]) => ({ at, changes: list }));

/** How many changes there are of each kind, what weighs most first. */
export const countsByKind = (
  changes: readonly RubricChange[],
): readonly { readonly kind: ChangeKind; readonly count: number }[] =>
  changeKinds
    .map((kind) => ({ kind, count: changes.filter((change) => change.kind === kind).length }))
    .filter(({ count }) => count > 0);
