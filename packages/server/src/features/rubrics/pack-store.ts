import type { PackState, RubricPack } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** A pack's row without its content, which is long. */
const packs = (db: Db) =>
  db
    .selectFrom('rubric_pack')
    .innerJoin('account as proposer', 'proposer.id', 'rubric_pack.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'rubric_pack.decided_by')
    .select((eb) => [
      'rubric_pack.id',
      'rubric_pack.version',
      'framework',
      'number',
      'unit_id',
      'sets',
      'sha256',
      'source_name',
      'note',
      'activates_on',
      'rubric_pack.state',
      'proposed_by',
      'proposed_at',
      'decided_by',
      'decided_at',
      'proposer.full_name as proposer_name',
      'decider.full_name as decider_name',
      eb
        .selectFrom('dossier')
        .select((row) => row.fn.countAll<number>().as('count'))
        .whereRef('dossier.rubric_pack_id', '=', 'rubric_pack.id')
        .as('dossiers'),
    ]);

export type PackRow = Awaited<ReturnType<ReturnType<typeof packs>['executeTakeFirstOrThrow']>>;

/** All packs, the newest first: a few a year. */
export const listPacks = (db: Db): Promise<PackRow[]> =>
  packs(db).orderBy('proposed_at', 'desc').orderBy('number', 'desc').limit(500).execute();

export const readPack = (db: Db, id: string): Promise<PackRow | undefined> =>
  packs(db).where('rubric_pack.id', '=', id).executeTakeFirst();

/** Holds a pack until the transaction ends: every act on it begins with this. */
export const lockPack = (db: Db, id: string) =>
  db.selectFrom('rubric_pack').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The packs of a framework that were approved, as far as it takes to know which one rules. */
export async function approvedPacks(db: Db, framework: string): Promise<readonly RubricPack[]> {
  const rows = await db
    .selectFrom('rubric_pack')
    .select(['id', 'framework', 'number', 'sets', 'unit_id', 'state', 'activates_on'])
    .where('framework', '=', framework)
    .where('state', '=', 'approved')
    .orderBy('number')
    .execute();
  return rows.map(packOf);
}

/** A row in the rulebook's terms. */
export const packOf = (
  row: Pick<PackRow, 'id' | 'framework' | 'number' | 'sets' | 'unit_id' | 'state' | 'activates_on'>,
): RubricPack => ({
  id: row.id,
  framework: row.framework,
  number: row.number,
  sets: row.sets,
  unitId: row.unit_id,
  state: row.state as PackState,
  activatesOn: row.activates_on,
});

/** The contents of packs. */
export const contentsOf = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('rubric_pack').select(['id', 'content']).where('id', 'in', ids).execute();

/** What was done to a pack, oldest first. */
export const listPackActions = (db: Db, id: string) =>
  db
    .selectFrom('action')
    .leftJoin('account', 'account.id', 'action.account_id')
    .select(['seq', 'at', 'kind', 'payload', 'role', 'account.full_name'])
    .where('subject_kind', '=', 'rubric-pack')
    .where('subject_id', '=', id)
    .orderBy('seq')
    .limit(100)
    .execute();
