import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

export type CycleRow = Selectable<Database['cycle']>;
export type AgencyRow = Selectable<Database['agency']>;

/**
 * All cycles, one a unit, year and law: the newest that has begun by `today` first, since its dossiers are what is
 * worked on; after all of those the ones prepared for later.
 */
export const listCycles = (db: Db, today: string) =>
  db
    .selectFrom('cycle')
    .selectAll()
    .orderBy((row) => row('opens_on', '>', today))
    .orderBy('year', 'desc')
    .orderBy('unit_id')
    .orderBy('opens_on', 'desc')
    .limit(200)
    .execute();

export const findCycle = (db: Db, id: string): Promise<CycleRow | undefined> =>
  db.selectFrom('cycle').selectAll().where('id', '=', id).executeTakeFirst();

export const lockCycle = (trx: Transaction<Database>, id: string): Promise<CycleRow | undefined> =>
  trx.selectFrom('cycle').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The agencies of a unit, or all, by unit and name. */
export function listAgencies(db: Db, unitId: string | undefined): Promise<AgencyRow[]> {
  const agencies = db.selectFrom('agency').selectAll().orderBy('unit_id').orderBy('name').limit(2000);
  return (unitId === undefined ? agencies : agencies.where('unit_id', '=', unitId)).execute();
}

export const findAgency = (db: Db, id: string): Promise<AgencyRow | undefined> =>
  db.selectFrom('agency').selectAll().where('id', '=', id).executeTakeFirst();

export const lockAgency = (trx: Transaction<Database>, id: string): Promise<AgencyRow | undefined> =>
  trx.selectFrom('agency').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
