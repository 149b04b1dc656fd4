import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireAnyGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { choicesFor } from './choices.ts';
import { importColumns } from './columns.ts';
import { judgeProducers, judgeProducts } from './judge-rows.ts';
import { type Defect, type ReadRow, readImportFile } from './read-import-file.ts';
import type { importRow, importRowQuery, importSummary, newImport } from './schema.ts';
import * as store from './store.ts';
import { writeImportWorkbook } from './write-import-workbook.ts';

type Summary = z.output<typeof importSummary>;

/** The workbook to fill in, with the communes that the actor answers for. */
export const importTemplate = (context: Context, actor: Actor): Promise<Uint8Array> =>
  writeImportWorkbook(choicesFor(actor, context.clock.today()), null);

/** The actor's own imports, the newest first: rows hold personal data, so nobody else reads them. */
export async function listOwnImports(context: Context, actor: Actor): Promise<Summary[]> {
  return present(context, await store.listImports(context.db, actor.accountId));
}

/** One of the actor's own imports; somebody else's does not exist for them: 404. */
export async function readImport(context: Context, actor: Actor, id: string): Promise<Summary> {
  const [summary] = await present(context, [await ownImport(context, actor, id)]);
  return found(summary);
}

async function ownImport(context: Context, actor: Actor, id: string): Promise<store.ImportRecord> {
  const row = found(await store.findImport(context.db, id));
  if (row.created_by !== actor.accountId) throw new Problem('not-found');
  return row;
}

/**
 * Reads a workbook, judges each row and keeps the outcome for a look; registers nothing. The same id again answers
 * what was read under it.
 */
export async function loadImport(
  context: Context,
  actor: Actor,
  { id, name }: z.output<typeof newImport>,
  bytes: Uint8Array,
): Promise<Summary> {
  requireAnyGrant(actor, 'register.import');
  const existing = await store.findImport(context.db, id);
  if (existing && existing.created_by !== actor.accountId) throw new Problem('already-exists');
  if (existing) return readImport(context, actor, id);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rows = await readImportFile(bytes);
  const judged = await judgeRows(context, actor, rows);
  await context.db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('register_import')
      .values({
        id,
        source_name: name,
        sha256,
        state: 'read',
        created_by: actor.accountId,
        created_at: context.realClock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // The same click twice: the other request has just read it.
    if (inserted) await store.insertRows(trx, id, judged);
  });
  return readImport(context, actor, id);
}

async function judgeRows(
  context: Context,
  actor: Actor,
  rows: readonly ReadRow[],
): Promise<store.StoredRow[]> {
  const desk = { actor, today: context.clock.today() };
  const producers = rows.filter(({ sheet }) => sheet === 'producer');
  const products = rows.filter(({ sheet }) => sheet === 'product');
  const ofProducers = await judgeProducers(context.db, desk, producers);
  const byRow = new Map(
    producers.flatMap((row, index) => {
      const verdict = ofProducers[index];
      return verdict ? [[row, verdict] as const] : [];
    }),
  );
  const ofProducts = await judgeProducts(context.db, desk, products, byRow);
  const verdicts = [...ofProducers, ...ofProducts];
  return [...producers, ...products].flatMap(({ sheet, row, cells }, index) => {
    const verdict = verdicts[index];
    if (!verdict) return [];
    const { standing } = verdict;
    return {
      sheet,
      row,
      record_id: uuidv7(),
      standing,
      name: cells.name ?? '',
      cells: standing === 'existing' ? {} : cells,
      defects: standing === 'bad' ? verdict.defects : [],
    };
  });
}

/** Rows of an import with what is wrong with them, by page. */
export async function listImportRows(
  context: Context,
  actor: Actor,
  id: string,
  { standing, page, pageSize }: z.output<typeof importRowQuery>,
) {
  const summary = await readImport(context, actor, id);
  const { counts } = summary;
  const total = standing ? counts[standing] : counts.good + counts.bad + counts.existing + counts.made;
  const rows = await store.listRows(context.db, id, standing, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  return { items: rows.map(presentRow), total };
}

const headerOf = (sheet: store.StoredRow['sheet'], field: string): string =>
  importColumns[sheet].find((column) => column.field === field)?.header ?? field;

const presentRow = (row: store.StoredRow): z.output<typeof importRow> => ({
  sheet: row.sheet,
  row: row.row,
  name: row.name,
  standing: row.standing,
  recordId: row.standing === 'made' ? row.record_id : null,
  defects: row.defects.map(({ field, code, message }) => ({
    column: headerOf(row.sheet, field),
    code,
    message,
  })),
});

/** A code that came as a number leaves as one: as text it would pass, without the zeros that it may have lost. */
const asNumbers = (cells: ReadRow['cells'], defects: readonly Defect[]) =>
  Object.fromEntries(
    defects.flatMap(({ field, code }) => (code === 'number-for-code' ? [[field, Number(cells[field])]] : [])),
  );

/** The bad rows as a workbook of the same form, with what to mend in a column of its own: to be loaded again. */
export async function badRowsWorkbook(context: Context, actor: Actor, id: string): Promise<Uint8Array> {
  await ownImport(context, actor, id);
  const rows = await store.listRows(context.db, id, 'bad', { limit: 10_000, offset: 0 });
  const written = rows.map(({ sheet, cells, defects }) => ({
    sheet,
    cells: { ...cells, ...asNumbers(cells, defects) },
    defect: defects.map(({ field, message }) => `${headerOf(sheet, field)}: ${message}`).join('\n'),
  }));
  return writeImportWorkbook(choicesFor(actor, context.clock.today()), written);
}

/**
 * Lets the good rows be registered (`runImports` does it, piece by piece). Sent twice, it changes nothing. Answers 409
 * when no row is good.
 */
export async function confirmImport(context: Context, actor: Actor, id: string): Promise<Summary> {
  const grant = requireAnyGrant(actor, 'register.import');
  await context.db.transaction().execute(async (trx) => {
    const row = found(await store.lockImport(trx, id));
    if (row.created_by !== actor.accountId) throw new Problem('not-found');
    if (row.state !== 'read') return;
    const counts = countsOf(await store.countRows(trx, [id]), id);
    if (counts.good === 0) throw nothingGood();
    await trx.updateTable('register_import').set({ state: 'running' }).where('id', '=', id).execute();
    await appendAction(trx, {
      subjectKind: 'register-import',
      subjectId: id,
      kind: 'confirm',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      payload: { sha256: row.sha256, sourceName: row.source_name, ...counts },
    });
  });
  return readImport(context, actor, id);
}

const nothingGood = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Không có dòng nào nhập được. Hãy tải các dòng lỗi về, sửa rồi tải lên lại.',
      en: 'No row can be imported. Download the bad rows, mend them and load the file again.',
    },
  });

export const countsOf = (
  rows: Awaited<ReturnType<typeof store.countRows>>,
  id: string,
): Summary['counts'] => {
  const of = (standing: store.Standing) =>
    Number(rows.find((row) => row.import_id === id && row.standing === standing)?.rows ?? 0);
  return { good: of('good'), bad: of('bad'), existing: of('existing'), made: of('made') };
};

async function present(context: Context, rows: readonly store.ImportRecord[]): Promise<Summary[]> {
  if (rows.length === 0) return [];
  const counted = await store.countRows(
    context.db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    sourceName: row.source_name,
    sha256: row.sha256,
    state: row.state as Summary['state'],
    createdAt: row.created_at.toISOString(),
    counts: countsOf(counted, row.id),
  }));
}
