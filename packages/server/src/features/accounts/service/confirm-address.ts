import type { Kysely } from 'kysely';
import { createLink, linkLifetime, spendLink } from '../../../platform/accounts/links.ts';
import { countAttempt } from '../../../platform/accounts/throttle.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { found } from '../../../platform/http/problem.ts';
import { type AccountRow, readAccount } from '../store.ts';
import { recordOwn, workspaceLink, writeTo } from './account-audit.ts';

const day = 24 * 60 * 60_000;

/** Mails a link that proves an e-mail address, where the account has one. */
export async function mailConfirmation(
  trx: Kysely<Database>,
  context: Context,
  account: Pick<AccountRow, 'id' | 'email' | 'locale' | 'full_name'>,
): Promise<void> {
  if (!account.email) return;
  const token = await createLink(trx, context.realClock.now(), {
    kind: 'address-confirmation',
    accountId: account.id,
    createdBy: account.id,
    mailed: true,
  });
  await writeTo(trx, context, account, 'address-confirmation', {
    link: workspaceLink(context, 'addresses', token),
    days: linkLifetime['address-confirmation'] / day,
  });
}

/** Mails the link again. */
export async function requestConfirmation(context: Context, actor: Actor): Promise<void> {
  await countAttempt(context.db, context.realClock.now(), 'password-reset', `confirm ${actor.accountId}`);
  const account = found(await readAccount(context.db, actor.accountId));
  if (account.email_confirmed_at) return;
  await context.db.transaction().execute((trx) => mailConfirmation(trx, context, account));
}

/** Confirms an address by the link that was sent to it. Answers 410 `link-expired`. */
export async function confirmAddress(context: Context, token: string): Promise<void> {
  const now = context.realClock.now();
  await context.db.transaction().execute(async (trx) => {
    const { accountId } = await spendLink(trx, now, 'address-confirmation', token);
    await trx.updateTable('account').set({ email_confirmed_at: now }).where('id', '=', accountId).execute();
    await recordOwn(trx, context, accountId, 'confirm-address');
  });
}
