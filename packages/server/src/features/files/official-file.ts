import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { type FileRow, findFile } from './store.ts';

/** A file that an official uploaded as their own, for a record of the office; null for any other. */
export async function officialFile(
  db: Kysely<Database>,
  accountId: string,
  fileId: string,
): Promise<FileRow | null> {
  const file = await findFile(db, fileId);
  return file?.uploaded_by === accountId && file.producer_id === null ? file : null;
}
