import type { Transaction } from 'kysely';
import { createLink, linkLifetime } from '../../../platform/accounts/links.ts';
import { appendAction } from '../../../platform/audit/append-action.ts';
import type { Doer } from '../../../platform/audit/doer.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import { workspaceLink, writeTo } from '../../accounts/service/account-audit.ts';
import { takenAddress } from '../../accounts/taken-address.ts';
import type { InvitationInput } from '../schema.ts';
import type { LockedAccount } from './change-account.ts';
import { giveRight } from './rights.ts';

const day = 24 * 60 * 60_000;

/**
 * Makes an account with its rights and invites its owner, in one transaction. Returns the link when nothing carries
 * it: the account has no e-mail address, or `handOver` asks for it. Null also when the account was there already.
 */
export function makeAccount(
  context: Context,
  maker: Doer,
  input: InvitationInput,
  handOver = false,
): Promise<string | null> {
  return context.db
    .transaction()
    .execute(async (trx) => {
      const now = context.realClock.now();
      const account = await trx
        .insertInto('account')
        .values({
          id: input.id,
          full_name: input.fullName,
          email: input.email,
          phone: input.phone,
          state: 'active',
          locale: input.locale,
          created_at: now,
          last_active_at: now,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!account) return null;
      const rights = [];
      for (const [index, right] of input.grants.entries()) {
        rights.push(await giveRight(trx, context, maker.accountId, input.id, right, `/grants/${index}`));
      }
      const link = await sendInvitation(trx, context, maker.accountId, account, handOver);
      await appendAction(trx, {
        subjectKind: 'account',
        subjectId: input.id,
        kind: 'invite',
        at: context.clock.now(),
        accountId: maker.accountId,
        grant: maker.grant,
        version: 1,
        payload: { rights },
      });
      return link;
    })
    .catch(takenAddress);
}

/** Makes an invitation link and mails it; returns it instead when nothing carries it. The earlier link ends. */
export async function sendInvitation(
  trx: Transaction<Database>,
  context: Context,
  createdBy: string | null,
  account: LockedAccount,
  handOver = false,
): Promise<string | null> {
  const now = context.realClock.now();
  const token = await createLink(trx, now, { kind: 'invitation', accountId: account.id, createdBy });
  const link = workspaceLink(context, 'invitations', token);
  if (handOver || !account.email) return link;
  await writeTo(trx, context, account, 'invitation', { link, days: linkLifetime.invitation / day });
  return null;
}
