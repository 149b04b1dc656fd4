import type { Criterion } from '../rubric/model.ts';

/**
 * The options of one case of a criterion by ordinal, lowest first; a criterion without cases has one ladder.
 * Which case holds is a fact of the product (a community or a destination of tourism), not a rung to climb.
 */
export interface Ladder {
  readonly branch: string | undefined;
  readonly ordinals: readonly number[];
}

const laddersCache = new WeakMap<Criterion, readonly Ladder[]>();

/** The ladders of a criterion, in the order of the sheet. */
export function laddersOf(criterion: Criterion): readonly Ladder[] {
  const known = laddersCache.get(criterion);
  if (known) return known;
  const ordinals = criterion.options.map((_, index) => index + 1);
  const ladders = [...Map.groupBy(ordinals, (ordinal) => criterion.options[ordinal - 1]?.branch)].map(
    ([branch, rungs]) => ({ branch, ordinals: rungs }),
  );
  laddersCache.set(criterion, ladders);
  return ladders;
}

/** The ladder that an ordinal stands on; undefined for 0. */
export const ladderAt = (criterion: Criterion, ordinal: number): Ladder | undefined =>
  laddersOf(criterion).find(({ ordinals }) => ordinals.includes(ordinal));

/**
 * How many steps an ordinal stands above the ground: one an option. No choice and 0 stand on the ground, and so
 * does a lowest option of 0 points ("no promotion"): it says of a product what 0 says of it.
 */
export function stepsTo(criterion: Criterion, ordinal: number): number {
  const ladder = ladderAt(criterion, ordinal);
  if (!ladder) return 0;
  const [lowest = 0] = ladder.ordinals;
  const printsGround = criterion.options[lowest - 1]?.points === 0;
  return ladder.ordinals.indexOf(ordinal) + (printsGround ? 0 : 1);
}
