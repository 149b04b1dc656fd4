import type { CommuneList } from '../../api/schema.d.ts';
import type { Versioned } from '../../components/autosave.ts';

/** A row of a list as its officer writes it. */
export interface ListRow {
  readonly dossierId: string;
  readonly note: string;
}

/** What is edited of an open list. */
export type ListFields = { readonly note: string; readonly items: readonly ListRow[] };

export const listFields = (list: CommuneList): Versioned<ListFields> => ({
  version: list.version,
  value: {
    note: list.note ?? '',
    items: list.items.map(({ dossierId, note }) => ({ dossierId, note: note ?? '' })),
  },
});

/** The rows with one moved up (-1) or down (1); unchanged at the ends. */
export function moveRow(rows: readonly ListRow[], index: number, by: -1 | 1): readonly ListRow[] {
  const other = index + by;
  const [moved, passed] = [rows[index], rows[other]];
  if (!moved || !passed) return rows;
  return rows.map((row, at) => (at === index ? passed : at === other ? moved : row));
}
