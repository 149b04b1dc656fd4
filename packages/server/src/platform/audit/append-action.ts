import type { Grant } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../database/schema.ts';

/** One thing done to a record. */
export interface NewAction {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** What was done, in the infinitive: `submit`, `sign`. */
  readonly kind: string;
  readonly at: Date;
  readonly accountId: string | null;
  /** The grant by which it was done; null for what everybody may do to their own account. */
  readonly grant?: Grant | null;
  /** Version of the subject that this made. */
  readonly version?: number;
  /** Facts needed to understand the change later; never a password, a token or a whole personal record. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The row of an action as it is inserted; the database links it into the chain. */
export function actionRow(action: NewAction) {
  const scope = action.grant?.scope;
  return {
    id: uuidv7(),
    at: action.at,
    subject_kind: action.subjectKind,
    subject_id: action.subjectId,
    kind: action.kind,
    account_id: action.accountId,
    role: action.grant?.role ?? null,
    scope_id: scope && 'id' in scope ? scope.id : null,
    version: action.version ?? null,
    payload: JSON.stringify(action.payload ?? {}),
  };
}

/**
 * Appends an action in the caller's transaction, so that the record and its history cannot part. Call it last: from
 * then on every other action waits until the transaction ends. Print documents and store bytes before.
 */
export async function appendAction(db: Kysely<Database>, action: NewAction): Promise<void> {
  await db.insertInto('action').values(actionRow(action)).execute();
}
