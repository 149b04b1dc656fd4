import {
  type ConsentPurpose,
  recordConsents,
  requireNeededConsents,
} from '../../../platform/accounts/consents.ts';
import { accountOfLink, spendLink } from '../../../platform/accounts/links.ts';
import { hashPassword, requireGoodPassword } from '../../../platform/accounts/passwords.ts';
import { isOfficial, type Session, type SessionOrigin } from '../../../platform/accounts/sessions.ts';
import type { Context } from '../../../platform/context.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import { presentInvitation } from '../presenter.ts';
import { listGrants, readAccount, scopeNames } from '../store.ts';
import { recordOwn } from './account-audit.ts';
import { mailConfirmation } from './confirm-address.ts';
import { enter } from './sign-in.ts';

/** Whom an invitation is for and what rights come with it. Answers 410 `link-expired`. */
export async function readInvitation(context: Context, token: string) {
  const { account, grants } = await invited(context, token);
  const nameOf = await scopeNames(
    context.db,
    grants.map(({ scope }) => scope),
  );
  return presentInvitation(account, grants, nameOf);
}

/**
 * Accepts an invitation: sets the password, keeps the consents and signs in, as far as setting up the second factor
 * for an official. A link that was handed over proves no e-mail address, so that is asked for by mail. Of two acceptances of one link only one succeeds.
 */
export async function acceptInvitation(
  context: Context,
  token: string,
  input: {
    fullName: string;
    password: string;
    locale: 'vi' | 'en';
    consents: Partial<Record<ConsentPurpose, boolean>>;
  },
  origin: SessionOrigin,
  former: Session | null,
): Promise<string> {
  const now = context.realClock.now();
  const { account, grants } = await invited(context, token);
  requireNeededConsents(input.consents);
  requireGoodPassword(input.password, {
    fullName: input.fullName,
    email: account.email,
    phone: account.phone,
    secondFactor: isOfficial(grants),
  });
  const password_hash = await hashPassword(input.password);
  await context.db.transaction().execute(async (trx) => {
    const { mailed } = await spendLink(trx, now, 'invitation', token);
    const { version } = await trx
      .updateTable('account')
      .set((row) => ({
        full_name: input.fullName,
        locale: input.locale,
        password_hash,
        email_confirmed_at: mailed ? now : null,
        version: row('version', '+', 1),
      }))
      .where('id', '=', account.id)
      .returning('version')
      .executeTakeFirstOrThrow();
    await recordConsents(trx, now, account.id, input.consents);
    if (!mailed) await mailConfirmation(trx, context, { ...account, locale: input.locale });
    await recordOwn(trx, context, account.id, 'accept-invitation', { version });
  });
  return enter(context, account.id, origin, former);
}

async function invited(context: Context, token: string) {
  const id = await accountOfLink(context.db, context.realClock.now(), 'invitation', token);
  const account = found(await readAccount(context.db, id));
  if (account.state !== 'active') throw new Problem('link-expired');
  return { account, grants: await listGrants(context.db, id, context.clock.today()) };
}
