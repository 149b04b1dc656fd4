import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** A number in use: its series, its year, and its place there. */
export interface UsedNumber {
  readonly series: string;
  readonly year: number;
  readonly serial: number;
}

/**
 * For `doctor`: the series whose names begin with a prefix in which a number was lost, given twice, or not allotted.
 *
 * @param used every number of these series that stands on a record
 */
export async function gapsIn(
  db: Kysely<Database>,
  prefix: string,
  used: readonly UsedNumber[],
): Promise<readonly string[]> {
  const series = await db
    .selectFrom('number_series')
    .selectAll()
    .where('series', 'like', `${prefix}%`)
    .orderBy('series')
    .orderBy('year')
    .execute();
  const serials = Map.groupBy(used, (number) => `${number.series} of ${number.year}`);
  const allotted = new Map(series.map((row) => [`${row.series} of ${row.year}`, row.last_number]));
  return [...new Set([...allotted.keys(), ...serials.keys()])].flatMap((key) => {
    const last = allotted.get(key) ?? 0;
    const found = (serials.get(key) ?? []).map(({ serial }) => serial);
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter((n) => !found.includes(n));
    const beyond = found.filter((serial, index) => serial > last || found.indexOf(serial) !== index);
    return [
      ...missing.map((serial) => `${key}: number ${serial} is missing`),
      ...beyond.map((serial) => `${key}: number ${serial} was not allotted to one record`),
    ];
  });
}
