import type { Role } from '@saolang/rulebook';
import { type Kysely, sql } from 'kysely';
import { validate } from 'uuid';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import { containing } from '../../platform/database/search.ts';
import type { accountQuery, auditQuery, reviewQuery } from './schema.ts';

type Db = Kysely<Database>;

/** A grant with the names that a list shows, as one JSON object. */
export interface GrantJson {
  readonly id: string;
  readonly role: string;
  readonly scope_kind: string;
  readonly scope_id: string | null;
  readonly scope_name: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly granted_by: string | null;
}

/** The name of a producer or council that a grant `g` is for; units are named by the rulebook. */
const scopeName = sql<string | null>`CASE g.scope_kind
  WHEN 'producer' THEN (SELECT name FROM producer WHERE id = g.scope_id::uuid)
  WHEN 'council' THEN (SELECT name FROM council WHERE id = g.scope_id::uuid) END`;

/** The grants of each account as JSON: those in force or still to come, or all. */
const grantsOf = (today: string, all: boolean) => sql<GrantJson[]>`coalesce((
  SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'scope_kind', g.scope_kind,
    'scope_id', g.scope_id, 'scope_name', ${scopeName}, 'valid_from', g.valid_from, 'valid_to', g.valid_to,
    'granted_by', giver.full_name) ORDER BY g.valid_to DESC NULLS FIRST, g.id)
  FROM role_grant g LEFT JOIN account giver ON giver.id = g.granted_by
  WHERE g.account_id = account.id AND (${all} OR g.valid_to IS NULL OR g.valid_to >= ${today}::date)), '[]')`;

const summaryColumns = [
  'account.id',
  'account.version',
  'account.full_name',
  'account.email',
  'account.phone',
  'account.state',
  'account.totp_confirmed_at',
  'account.last_active_at',
] as const;

/** A page of accounts by name, each with its grants, in one query; their number in another. */
export async function listAccounts(db: Db, query: z.output<typeof accountQuery>, today: string) {
  let filtered = db.selectFrom('account');
  for (const word of wordsOf(query.search)) {
    filtered = filtered.where(sql<boolean>`search_text LIKE ${containing(word)}`);
  }
  const roles = [query.role ?? []].flat();
  if (roles.length > 0) filtered = filtered.where(hasRole(roles, today));
  const states = [query.state ?? []].flat();
  if (states.length > 0) filtered = filtered.where(shownState, 'in', states);
  const [rows, count] = await Promise.all([
    filtered
      .select([...summaryColumns, 'account.password_hash'])
      .select(grantsOf(today, false).as('grants'))
      .orderBy(sql`full_name COLLATE "vi-x-icu"`)
      .orderBy('account.id')
      .limit(query.limit)
      .offset(query.offset)
      .execute(),
    filtered.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total: count.total };
}

export type AccountSummaryRow = Awaited<ReturnType<typeof listAccounts>>['rows'][number];

/** The state as lists show it. */
const shownState = sql<string>`CASE WHEN state = 'disabled' THEN 'disabled'
  WHEN password_hash IS NULL THEN 'invited' ELSE 'active' END`;

const hasRole = (roles: readonly Role[], today: string) => sql<boolean>`EXISTS (SELECT 1 FROM role_grant g
  WHERE g.account_id = account.id AND g.role = ANY(${sql.val([...roles])}::text[])
    AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date))`;

const wordsOf = (search = '') => search.split(/\s+/).filter(Boolean);

/** One account with every grant it ever had and the number of its open sessions. */
export function readAccountDetail(db: Db, id: string, today: string, now: Date, seenAfter: Date) {
  return db
    .selectFrom('account')
    .select([...summaryColumns, 'account.password_hash', 'account.disabled_reason'])
    .select(['account.locale', 'account.created_at', 'account.email_confirmed_at'])
    .select(grantsOf(today, true).as('grants'))
    .select(
      sql<number>`(SELECT count(*) FROM account_session s WHERE s.account_id = account.id
        AND s.expires_at > ${now} AND s.last_seen_at > ${seenAfter})`.as('sessions'),
    )
    .where('account.id', '=', id)
    .executeTakeFirst();
}

export type AccountDetailRow = NonNullable<Awaited<ReturnType<typeof readAccountDetail>>>;

/** Locks an account for a change. */
export function lockAccount(db: Db, id: string) {
  return db.selectFrom('account').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** A grant with its account. */
export function readGrant(db: Db, id: string) {
  return db.selectFrom('role_grant').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many active accounts hold the administrator's role on a day. */
export async function countAdministrators(db: Db, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(DISTINCT a.id) FROM role_grant g JOIN account a ON a.id = g.account_id
    WHERE g.role = 'administrator' AND a.state = 'active' AND g.valid_from <= ${today}::date
      AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Whether the account has the same right for some of the same days. */
export async function hasOverlappingGrant(
  db: Db,
  accountId: string,
  grant: {
    role: string;
    scopeKind: string;
    scopeId: string | null;
    validFrom: string;
    validTo: string | null;
  },
): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', grant.role)
    .where('scope_kind', '=', grant.scopeKind)
    .where(sql<boolean>`scope_id IS NOT DISTINCT FROM ${grant.scopeId}`)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', grant.validFrom)]))
    .where(sql<boolean>`valid_from <= coalesce(${grant.validTo}::date, 'infinity')`)
    .executeTakeFirst();
  return row !== undefined;
}

/** Producers or councils by name, for choosing a scope. */
export function searchScopes(db: Db, kind: 'producer' | 'council', search: string) {
  let query = db.selectFrom(kind).select(['id', 'name']);
  for (const word of wordsOf(search)) {
    query = query.where(sql<boolean>`fold_text(name) LIKE ${containing(word)}`);
  }
  return query.orderBy(sql`name COLLATE "vi-x-icu"`).limit(20).execute();
}

/** Whether there is such a producer or council. */
export async function scopeExists(db: Db, kind: 'producer' | 'council', id: string): Promise<boolean> {
  if (!validate(id)) return false;
  const row = await db.selectFrom(kind).select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Every grant in force on a day, and those ended by an answer in a period, with what was answered. */
function reviewed(db: Db, period: string, today: string) {
  return db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .leftJoin('access_review as r', (join) =>
      join.onRef('r.grant_id', '=', 'g.id').on('r.period', '=', period),
    )
    .where('g.valid_from', '<=', today)
    .where((row) =>
      row.or([row('g.valid_to', 'is', null), row('g.valid_to', '>=', today), row('r.id', 'is not', null)]),
    )
    .where('a.state', '=', 'active');
}

const reviewRows = (rights: ReturnType<typeof reviewed>) =>
  rights
    .leftJoin('account as reviewer', 'reviewer.id', 'r.reviewed_by')
    .select(['g.id', 'g.account_id', 'g.role', 'g.scope_kind', 'g.scope_id', 'g.valid_from', 'g.valid_to'])
    .select(['a.full_name', 'a.last_active_at', 'r.kept', 'r.note', 'r.at', 'reviewer.full_name as reviewer'])
    .select(scopeName.as('scope_name'));

const shownAnswer = sql<string>`CASE WHEN r.kept THEN 'kept' WHEN NOT r.kept THEN 'withdrawn' ELSE 'open' END`;

const reviewOrder = {
  role: sql`g.role`,
  fullName: sql`a.full_name COLLATE "vi-x-icu"`,
  '-fullName': sql`a.full_name COLLATE "vi-x-icu" DESC`,
  lastActive: sql`a.last_active_at`,
  '-lastActive': sql`a.last_active_at DESC`,
};

/** A page of the review, the number of rights that match, and how many of all wait for their answer. */
export async function listReview(db: Db, period: string, today: string, query: z.output<typeof reviewQuery>) {
  const all = reviewed(db, period, today);
  let filtered = all;
  for (const word of wordsOf(query.search)) {
    filtered = filtered.where(sql<boolean>`a.search_text LIKE ${containing(word)}`);
  }
  const roles = [query.role ?? []].flat();
  if (roles.length > 0) filtered = filtered.where('g.role', 'in', roles);
  const answers = [query.answer ?? []].flat();
  if (answers.length > 0) filtered = filtered.where(shownAnswer, 'in', answers);
  const count = (rights: ReturnType<typeof reviewed>) =>
    rights.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const [rows, { total }, { total: open }] = await Promise.all([
    reviewRows(filtered)
      .orderBy(reviewOrder[query.sort])
      .orderBy(reviewOrder.fullName)
      .orderBy('g.id')
      .limit(query.limit)
      .offset(query.offset)
      .execute(),
    count(filtered),
    count(all.where('r.id', 'is', null)),
  ]);
  return { rows, total, open };
}

/** One right of the review. */
export function readReviewed(db: Db, period: string, today: string, grantId: string) {
  return reviewRows(reviewed(db, period, today).where('g.id', '=', grantId)).executeTakeFirst();
}

export type ReviewRow = NonNullable<Awaited<ReturnType<typeof readReviewed>>>;

/** A page of the outbox, newest first. */
export async function listOutbox(db: Db, limit: number, offset: number) {
  const [rows, count] = await Promise.all([
    db
      .selectFrom('outbox')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute(),
    db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: count.total };
}

/** A page of the audit trail, newest first, each action with the name of who did it. */
export function listActions(db: Db, query: z.output<typeof auditQuery>) {
  let select = db
    .selectFrom('action as x')
    .leftJoin('account as a', 'a.id', 'x.account_id')
    .select(['x.seq', 'x.at', 'x.subject_kind', 'x.subject_id', 'x.kind', 'x.account_id', 'a.full_name'])
    .select(['x.role', 'x.scope_id', 'x.version', 'x.payload', 'x.sha256']);
  if (query.subjectKind) select = select.where('x.subject_kind', '=', query.subjectKind);
  if (query.subjectId) select = select.where('x.subject_id', '=', query.subjectId);
  if (query.accountId) select = select.where('x.account_id', '=', query.accountId);
  // Days are those of Viet Nam.
  if (query.from) select = select.where(sql<boolean>`x.at >= ${query.from}::date - interval '7 hours'`);
  if (query.to) select = select.where(sql<boolean>`x.at < ${query.to}::date + interval '17 hours'`);
  if (query.before) select = select.where('x.seq', '<', query.before);
  return select.orderBy('x.seq', 'desc').limit(query.limit).execute();
}
