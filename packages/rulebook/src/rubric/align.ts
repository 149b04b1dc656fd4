/** Two lists laid beside each other: what has no partner stands alone. */
export type Pair<T> = readonly [before: T, after: T] | readonly [before: T, after: null] | readonly [null, T];

/**
 * Pairs the entries of a list with those of its later version, in order, at the least cost.
 *
 * @param cost of taking two entries for the same one, 0 when they are equal; standing alone costs 1 each
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  cost: (before: T, after: T) => number,
): readonly Pair<T>[] {
  const width = after.length + 1;
  // costs[i * width + j]: the least cost of pairing what is left from i and from j on.
  const costs = new Array<number>((before.length + 1) * width).fill(0);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  const paired = (i: number, j: number): number => cost(before[i] as T, after[j] as T) + at(i + 1, j + 1);
  for (let i = before.length; i >= 0; i -= 1) {
    for (let j = after.length; j >= 0; j -= 1) {
      if (i === before.length) costs[i * width + j] = after.length - j;
      else if (j === after.length) costs[i * width + j] = before.length - i;
      else costs[i * width + j] = Math.min(paired(i, j), 1 + at(i + 1, j), 1 + at(i, j + 1));
    }
  }
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && at(i, j) === paired(i, j)) {
      pairs.push([before[i] as T, after[j] as T]);
      i += 1;
      j += 1;
    } else if (i < before.length && at(i, j) === 1 + at(i + 1, j)) {
      pairs.push([before[i] as T, null]);
      i += 1;
    } else {
      pairs.push([null, after[j] as T]);
      j += 1;
    }
  }
  return pairs;
}
