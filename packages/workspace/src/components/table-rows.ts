import { matches } from '../i18n/fold.ts';
import type { ListState } from './list-state.ts';

/** What the browser must know of a column to search, sort and filter rows that are all here. */
export interface RowColumn<Row> {
  readonly id: string;
  /** The value that is compared and searched; columns without one are only shown. */
  readonly value?: (row: Row) => string | number | boolean | null | undefined;
}

const byLanguage = new Intl.Collator('vi', { numeric: true });

/** Searches, filters and sorts rows by the state of the list; rows without a value come last either way. */
export function rowsFor<Row>(
  rows: readonly Row[],
  columns: readonly RowColumn<Row>[],
  { q, sort, filters }: ListState,
): Row[] {
  const column = (id: string) => columns.find((each) => each.id === id);
  const found = rows.filter((row) => {
    const fits = Object.entries(filters).every(([id, values]) =>
      values.includes(String(column(id)?.value?.(row))),
    );
    const text = () => columns.map((each) => each.value?.(row) ?? '').join(' ');
    return fits && (!q || matches(text(), q));
  });
  const value = sort && column(sort.replace(/^-/, ''))?.value;
  if (!value) return found;
  const direction = sort.startsWith('-') ? -1 : 1;
  return found.sort((a, b) => {
    const [left, right] = [value(a) ?? null, value(b) ?? null];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'string' || typeof right === 'string') {
      return direction * byLanguage.compare(String(left), String(right));
    }
    return direction * (Number(left) - Number(right));
  });
}
