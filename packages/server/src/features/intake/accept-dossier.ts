import { formatReceiptNumber, placeCodesOf, unitById } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { readDossier } from '../dossiers/service.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';

/**
 * The office accepts a dossier for scoring after its own check (QĐ 26/2026, Điều 7.3.a): it gets the office's receipt
 * number, counted by office and year (Mẫu số 01: received once at the commune and once above it).
 */
export async function acceptDossier(context: Context, actor: Actor, id: string, expectedVersion: number) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = found(
      await trx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    );
    const year = Number(context.clock.today().slice(0, 4));
    const number =
      dossier.state === 'intake' && dossier.office_receipt_number === null
        ? formatReceiptNumber({
            ...placeCodesOf(found(unitById(dossier.commune_unit_id))),
            serial: await nextNumber(trx, `office-receipt ${dossier.office_unit_id}`, year),
            year,
          })
        : dossier.office_receipt_number;
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'accept',
      expectedVersion,
      changes: { office_receipt_number: number },
      payload: { officeReceiptNumber: number },
    });
  });
  return readDossier(context, actor, id);
}
