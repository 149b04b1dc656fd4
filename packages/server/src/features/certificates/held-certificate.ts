import type { HeldCertificate, PlainDate } from '@saolang/rulebook';
import { sql, type Transaction } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { datesOf } from './presenter.ts';
import { newestOfProduct } from './store.ts';

/** The newest certificate of a product, with the dossier that it was given for; null when it never had one. */
export async function heldCertificate(
  db: Context['db'],
  productId: string,
): Promise<(HeldCertificate & { readonly id: string; readonly dossierId: string | null }) | null> {
  const row = await newestOfProduct(db, productId);
  return row ? { ...datesOf(row), star: row.star, id: row.id, dossierId: row.dossier_id } : null;
}

/** Lets the certificate of a product run on for a re-evaluation that was filed late (QĐ 26/2026, Điều 12.3). */
export const extendCertificate = (
  trx: Transaction<Database>,
  context: Context,
  doer: Doer,
  productId: string,
  until: PlainDate,
) => changeExtension(trx, context, doer, productId, 'extend', until);

/**
 * The re-evaluation has come to its end: its certificate runs on to this day at most, or to its own last day when that
 * is yet to come. Nothing changes for one that was not extended.
 */
export const endExtension = (
  trx: Transaction<Database>,
  context: Context,
  doer: Doer,
  productId: string,
  today: PlainDate,
) => changeExtension(trx, context, doer, productId, 'end-extension', today);

async function changeExtension(
  trx: Transaction<Database>,
  context: Context,
  doer: Doer,
  productId: string,
  kind: 'extend' | 'end-extension',
  until: PlainDate,
): Promise<void> {
  const held = await newestOfProduct(trx, productId);
  if (!held) return;
  if (kind === 'end-extension' && (held.extended_until === null || held.extended_until < until)) return;
  const version = held.version + 1;
  await trx
    .updateTable('certificate')
    .set({ extended_until: sql`CASE WHEN expires_on < ${until}::date THEN ${until}::date END`, version })
    .where('id', '=', held.id)
    .execute();
  await appendAction(trx, {
    subjectKind: 'certificate',
    subjectId: held.id,
    kind,
    at: context.clock.now(),
    ...doer,
    version,
    payload: { until },
  });
}
