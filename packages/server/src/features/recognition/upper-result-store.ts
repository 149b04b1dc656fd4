import { type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import type { upperDossierQuery } from './upper-result-schema.ts';

type Db = Kysely<Database>;

/** Results with the dossier, the paper, the people, and the letter by which the dossier went up. */
const results = (db: Db) =>
  db
    .selectFrom('upper_result')
    .innerJoin('dossier', 'dossier.id', 'upper_result.dossier_id')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .innerJoin('file', 'file.id', 'upper_result.file_id')
    .innerJoin('account as recorder', 'recorder.id', 'upper_result.recorded_by')
    .leftJoin('account as settler', 'settler.id', 'upper_result.settled_by')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('decision')
          .innerJoin('decision_item', 'decision_item.decision_id', 'decision.id')
          .select(['document_number', 'signed_on'])
          .whereRef('decision_item.dossier_id', '=', 'dossier.id')
          .where('decision.kind', '=', 'forwarding')
          .where('decision.state', '=', 'signed')
          .orderBy('signed_on', 'desc')
          .limit(1)
          .as('letter'),
      (join) => join.onTrue(),
    )
    .selectAll('upper_result')
    .select([
      'dossier.framework',
      'dossier.producer_id',
      'dossier.commune_unit_id',
      'dossier.office_unit_id',
      'product.name as product_name',
      'producer.name as producer_name',
      'file.name as file_name',
      'file.media_type',
      'file.pages',
      'recorder.full_name as recorder_name',
      'settler.full_name as settler_name',
      'letter.document_number as letter_number',
      'letter.signed_on as letter_signed_on',
    ]);

export type ResultRow = Awaited<ReturnType<ReturnType<typeof results>['executeTakeFirstOrThrow']>>;

export const readResult = (db: Db, id: string): Promise<ResultRow | undefined> =>
  results(db).where('upper_result.id', '=', id).executeTakeFirst();

/** What was recorded last of each of these dossiers. */
export const newestResults = (db: Db, dossierIds: readonly string[]): Promise<ResultRow[]> =>
  dossierIds.length === 0
    ? Promise.resolve([])
    : results(db)
        .distinctOn('upper_result.dossier_id')
        .where('upper_result.dossier_id', 'in', dossierIds)
        .orderBy('upper_result.dossier_id')
        .orderBy('upper_result.recorded_at', 'desc')
        .execute();

/** Whether a result of the dossier waits for its confirmation. */
const isPending = sql<SqlBool>`EXISTS (SELECT 1 FROM upper_result
  WHERE upper_result.dossier_id = dossier.id AND upper_result.state = 'pending')`;

export const hasPending = async (db: Db, dossierId: string): Promise<boolean> =>
  (await db
    .selectFrom('dossier')
    .select('id')
    .where('id', '=', dossierId)
    .where(isPending)
    .executeTakeFirst()) !== undefined;

/** A page of the dossiers of these units that are with the upper tier: what waits for confirmation first. */
export async function listForwarded(
  db: Db,
  unitIds: readonly string[] | 'all',
  { q, waiting, page, pageSize }: z.output<typeof upperDossierQuery>,
) {
  if (unitIds.length === 0) return { rows: [], total: 0 };
  const pattern = sql`'%' || fold_text(${q ?? ''}) || '%'`;
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .selectAll('dossier')
    .select([
      'product.name as product_name',
      'producer.name as producer_name',
      sql<number>`count(*) OVER ()`.as('total'),
    ])
    .where('dossier.state', '=', 'forwarded')
    .$if(unitIds !== 'all', (query) => query.where('dossier.office_unit_id', 'in', [...unitIds]))
    .$if(Boolean(q), (query) =>
      query.where(
        sql<SqlBool>`(product.search_text LIKE ${pattern} OR producer.search_text LIKE ${pattern})`,
      ),
    )
    .$if(waiting === 'confirm', (query) => query.where(isPending))
    .$if(waiting === 'record', (query) => query.where(sql<SqlBool>`NOT ${isPending}`))
    .orderBy(isPending, 'desc')
    .orderBy('dossier.updated_at')
    .orderBy('dossier.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The day of the letter by which a dossier went up last. */
export async function forwardedOn(db: Db, dossierId: string): Promise<string | null> {
  const letter = await db
    .selectFrom('decision')
    .innerJoin('decision_item', 'decision_item.decision_id', 'decision.id')
    .select((eb) => eb.fn.max('signed_on').as('signed_on'))
    .where('decision_item.dossier_id', '=', dossierId)
    .where('decision.kind', '=', 'forwarding')
    .executeTakeFirst();
  return letter?.signed_on ?? null;
}

/** A result and its dossier, locked. */
export async function lockResult(db: Db, id: string) {
  const result = await db
    .selectFrom('upper_result')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (
    result && {
      result,
      dossier: await db
        .selectFrom('dossier')
        .selectAll()
        .where('id', '=', result.dossier_id)
        .forUpdate()
        .executeTakeFirstOrThrow(),
    }
  );
}

/** The units whose offices sent up the dossiers that a paper decided on. */
export const officesOfPaper = (db: Db, fileId: string) =>
  db
    .selectFrom('upper_result')
    .innerJoin('dossier', 'dossier.id', 'upper_result.dossier_id')
    .select('dossier.office_unit_id')
    .distinct()
    .where('upper_result.file_id', '=', fileId)
    .limit(100)
    .execute();
