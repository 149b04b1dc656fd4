import { type Kysely, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { NoticePreferences } from './when-told.ts';

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
