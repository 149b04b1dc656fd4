import type { Kysely } from 'kysely';
import { appendAction } from '../audit/append-action.ts';
import type { Context } from '../context.ts';
import type { Database } from '../database/schema.ts';
import { demoDomain } from './demo-accounts.ts';
import { endSessions } from './sessions.ts';

/** An account that nobody has used for this many days is disabled (NĐ 331/2026, level 2). */
export const idleDays = 45;

/** Accounts last used before this instant are idle. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleDays * 24 * 60 * 60_000);
}

/** Active accounts that have been idle too long. Those of a demo are exempt: anybody may come back to a demo. */
async function idleAccounts(context: Context): Promise<{ id: string; last_active_at: Date }[]> {
  let query = context.db
    .selectFrom('account')
    .select(['id', 'last_active_at'])
    .where('state', '=', 'active')
    .where('last_active_at', '<', idleSince(context.realClock.now()))
    .orderBy('last_active_at');
  if (context.config.demo !== 'off') {
    query = query.where((row) =>
      row.or([row('email', 'is', null), row('email', 'not like', `%@${demoDomain}`)]),
    );
  }
  return query.execute();
}

/** Disables every idle account, ends its sessions and records it. Run daily; returns how many. */
export async function disableIdleAccounts(context: Context): Promise<number> {
  const accounts = await idleAccounts(context);
  for (const { id } of accounts) {
    await context.db.transaction().execute((trx) => disableIdleAccount(trx, context, id));
  }
  return accounts.length;
}

/** Disables one account for being idle, in the caller's transaction; nothing when it has been used meanwhile. */
export async function disableIdleAccount(
  trx: Kysely<Database>,
  context: Context,
  accountId: string,
): Promise<void> {
  const account = await trx
    .updateTable('account')
    .set((row) => ({ state: 'disabled', disabled_reason: 'idle', version: row('version', '+', 1) }))
    .where('id', '=', accountId)
    .where('state', '=', 'active')
    .where('last_active_at', '<', idleSince(context.realClock.now()))
    .returning('version')
    .executeTakeFirst();
  if (!account) return;
  await endSessions(trx, accountId);
  await appendAction(trx, {
    subjectKind: 'account',
    subjectId: accountId,
    kind: 'disable',
    at: context.clock.now(),
    accountId: null,
    version: account.version,
    payload: { reason: 'idle' },
  });
}

/** For `doctor`: every account that should have been disabled and was not, allowing the daily sweep its day. */
export async function overdueIdleAccounts(context: Context): Promise<string[]> {
  const late = idleSince(new Date(context.realClock.now().getTime() - 24 * 60 * 60_000));
  const accounts = await idleAccounts(context);
  return accounts
    .filter((account) => account.last_active_at < late)
    .map(
      (account) => `account ${account.id}: last used ${account.last_active_at.toISOString()}, still active`,
    );
}
