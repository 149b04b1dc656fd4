import { createHash, randomBytes } from 'node:crypto';
import { type Grant, type Role, roles, type Scope } from '@saolang/rulebook';
import type { FastifyReply } from 'fastify';
import { type Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import type { Database } from '../database/schema.ts';
import type { Actor } from '../http/actor.ts';
import { isDemoAccount } from './demo-accounts.ts';

/** Name of the cookie that carries the session's token. */
export const sessionCookie = 'saolang_session';

const minute = 60_000;
const hour = 60 * minute;
/** A session ends after this long without a request. */
export const idleLimit = 12 * hour;
/** A session ends this long after signing in, used or not. */
export const absoluteLimit = 7 * 24 * hour;

/** A grant in force today, with its id. */
export type HeldGrant = Grant & { readonly id: string };

/** What is still owed before the session may be used: nothing, setting a second factor up, or giving its code. */
export type SecondFactorDue = 'none' | 'set-up' | 'required';

/** A living session of an active account. */
export interface Session {
  readonly id: string;
  readonly accountId: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: 'vi' | 'en';
  readonly grants: readonly HeldGrant[];
  readonly secondFactor: SecondFactorDue;
  /** An account of the demo, whose one-time code is shown to anybody. */
  readonly demo: boolean;
}

/** The SHA-256 under which a token is kept: the token itself is known to its holder only. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** 32 random bytes, safe in addresses and cookies. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A right as the table `role_grant` has it. */
export interface GrantRow {
  readonly id: string;
  readonly role: string;
  readonly scope_kind: string;
  readonly scope_id: string | null;
}

interface SessionRow {
  id: string;
  account_id: string;
  last_seen_at: Date;
  second_factor_at: Date | null;
  full_name: string;
  email: string | null;
  phone: string | null;
  locale: 'vi' | 'en';
  totp_secret: string | null;
  totp_confirmed_at: Date | null;
  grants: GrantRow[];
}

/**
 * The living session of a token, or null: one query over the unique index of tokens, with the grants in force
 * today. The time of its last use is written at most once a minute, and not for what a page asks unattended.
 */
export async function resolveSession(
  context: Context,
  token: string,
  { unattended = false }: { readonly unattended?: boolean | undefined } = {},
): Promise<Session | null> {
  const now = context.realClock.now();
  const today = context.clock.today();
  const { rows } = await sql<SessionRow>`
    SELECT s.id, s.account_id, s.last_seen_at, s.second_factor_at, a.full_name, a.email, a.phone, a.locale,
      a.totp_secret, a.totp_confirmed_at, coalesce((
        SELECT json_agg(json_build_object(
          'id', g.id, 'role', g.role, 'scope_kind', g.scope_kind, 'scope_id', g.scope_id) ORDER BY g.id)
        FROM role_grant g
        WHERE g.account_id = a.id AND g.valid_from <= ${today}::date
          AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)), '[]') AS grants
    FROM account_session s JOIN account a ON a.id = s.account_id
    WHERE s.token_sha256 = ${tokenHash(token)} AND a.state = 'active'
      AND s.expires_at > ${now} AND s.last_seen_at > ${new Date(now.getTime() - idleLimit)}
  `.execute(context.db);
  const row = rows[0];
  if (!row) return null;
  if (!unattended && now.getTime() - row.last_seen_at.getTime() >= minute) await touch(context.db, row, now);
  const grants = row.grants.flatMap(grantOfRow);
  return {
    id: row.id,
    accountId: row.account_id,
    fullName: row.full_name,
    email: row.email,
    phone: row.phone,
    locale: row.locale,
    grants,
    secondFactor: secondFactorDue(row, grants),
    demo: isDemoAccount(context.config.demo, row),
  };
}

/** The person behind a session's token, or null while there is none or the second factor is still owed. */
export async function resolveActor(context: Context, token: string): Promise<Actor | null> {
  const session = await resolveSession(context, token);
  return session && actorOfSession(session);
}

/** The actor of a session whose second factor, where one is due, has been given. */
export function actorOfSession(session: Session): Actor | null {
  if (session.secondFactor !== 'none') return null;
  const { accountId, id: sessionId, fullName, email, locale, grants } = session;
  return { accountId, sessionId, fullName, email, locale, grants };
}

/** Officials need a second factor, and so does everybody who has set one up (NĐ 331/2026, level 2). */
export function isOfficial(grants: readonly { readonly role: Role }[]): boolean {
  return grants.some(({ role }) => roles[role].official);
}

function secondFactorDue(row: SessionRow, grants: readonly HeldGrant[]): SecondFactorDue {
  if (row.second_factor_at) return 'none';
  if (row.totp_confirmed_at) return 'required';
  return isOfficial(grants) ? 'set-up' : 'none';
}

/** A row of `role_grant` as a grant; none for a role that the rulebook no longer has. */
export function grantOfRow(row: GrantRow): HeldGrant[] {
  if (!(row.role in roles)) return [];
  const scope: Scope =
    row.scope_kind === 'installation'
      ? { kind: 'installation' }
      : { kind: row.scope_kind as Exclude<Scope['kind'], 'installation'>, id: row.scope_id ?? '' };
  return [{ id: row.id, role: row.role as Role, scope }];
}

async function touch(db: Kysely<Database>, row: SessionRow, now: Date): Promise<void> {
  await sql`
    WITH seen AS (UPDATE account_session SET last_seen_at = ${now} WHERE id = ${row.id})
    UPDATE account SET last_active_at = ${now} WHERE id = ${row.account_id}
  `.execute(db);
}

/** What a new session records of where it comes from. */
export interface SessionOrigin {
  readonly ip: string;
  readonly userAgent: string | null;
}

/** Opens a session, always under a fresh token, and returns the token. */
export async function openSession(
  db: Kysely<Database>,
  now: Date,
  accountId: string,
  origin: SessionOrigin,
  options: { secondFactorGiven?: boolean } = {},
): Promise<{ id: string; token: string }> {
  const token = newToken();
  const id = uuidv7();
  await db
    .insertInto('account_session')
    .values({
      id,
      token_sha256: tokenHash(token),
      account_id: accountId,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + absoluteLimit),
      second_factor_at: options.secondFactorGiven ? now : null,
      user_agent: origin.userAgent?.slice(0, 300) ?? null,
      ip: origin.ip,
    })
    .execute();
  await db.updateTable('account').set({ last_active_at: now }).where('id', '=', accountId).execute();
  return { id, token };
}

/** Records the second factor on a session and gives it a new token: the one known before is worth nothing now. */
export async function raiseSession(db: Kysely<Database>, now: Date, sessionId: string): Promise<string> {
  const token = newToken();
  await db
    .updateTable('account_session')
    .set({ token_sha256: tokenHash(token), second_factor_at: now, last_seen_at: now })
    .where('id', '=', sessionId)
    .execute();
  return token;
}

/** Ends all sessions of an account, or all but one. */
export async function endSessions(db: Kysely<Database>, accountId: string, exceptId?: string): Promise<void> {
  let query = db.deleteFrom('account_session').where('account_id', '=', accountId);
  if (exceptId) query = query.where('id', '!=', exceptId);
  await query.execute();
}

/** Forgets every second factor that was begun in a session of an account and not confirmed. */
export async function forgetPendingSecrets(db: Kysely<Database>, accountId: string): Promise<void> {
  await db
    .updateTable('account_session')
    .set({ pending_totp_secret: null })
    .where('account_id', '=', accountId)
    .execute();
}

/** Removes the sessions that have run out; nothing official is kept in them. */
export async function removeExpiredSessions(context: Context): Promise<void> {
  const now = context.realClock.now();
  await context.db
    .deleteFrom('account_session')
    .where((row) =>
      row.or([row('expires_at', '<=', now), row('last_seen_at', '<=', new Date(now.getTime() - idleLimit))]),
    )
    .execute();
}

/** Hands the session's token to the browser. */
export function setSessionCookie(reply: FastifyReply, context: Context, token: string): void {
  reply.setCookie(sessionCookie, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: context.config.publicUrl.startsWith('https:'),
    maxAge: absoluteLimit / 1000,
  });
}

/** Takes the cookie back. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, { path: '/' });
}
