import type { PlainDate } from '../calendar/plain-date.ts';

/** A record that bears a number of a series. */
export interface NumberedRecord {
  readonly serial: number;
  /** The day of the document, where its order is to be checked. */
  readonly date?: PlainDate;
}

/** What is wrong with a number of a series. */
export interface SeriesFault {
  readonly serial: number;
  /**
   * `missing`: allotted, and on no record. `not-allotted`: on a record, and never allotted. `doubled`: on one record
   * too many. `out-of-order`: dated before a document with a lower number.
   */
  readonly kind: 'missing' | 'not-allotted' | 'doubled' | 'out-of-order';
}

/**
 * What is wrong with a series of numbers in a year: they run from 1 on without a gap, each on one record, in the
 * order of their dates (NĐ 30/2020/NĐ-CP, Điều 15).
 *
 * @param last the number allotted last; 0 when none was
 */
export function seriesFaults(last: number, records: readonly NumberedRecord[]): readonly SeriesFault[] {
  const isAllotted = ({ serial }: NumberedRecord) =>
    Number.isSafeInteger(serial) && serial >= 1 && serial <= last;
  const borne = new Set(records.map(({ serial }) => serial));
  const faults: SeriesFault[] = [];
  for (let serial = 1; serial <= last; serial += 1) {
    if (!borne.has(serial)) faults.push({ serial, kind: 'missing' });
  }
  let before = 0;
  let latest: PlainDate = '';
  for (const { serial, date } of records.filter(isAllotted).sort((a, b) => a.serial - b.serial)) {
    if (serial === before) faults.push({ serial, kind: 'doubled' });
    else if (date !== undefined && date < latest) faults.push({ serial, kind: 'out-of-order' });
    before = serial;
    if (date !== undefined && date > latest) latest = date;
  }
  const strangers = records.filter((record) => !isAllotted(record));
  return [...faults, ...strangers.map(({ serial }) => ({ serial, kind: 'not-allotted' as const }))];
}
