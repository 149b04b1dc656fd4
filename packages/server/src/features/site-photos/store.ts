import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** A dossier holds at most so many. */
export const mostPhotos = 40;

const photos = (db: Db) =>
  db
    .selectFrom('site_photo')
    .innerJoin('file', 'file.id', 'site_photo.file_id')
    .innerJoin('account', 'account.id', 'site_photo.account_id')
    .selectAll('site_photo')
    .select(['file.width', 'file.height', 'file.display_sha256', 'account.full_name'])
    .where('site_photo.removed_at', 'is', null);

export type PhotoRow = Awaited<ReturnType<ReturnType<typeof photos>['execute']>>[number];

/** The photos of a dossier, the earliest taken first. */
export const photosOf = (db: Db, dossierId: string): Promise<PhotoRow[]> =>
  photos(db)
    .where('dossier_id', '=', dossierId)
    .orderBy('taken_at')
    .orderBy('site_photo.id')
    .limit(mostPhotos)
    .execute();

export const findPhoto = (db: Db, id: string) =>
  db.selectFrom('site_photo').selectAll().where('id', '=', id).executeTakeFirst();

/** The dossiers to which a file is a photo. */
export const dossiersOfPhoto = (db: Db, fileId: string) =>
  db
    .selectFrom('site_photo')
    .select('dossier_id')
    .where('file_id', '=', fileId)
    .where('removed_at', 'is', null)
    .execute();

export const lockDossier = (db: Db, dossierId: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', dossierId).forUpdate().executeTakeFirst();
