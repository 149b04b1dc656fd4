import { setTimeout as delay } from 'node:timers/promises';
import { normaliseIdentifier } from '../../../platform/accounts/identifiers.ts';
import {
  accountOfLink,
  createLink,
  endLinks,
  linkLifetime,
  spendLink,
} from '../../../platform/accounts/links.ts';
import { hashPassword, minimumLength, requireGoodPassword } from '../../../platform/accounts/passwords.ts';
import { endSessions, isOfficial } from '../../../platform/accounts/sessions.ts';
import { countAttempt } from '../../../platform/accounts/throttle.ts';
import type { Context } from '../../../platform/context.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import { type AccountRow, findAccount, listGrants, readAccount } from '../store.ts';
import { recordOwn, workspaceLink, writeTo } from './account-audit.ts';
import { sendInvitation } from './send-invitation.ts';

/** No answer comes sooner than this, so that its time does not tell whether a mail was written. */
const shortestAnswerMs = 250;

/**
 * Mails a link for a new password, or the invitation again to who has none yet, when there is such an account with an
 * e-mail address. Answers alike when there is not; 429 after too many.
 */
export async function requestPasswordReset(context: Context, identifier: string, ip: string): Promise<void> {
  const now = context.realClock.now();
  const typed = normaliseIdentifier(identifier);
  await countAttempt(context.db, now, 'password-reset-ip', ip);
  await countAttempt(context.db, now, 'password-reset', 'email' in typed ? typed.email : typed.phone);
  await Promise.all([mailLink(context, typed, now), delay(shortestAnswerMs)]);
}

async function mailLink(
  context: Context,
  typed: { email: string } | { phone: string },
  now: Date,
): Promise<void> {
  const account = await findAccount(context.db, typed);
  if (!account?.email || account.state !== 'active') return;
  await context.db.transaction().execute(async (trx) => {
    // Who has no password yet accepts the invitation, where consent is asked: a reset would leave that out.
    if (account.password_hash === null) return void (await sendInvitation(trx, context, null, account));
    const token = await createLink(trx, now, {
      kind: 'password-reset',
      accountId: account.id,
      createdBy: null,
      mailed: true,
    });
    await writeTo(trx, context, account, 'password-reset', {
      link: workspaceLink(context, 'password-resets', token),
      minutes: linkLifetime['password-reset'] / 60_000,
    });
  });
}

/** What a new password must meet for the holder of a link. Answers 410 `link-expired`. */
export async function readPasswordReset(context: Context, token: string) {
  const id = await accountOfLink(context.db, context.realClock.now(), 'password-reset', token);
  const owner = await ownerOf(context, found(await readAccount(context.db, id)));
  return { minimumLength: minimumLength[owner.secondFactor ? 'withSecondFactor' : 'alone'] };
}

/**
 * Sets a new password by a link, once. All sessions end; the second factor stays as it is, so a link alone does not
 * open an official's account. Following a link that was mailed proves the e-mail address.
 */
export async function resetPassword(context: Context, token: string, password: string): Promise<void> {
  const now = context.realClock.now();
  const id = await accountOfLink(context.db, now, 'password-reset', token);
  requireGoodPassword(password, await ownerOf(context, found(await readAccount(context.db, id))));
  const password_hash = await hashPassword(password);
  await context.db.transaction().execute(async (trx) => {
    const { accountId, mailed } = await spendLink(trx, now, 'password-reset', token);
    const account = await trx
      .updateTable('account')
      .set({ password_hash, ...(mailed && { email_confirmed_at: now }) })
      .where('id', '=', accountId)
      .where('password_hash', 'is not', null)
      .where('state', '=', 'active')
      .returningAll()
      .executeTakeFirst();
    if (!account) throw new Problem('link-expired');
    await endSessions(trx, accountId);
    await endLinks(trx, now, accountId);
    await writeTo(trx, context, account, 'password-changed', {});
    await recordOwn(trx, context, accountId, 'reset-password');
  });
}

async function ownerOf(context: Context, account: AccountRow) {
  const grants = await listGrants(context.db, account.id, context.clock.today());
  return {
    fullName: account.full_name,
    email: account.email,
    phone: account.phone,
    secondFactor: account.totp_confirmed_at !== null || isOfficial(grants),
  };
}
