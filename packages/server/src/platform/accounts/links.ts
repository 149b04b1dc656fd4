import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import { newToken, tokenHash } from './sessions.ts';

const hour = 60 * 60_000;

/** How long each kind of one-time link lives, in milliseconds. */
export const linkLifetime = {
  invitation: 7 * 24 * hour,
  'password-reset': hour,
  'address-confirmation': 7 * 24 * hour,
} as const;

export type LinkKind = keyof typeof linkLifetime;

/** Whose a link is, and whether it went to their e-mail address, so that following it proves that they read it. */
export interface SpentLink {
  readonly accountId: string;
  readonly mailed: boolean;
}

/** Makes a one-time link, ends the earlier ones of its kind, and returns the token: only its hash is kept. */
export async function createLink(
  db: Kysely<Database>,
  now: Date,
  link: { kind: LinkKind; accountId: string; createdBy: string | null; mailed: boolean },
): Promise<string> {
  const token = newToken();
  await endLinks(db, now, link.accountId, link.kind);
  await db
    .insertInto('account_link')
    .values({
      id: uuidv7(),
      kind: link.kind,
      token_sha256: tokenHash(token),
      account_id: link.accountId,
      created_by: link.createdBy,
      mailed: link.mailed,
      created_at: now,
      expires_at: new Date(now.getTime() + linkLifetime[link.kind]),
    })
    .execute();
  return token;
}

/** Ends the unused links of an account, of one kind or of all. */
export async function endLinks(
  db: Kysely<Database>,
  now: Date,
  accountId: string,
  kind?: LinkKind,
): Promise<void> {
  let query = db
    .updateTable('account_link')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null);
  if (kind) query = query.where('kind', '=', kind);
  await query.execute();
}

/** The account of a link that is still good. Answers 410 `link-expired` for any other. */
export async function accountOfLink(
  db: Kysely<Database>,
  now: Date,
  kind: LinkKind,
  token: string,
): Promise<string> {
  const link = await db
    .selectFrom('account_link')
    .select('account_id')
    .where('token_sha256', '=', tokenHash(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!link) throw new Problem('link-expired');
  return link.account_id;
}

/** Uses a link up and returns whose it is: of two uses at once only one succeeds. Answers 410 otherwise. */
export async function spendLink(
  db: Kysely<Database>,
  now: Date,
  kind: LinkKind,
  token: string,
): Promise<SpentLink> {
  const link = await db
    .updateTable('account_link')
    .set({ used_at: now })
    .where('token_sha256', '=', tokenHash(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id', 'mailed'])
    .executeTakeFirst();
  if (!link) throw new Problem('link-expired');
  return { accountId: link.account_id, mailed: link.mailed };
}
