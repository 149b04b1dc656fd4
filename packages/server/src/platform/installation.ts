import type { Kysely } from 'kysely';
import { type Clock, shiftedClock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/schema.ts';
import { StartError } from './start-error.ts';

/**
 * The clock of the installation: real time, or the shifted time of a demo of the past. Real time as long as the
 * database is new.
 *
 * @throws {StartError} when the database was set up for another demo, or for none, than the settings say: a real
 *   installation must never run on a demo's clock, nor a demo pass for a real one
 */
export async function installationClock(
  db: Kysely<Database>,
  { demo }: Pick<Config, 'demo'>,
): Promise<Clock> {
  const row = await db.selectFrom('installation').select(['demo', 'clock_offset_ms']).executeTakeFirst();
  if (!row) return systemClock;
  if (row.demo !== demo) {
    throw new StartError({
      vi: `Cơ sở dữ liệu này được lập với SAOLANG_DEMO=${row.demo}, nay lại chạy với SAOLANG_DEMO=${demo}. Hãy đặt lại giá trị cũ, hoặc chọn cơ sở dữ liệu khác (SAOLANG_DATA, DATABASE_URL, DATABASE_SCHEMA).`,
      en: `This database was set up with SAOLANG_DEMO=${row.demo} but is now run with SAOLANG_DEMO=${demo}. Set the former value, or choose another database (SAOLANG_DATA, DATABASE_URL, DATABASE_SCHEMA).`,
    });
  }
  return row.clock_offset_ms === 0 ? systemClock : shiftedClock(row.clock_offset_ms);
}
