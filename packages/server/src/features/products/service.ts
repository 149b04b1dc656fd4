import { grantOver, type Subject } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { wholeSearch } from '../../platform/http/workbook.ts';
import { requireNotAssessed } from '../dossiers/require-not-assessed.ts';
import { imagesOfProducer } from '../files/images-of-producer.ts';
import { requireOwnIdea } from '../ideas/service.ts';
import { unitScope } from '../units/unit-scope.ts';
import { insertProduct, productValues } from './insert-product.ts';
import { presentProduct, presentProductSummary } from './presenter.ts';
import type { newProduct, productChange, productFilter, productQuery } from './schema.ts';
import * as store from './store.ts';

type Change = z.output<typeof productChange>;

/** A page of the products that the actor may read. */
export async function listProducts(context: Context, actor: Actor, query: z.output<typeof productQuery>) {
  const page = { limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
  const { rows, total } = await store.listProducts(context.db, actor, query, page, context.clock.today());
  return { items: rows.map((row) => presentProductSummary(row, context.clock.today())), total };
}

/** All products of a search, for a spreadsheet; at most 5,000. */
export async function exportProducts(context: Context, actor: Actor, filter: z.output<typeof productFilter>) {
  return (await store.listProducts(context.db, actor, filter, wholeSearch, context.clock.today())).rows.map(
    (row) => presentProductSummary(row, context.clock.today()),
  );
}

/** One product. What the actor may not read does not exist for them: 404. */
export async function readProduct(context: Context, actor: Actor, id: string) {
  const row = found(await store.findProduct(context.db, id));
  const subject: Subject = {
    producerId: row.producer_id,
    unitIds: unitScope(row.unit_id, context.clock.today()),
  };
  if (!grantOver('product.read', actor.grants, subject)) throw new Problem('not-found');
  return presentProduct(
    row,
    await store.listPhotos(context.db, id),
    actor.grants,
    subject,
    context.clock.today(),
  );
}

/**
 * Registers a product of a producer, made where the producer is. Sending the same id again answers the product that
 * is there. Answers 400 with every field that is wrong.
 */
export async function registerProduct(context: Context, actor: Actor, input: z.output<typeof newProduct>) {
  await context.db.transaction().execute(async (trx) => {
    const grant = requireGrant(actor, 'product.edit', { producerId: input.producerId });
    const existing = await store.lockProduct(trx, input.id);
    if (existing) {
      if (existing.producer_id !== input.producerId) throw new Problem('already-exists');
      return;
    }
    const producer = found(
      await trx
        .selectFrom('producer')
        .select('unit_id')
        .where('id', '=', input.producerId)
        .executeTakeFirst(),
    );
    if (input.ideaId) await requireOwnIdea(trx, input.producerId, input.ideaId);
    const values = await checkProduct(trx, input.producerId, input);
    const place = {
      id: input.id,
      producerId: input.producerId,
      unitId: producer.unit_id,
      ideaId: input.ideaId,
    };
    const by = { at: context.clock.now(), accountId: actor.accountId, grant };
    // The same click twice: the other request has just made it.
    if (await insertProduct(trx, place, values, by)) await store.replacePhotos(trx, input.id, input.photos);
  });
  return readProduct(context, actor, input.id);
}

/**
 * Changes a product and its photos. The product set stays while a dossier is under way, and all of it while one is
 * assessed: answers 409 `wrong-state`.
 * Answers 412 when the product was changed elsewhere since the sender read it.
 */
export async function editProduct(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: Change,
) {
  await context.db.transaction().execute(async (trx) => {
    const current = found(await store.lockProduct(trx, id));
    const grant = requireGrant(actor, 'product.edit', { producerId: current.producer_id });
    requireVersion(current.version, expectedVersion);
    const values = await checkProduct(trx, current.producer_id, input);
    if (current.product_set !== values.product_set && (await store.hasFiledDossier(trx, id))) {
      throw new Problem('wrong-state', {
        detail: {
          vi: 'Sản phẩm đã có hồ sơ theo bộ sản phẩm này nên không đổi bộ được. Hãy rút hồ sơ trước, hoặc đăng ký sản phẩm khác.',
          en: 'A dossier was opened under this product set, so it cannot change. Withdraw the dossier first, or register another product.',
        },
      });
    }
    await requireNotAssessed(trx, { productId: id });
    const before = await store.listPhotos(trx, id);
    await trx
      .updateTable('product')
      .set({ ...values, version: current.version + 1 })
      .where('id', '=', id)
      .execute();
    await store.replacePhotos(trx, id, input.photos);
    const changed = (Object.keys(values) as (keyof typeof values)[]).filter(
      (column) => values[column] !== current[column],
    );
    await appendAction(trx, {
      subjectKind: 'product',
      subjectId: id,
      kind: 'edit',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version: current.version + 1,
      payload: {
        changed,
        photosBefore: before.map(({ file_id }) => file_id),
        photos: input.photos.map(({ fileId }) => fileId),
      },
    });
  });
  return readProduct(context, actor, id);
}

/** The columns of a product, each checked. Answers 400 with every field that is wrong at once. */
async function checkProduct(db: Kysely<Database>, producerId: string, input: Change) {
  const { values, errors } = productValues(input);
  const fileIds = input.photos.map(({ fileId }) => fileId);
  const images = await imagesOfProducer(db, producerId, fileIds);
  for (const [index, fileId] of fileIds.entries()) {
    if (!images.has(fileId)) {
      errors.push({
        path: `/photos/${index}`,
        code: 'unknown-photo',
        message: 'Ảnh này chưa tải lên xong hoặc không phải ảnh của chủ thể. Hãy tải lại ảnh.',
      });
    } else if (fileIds.indexOf(fileId) !== index) {
      errors.push({
        path: `/photos/${index}`,
        code: 'repeated-photo',
        message: 'Ảnh này đã có ở trên. Hãy bỏ bớt.',
      });
    }
  }
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  return values;
}
