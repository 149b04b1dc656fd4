import { endLinks } from '../../../platform/accounts/links.ts';
import { endSessions, idleLimit, isOfficial } from '../../../platform/accounts/sessions.ts';
import type { Context } from '../../../platform/context.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { found } from '../../../platform/http/problem.ts';
import { requireVersion } from '../../../platform/http/version.ts';
import { presentOwnSession, presentProfile } from '../presenter.ts';
import { countRecoveryCodes, listSessions, lockAccount, readAccount } from '../store.ts';
import { takenAddress } from '../taken-address.ts';
import { recordOwn, writeTo } from './account-audit.ts';
import { confirmPassword } from './change-password.ts';
import { mailConfirmation } from './confirm-address.ts';

/** One's own account. */
export async function readProfile(context: Context, actor: Actor) {
  const account = found(await readAccount(context.db, actor.accountId));
  const left = await countRecoveryCodes(context.db, actor.accountId);
  return presentProfile(account, isOfficial(actor.grants), left);
}

/** What a person changes of their own account. */
export interface ProfileChange {
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: 'vi' | 'en';
  readonly password: string | null;
}

/**
 * Changes name, language, e-mail and phone number. The last two could take the account over, so they need the
 * password; a new address must be confirmed anew, and the old one is told.
 */
export async function changeProfile(
  context: Context,
  actor: Actor,
  expectedVersion: number,
  change: ProfileChange,
) {
  const before = found(await readAccount(context.db, actor.accountId));
  requireVersion(before.version, expectedVersion);
  const moved = before.email !== change.email || before.phone !== change.phone;
  if (moved) await confirmPassword(context, actor.accountId, change.password ?? '');
  await context.db
    .transaction()
    .execute(async (trx) => {
      const account = found(await lockAccount(trx, actor.accountId));
      requireVersion(account.version, expectedVersion);
      const newAddress = change.email !== account.email;
      const version = account.version + 1;
      const changed = await trx
        .updateTable('account')
        .set({
          full_name: change.fullName,
          email: change.email,
          phone: change.phone,
          locale: change.locale,
          version,
          ...(newAddress ? { email_confirmed_at: null } : {}),
        })
        .where('id', '=', account.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      if (newAddress) {
        await endLinks(trx, context.realClock.now(), account.id);
        await mailConfirmation(trx, context, changed);
        await writeTo(trx, context, account, 'address-changed', { newAddress: change.email ?? '—' });
      }
      await recordOwn(trx, context, account.id, 'change-profile', {
        version,
        payload: { changed: changedFields(account, changed) },
      });
    })
    .catch(takenAddress);
  return readProfile(context, actor);
}

/** Names of the fields that differ: the trail says what was changed without keeping personal data for ever. */
function changedFields<T extends object>(before: T, after: T): string[] {
  const fields = ['full_name', 'email', 'phone', 'locale'] as (keyof T)[];
  return fields.filter((field) => before[field] !== after[field]).map(String);
}

/** One's own living sessions. */
export async function listOwnSessions(context: Context, actor: Actor) {
  const now = context.realClock.now();
  const seenAfter = new Date(now.getTime() - idleLimit);
  const rows = await listSessions(context.db, actor.accountId, now, seenAfter);
  return rows.map((row) => presentOwnSession(row, actor.sessionId));
}

/** Ends one of one's own sessions; one that has ended already stays so. */
export async function endOwnSession(context: Context, actor: Actor, sessionId: string): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom('account_session')
      .where('id', '=', sessionId)
      .where('account_id', '=', actor.accountId)
      .returning('id')
      .executeTakeFirst();
    if (ended) await recordOwn(trx, context, actor.accountId, 'end-session');
  });
}

/** Signs out everywhere, here too. */
export async function endAllSessions(context: Context, actor: Actor): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await endSessions(trx, actor.accountId);
    await recordOwn(trx, context, actor.accountId, 'sign-out-everywhere');
  });
}
