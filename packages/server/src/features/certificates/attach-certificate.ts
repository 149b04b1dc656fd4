import type { Kysely } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { unitScope } from '../units/unit-scope.ts';
import { attachingSubject } from './attaching-grant.ts';
import { readCertificate } from './service.ts';
import { type CertificateRow, lockCertificate } from './store.ts';

type Db = Kysely<Database>;

/**
 * Says of which registered product a certificate from before this system is: the product is then upgraded and
 * re-evaluated like any other (QĐ 26/2026, Điều 7.5, Điều 7.6). The office compares the paper with the register. Null
 * takes it back, until an upgrade or re-evaluation has begun on its ground. Answers 400 for a product of another commune,
 * 409 for a certificate that is attached or built upon, 412 when it has changed.
 */
export async function attachCertificate(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  productId: string | null,
) {
  await context.db.transaction().execute(async (trx) => {
    const row = found(await lockCertificate(trx, id));
    const grant = requireGrant(actor, 'certificate.attach', attachingSubject(context, row));
    if (row.dossier_id !== null) throw attachedAlready();
    if (row.product_id === productId) return;
    requireVersion(row.version, expectedVersion);
    if (row.product_id !== null) await requireNothingBegun(trx, row.product_id);
    const product = productId === null ? null : await productOf(trx, context, row, productId);
    const version = row.version + 1;
    await trx
      .updateTable('certificate')
      .set({ product_id: product?.id ?? null, producer_id: product?.producer_id ?? null, version })
      .where('id', '=', id)
      .execute();
    await appendAction(trx, {
      subjectKind: 'certificate',
      subjectId: id,
      kind: product ? 'attach' : 'detach',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload: product
        ? { productId: product.id, producerId: product.producer_id }
        : { productId: row.product_id },
    });
  });
  return readCertificate(context, actor, id);
}

/** The product that the certificate is said to be of: registered in the commune that stands on it, or its successor. */
async function productOf(trx: Db, context: Context, row: CertificateRow, productId: string) {
  const product = await trx
    .selectFrom('product')
    .select(['id', 'producer_id', 'unit_id'])
    .where('id', '=', productId)
    .executeTakeFirst();
  const scope = unitScope(row.unit_id, context.clock.today());
  if (product && scope.includes(product.unit_id)) return product;
  throw elsewhere();
}

/** Answers 409 when an upgrade or re-evaluation of the product has begun: it stands on the certificate. */
async function requireNothingBegun(trx: Db, productId: string): Promise<void> {
  const begun = await trx
    .selectFrom('dossier')
    .select('id')
    .where('product_id', '=', productId)
    .where('filing_kind', '!=', 'first')
    .limit(1)
    .executeTakeFirst();
  if (begun) throw attachedAlready();
}

const attachedAlready = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Giấy chứng nhận này đã là căn cứ của một hồ sơ nên không đổi sản phẩm được nữa.',
      en: 'A dossier stands on this certificate: its product can no longer be changed.',
    },
  });

const elsewhere = () =>
  new Problem('invalid-input', {
    errors: [
      {
        path: '/productId',
        code: 'another-commune',
        message: 'Hãy chọn sản phẩm đã đăng ký tại xã, phường ghi trên giấy chứng nhận.',
      },
    ],
  });
