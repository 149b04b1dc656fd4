import type { Kysely } from 'kysely';
import { appendAction } from '../../../platform/audit/append-action.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import { type MailFacts, mailFrom } from '../../../platform/mail/templates.ts';
import type { AccountRow } from '../store.ts';

/** What a person does to their own account, in the infinitive. */
export type OwnAction =
  | 'sign-in'
  | 'sign-out'
  | 'sign-out-everywhere'
  | 'end-session'
  | 'sign-up'
  | 'accept-invitation'
  | 'set-up-second-factor'
  | 'remove-second-factor'
  | 'renew-recovery-codes'
  | 'change-profile'
  | 'change-notice-preferences'
  | 'change-password'
  | 'reset-password'
  | 'hand-over-link'
  | 'confirm-address'
  | 'answer-consents'
  | 'link-single-sign-on';

/** Appends what a person did to their own account, in the caller's transaction. */
export function recordOwn(
  db: Kysely<Database>,
  context: Context,
  accountId: string,
  kind: OwnAction,
  options: { payload?: Record<string, unknown>; version?: number } = {},
): Promise<void> {
  return appendAction(db, {
    subjectKind: 'account',
    subjectId: accountId,
    kind,
    at: context.clock.now(),
    accountId,
    ...options,
  });
}

/** Writes to an account's e-mail address, where it has one, in its own language. */
export async function writeTo<Kind extends keyof MailFacts>(
  db: Kysely<Database>,
  context: Context,
  account: Pick<AccountRow, 'email' | 'locale' | 'full_name'>,
  kind: Kind,
  facts: Omit<MailFacts[Kind], 'name'>,
): Promise<void> {
  if (!account.email) return;
  const to = { address: account.email, language: account.locale === 'en' ? 'en' : 'vi' } as const;
  const named = { name: account.full_name, ...facts } as MailFacts[Kind];
  await context.mail.send(db, mailFrom(kind, to, named));
}

/** The address of a page of the workspace that a mail links to. */
export function workspaceLink(
  context: Context,
  page: 'invitations' | 'password-resets' | 'addresses',
  token: string,
) {
  return `${context.config.publicUrl}/app/${page}/${token}`;
}
