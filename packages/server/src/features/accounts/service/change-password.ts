import { endLinks } from '../../../platform/accounts/links.ts';
import { hashPassword, isPassword, requireGoodPassword } from '../../../platform/accounts/passwords.ts';
import { endSessions, forgetPendingSecrets, isOfficial } from '../../../platform/accounts/sessions.ts';
import { countAttempt, forgive } from '../../../platform/accounts/throttle.ts';
import type { Context } from '../../../platform/context.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import { readAccount } from '../store.ts';
import { recordOwn, writeTo } from './account-audit.ts';

/**
 * Makes sure that the person at the screen knows the account's password, before a change that could take it over.
 * Answers 400 on `path`, so that a wrong word here does not sign anybody out; 429 after too many attempts.
 */
export async function confirmPassword(
  context: Context,
  accountId: string,
  password: string,
  path = '/password',
): Promise<void> {
  await countAttempt(context.db, context.realClock.now(), 'confirm-password', accountId);
  const account = await readAccount(context.db, accountId);
  if (!(await isPassword(account?.password_hash ?? null, password))) {
    throw new Problem('invalid-input', {
      errors: [{ path, code: 'wrong-password', message: 'Mật khẩu hiện tại không đúng. Hãy nhập lại.' }],
    });
  }
  await forgive(context.db, 'confirm-password', accountId);
}

/** Changes one's own password, ends all other sessions and forgets a second factor that was only begun. */
export async function changePassword(
  context: Context,
  actor: Actor,
  input: { currentPassword: string; newPassword: string },
): Promise<void> {
  await confirmPassword(context, actor.accountId, input.currentPassword, '/currentPassword');
  const account = found(await readAccount(context.db, actor.accountId));
  requireGoodPassword(
    input.newPassword,
    {
      fullName: account.full_name,
      email: account.email,
      phone: account.phone,
      secondFactor: account.totp_confirmed_at !== null || isOfficial(actor.grants),
    },
    '/newPassword',
  );
  const password_hash = await hashPassword(input.newPassword);
  await context.db.transaction().execute(async (trx) => {
    await trx.updateTable('account').set({ password_hash }).where('id', '=', account.id).execute();
    await endSessions(trx, account.id, actor.sessionId);
    await forgetPendingSecrets(trx, account.id);
    await endLinks(trx, context.realClock.now(), account.id, 'password-reset');
    await writeTo(trx, context, account, 'password-changed', {});
    await recordOwn(trx, context, account.id, 'change-password');
  });
}
