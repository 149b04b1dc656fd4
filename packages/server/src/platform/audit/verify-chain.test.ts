import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/database.ts';
import { appendAction } from './append-action.ts';
import { verifyChain } from './verify-chain.ts';

const { db } = await createTestDatabase();
const accountId = uuidv7();

/** Does something to the rows that only who owns the database can do. */
async function behindOurBack(statement: ReturnType<typeof sql>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`ALTER TABLE action DISABLE TRIGGER ALL`.execute(trx);
    await statement.execute(trx);
    await sql`ALTER TABLE action ENABLE TRIGGER ALL`.execute(trx);
  });
}

async function append(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await appendAction(db, {
      subjectKind: 'dossier',
      subjectId: uuidv7(),
      kind: 'submit',
      at: new Date('2024-09-16T02:03:04.567Z'),
      accountId: index % 2 === 0 ? accountId : null,
      grant: { role: 'commune-officer', scope: { kind: 'unit', id: '21025@1975-01-01' } },
      version: index,
      payload: { reason: 'Thiếu phiếu kiểm nghiệm “còn hạn”\nđề nghị bổ sung', z: 1, a: [1.5, null] },
    });
  }
}

beforeAll(async () => {
  const now = new Date();
  await db
    .insertInto('account')
    .values({
      id: accountId,
      full_name: 'A',
      email: 'a@example.vn',
      state: 'active',
      created_at: now,
      last_active_at: now,
    })
    .execute();
});

beforeEach(async () => {
  await behindOurBack(sql`DELETE FROM action`);
  await sql`UPDATE action_head SET seq = 0, sha256 = sha256(''::bytea)`.execute(db);
});

describe('the audit chain', () => {
  test('is whole when nobody touched it, also when it is empty', async () => {
    expect(await verifyChain(db)).toMatchObject({ verified: 0, breach: null });
    await append(5);
    const report = await verifyChain(db);
    expect(report).toMatchObject({ verified: 5, breach: null, head: { seq: 5 } });
    expect(report.head.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is read in batches to its very end', async () => {
    await sql`
      INSERT INTO action (id, at, subject_kind, subject_id, kind)
      SELECT gen_random_uuid(), now(), 'x', n::text, 'y' FROM generate_series(1, 2500) AS n
    `.execute(db);
    expect(await verifyChain(db)).toMatchObject({ verified: 2500, breach: null });
    await behindOurBack(sql`UPDATE action SET kind = 'z' WHERE seq = 2500`);
    expect((await verifyChain(db)).breach).toEqual({ kind: 'changed', seq: 2500 });
  });

  test.each([
    ['at', sql`at = at + interval '1 microsecond'`],
    ['who', sql`account_id = NULL`],
    ['role', sql`role = 'office-officer'`],
    ['scope', sql`scope_id = NULL`],
    ['subject', sql`subject_id = 'another'`],
    ['version', sql`version = 99`],
    ['payload', sql`payload = payload || '{"reason": "khác"}'`],
  ])('shows a changed row: %s', async (_column, change) => {
    await append(4);
    await behindOurBack(sql`UPDATE action SET ${change} WHERE seq = 3`);
    expect((await verifyChain(db)).breach).toEqual({ kind: 'changed', seq: 3 });
  });

  test('shows a removed row, wherever it stood', async () => {
    await append(5);
    await behindOurBack(sql`DELETE FROM action WHERE seq = 5`);
    expect((await verifyChain(db)).breach).toEqual({ kind: 'removed-tail', seq: 5 });
    await behindOurBack(sql`DELETE FROM action WHERE seq = 3`);
    expect((await verifyChain(db)).breach).toEqual({ kind: 'missing', seq: 3 });
    await behindOurBack(sql`DELETE FROM action WHERE seq = 1`);
    expect((await verifyChain(db)).breach).toEqual({ kind: 'missing', seq: 1 });
  });

  test('shows a removed row whose gap was closed by renumbering', async () => {
    await append(4);
    await behindOurBack(sql`DELETE FROM action WHERE seq = 2`);
    await behindOurBack(sql`UPDATE action SET seq = seq - 1 WHERE seq > 2`);
    expect((await verifyChain(db)).breach).toEqual({ kind: 'broken-link', seq: 2 });
  });

  test('shows a history rewritten as a whole by a link kept elsewhere', async () => {
    await append(3);
    const kept = (await verifyChain(db)).head;
    await append(2);
    expect((await verifyChain(db, kept)).breach).toBeNull();
    await behindOurBack(sql`DELETE FROM action`);
    await sql`UPDATE action_head SET seq = 0, sha256 = sha256(''::bytea)`.execute(db);
    await append(3);
    expect((await verifyChain(db)).breach).toBeNull();
    expect((await verifyChain(db, kept)).breach).toEqual({ kind: 'rewritten', seq: 3 });
  });
});

describe('the table of actions', () => {
  test('refuses changes and removals', async () => {
    await append(1);
    await expect(sql`UPDATE action SET kind = 'x'`.execute(db)).rejects.toThrow('never changed');
    await expect(sql`DELETE FROM action`.execute(db)).rejects.toThrow('never changed');
    await expect(sql`TRUNCATE action`.execute(db)).rejects.toThrow('never changed');
  });

  test('takes actions that come at once one after another, without a gap', async () => {
    await Promise.all(Array.from({ length: 20 }, () => append(1)));
    expect(await verifyChain(db)).toMatchObject({ verified: 20, breach: null });
  });
});
