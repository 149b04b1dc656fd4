import type { Kysely } from 'kysely';
import { grantOfRow } from '../../platform/accounts/sessions.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { insertProducer } from '../producers/insert-producer.ts';
import { insertProduct } from '../products/insert-product.ts';
import { type Desk, judgeProducers, judgeProducts } from './judge-rows.ts';
import { countsOf } from './service.ts';
import * as store from './store.ts';

/** Rows in one transaction: short enough that others wait little for the audit chain. */
const chunk = 100;

/** Registers what was confirmed, piece by piece, until nothing is left; after a failure the next run goes on. */
export async function runImports(context: Context): Promise<void> {
  while (await runChunk(context));
}

/**
 * The next rows of the oldest import under way: records, their actions and the rows' standing in one transaction.
 * Each row is judged again, by the register and the rights of now. False when nothing is under way.
 */
export function runChunk(context: Context): Promise<boolean> {
  return context.db.transaction().execute(async (trx) => {
    const row = await store.lockRunning(trx);
    if (!row) return false;
    const rows = await store.listRows(trx, row.id, 'good', { limit: chunk, offset: 0 });
    const today = context.clock.today();
    const grants = (await store.grantsOf(trx, row.created_by, today)).flatMap(grantOfRow);
    const act = { context, trx, row, desk: { actor: { grants }, today } };
    // Products find their producers registered.
    const producers = rows.filter(({ sheet }) => sheet === 'producer');
    if (producers.length > 0) await registerProducers(act, producers);
    else if (rows.length > 0) await registerProducts(act, rows);
    else await finish(act);
    return true;
  });
}

interface Act {
  readonly context: Context;
  readonly trx: Kysely<Database>;
  readonly row: store.ImportRecord;
  readonly desk: Desk;
}

const registration = ({ context, row }: Act) => ({
  at: context.clock.now(),
  accountId: row.created_by,
  importId: row.id,
});

async function registerProducers(act: Act, rows: readonly store.StoredRow[]): Promise<void> {
  const { trx, row: of, desk } = act;
  const verdicts = await judgeProducers(trx, desk, rows);
  for (const [index, row] of rows.entries()) {
    const verdict = verdicts[index];
    if (verdict?.standing !== 'good') {
      await settle(act, row, verdict);
      continue;
    }
    const by = { ...registration(act), grant: verdict.grant };
    // The tax code may have been registered a moment ago.
    const made = await insertProducer(trx, row.record_id, verdict.values, by);
    await store.settleRow(trx, of.id, row, made ? 'made' : 'existing', []);
  }
}

async function registerProducts(act: Act, rows: readonly store.StoredRow[]): Promise<void> {
  const { trx, row: of, desk } = act;
  const verdicts = await judgeProducts(trx, desk, rows, new Map());
  for (const [index, row] of rows.entries()) {
    const verdict = verdicts[index];
    if (verdict?.standing !== 'good' || !verdict.owner) {
      await settle(act, row, verdict);
      continue;
    }
    const { id: producerId, unit_id: unitId, grant } = verdict.owner;
    const place = { id: row.record_id, producerId, unitId, ideaId: null };
    const made = await insertProduct(trx, place, verdict.values, { ...registration(act), grant });
    await store.settleRow(trx, of.id, row, made ? 'made' : 'existing', []);
  }
}

type Verdict = Awaited<ReturnType<typeof judgeProducers | typeof judgeProducts>>[number];

/** A row that was good when it was read and is no longer. */
const settle = ({ trx, row: of }: Act, row: store.StoredRow, verdict: Verdict | undefined) =>
  verdict?.standing === 'existing'
    ? store.settleRow(trx, of.id, row, 'existing', [])
    : store.settleRow(trx, of.id, row, 'bad', verdict?.standing === 'bad' ? verdict.defects : []);

async function finish({ context, trx, row }: Act): Promise<void> {
  const { made, existing, bad } = countsOf(await store.countRows(trx, [row.id]), row.id);
  await trx
    .updateTable('register_import')
    .set({ state: 'done', done_at: context.realClock.now(), made, existing, bad })
    .where('id', '=', row.id)
    .execute();
  await appendAction(trx, {
    subjectKind: 'register-import',
    subjectId: row.id,
    kind: 'finish',
    at: context.clock.now(),
    accountId: row.created_by,
    payload: { sha256: row.sha256, made, existing, bad },
  });
}
