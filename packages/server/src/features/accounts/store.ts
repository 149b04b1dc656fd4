import { type Scope, unitById } from '@saolang/rulebook';
import { type Kysely, sql } from 'kysely';
import { grantOfRow, type HeldGrant } from '../../platform/accounts/sessions.ts';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** The account of an e-mail address or a phone number, both as kept. */
export function findAccount(db: Db, identifier: { email: string } | { phone: string }) {
  const query = db.selectFrom('account').selectAll();
  return (
    'email' in identifier
      ? query.where(sql`lower(email)`, '=', identifier.email)
      : query.where('phone', '=', identifier.phone)
  ).executeTakeFirst();
}

/** The whole row of an account. */
export function readAccount(db: Db, id: string) {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

export type AccountRow = NonNullable<Awaited<ReturnType<typeof readAccount>>>;

/** The row, locked until the transaction ends. */
export function lockAccount(db: Db, id: string) {
  return db.selectFrom('account').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

/** How many recovery codes have not been used. */
export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.left;
}

/** The living sessions of an account, newest use first. */
export function listSessions(db: Db, accountId: string, now: Date, seenAfter: Date) {
  return db
    .selectFrom('account_session')
    .select(['id', 'created_at', 'last_seen_at', 'user_agent', 'ip'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', seenAfter)
    .orderBy('last_seen_at', 'desc')
    .execute();
}

/** The grants of an account that are in force or still to come. */
export async function listGrants(db: Db, accountId: string, today: string): Promise<HeldGrant[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['id', 'role', 'scope_kind', 'scope_id'])
    .where('account_id', '=', accountId)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', today)]))
    .orderBy('id')
    .execute();
  return rows.flatMap(grantOfRow);
}

/** Names for scopes: units from the rulebook, producers and councils in one query, none when there are none. */
export async function scopeNames(db: Db, scopes: readonly Scope[]): Promise<(scope: Scope) => string | null> {
  const idsOf = (kind: 'producer' | 'council') =>
    scopes.flatMap((scope) => (scope.kind === kind ? [scope.id] : []));
  const producers = idsOf('producer');
  const councils = idsOf('council');
  const names = new Map<string, string>();
  if (producers.length + councils.length > 0) {
    const { rows } = await sql<{ id: string; name: string }>`
      SELECT id, name FROM producer WHERE id = ANY(${sql.val(producers)}::uuid[])
      UNION ALL SELECT id, name FROM council WHERE id = ANY(${sql.val(councils)}::uuid[])
    `.execute(db);
    for (const { id, name } of rows) names.set(id, name);
  }
  return (scope) => {
    switch (scope.kind) {
      case 'installation':
        return null;
      case 'unit':
        return unitById(scope.id)?.name ?? scope.id;
      case 'producer':
      case 'council':
        return names.get(scope.id) ?? null;
    }
  };
}
