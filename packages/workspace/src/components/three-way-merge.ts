/** The fields of a record that are edited together. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether two values that travel as JSON are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Fields, b as Fields];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => same(left[key], right[key]));
}

/** What came of two people's changes to the same record. */
export interface Merge<T extends Fields> {
  /** Both changes together; where they contradict each other, mine. */
  readonly merged: T;
  /** The fields that both changed, to different values. */
  readonly conflicts: readonly (keyof T & string)[];
}

/** Joins my changes and somebody else's since both read `base`: a field that only one of us changed is no conflict. */
export function mergeThreeWay<T extends Fields>(base: T, mine: T, theirs: T): Merge<T> {
  const merged: Record<string, unknown> = { ...theirs };
  const conflicts: (keyof T & string)[] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (same(mine[key], base[key])) continue;
    merged[key] = mine[key];
    if (!same(theirs[key], base[key]) && !same(mine[key], theirs[key])) conflicts.push(key);
  }
  return { merged: merged as T, conflicts };
}
