import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/database.ts';
import { runCommandLine } from './command-line.ts';

const database = await createTestDatabase();
const { db } = database;
const folder = await mkdtemp(path.join(tmpdir(), 'saolang-cli-'));
afterAll(() => rm(folder, { recursive: true }));
const env = { DATABASE_URL: database.url, SAOLANG_DATA: folder, SAOLANG_DEMO: 'off' };

async function saolang(args: readonly string[], input = '') {
  const lines = { out: '', error: '' };
  const code = await runCommandLine(args, {
    env,
    out: (line) => {
      lines.out += `${line}\n`;
    },
    error: (line) => {
      lines.error += `${line}\n`;
    },
    readInput: async () => input,
  });
  return { code, ...lines };
}

const add = (email: string, ...more: string[]) => [
  'user',
  'add',
  '--name',
  'Ngô Thị Quản',
  '--email',
  email,
  ...more,
];

describe('saolang user', () => {
  test('add makes the first administrator and prints a link, mailing nothing', async () => {
    const { code, out } = await saolang(add('Admin@Example.vn', '--role', 'administrator'));
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/localhost:3000\/app\/invitations\/[\w-]{43}\n$/);
    const account = await db.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect(account).toMatchObject({ email: 'admin@example.vn', password_hash: null });
    const grants = await db.selectFrom('role_grant').select(['role', 'scope_kind']).execute();
    expect(grants).toEqual([{ role: 'administrator', scope_kind: 'installation' }]);
    expect(await db.selectFrom('outbox').select('id').execute()).toEqual([]);
  });

  test('add sets no password and agrees to nothing for somebody else', async () => {
    expect((await saolang(add('second@example.vn', '--password-stdin'), 'đủ tám ký tự')).code).toBe(1);
    expect(await db.selectFrom('consent').select('id').execute()).toEqual([]);
  });

  test('link prints a link for who has lost theirs: the invitation again, or to set a new password', async () => {
    const link = async () => (await saolang(['user', 'link', 'admin@example.vn'])).out;
    expect(await link()).toMatch(/\/app\/invitations\/[\w-]{43}\n$/);
    await db.updateTable('account').set({ password_hash: 'set' }).execute();
    expect(await link()).toMatch(/\/app\/password-resets\/[\w-]{43}\n$/);
    const actions = await db.selectFrom('action').select(['kind', 'payload']).orderBy('seq').execute();
    expect(actions.slice(-2)).toEqual([
      { kind: 'hand-over-link', payload: { link: 'invitation' } },
      { kind: 'hand-over-link', payload: { link: 'password-reset' } },
    ]);
    expect((await saolang(['user', 'link', 'nobody@example.vn'])).code).toBe(1);
  });

  test('add says what is wrong: address taken or missing, unknown role, role without its scope', async () => {
    expect((await saolang(add('admin@example.vn'))).error).toContain('đã có tài khoản');
    expect((await saolang(add('not an address'))).code).toBe(1);
    expect((await saolang(['user', 'add', '--name', 'A B'])).error).toContain('--email');
    expect((await saolang(add('x@example.vn', '--role', 'king'))).code).toBe(1);
    expect((await saolang(add('x@example.vn', '--role', 'commune-officer'))).code).toBe(1);
  });

  test('enable lets a disabled account in again', async () => {
    await sql`UPDATE account SET state = 'disabled', disabled_reason = 'idle' WHERE email = 'admin@example.vn'`.execute(
      db,
    );
    expect((await saolang(['user', 'enable', 'admin@example.vn'])).code).toBe(0);
    expect((await saolang(['user', 'enable', 'admin@example.vn'])).error).toContain(
      'Không có tài khoản bị khóa',
    );
  });
});

describe('saolang audit verify', () => {
  test('prints how many actions are whole, and the newest link to keep elsewhere', async () => {
    const { code, out } = await saolang(['--json', 'audit', 'verify']);
    expect(code).toBe(0);
    const { verified, head, breach } = JSON.parse(out);
    expect(breach).toBeNull();
    expect(head.seq).toBe(verified);
    const anchor = `${head.seq}:${head.sha256}`;
    expect((await saolang(['audit', 'verify', '--anchor', anchor])).code).toBe(0);
    expect((await saolang(['audit', 'verify', '--anchor', `${head.seq}:${'0'.repeat(64)}`])).code).toBe(1);
    expect((await saolang(['audit', 'verify', '--anchor', 'nonsense'])).code).toBe(1);
  });

  test('names the first row that was changed behind the application’s back; doctor does too', async () => {
    await db.transaction().execute(async (trx) => {
      await sql`ALTER TABLE action DISABLE TRIGGER ALL`.execute(trx);
      await sql`UPDATE action SET kind = 'disable' WHERE seq = 2`.execute(trx);
      await sql`ALTER TABLE action ENABLE TRIGGER ALL`.execute(trx);
    });
    const { code, error } = await saolang(['audit', 'verify']);
    expect(code).toBe(1);
    expect(error).toContain('Dòng 2: nội dung đã bị sửa');
    expect((await saolang(['doctor'])).error).toContain('audit-chain-whole: action 2: changed');
  });

  test('doctor names a right that its role could not have been given', async () => {
    await sql`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, valid_from, created_at)
      SELECT gen_random_uuid(), id, 'commune-officer', 'council', gen_random_uuid()::text, '2024-01-01', now() FROM account LIMIT 1`.execute(
      db,
    );
    expect((await saolang(['doctor'])).error).toContain('grants-fit-their-role');
  });
});
