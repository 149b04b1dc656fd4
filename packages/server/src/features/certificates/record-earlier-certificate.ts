import { addMonths, chainOf, formatDate, type PlainDate, unitById } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { found } from '../../platform/http/problem.ts';
import { signStatement } from '../../platform/keys/signing-key.ts';
import { listInCatalogue } from '../catalogue/list-in-catalogue.ts';
import { nextCertificateNumber } from './next-certificate-number.ts';
import { certificateStatement } from './statement.ts';

/** A certificate that the province gave before this system. */
export interface EarlierCertificate {
  readonly product: string;
  readonly producer: string;
  readonly set: number;
  readonly unitId: string;
  readonly officeUnitId: string;
  readonly issuedOn: PlainDate;
}

/** Recognitions before 24/02/2023 were by the province, three stars and more (QĐ 781/QĐ-TTg, 08/6/2020). */
const earlierFramework = 'qd-781-2020';

/**
 * Records a three-star certificate from before this system, so that its expiry is watched and anybody can check it.
 * It has no dossier here; it was valid 36 months like those of today.
 */
export async function recordEarlierCertificate(context: Context, earlier: EarlierCertificate): Promise<void> {
  const commune = found(unitById(earlier.unitId));
  const province = found(chainOf(commune).at(-1));
  const year = Number(earlier.issuedOn.slice(0, 4));
  await context.db.transaction().execute(async (trx) => {
    const number = await nextCertificateNumber(trx, province.id, year);
    const row = {
      id: uuidv7(),
      number,
      unit_id: earlier.unitId,
      office_unit_id: earlier.officeUnitId,
      framework: earlierFramework,
      star: 3,
      product_name: earlier.product,
      producer_name: earlier.producer,
      producer_address: commune.name,
      issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      decision_number: `${600 + Number(number.slice(-4))}/QĐ-UBND`,
      decision_date: earlier.issuedOn,
      issued_on: earlier.issuedOn,
      expires_on: addMonths(earlier.issuedOn, 36),
    };
    const signature = await signStatement(context.config, certificateStatement(row));
    await trx
      .insertInto('certificate')
      .values({ ...row, signature })
      .execute();
    await listInCatalogue(trx, {
      certificateId: row.id,
      productName: earlier.product,
      producerName: earlier.producer,
      place: chainOf(commune)
        .map(({ name }) => name)
        .join(', '),
      unitId: commune.id,
      productSet: earlier.set,
      star: 3,
      recognised: formatDate(earlier.issuedOn),
    });
    await appendAction(trx, {
      subjectKind: 'certificate',
      subjectId: row.id,
      kind: 'record-earlier',
      at: context.clock.now(),
      accountId: null,
      version: 1,
      payload: certificateStatement(row),
    });
  });
}
