import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { SheetKind } from './columns.ts';
import type { Defect, ReadRow } from './read-import-file.ts';

type Db = Kysely<Database>;
export type ImportRecord = Selectable<Database['register_import']>;
export type Standing = 'good' | 'bad' | 'existing' | 'made';

export interface StoredRow {
  readonly sheet: SheetKind;
  readonly row: number;
  readonly record_id: string;
  readonly standing: Standing;
  readonly name: string;
  readonly cells: ReadRow['cells'];
  readonly defects: readonly Defect[];
}

export const findImport = (db: Db, id: string): Promise<ImportRecord | undefined> =>
  db.selectFrom('register_import').selectAll().where('id', '=', id).executeTakeFirst();

export const lockImport = (db: Db, id: string): Promise<ImportRecord | undefined> =>
  db.selectFrom('register_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The oldest import under way that no other process works on. */
export const lockRunning = (db: Db): Promise<ImportRecord | undefined> =>
  db
    .selectFrom('register_import')
    .selectAll()
    .where('state', '=', 'running')
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();

/** Somebody's newest imports. */
export const listImports = (db: Db, accountId: string): Promise<ImportRecord[]> =>
  db
    .selectFrom('register_import')
    .selectAll()
    .where('created_by', '=', accountId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();

/** How many rows of each import stand how. */
export const countRows = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('register_import_row')
    .select(['import_id', 'standing', sql<number>`count(*)`.as('rows')])
    .where('import_id', 'in', ids)
    .groupBy(['import_id', 'standing'])
    .execute();

/** Rows in the order of the file; the worksheet of producers first. */
export const listRows = (
  db: Db,
  importId: string,
  standing: Standing | undefined,
  page: { readonly limit: number; readonly offset: number },
) =>
  db
    .selectFrom('register_import_row')
    .selectAll()
    .where('import_id', '=', importId)
    .$if(standing !== undefined, (query) => query.where('standing', '=', standing ?? 'good'))
    .orderBy('sheet')
    .orderBy('row')
    .limit(page.limit)
    .offset(page.offset)
    .$castTo<StoredRow>()
    .execute();

const batch = 500;

export async function insertRows(db: Db, importId: string, rows: readonly StoredRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) {
    const values = rows.slice(at, at + batch).map(({ cells, defects, ...row }) => ({
      ...row,
      import_id: importId,
      cells: JSON.stringify(cells),
      defects: JSON.stringify(defects),
    }));
    await db.insertInto('register_import_row').values(values).execute();
  }
}

/** Writes what became of a row; only one that is still to be mended keeps its words. */
export const settleRow = (
  db: Db,
  importId: string,
  { sheet, row }: Pick<StoredRow, 'sheet' | 'row'>,
  standing: Standing,
  defects: readonly Defect[],
) =>
  db
    .updateTable('register_import_row')
    .set({ standing, defects: JSON.stringify(defects), ...(standing !== 'bad' && { cells: '{}' }) })
    .where('import_id', '=', importId)
    .where('sheet', '=', sheet)
    .where('row', '=', row)
    .execute();

/** The producers of these tax codes, by code. */
export async function producersByTaxCode(db: Db, codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, { id: string; tax_code: string; unit_id: string }>();
  const rows = await db
    .selectFrom('producer')
    .select(['id', 'tax_code', 'unit_id'])
    .where(sql<boolean>`tax_code = ANY(${codes}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.tax_code, row]));
}

/** Names of the products of these producers. */
export const productNames = (db: Db, producerIds: readonly string[]) =>
  db
    .selectFrom('product')
    .select(['producer_id', 'name'])
    .where(sql<boolean>`producer_id = ANY(${producerIds}::uuid[])`)
    .execute();

/** The grants of an active account on a day. */
export const grantsOf = (db: Db, accountId: string, today: string) =>
  db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select(['role_grant.id', 'role', 'scope_kind', 'scope_id'])
    .where('account_id', '=', accountId)
    .where('account.state', '=', 'active')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('role_grant.id')
    .execute();

const day = 24 * 60 * 60 * 1000;

/** Forgets previews that nobody confirmed for a week, and after a month the words of rows that were not mended. */
export async function sweepImports(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom('register_import')
    .where('state', '=', 'read')
    .where('created_at', '<', new Date(now.getTime() - 7 * day))
    .execute();
  await sql`
    UPDATE register_import_row SET cells = '{}' FROM register_import
    WHERE register_import.id = import_id AND done_at < ${new Date(now.getTime() - 30 * day)}
      AND cells <> '{}'`.execute(db);
}
