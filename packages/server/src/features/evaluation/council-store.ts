import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** A council with the cycle that it judges. */
const councils = (db: Db) =>
  db
    .selectFrom('council')
    .innerJoin('cycle', 'cycle.id', 'council.cycle_id')
    .selectAll('council')
    .select(['cycle.name as cycle_name', 'cycle.framework']);

export type CouncilRow = Awaited<ReturnType<ReturnType<typeof councils>['executeTakeFirstOrThrow']>>;

export const councilById = (db: Db, id: string) =>
  councils(db).where('council.id', '=', id).executeTakeFirst();

/** Holds the council until the transaction ends, so that its changes come one after the other. */
export const lockCouncil = (db: Db, id: string) =>
  councils(db).where('council.id', '=', id).forUpdate('council').executeTakeFirst();

/** Keeps seats and rules of the council as they are until the transaction ends. */
export const holdCouncil = (db: Db, id: string) =>
  councils(db).where('council.id', '=', id).forShare('council').executeTakeFirst();

export interface Page {
  /** Words to find. */
  readonly q?: string | undefined;
  /** Counted from 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** The councils that meet a condition, newest first, with how many members and sessions each has. */
export const listCouncils = (db: Db, within: Expression<SqlBool>, page: Page) =>
  councils(db)
    .where(within)
    .$if(Boolean(page.q), (query) =>
      query.where(
        sql<SqlBool>`fold_text(council.name || ' ' || council.decision_number || ' ' || cycle.name)
          LIKE '%' || fold_text(${page.q ?? ''}) || '%'`,
      ),
    )
    .select([
      sql<number>`(SELECT count(*) FROM council_member
        WHERE council_id = council.id AND left_on IS NULL)`.as('members'),
      sql<number>`(SELECT count(*) FROM scoring_session WHERE council_id = council.id)`.as('sessions'),
      sql<number>`count(*) OVER ()`.as('total'),
    ])
    .orderBy('council.created_at', 'desc')
    .orderBy('council.id')
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute();

/** The members of a council in the order of its decision, those who have left included. */
export const membersOf = (db: Db, councilId: string) =>
  db
    .selectFrom('council_member')
    .selectAll()
    .where('council_id', '=', councilId)
    .orderBy('position_order')
    .orderBy('id')
    .execute();

export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number];

/** Whether an account acts for any producer on a day: such a person sits on no council. */
const ofAProducer = (accountId: Expression<string>, today: string) => sql<SqlBool>`EXISTS (
  SELECT 1 FROM role_grant WHERE role_grant.account_id = ${accountId} AND role = 'producer-member'
    AND (valid_to IS NULL OR valid_to >= ${today}::date))`;

export async function isOfAProducer(db: Db, accountId: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    SELECT ${ofAProducer(sql`${accountId}::uuid`, today)} AS is`.execute(db);
  return rows[0]?.is ?? false;
}

/** People who could sit on a council: active accounts by name or address, none of a producer. */
export const findCandidates = (db: Db, search: string, today: string) =>
  db
    .selectFrom('account')
    .select(['id', 'full_name', 'email', 'phone'])
    .where('state', '=', 'active')
    .where(
      sql<SqlBool>`(fold_text(full_name) LIKE '%' || fold_text(${search}) || '%' OR lower(email) LIKE lower(${search}) || '%')`,
    )
    .where(sql<SqlBool>`NOT ${ofAProducer(sql.ref('account.id'), today)}`)
    .orderBy('full_name')
    .orderBy('id')
    .limit(20)
    .execute();

/**
 * Whether a session of the council is being scored, or is closed and not yet confirmed: the chair may open that one
 * again, for the same members and by the same rules.
 */
export async function hasRunningSession(db: Db, councilId: string): Promise<boolean> {
  const running = await db
    .selectFrom('scoring_session')
    .select('id')
    .where('council_id', '=', councilId)
    .where('state', 'in', ['open', 'closed'])
    .limit(1)
    .executeTakeFirst();
  return running !== undefined;
}

/** The roles that an account holds within a council, in force. */
export const councilGrants = (db: Db, accountId: string, councilId: string) =>
  db
    .selectFrom('role_grant')
    .select(['id', 'role'])
    .where('account_id', '=', accountId)
    .where('scope_kind', '=', 'council')
    .where('scope_id', '=', councilId)
    .where('valid_to', 'is', null)
    .execute();
