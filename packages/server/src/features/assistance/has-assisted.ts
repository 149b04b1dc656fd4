import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** Whether somebody has written or filed a dossier in its producer's stead. */
export async function hasAssisted(
  db: Kysely<Database>,
  accountId: string,
  dossierId: string,
): Promise<boolean> {
  const action = await db
    .selectFrom('action')
    .select('seq')
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .where('account_id', '=', accountId)
    .where('role', '=', 'producer-assistant')
    .limit(1)
    .executeTakeFirst();
  return action !== undefined;
}
