import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** All cycles, the newest first: one a unit and year. */
export const listCycles = (db: Kysely<Database>) =>
  db.selectFrom('cycle').selectAll().orderBy('year', 'desc').orderBy('unit_id').limit(200).execute();

/** The agencies of a unit, by name. */
export const listAgencies = (db: Kysely<Database>, unitId: string) =>
  db.selectFrom('agency').selectAll().where('unit_id', '=', unitId).orderBy('name').limit(200).execute();
