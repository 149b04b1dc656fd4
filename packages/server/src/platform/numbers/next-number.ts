import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';

/**
 * The next number of a series in a year, starting at 1 (NĐ 30/2020, Điều 15). Taken in the transaction that uses
 * it, so a number is never lost nor given twice; others wait for the series until then.
 */
export async function nextNumber(trx: Transaction<Database>, series: string, year: number): Promise<number> {
  const row = await trx
    .insertInto('number_series')
    .values({ series, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet({ last_number: sql`number_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}
