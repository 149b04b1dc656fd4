import { type Kysely, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** Confirmations with the names of who asked and who was asked, and the right that an agreement gave. */
const confirmations = (db: Db) =>
  db
    .selectFrom('producer_confirmation')
    .innerJoin('account as officer', 'officer.id', 'asked_by')
    .innerJoin('account as member', 'member.id', 'asked_of')
    .leftJoin('account as confirmer', 'confirmer.id', 'confirmed_by')
    .leftJoin('role_grant', 'role_grant.id', 'grant_id')
    .selectAll('producer_confirmation')
    .select(['officer.full_name as officer_name'])
    .select(['member.full_name as member_name', 'member.email as member_email'])
    .select('member.phone as member_phone')
    .select(['confirmer.full_name as confirmer_name', 'role_grant.valid_to as until']);

export type ConfirmationRow = Awaited<ReturnType<ReturnType<typeof confirmations>['execute']>>[number];

export const findConfirmation = (db: Db, id: string): Promise<ConfirmationRow | undefined> =>
  confirmations(db).where('producer_confirmation.id', '=', id).executeTakeFirst();

/** The same, locked: of two uses at once only one comes first. */
export const lockConfirmation = (db: Db, id: string): Promise<ConfirmationRow | undefined> =>
  confirmations(db)
    .where('producer_confirmation.id', '=', id)
    .forUpdate('producer_confirmation')
    .executeTakeFirst();

/** What a producer agreed to, newest first. */
export const listAssistances = (db: Db, producerId: string): Promise<ConfirmationRow[]> =>
  confirmations(db)
    .where('producer_id', '=', producerId)
    .where('kind', '=', 'assistance')
    .where('confirmed_at', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute();

/** What a producer was asked for and has not answered, while it can be. */
export const listOpenRequests = (db: Db, producerId: string, now: Date): Promise<ConfirmationRow[]> =>
  confirmations(db)
    .where('producer_id', '=', producerId)
    .where('kind', '=', 'assistance')
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('asked_at', 'desc')
    .limit(10)
    .execute();

/** Whether an officer assists a producer on a day. */
export const assistsOn = (db: Db, accountId: string, producerId: string, day: string) =>
  db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', accountId)
    .where('role', '=', 'producer-assistant')
    .where('scope_kind', '=', 'producer')
    .where('scope_id', '=', producerId)
    .where('valid_from', '<=', day)
    .where('valid_to', '>=', day)
    .limit(1)
    .executeTakeFirst();

/** The newest leave by which an officer assists a producer. */
export const lastAssistance = (db: Db, accountId: string, producerId: string) =>
  confirmations(db)
    .where('asked_by', '=', accountId)
    .where('producer_id', '=', producerId)
    .where('grant_id', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The active account of an e-mail address or a phone number, both as kept. */
export const findAccountOf = (db: Db, email: string | null, phone: string | null) =>
  db
    .selectFrom('account')
    .select(['id', 'full_name', 'email', 'locale'])
    .where((eb) => eb.or([eb(sql`lower(email)`, '=', email), eb('phone', '=', phone)]))
    .where('state', '=', 'active')
    .limit(1)
    .executeTakeFirst();
