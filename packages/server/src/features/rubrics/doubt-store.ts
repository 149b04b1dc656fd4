import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** The doubts that somebody has decided on. */
export const listDecided = (db: Db) =>
  db
    .selectFrom('rubric_doubt')
    .innerJoin('account', 'account.id', 'rubric_doubt.decided_by')
    .selectAll('rubric_doubt')
    .select('account.full_name')
    .execute();

export type DecidedRow = Awaited<ReturnType<typeof listDecided>>[number];

/** Holds what was decided on a doubt until the transaction ends. */
export const lockDoubt = (db: Db, id: string) =>
  db.selectFrom('rubric_doubt').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The contents of all approved packs: their doubts are doubts as well. */
export const approvedContents = (db: Db) =>
  db
    .selectFrom('rubric_pack')
    .select(['content'])
    .where('state', '=', 'approved')
    .orderBy('number')
    .execute();
