import {
  certificateExpiry,
  chainOf,
  findFramework,
  formatDate,
  type Grant,
  type PlainDate,
  unitById,
} from '@saolang/rulebook';
import type { Selectable, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { signStatement } from '../../platform/keys/signing-key.ts';
import { listInCatalogue } from '../catalogue/list-in-catalogue.ts';
import { addressIn } from '../units/address-in.ts';
import { nextCertificateNumber } from './next-certificate-number.ts';
import { certificateStatement } from './statement.ts';

/** The decision that a certificate rests on: ours or an upper tier's. */
export interface RecognitionGround {
  readonly star: number;
  /** The recognising authority in words: “Ủy ban nhân dân thành phố Quảng Ngãi”. */
  readonly issuer: string;
  /** The unit whose authority recognises: its code stands in the number. Null for the ministry. */
  readonly issuerUnitId: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: PlainDate;
}

/**
 * Makes the certificate of a recognised dossier, valid 36 months from the decision (QĐ 26/2026, Điều 4.3), signs
 * what it says, and lists the product in the public catalogue. In the caller's transaction, which must go on to
 * `recordIssue`: apart from it, so that a decision can be printed with its certificates before anything is recorded.
 */
export async function makeCertificate(
  trx: Transaction<Database>,
  context: Context,
  dossier: Selectable<Database['dossier']>,
  ground: RecognitionGround,
) {
  const [product, producer] = await Promise.all([
    trx.selectFrom('product').selectAll().where('id', '=', dossier.product_id).executeTakeFirstOrThrow(),
    trx.selectFrom('producer').selectAll().where('id', '=', dossier.producer_id).executeTakeFirstOrThrow(),
  ]);
  const framework = found(findFramework(dossier.framework));
  const issued = ground.decisionDate;
  const commune = found(unitById(dossier.commune_unit_id));
  const row = {
    id: uuidv7(),
    number: await nextCertificateNumber(trx, ground.issuerUnitId, Number(issued.slice(0, 4))),
    dossier_id: dossier.id,
    product_id: product.id,
    producer_id: producer.id,
    unit_id: dossier.commune_unit_id,
    office_unit_id: dossier.office_unit_id,
    framework: framework.id,
    star: ground.star,
    product_code: dossier.product_code,
    product_name: product.name,
    producer_name: producer.name,
    producer_address: addressIn(producer.address, producer.unit_id),
    issuer: ground.issuer,
    decision_number: ground.decisionNumber,
    decision_date: ground.decisionDate,
    issued_on: issued,
    expires_on: certificateExpiry(framework, issued).date,
  };
  const signature = await signStatement(context.config, certificateStatement(row));
  await trx
    .insertInto('certificate')
    .values({ ...row, signature })
    .execute();
  const photo = await trx
    .selectFrom('product_photo')
    .select('file_id')
    .where('product_id', '=', product.id)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  await listInCatalogue(trx, {
    certificateId: row.id,
    productId: product.id,
    productName: product.name,
    producerName: producer.name,
    place: chainOf(commune)
      .map(({ name }) => name)
      .join(', '),
    unitId: commune.id,
    productSet: dossier.product_set,
    star: ground.star,
    recognised: formatDate(issued),
    photoFileId: photo?.file_id ?? null,
  });
  return row;
}

/** Puts on record who issued a certificate, and what it says. */
export const recordIssue = (
  trx: Transaction<Database>,
  context: Context,
  by: { readonly actor: Actor; readonly grant: Grant },
  certificate: Awaited<ReturnType<typeof makeCertificate>>,
): Promise<void> =>
  appendAction(trx, {
    subjectKind: 'certificate',
    subjectId: certificate.id,
    kind: 'issue',
    at: context.clock.now(),
    accountId: by.actor.accountId,
    grant: by.grant,
    version: 1,
    payload: certificateStatement(certificate),
  });
