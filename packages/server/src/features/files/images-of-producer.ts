import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** Which of these files are images that belong to the producer. */
export async function imagesOfProducer(
  db: Kysely<Database>,
  producerId: string,
  fileIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (fileIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('file')
    .select('id')
    .where('id', 'in', fileIds)
    .where('producer_id', '=', producerId)
    .where('display_sha256', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
