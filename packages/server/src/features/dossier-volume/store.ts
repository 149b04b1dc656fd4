import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** What a cover says that the dossier itself does not hold. */
export const coverRow = (db: Kysely<Database>, dossierId: string) =>
  db
    .selectFrom('dossier')
    .innerJoin('cycle', 'cycle.id', 'dossier.cycle_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .select(['cycle.year', 'producer.address'])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirstOrThrow();
