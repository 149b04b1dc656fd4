import type { PlainDate, Role } from '@saolang/rulebook';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { NoticeFacts } from './notice-kinds.ts';
import type { NoticePreferences } from './when-told.ts';
import type { RecordedAction } from './who-is-told.ts';

type Db = Kysely<Database>;

/** How these accounts want to be told; one without an entry has chosen nothing. */
export async function preferencesOf(
  db: Db,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, NoticePreferences & { readonly version: number }>> {
  if (accountIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('notice_preference')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.account_id,
      {
        version: row.version,
        mail: row.mail as NoticePreferences['mail'],
        digestHour: row.digest_hour,
        quietFrom: row.quiet_from,
        quietTo: row.quiet_to,
        muted: row.muted,
      },
    ]),
  );
}

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number];

/** An account's notices, the newest first, from the one before `before` on. */
export function listNotices(
  db: Db,
  accountId: string,
  options: { readonly unread: boolean; readonly before?: string | undefined; readonly limit: number },
) {
  let query = db
    .selectFrom('notice')
    .select(['id', 'kind', 'facts', 'at', 'read_at'])
    .where('account_id', '=', accountId);
  if (options.unread) query = query.where('read_at', 'is', null);
  if (options.before) query = query.where('id', '<', options.before);
  return query.orderBy('id', 'desc').limit(options.limit).execute();
}

/** How many an account has not read, counted no further than `most`. */
export async function countUnread(db: Db, accountId: string, most: number): Promise<number> {
  const rows = await db
    .selectFrom('notice')
    .select('id')
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .limit(most)
    .execute();
  return rows.length;
}

/** Marks an account's notices as read, up to one or one alone: what has been read needs no mail any more. */
export async function markRead(
  db: Db,
  accountId: string,
  which: { readonly id: string } | { readonly upTo: string },
  now: Date,
): Promise<void> {
  const query = db
    .updateTable('notice')
    .set({ read_at: now, mail_due_at: null })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null);
  await ('id' in which ? query.where('id', '=', which.id) : query.where('id', '<=', which.upTo)).execute();
}

/** Puts the mails that wait for an account at another time, and drops those about kinds of which it wants none. */
export async function moveWaitingMail(
  db: Db,
  accountId: string,
  dueAt: Date,
  unwantedKinds: readonly string[],
): Promise<void> {
  await db
    .updateTable('notice')
    .set({
      mail_due_at: sql<Date | null>`CASE WHEN kind = ANY(${[...unwantedKinds]}::text[]) THEN NULL
        ELSE ${dueAt}::timestamptz END`,
    })
    .where('account_id', '=', accountId)
    .where('mail_due_at', 'is not', null)
    .execute();
}

/** The place up to which people have been told; undefined while another process is telling. */
export const lockCursor = (db: Db) =>
  db.selectFrom('notice_cursor').select('seq').forUpdate().skipLocked().executeTakeFirst();

export async function moveCursor(db: Db, seq: number): Promise<void> {
  await db.updateTable('notice_cursor').set({ seq }).execute();
}

/** The actions on record after one, in their order. */
export async function actionsAfter(db: Db, seq: number, limit: number): Promise<RecordedAction[]> {
  const rows = await db
    .selectFrom('action')
    .select(['seq', 'at', 'subject_kind', 'subject_id', 'kind', 'account_id', 'role', 'payload'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows as RecordedAction[];
}

/** Does something in a transaction that goes on when it fails: what it wrote is then undone, and the error thrown. */
export async function withSavepoint(trx: Db, work: () => Promise<void>): Promise<void> {
  await sql`SAVEPOINT telling`.execute(trx);
  try {
    await work();
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT telling`.execute(trx);
    throw error;
  } finally {
    await sql`RELEASE SAVEPOINT telling`.execute(trx);
  }
}

/** Who holds a role over one of these producers or units on a day. */
export async function holders(
  db: Db,
  role: Role,
  scopeKind: 'producer' | 'unit',
  scopeIds: readonly string[],
  today: PlainDate,
): Promise<string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('account_id')
    .distinct()
    .where('scope_kind', '=', scopeKind)
    .where('scope_id', 'in', scopeIds)
    .where('role', '=', role)
    .where('valid_from', '<=', today)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', today)]))
    .limit(500)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** Who sits on a council, or its chair alone. */
export async function seatsOf(db: Db, councilId: string, chairAlone: boolean): Promise<string[]> {
  let query = db
    .selectFrom('council_member')
    .select('account_id')
    .where('council_id', '=', councilId)
    .where('left_on', 'is', null);
  if (chairAlone) query = query.where('capacity', '=', 'chair');
  return (await query.execute()).map(({ account_id }) => account_id);
}

/** Accounts that have something due by mail. */
export async function accountsDue(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('notice')
    .select('account_id')
    .distinct()
    .where('mail_due_at', '<=', now)
    .limit(limit)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** What is due to an account by mail, which from now on is due no more. */
export async function takeDue(
  db: Db,
  accountId: string,
  now: Date,
): Promise<{ kind: string; facts: NoticeFacts }[]> {
  const { rows } = await sql<{ kind: string; facts: NoticeFacts }>`
    UPDATE notice SET mail_due_at = NULL
    WHERE id IN (SELECT id FROM notice WHERE account_id = ${accountId} AND mail_due_at <= ${now}
      ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING kind, facts
  `.execute(db);
  return rows;
}

/** Papers of producers with members that expire between two days and of which nobody has been told. */
export async function expiringPapers(db: Db, from: PlainDate, to: PlainDate) {
  const { rows } = await sql<{ id: string; producer_id: string; title: string; expires_on: PlainDate }>`
    SELECT paper.id, producer_id, title, expires_on
    FROM paper JOIN paper_version v ON v.paper_id = paper.id AND v.version = paper.version
    WHERE removed_at IS NULL AND expires_on BETWEEN ${from}::date AND ${to}::date
      AND NOT EXISTS (SELECT 1 FROM notice WHERE key = 'paper:' || paper.id || ':' || expires_on)
      AND EXISTS (SELECT 1 FROM role_grant JOIN account ON account.id = account_id AND state = 'active'
        WHERE role = 'producer-member' AND scope_kind = 'producer' AND scope_id = producer_id::text
          AND valid_from <= ${from}::date AND (valid_to IS NULL OR valid_to >= ${from}::date))
    ORDER BY expires_on, paper.id LIMIT 500
  `.execute(db);
  return rows;
}

/** Forgets what was told before an instant. */
export async function removeNotices(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('notice').where('made_at', '<', before).execute();
}
