import type { PlainDate, Role, Scope } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** A right to be given. */
export interface NewGrant {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly validFrom: PlainDate;
  /** Last day; null while it has no end. */
  readonly validTo: PlainDate | null;
  /** Who gives it; null when it follows from what the person did (registering a producer). */
  readonly grantedBy: string | null;
}

/**
 * Writes a grant in the caller's transaction, which also appends the action. Giving the same right a second time
 * changes nothing, nor does an id that another grant has: the answer is then false. Whether it may be given is for
 * the caller to have checked.
 */
export async function insertGrant(db: Kysely<Database>, grant: NewGrant, createdAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('role_grant')
    .values({
      id: grant.id,
      account_id: grant.accountId,
      role: grant.role,
      scope_kind: grant.scope.kind,
      scope_id: 'id' in grant.scope ? grant.scope.id : null,
      valid_from: grant.validFrom,
      valid_to: grant.validTo,
      granted_by: grant.grantedBy,
      created_at: createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
