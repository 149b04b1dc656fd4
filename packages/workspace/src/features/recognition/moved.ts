/** The list with one entry moved by a number of places; as it was when that leads out of it. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const to = index + by;
  const entry = list[index];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(index, 1).toSpliced(to, 0, entry);
}
