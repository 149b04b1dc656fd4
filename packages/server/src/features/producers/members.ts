import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** Accounts that act for a producer on a day. */
export const membersOf = (db: Kysely<Database>, producerId: string, today: string) =>
  db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select(['account.id', 'account.full_name', 'account.email', 'account.phone', 'role_grant.valid_from'])
    .where('scope_kind', '=', 'producer')
    .where('scope_id', '=', producerId)
    .where('role', '=', 'producer-member')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('role_grant.valid_from')
    .limit(100)
    .execute();
