import { type NumberedRecord, type SeriesFault, seriesFaults } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** A number in use: its series, its year, its place there, and its day where the order is to be checked. */
export interface UsedNumber extends NumberedRecord {
  readonly series: string;
  readonly year: number;
}

const faultTexts: Readonly<Record<SeriesFault['kind'], string>> = {
  missing: 'is missing',
  'not-allotted': 'was not allotted to one record',
  doubled: 'was not allotted to one record',
  'out-of-order': 'is dated before a lower number',
};

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
  return [...new Set([...allotted.keys(), ...serials.keys()])].flatMap((key) =>
    seriesFaults(allotted.get(key) ?? 0, serials.get(key) ?? []).map(
      ({ serial, kind }) => `${key}: number ${serial} ${faultTexts[kind]}`,
    ),
  );
}
