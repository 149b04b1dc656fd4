import { checkGtin13 } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { ProblemDetail } from '../../platform/http/problem.ts';
import type { Registration } from '../producers/insert-producer.ts';
import type { productChange } from './schema.ts';

/** The row of what is stated of a product, its photos apart, and every field that is wrong. */
export function productValues(input: z.output<typeof productChange>) {
  const errors: ProblemDetail[] = [];
  const gtin = input.gtin === null ? null : checkGtin13(input.gtin);
  if (gtin && !gtin.ok) errors.push({ path: '/gtin', code: gtin.code, message: gtin.message.vi });
  const values = {
    product_set: input.productSet,
    name: input.name,
    specification: input.specification,
    standard: input.standard,
    description: input.description,
    story: input.story,
    local_material: input.localMaterial,
    capacity: input.capacity,
    gtin: gtin?.ok ? gtin.value : null,
  };
  return { values, errors };
}

/** What a product belongs to. */
export interface ProductPlace {
  readonly id: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly ideaId: string | null;
}

/** Writes a product with the action that registered it; false, and nothing written, when the id is there already. */
export async function insertProduct(
  db: Kysely<Database>,
  { id, producerId, unitId, ideaId }: ProductPlace,
  values: ReturnType<typeof productValues>['values'],
  { at, accountId, grant, importId }: Registration,
): Promise<boolean> {
  const inserted = await db
    .insertInto('product')
    .values({ id, producer_id: producerId, unit_id: unitId, idea_id: ideaId, ...values, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  await appendAction(db, {
    subjectKind: 'product',
    subjectId: id,
    kind: 'register',
    at,
    accountId,
    grant,
    version: 1,
    payload: { producerId, productSet: values.product_set, ideaId, ...(importId && { importId }) },
  });
  return true;
}
