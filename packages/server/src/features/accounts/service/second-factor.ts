import type { Kysely } from 'kysely';
import { requireGoodPassword } from '../../../platform/accounts/passwords.ts';
import { removeRecoveryCodes, replaceRecoveryCodes } from '../../../platform/accounts/recovery-codes.ts';
import {
  forgetPendingSecrets,
  isOfficial,
  raiseSession,
  type Session,
} from '../../../platform/accounts/sessions.ts';
import { countAttempt, forgive } from '../../../platform/accounts/throttle.ts';
import { newTotpSecret, totpAddress, totpStep } from '../../../platform/accounts/totp.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import { lockAccount } from '../store.ts';
import { recordOwn, writeTo } from './account-audit.ts';
import { confirmPassword } from './change-password.ts';
import { spendStep, usedSecondFactor } from './sign-in.ts';

/**
 * Begins to set a second factor up. Asked again in the same session, it answers the same secret: the page may be
 * reloaded by a phone that went to its authenticator app and back. No other session learns it: whoever began with a
 * stolen password must not hold what the owner sets up later. Answers 409 when one is set up already.
 */
export async function startSecondFactor(context: Context, session: Session) {
  return context.db.transaction().execute(async (trx) => {
    const account = found(await lockAccount(trx, session.accountId));
    if (account.totp_confirmed_at) throw new Problem('wrong-state');
    const secret = (await pendingSecret(trx, session)) ?? newTotpSecret();
    await trx
      .updateTable('account_session')
      .set({ pending_totp_secret: secret })
      .where('id', '=', session.id)
      .execute();
    return { secret, address: totpAddress(secret, account.email ?? account.phone ?? account.full_name) };
  });
}

/**
 * Confirms the second factor with a first code. The session goes on, fully signed in, under a new token; the ten
 * recovery codes are returned, this once.
 */
export async function confirmSecondFactor(context: Context, session: Session, code: string) {
  const now = context.realClock.now();
  await countAttempt(context.db, now, 'second-factor', session.accountId);
  const result = await context.db.transaction().execute(async (trx) => {
    const account = found(await lockAccount(trx, session.accountId));
    const secret = await pendingSecret(trx, session);
    if (account.totp_confirmed_at || !secret) throw new Problem('wrong-state');
    const step = totpStep(secret, code.replace(/\s/g, ''), now);
    if (step === null) throw new Problem('wrong-code');
    await spendStep({ ...context, db: trx }, account.id, step);
    await trx
      .updateTable('account')
      .set({ totp_secret: secret, totp_confirmed_at: now })
      .where('id', '=', account.id)
      .execute();
    await forgetPendingSecrets(trx, account.id);
    const recoveryCodes = await replaceRecoveryCodes(trx, account.id);
    const token = await raiseSession(trx, now, session.id);
    await writeTo(trx, context, account, 'second-factor-changed', { setUp: true });
    await recordOwn(trx, context, account.id, 'set-up-second-factor');
    return { token, recoveryCodes };
  });
  await forgive(context.db, 'second-factor', session.accountId);
  return result;
}

async function pendingSecret(trx: Kysely<Database>, session: Session): Promise<string | null> {
  const row = await trx
    .selectFrom('account_session')
    .select('pending_totp_secret')
    .where('id', '=', session.id)
    .executeTakeFirst();
  return row?.pending_totp_secret ?? null;
}

/**
 * Takes the second factor off, to set it up on another phone or for good. Needs the password and a code. An official
 * must set one up again before anything else; others need a password long enough to stand alone.
 */
export async function removeSecondFactor(
  context: Context,
  actor: Actor,
  input: { password: string; code: string },
): Promise<void> {
  await confirmPassword(context, actor.accountId, input.password);
  const now = context.realClock.now();
  await countAttempt(context.db, now, 'second-factor', actor.accountId);
  await context.db.transaction().execute(async (trx) => {
    const account = found(await lockAccount(trx, actor.accountId));
    if (!account.totp_confirmed_at) throw new Problem('wrong-state');
    const { full_name: fullName, email, phone } = account;
    requireGoodPassword(input.password, { fullName, email, phone, secondFactor: isOfficial(actor.grants) });
    if (!(await usedSecondFactor({ ...context, db: trx }, account, input.code)))
      throw new Problem('wrong-code');
    await trx
      .updateTable('account')
      .set({ totp_secret: null, totp_confirmed_at: null })
      .where('id', '=', account.id)
      .execute();
    await removeRecoveryCodes(trx, account.id);
    await trx
      .updateTable('account_session')
      .set({ second_factor_at: null })
      .where('account_id', '=', account.id)
      .execute();
    await writeTo(trx, context, account, 'second-factor-changed', { setUp: false });
    await recordOwn(trx, context, account.id, 'remove-second-factor');
  });
  await forgive(context.db, 'second-factor', actor.accountId);
}

/** Replaces the recovery codes; the old ones are worth nothing from now on. Needs the password. */
export async function renewRecoveryCodes(
  context: Context,
  actor: Actor,
  password: string,
): Promise<string[]> {
  await confirmPassword(context, actor.accountId, password);
  return context.db.transaction().execute(async (trx) => {
    const account = found(await lockAccount(trx, actor.accountId));
    if (!account.totp_confirmed_at) throw new Problem('wrong-state');
    const codes = await replaceRecoveryCodes(trx, account.id);
    await recordOwn(trx, context, account.id, 'renew-recovery-codes');
    return codes;
  });
}
