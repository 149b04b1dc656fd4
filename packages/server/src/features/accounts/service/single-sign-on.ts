import { normaliseEmail } from '../../../platform/accounts/identifiers.ts';
import type { OidcPerson } from '../../../platform/accounts/oidc.ts';
import type { Session, SessionOrigin } from '../../../platform/accounts/sessions.ts';
import type { Context } from '../../../platform/context.ts';
import { type AccountRow, findAccount, readAccount } from '../store.ts';
import { recordOwn } from './account-audit.ts';
import { enter, requireEnabled } from './sign-in.ts';

/**
 * Signs in whom the provider vouches for: the account linked before, else the existing account with the same e-mail
 * address, verified by the provider and confirmed here. An unconfirmed address links nothing: whoever typed it at
 * sign-up need not own it. Returns null when there is no such account; makes none.
 */
export async function signInWithProvider(
  context: Context,
  person: OidcPerson,
  origin: SessionOrigin,
  former: Session | null,
): Promise<string | null> {
  const account = (await linkedAccount(context, person)) ?? (await linkByEmail(context, person));
  if (!account) return null;
  await requireEnabled(context, account);
  return enter(context, account.id, origin, former, { secondFactorGiven: person.severalFactors });
}

async function linkedAccount(
  context: Context,
  { issuer, subject }: OidcPerson,
): Promise<AccountRow | undefined> {
  const identity = await context.db
    .selectFrom('account_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return identity && readAccount(context.db, identity.account_id);
}

async function linkByEmail(context: Context, person: OidcPerson): Promise<AccountRow | null> {
  if (!person.verifiedEmail) return null;
  const account = await findAccount(context.db, { email: normaliseEmail(person.verifiedEmail) });
  if (!account?.email_confirmed_at) return null;
  const { issuer, subject } = person;
  await context.db.transaction().execute(async (trx) => {
    const linked = await trx
      .insertInto('account_identity')
      .values({ issuer, subject, account_id: account.id, linked_at: context.realClock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('account_id')
      .executeTakeFirst();
    if (linked) await recordOwn(trx, context, account.id, 'link-single-sign-on', { payload: { issuer } });
  });
  return account;
}
