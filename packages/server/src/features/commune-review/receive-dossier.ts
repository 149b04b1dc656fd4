import { formatProductCode, formatReceiptNumber, placeCodesOf, unitById } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { readDossier } from '../dossiers/service.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import * as store from './store.ts';

/**
 * The commune's desk takes a filed dossier in: it gets its receipt number and its product code, each counted by
 * commune and year (QĐ 26/2026, Mẫu số 01; score sheets of both frameworks). A repaired dossier that comes back
 * keeps its numbers. The 15 working days have run since the day of filing (Điều 7.2).
 */
export async function receiveDossier(context: Context, actor: Actor, id: string, expectedVersion: number) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = found(await store.lockDossier(trx, id));
    const numbers =
      dossier.state === 'submitted' && dossier.receipt_number === null
        ? await allotNumbers(trx, context, dossier)
        : {};
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'receive',
      expectedVersion,
      changes: numbers,
      payload: numbers,
    });
  });
  return readDossier(context, actor, id);
}

async function allotNumbers(
  trx: Transaction<Database>,
  { clock }: Context,
  dossier: { commune_unit_id: string; cycle_id: string },
) {
  const unitId = dossier.commune_unit_id;
  const place = placeCodesOf(found(unitById(unitId)));
  const cycle = await trx
    .selectFrom('cycle')
    .select('year')
    .where('id', '=', dossier.cycle_id)
    .executeTakeFirstOrThrow();
  const year = Number(clock.today().slice(0, 4));
  const receipt = await nextNumber(trx, `receipt ${unitId}`, year);
  const product = await nextNumber(trx, `product ${unitId}`, cycle.year);
  return {
    receipt_number: formatReceiptNumber({ ...place, serial: receipt, year }),
    product_code: formatProductCode({ ...place, serial: product, year: cycle.year }),
  };
}
