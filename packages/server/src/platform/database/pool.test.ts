import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/database.ts';

const { db } = await createTestDatabase();

async function value(expression: string): Promise<unknown> {
  const { rows } = await sql.raw<{ value: unknown }>(`SELECT ${expression} AS value`).execute(db);
  return rows[0]?.value;
}

it('a legal date comes as it is written, an instant as a Date', async () => {
  expect(await value(`date '2024-09-16'`)).toBe('2024-09-16');
  expect(await value(`timestamptz '2024-09-16 08:00+07'`)).toEqual(new Date('2024-09-16T01:00:00Z'));
});

it('amounts in đồng come as numbers, and one beyond what a number holds is an error rather than another', async () => {
  expect(await value('9007199254740991::bigint')).toBe(Number.MAX_SAFE_INTEGER);
  await expect(value('9007199254740993::bigint')).rejects.toThrow(/too large/);
});

it('a session that forgets itself is ended by the server', async () => {
  expect(await value(`current_setting('statement_timeout')`)).toBe('30s');
  expect(await value(`current_setting('lock_timeout')`)).toBe('10s');
  expect(await value(`current_setting('idle_in_transaction_session_timeout')`)).toBe('1min');
});

it('a connection that dies between two statements fails its own transaction, and nothing else', async () => {
  const cut = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(trx);
    await sql`SELECT pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    // The end of the connection is heard while no query of this transaction is under way.
    await setTimeout(200);
    await sql`SELECT 1`.execute(trx);
  });
  await expect(cut).rejects.toThrow();
  expect(await value('1')).toBe(1);
});

it('text search folds Vietnamese, composed or not', async () => {
  expect(await value(`fold_text('MẮM NHĨ Đức Hải')`)).toBe('mam nhi duc hai');
  expect(await value(`fold_text(normalize('Mắm nhĩ', NFD))`)).toBe('mam nhi');
});
