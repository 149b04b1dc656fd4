import { type DossierState, dossierStates, underAssessment } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { Problem } from '../../platform/http/problem.ts';

/**
 * What commune, office and council assess must be what is certified in the end: while a dossier is with them, product
 * and producer stand as they were filed (QĐ 26/2026, Điều 7.1). Answers 409 and says how to change them all the same.
 * Locks the dossiers, so that none is filed in between.
 */
export async function requireNotAssessed(
  trx: Transaction<Database>,
  of: { readonly productId: string } | { readonly producerId: string },
): Promise<void> {
  const rows = await trx
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .select(['dossier.state', 'product.name'])
    .$if('productId' in of, (query) => query.where('product.id', '=', 'productId' in of ? of.productId : ''))
    .$if('producerId' in of, (query) =>
      query.where('product.producer_id', '=', 'producerId' in of ? of.producerId : ''),
    )
    .orderBy('dossier.id')
    .forUpdate('dossier')
    .execute();
  const assessed = rows.find(({ state }) => underAssessment.includes(state as DossierState));
  if (!assessed) return;
  const { vi, en } = dossierStates[assessed.state as DossierState].name;
  throw new Problem('wrong-state', {
    detail: {
      vi: `Hồ sơ “${assessed.name}” đang ở bước “${vi}” nên thông tin đã nộp phải giữ nguyên. Cần sửa thì đề nghị nơi đang giữ hồ sơ trả lại, hoặc rút hồ sơ.`,
      en: `The dossier “${assessed.name}” is at “${en}”, so what was filed stands. To change it, ask whoever has the dossier to return it, or withdraw it.`,
    },
  });
}
