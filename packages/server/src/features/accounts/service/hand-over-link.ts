import { createLink } from '../../../platform/accounts/links.ts';
import type { Context } from '../../../platform/context.ts';
import { findAccount } from '../store.ts';
import { recordOwn, workspaceLink } from './account-audit.ts';

/**
 * Makes a link for the operator of the machine to hand over to who gets no mail: the invitation again, or to set a new
 * password. Null when there is no such active account.
 */
export async function handOverLink(
  context: Context,
  identifier: { email: string } | { phone: string },
): Promise<string | null> {
  const account = await findAccount(context.db, identifier);
  if (account?.state !== 'active') return null;
  const kind = account.password_hash === null ? 'invitation' : 'password-reset';
  return context.db.transaction().execute(async (trx) => {
    const link = { kind, accountId: account.id, createdBy: null, mailed: false } as const;
    const token = await createLink(trx, context.realClock.now(), link);
    await recordOwn(trx, context, account.id, 'hand-over-link', { payload: { link: kind } });
    return workspaceLink(context, `${kind}s`, token);
  });
}
