import { sql, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../platform/database/schema.ts';

/** What the public sees of a recognition: by a certificate of ours, or as published elsewhere with its source. */
export interface CatalogueListing {
  readonly certificateId?: string;
  readonly productId?: string;
  readonly productName: string;
  readonly producerName: string;
  /** Place at the time, from the smallest unit up. */
  readonly place: string;
  readonly unitId?: string;
  readonly productSet?: number;
  readonly star: number;
  /** As published: a date or a round. */
  readonly recognised: string;
  readonly source?: string;
  readonly photoFileId?: string | null;
}

/**
 * Puts a recognition into the public catalogue, in the caller's transaction. A product stands there once, with its
 * latest recognition; the certificates of earlier ones can still be checked by their numbers. What the producer tells
 * of it (words and photos) is copied as it stands now: whatever changes later waits for the next recognition.
 */
export async function listInCatalogue(trx: Transaction<Database>, listing: CatalogueListing): Promise<void> {
  if (listing.productId) {
    await trx.deleteFrom('catalogue_entry').where('product_id', '=', listing.productId).execute();
  }
  const id = uuidv7();
  const told =
    listing.productId &&
    (await trx
      .selectFrom('product')
      .select(['specification', 'description', 'story'])
      .where('id', '=', listing.productId)
      .executeTakeFirstOrThrow());
  await trx
    .insertInto('catalogue_entry')
    .values({
      id,
      certificate_id: listing.certificateId ?? null,
      product_id: listing.productId ?? null,
      product_name: listing.productName,
      producer_name: listing.producerName,
      place: listing.place,
      unit_id: listing.unitId ?? null,
      product_set: listing.productSet ?? null,
      star: listing.star,
      recognised: listing.recognised,
      source: listing.source ?? null,
      photo_file_id: listing.photoFileId ?? null,
      ...told,
    })
    .execute();
  if (!listing.productId) return;
  await trx
    .insertInto('catalogue_photo')
    .columns(['entry_id', 'file_id', 'position', 'caption'])
    .expression(
      trx
        .selectFrom('product_photo')
        .select([sql.val(id).as('entry_id'), 'file_id', 'position', 'caption'])
        .where('product_id', '=', listing.productId),
    )
    .execute();
}
