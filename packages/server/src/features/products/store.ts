import type { PlainDate } from '@saolang/rulebook';
import { type Kysely, type Selectable, type SqlBool, sql, type Transaction } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import { containing } from '../../platform/database/search.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { ofUnits, withinScope } from '../units/within-scope.ts';
import type { productChange, productFilter } from './schema.ts';

type Db = Kysely<Database>;

export type ProductRow = Selectable<Database['product']>;

const summaries = (db: Db) =>
  db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .selectAll('product')
    .select('producer.name as producer_name')
    .select((eb) =>
      eb
        .selectFrom('product_photo')
        .select('file_id')
        .whereRef('product_photo.product_id', '=', 'product.id')
        .orderBy('position')
        .limit(1)
        .as('photo_file_id'),
    );

export type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

export const findProduct = (db: Db, id: string): Promise<SummaryRow | undefined> =>
  summaries(db).where('product.id', '=', id).executeTakeFirst();

export const lockProduct = (db: Db, id: string): Promise<ProductRow | undefined> =>
  db.selectFrom('product').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** A page of the products that the actor may read, with their number. */
export async function listProducts(
  db: Db,
  actor: Actor,
  filter: z.output<typeof productFilter>,
  page: { readonly limit: number; readonly offset: number },
  today: PlainDate,
): Promise<{ rows: SummaryRow[]; total: number }> {
  let select = summaries(db).where(
    withinScope(actor, 'product.read', today, { producer: 'product.producer_id', unit: 'product.unit_id' }),
  );
  if (filter.producerId) select = select.where('product.producer_id', '=', filter.producerId);
  if (filter.unitId) select = select.where(ofUnits('product.unit_id', filter.unitId, today));
  if (filter.productSet) select = select.where('product.product_set', 'in', [filter.productSet].flat());
  if (filter.q) {
    const words = containing(filter.q);
    select = select.where(
      sql<SqlBool>`(product.search_text LIKE ${words} OR producer.search_text LIKE ${words})`,
    );
  }
  const order = {
    name: sql`product.name COLLATE "vi-x-icu"`,
    '-name': sql`product.name COLLATE "vi-x-icu" DESC`,
    created: sql`product.created_at`,
    '-created': sql`product.created_at DESC`,
  }[filter.sort];
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy(order)
    .orderBy('product.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

export const listPhotos = (db: Db, productId: string) =>
  db
    .selectFrom('product_photo')
    .select(['file_id', 'caption'])
    .where('product_id', '=', productId)
    .orderBy('position')
    .execute();

/** Writes the photos of a product anew, in their order. */
export async function replacePhotos(
  trx: Transaction<Database>,
  productId: string,
  photos: z.output<typeof productChange>['photos'],
): Promise<void> {
  await trx.deleteFrom('product_photo').where('product_id', '=', productId).execute();
  if (photos.length === 0) return;
  await trx
    .insertInto('product_photo')
    .values(
      photos.map(({ fileId, caption }, position) => ({
        product_id: productId,
        file_id: fileId,
        position,
        caption,
      })),
    )
    .execute();
}

/** Whether a dossier of the product is under way or led to a recognition: its product set is then decided. */
export const hasFiledDossier = async (db: Db, productId: string): Promise<boolean> =>
  (await db
    .selectFrom('dossier')
    .select('id')
    .where('product_id', '=', productId)
    .where('state', 'not in', ['withdrawn', 'declined', 'not-recognised'])
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** The products and ideas that a file is a photo of. */
export const placesOfPhoto = (db: Db, fileId: string) =>
  db
    .selectFrom('product_photo')
    .innerJoin('product', 'product.id', 'product_photo.product_id')
    .select([sql<'product' | 'idea'>`'product'`.as('of'), 'product.producer_id', 'product.unit_id'])
    .where('product_photo.file_id', '=', fileId)
    .unionAll((eb) =>
      eb
        .selectFrom('product_idea')
        .select([sql<'product' | 'idea'>`'idea'`.as('of'), 'producer_id', 'unit_id'])
        .where('photo_file_id', '=', fileId),
    )
    .limit(100)
    .execute();
