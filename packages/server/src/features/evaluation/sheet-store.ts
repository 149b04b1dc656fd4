import { type Kysely, sql } from 'kysely';
import { actionRow, type NewAction } from '../../platform/audit/append-action.ts';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** A sheet: all that saving it needs, by its key. */
export const sheetById = (db: Db, id: string) =>
  db.selectFrom('score_sheet').selectAll().where('id', '=', id).executeTakeFirst();

export type SheetRow = NonNullable<Awaited<ReturnType<typeof sheetById>>>;

/** All sheets of a session, with what is on them: for after its closing only. */
export const sheetsOfSession = (db: Db, sessionId: string) =>
  db.selectFrom('score_sheet').selectAll().where('session_id', '=', sessionId).orderBy('id').execute();

/** How full a sheet is, counted where it lies: the choices themselves stay there. */
const answered = sql<number>`(SELECT count(*) FROM jsonb_object_keys(choices))`.as('answered');

/** How far the sheets of a session are; no column of this carries a score. */
export const sheetProgress = (db: Db, sessionId: string) =>
  db
    .selectFrom('score_sheet')
    .select(['id', 'dossier_id', 'member_id', 'conflict', 'signed_at'])
    .select(['framework', 'product_set', 'rubric_pack_id', answered])
    .where('session_id', '=', sessionId)
    .execute();

/** One member's own sheets of a session. */
export const sheetsOfAccount = (db: Db, accountId: string, sessionId: string) =>
  db
    .selectFrom('score_sheet')
    .select(['id', 'dossier_id', 'conflict', 'signed_at', 'total', answered])
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .execute();

/** What a write changes of a sheet, beside its version. */
export interface SheetChange {
  readonly choices?: string;
  readonly comments?: string;
  readonly opinion?: string;
  readonly signed_at?: Date | null;
  readonly total?: number | null;
}

/**
 * Writes a sheet and its action in one statement, so that they stand or fall together, and only while the sheet is
 * still the sender's own, as they last saw it, free of conflict, open, and signed or not as the act demands.
 * Returns false when one of these no longer holds.
 */
export async function writeSheet(
  db: Db,
  sheet: SheetRow,
  whileSigned: boolean,
  change: SheetChange,
  action: NewAction,
): Promise<boolean> {
  const columns = actionRow(action);
  const written = await db
    .with('written', (cte) =>
      cte
        .updateTable('score_sheet')
        .set({ ...change, version: sheet.version + 1, updated_at: action.at })
        .where('id', '=', sheet.id)
        .where('version', '=', sheet.version)
        .where('account_id', '=', sheet.account_id)
        .where('conflict', 'is', false)
        .where('locked', 'is', false)
        .where('signed_at', whileSigned ? 'is not' : 'is', null)
        .returning('id'),
    )
    .insertInto('action')
    .columns([
      'id',
      'at',
      'subject_kind',
      'subject_id',
      'kind',
      'account_id',
      'role',
      'scope_id',
      'version',
      'payload',
    ])
    .expression((row) =>
      row
        .selectFrom('written')
        .select([
          sql<string>`${columns.id}::uuid`.as('id'),
          sql<Date>`${columns.at}::timestamptz`.as('at'),
          sql<string>`${columns.subject_kind}::text`.as('subject_kind'),
          sql<string>`written.id::text`.as('subject_id'),
          sql<string>`${columns.kind}::text`.as('kind'),
          sql<string>`${columns.account_id}::uuid`.as('account_id'),
          sql<string>`${columns.role}::text`.as('role'),
          sql<string>`${columns.scope_id}::text`.as('scope_id'),
          sql<number>`${sheet.version + 1}::integer`.as('version'),
          sql<string>`${columns.payload}::jsonb`.as('payload'),
        ]),
    )
    .executeTakeFirst();
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1;
}
