import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

export type FileRow = Selectable<Database['file']>;

export const findFile = (db: Db, id: string): Promise<FileRow | undefined> =>
  db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst();

/** The file with these bytes that its owner has already: the producer, else the account. */
export const findSameFile = (
  db: Db,
  owner: { readonly producerId: string | null; readonly accountId: string },
  sha256: string,
): Promise<FileRow | undefined> =>
  db
    .selectFrom('file')
    .selectAll()
    .where('sha256', '=', sha256)
    .where((where) =>
      owner.producerId === null
        ? where.and([where('producer_id', 'is', null), where('uploaded_by', '=', owner.accountId)])
        : where('producer_id', '=', owner.producerId),
    )
    .executeTakeFirst();

/** Bytes of all files of an owner: the producer, else the account. */
export async function bytesOfOwner(
  db: Db,
  owner: { readonly producerId: string | null; readonly accountId: string },
): Promise<number> {
  const { bytes } = await db
    .selectFrom('file')
    .select(sql<number>`coalesce(sum(size), 0)::float8`.as('bytes'))
    .where((where) =>
      owner.producerId === null
        ? where.and([where('producer_id', 'is', null), where('uploaded_by', '=', owner.accountId)])
        : where('producer_id', '=', owner.producerId),
    )
    .executeTakeFirstOrThrow();
  return bytes;
}

/** Null when the owner got a file with these bytes in the meantime. */
export const insertFile = (db: Db, row: Insertable<Database['file']>): Promise<FileRow | undefined> =>
  db
    .insertInto('file')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();

/** An image that the public may see: a photo of a product in the catalogue, or an entry's own. */
export const findPublicPhoto = (db: Db, id: string): Promise<FileRow | undefined> =>
  db
    .selectFrom('file')
    .selectAll('file')
    .where('file.id', '=', id)
    .where('file.display_sha256', 'is not', null)
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('catalogue_photo')
            .select('catalogue_photo.file_id')
            .whereRef('catalogue_photo.file_id', '=', 'file.id'),
        ),
        where.exists(
          where
            .selectFrom('catalogue_entry')
            .select('catalogue_entry.id')
            .whereRef('catalogue_entry.photo_file_id', '=', 'file.id'),
        ),
      ]),
    )
    .executeTakeFirst();
