import { grantsFor, mayEver } from '@saolang/rulebook';
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { listQuery } from './list-schema.ts';

type Db = Kysely<Database>;
type Reach = (unitId: string) => readonly string[];

/** Which lists the actor may read: of the communes in reach; those not yet sent only if they are the actor's to make. */
function readableBy(actor: Actor, communesWithin: Reach): Expression<SqlBool> {
  const conditions = grantsFor('commune-list.read', actor.grants).map((grant) => {
    const own = mayEver('commune-list.edit', [grant]) || mayEver('commune-list.send', [grant]);
    const sent = own ? sql<SqlBool>`true` : sql<SqlBool>`commune_list.state = 'sent'`;
    if (grant.scope.kind !== 'unit') return sql<SqlBool>`(${sent})`;
    const communes = [...communesWithin(grant.scope.id)];
    return sql<SqlBool>`(commune_list.unit_id = ANY(${sql.val(communes)}::text[]) AND ${sent})`;
  });
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` OR `)})`;
}

const lists = (db: Db) =>
  db
    .selectFrom('commune_list')
    .innerJoin('cycle', 'cycle.id', 'commune_list.cycle_id')
    .selectAll('commune_list')
    .select(({ selectFrom }) => [
      'cycle.name as cycle_name',
      'cycle.year as cycle_year',
      'cycle.framework',
      'cycle.unit_id as office_unit_id',
      selectFrom('commune_list_item')
        .whereRef('commune_list_item.list_id', '=', 'commune_list.id')
        .select(sql<number>`count(*)::int`.as('size'))
        .as('size'),
    ]);

export type ListRow = Awaited<ReturnType<ReturnType<typeof lists>['execute']>>[number];

/** A page of the lists that the actor may read, newest first. */
export async function listLists(
  db: Db,
  actor: Actor,
  query: z.output<typeof listQuery>,
  communesWithin: Reach,
): Promise<{ rows: ListRow[]; total: number }> {
  let select = lists(db).where(readableBy(actor, communesWithin));
  if (query.state) select = select.where('commune_list.state', '=', query.state);
  if (query.unitId) select = select.where('commune_list.unit_id', 'in', communesWithin(query.unitId));
  if (query.cycleId) select = select.where('commune_list.cycle_id', '=', query.cycleId);
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy(sql`commune_list.sent_on DESC NULLS FIRST`)
    .orderBy('commune_list.created_at', 'desc')
    .orderBy('commune_list.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The list if the actor may read it. */
export const readList = (
  db: Db,
  actor: Actor,
  id: string,
  communesWithin: Reach,
): Promise<ListRow | undefined> =>
  lists(db).where('commune_list.id', '=', id).where(readableBy(actor, communesWithin)).executeTakeFirst();

const listed = (db: Db) =>
  db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .leftJoin('commune_list_item', 'commune_list_item.dossier_id', 'dossier.id')
    .leftJoin('commune_review', 'commune_review.dossier_id', 'dossier.id')
    .select([
      'dossier.id',
      'dossier.version',
      'dossier.state',
      'dossier.framework',
      'dossier.product_set',
      'dossier.rubric_pack_id',
      'dossier.product_id',
      'dossier.producer_id',
      'dossier.commune_unit_id',
      'dossier.filing_kind',
      'dossier.product_code',
      'dossier.receipt_number',
      'dossier.self_assessment',
      'dossier.star',
      'product.name as product_name',
      'producer.name as producer_name',
      'producer.kind as producer_kind',
      'producer.legal_form',
      'producer.address',
      'producer.unit_id as producer_unit_id',
      'commune_list_item.note',
      'commune_list_item.position',
      'commune_review.report_number',
      'commune_review.reported_on',
    ]);

export type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

/** The dossiers on a list, in its order. */
export const listItems = (db: Db, listId: string): Promise<ListedRow[]> =>
  listed(db)
    .where('commune_list_item.list_id', '=', listId)
    .orderBy('commune_list_item.position')
    .limit(300)
    .execute();

/** The proposed dossiers of a commune and cycle that stand on no list. */
export const listCandidates = (db: Db, unitIds: readonly string[], cycleId: string): Promise<ListedRow[]> =>
  listed(db)
    .where('dossier.commune_unit_id', 'in', unitIds)
    .where('dossier.cycle_id', '=', cycleId)
    .where('dossier.state', '=', 'proposed')
    .where('commune_list_item.list_id', 'is', null)
    .orderBy(sql`product.name COLLATE "vi-x-icu"`)
    .limit(300)
    .execute();

/** Locks dossiers in one order, so that two who need the same ones wait for each other and never in a circle. */
export const lockDossiers = (db: Db, ids: readonly string[]) =>
  db.selectFrom('dossier').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute();

/** Every file of the dossiers of a list, in its order. */
export async function filesOfList(db: Db, listId: string) {
  const rows = await db
    .selectFrom('commune_list_item')
    .innerJoin('dossier', 'dossier.id', 'commune_list_item.dossier_id')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('dossier_evidence', 'dossier_evidence.dossier_id', 'dossier.id')
    .innerJoin('paper_version', (join) =>
      join
        .onRef('paper_version.paper_id', '=', 'dossier_evidence.paper_id')
        .onRef('paper_version.version', '=', 'dossier_evidence.paper_version'),
    )
    .innerJoin('file', 'file.id', 'paper_version.file_id')
    .select(['dossier.id as dossierId', 'product.name as productName', 'paper_version.title'])
    .select([
      'paper_version.document_type as documentType',
      'file.name as fileName',
      'file.size',
      'file.sha256',
    ])
    .where('commune_list_item.list_id', '=', listId)
    .where('dossier_evidence.removed_at', 'is', null)
    .orderBy('commune_list_item.position')
    .orderBy('dossier_evidence.created_at')
    .orderBy('dossier_evidence.id')
    .execute();
  return rows.map((row) => ({ ...row, size: Number(row.size), documentType: row.documentType as 'other' }));
}

/** The manifest of a list that was sent, as it was kept. */
export const manifestOf = (db: Db, listId: string) =>
  db.selectFrom('commune_list_manifest').select('files').where('list_id', '=', listId).executeTakeFirst();
