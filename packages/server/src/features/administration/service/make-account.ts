import { appendAction } from '../../../platform/audit/append-action.ts';
import type { Doer } from '../../../platform/audit/doer.ts';
import type { Context } from '../../../platform/context.ts';
import { sendInvitation } from '../../accounts/service/send-invitation.ts';
import { takenAddress } from '../../accounts/taken-address.ts';
import type { InvitationInput } from '../schema.ts';
import { giveRight } from './rights.ts';

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
