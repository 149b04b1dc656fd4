import type { Kysely } from 'kysely';
import { createLink, linkLifetime } from '../../../platform/accounts/links.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import type { AccountRow } from '../store.ts';
import { workspaceLink, writeTo } from './account-audit.ts';

const day = 24 * 60 * 60_000;

/** Makes an invitation link and mails it; returns it instead when nothing carries it. The earlier link ends. */
export async function sendInvitation(
  trx: Kysely<Database>,
  context: Context,
  createdBy: string | null,
  account: Pick<AccountRow, 'id' | 'email' | 'locale' | 'full_name'>,
  handOver = false,
): Promise<string | null> {
  const mailed = !handOver && account.email !== null;
  const token = await createLink(trx, context.realClock.now(), {
    kind: 'invitation',
    accountId: account.id,
    createdBy,
    mailed,
  });
  const link = workspaceLink(context, 'invitations', token);
  if (!mailed) return link;
  await writeTo(trx, context, account, 'invitation', { link, days: linkLifetime.invitation / day });
  return null;
}
