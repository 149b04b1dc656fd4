import { demoTotpSecret, isDemoAccount } from '../../../platform/accounts/demo-accounts.ts';
import { normaliseIdentifier } from '../../../platform/accounts/identifiers.ts';
import { disableIdleAccount, idleSince } from '../../../platform/accounts/idle-accounts.ts';
import { isPassword } from '../../../platform/accounts/passwords.ts';
import { spendRecoveryCode } from '../../../platform/accounts/recovery-codes.ts';
import {
  openSession,
  raiseSession,
  resolveSession,
  type Session,
  type SessionOrigin,
} from '../../../platform/accounts/sessions.ts';
import { countAttempt, forgive, giveBack } from '../../../platform/accounts/throttle.ts';
import { totpCode, totpStep } from '../../../platform/accounts/totp.ts';
import type { Context } from '../../../platform/context.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import { presentSession } from '../presenter.ts';
import { type AccountRow, findAccount, readAccount, scopeNames } from '../store.ts';
import { recordOwn } from './account-audit.ts';

/** The session with what its person may do; for an account of a demo, with the code of this moment. */
export async function readSession(context: Context, session: Session) {
  const nameOf = await scopeNames(
    context.db,
    session.grants.map(({ scope }) => scope),
  );
  const showsCode = session.demo && session.secondFactor === 'required' && session.email;
  const code = showsCode ? totpCode(demoTotpSecret(session.email), context.realClock.now()) : null;
  return presentSession(session, nameOf, code);
}

/** The session that a token has just been made for. */
export async function readNewSession(context: Context, token: string) {
  return readSession(context, found(await resolveSession(context, token)));
}

/**
 * Signs in with e-mail or phone number and password. Answers 401 `wrong-credentials` alike, and after as long, whether
 * the account or the password is wrong; 403 for a disabled account, to who knows its password; 429 after too many
 * attempts. A session that the browser still had is ended: nobody can plant one.
 */
export async function signIn(
  context: Context,
  input: { identifier: string; password: string },
  origin: SessionOrigin,
  former: Session | null,
): Promise<string> {
  const { db } = context;
  const now = context.realClock.now();
  const identifier = normaliseIdentifier(input.identifier);
  const key = 'email' in identifier ? identifier.email : identifier.phone;
  await countAttempt(db, now, 'sign-in-ip', origin.ip);
  await countAttempt(db, now, 'sign-in', key);
  const account = await findAccount(db, identifier);
  const right = await isPassword(account?.password_hash ?? null, input.password);
  if (!account || !right) throw new Problem('wrong-credentials');
  await forgive(db, 'sign-in', key);
  await giveBack(db, 'sign-in-ip', origin.ip);
  await requireEnabled(context, account);
  return enter(context, account.id, origin, former);
}

/** Opens a session for an account that has proved itself, in place of the one the browser had. */
export async function enter(
  context: Context,
  accountId: string,
  origin: SessionOrigin,
  former: Session | null,
  options: { secondFactorGiven?: boolean } = {},
): Promise<string> {
  const token = await context.db.transaction().execute(async (trx) => {
    if (former) await trx.deleteFrom('account_session').where('id', '=', former.id).execute();
    return (await openSession(trx, context.realClock.now(), accountId, origin, options)).token;
  });
  const session = found(await resolveSession(context, token));
  if (session.secondFactor === 'none') await recordOwn(context.db, context, accountId, 'sign-in');
  return token;
}

/** Answers 403 for a disabled account, and disables one that has been idle too long (NĐ 331/2026, 45 days). */
export async function requireEnabled(context: Context, account: AccountRow): Promise<void> {
  const idle =
    account.state === 'active' &&
    account.last_active_at < idleSince(context.realClock.now()) &&
    !isDemoAccount(context.config.demo, account);
  if (idle) await context.db.transaction().execute((trx) => disableIdleAccount(trx, context, account.id));
  if (account.state === 'active' && !idle) return;
  const detail =
    idle || account.disabled_reason === 'idle'
      ? {
          vi: 'Tài khoản đã bị khóa vì hơn 45 ngày không dùng. Hãy liên hệ quản trị hệ thống để mở lại.',
          en: 'The account is disabled after 45 days without use. Ask the administrator to enable it.',
        }
      : {
          vi: 'Tài khoản đã bị khóa. Hãy liên hệ quản trị hệ thống.',
          en: 'The account is disabled. Contact the administrator.',
        };
  throw new Problem('forbidden', { detail });
}

/**
 * Gives the second factor: six digits of the authenticator app, or a recovery code. The session goes on under a new
 * token, which is returned. Answers 401 `wrong-code`, also for a code that was used before; 429 after too many.
 */
export async function giveSecondFactor(context: Context, session: Session, code: string): Promise<string> {
  if (session.secondFactor !== 'required') throw new Problem('wrong-state');
  const now = context.realClock.now();
  await countAttempt(context.db, now, 'second-factor', session.accountId);
  const account = found(await readAccount(context.db, session.accountId));
  const token = await context.db.transaction().execute(async (trx) => {
    const inner = { ...context, db: trx };
    const means = await usedSecondFactor(inner, account, code);
    if (!means) throw new Problem('wrong-code');
    const raised = await raiseSession(trx, now, session.id);
    await recordOwn(trx, context, account.id, 'sign-in', { payload: { secondFactor: means } });
    return raised;
  });
  await forgive(context.db, 'second-factor', session.accountId);
  return token;
}

/** Uses a code up and says what it was, or null when it is wrong or was used before. */
export async function usedSecondFactor(
  context: Context,
  account: AccountRow,
  code: string,
): Promise<'code' | 'recovery-code' | null> {
  const now = context.realClock.now();
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) {
    return (await spendRecoveryCode(context.db, account.id, code, now)) ? 'recovery-code' : null;
  }
  const step = account.totp_secret ? totpStep(account.totp_secret, digits, now) : null;
  if (step === null) return null;
  // Everybody may see the codes of a demo, and two people may come at once: there a code works twice.
  if (isDemoAccount(context.config.demo, account)) return 'code';
  return (await spendStep(context, account.id, step)) ? 'code' : null;
}

/** Marks a time step as used. False when it, or a later one, has been used already (RFC 6238, section 5.2). */
export async function spendStep(context: Context, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('id', '=', accountId)
    .where((row) => row.or([row('totp_last_step', 'is', null), row('totp_last_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the session that the request came with. */
export async function signOut(context: Context, session: Session): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('account_session').where('id', '=', session.id).execute();
    await recordOwn(trx, context, session.accountId, 'sign-out');
  });
}
