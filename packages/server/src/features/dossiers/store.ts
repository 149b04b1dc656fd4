import { endedStates, type Scope, statesReadableBy } from '@saolang/rulebook';
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { openToCouncil } from '../evaluation/open-to-council.ts';
import type { dossierQuery } from './schema.ts';

type Db = Kysely<Database>;

/** Which dossiers the actor may read: for each grant, those of its scope in the states open to its role. */
function readableBy(actor: Actor, communesWithin: (unitId: string) => readonly string[]) {
  const readable = actor.grants
    .map(({ role, scope }) => ({ states: statesReadableBy(role), scope }))
    .filter(({ states }) => states.length > 0)
    .map(
      ({ states, scope }) =>
        sql<SqlBool>`(dossier.state = ANY(${sql.val([...states])}::text[]) AND ${within(scope, actor, communesWithin)})`,
    );
  return readable.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(readable, sql` OR `)})`;
}

function within(
  scope: Scope,
  actor: Actor,
  communesWithin: (unitId: string) => readonly string[],
): Expression<SqlBool> {
  switch (scope.kind) {
    case 'producer':
      return sql`dossier.producer_id = ${scope.id}::uuid`;
    case 'unit':
      return sql`dossier.commune_unit_id = ANY(${sql.val([...communesWithin(scope.id)])}::text[])`;
    case 'council':
      return openToCouncil(scope.id, actor.accountId);
    case 'installation':
      return sql`true`;
  }
}

/** A dossier with the names that a list shows. */
const summaries = (db: Db) =>
  db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .innerJoin('cycle', 'cycle.id', 'dossier.cycle_id')
    .selectAll('dossier')
    .select(['product.name as product_name', 'producer.name as producer_name', 'cycle.name as cycle_name'])
    .select('cycle.closes_on as cycle_closes_on');

export type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

/** A page of the dossiers that the actor may read, with their number. */
export async function listDossiers(
  db: Db,
  actor: Actor,
  query: z.output<typeof dossierQuery>,
  communesWithin: (unitId: string) => readonly string[],
): Promise<{ rows: SummaryRow[]; total: number }> {
  let select = summaries(db).where(readableBy(actor, communesWithin));
  const states = query.state === undefined ? [] : [query.state].flat();
  if (states.length > 0) select = select.where('dossier.state', 'in', states);
  if (query.producerId) select = select.where('dossier.producer_id', '=', query.producerId);
  if (query.productId) select = select.where('dossier.product_id', '=', query.productId);
  if (query.unitId) select = select.where('dossier.commune_unit_id', 'in', communesWithin(query.unitId));
  if (query.cycleId) select = select.where('dossier.cycle_id', '=', query.cycleId);
  if (query.productSet) select = select.where('dossier.product_set', '=', query.productSet);
  if (query.q) {
    const pattern = sql`'%' || fold_text(${query.q}) || '%'`;
    select = select.where(
      sql<SqlBool>`(product.search_text LIKE ${pattern} OR producer.search_text LIKE ${pattern})`,
    );
  }
  const order = {
    updated: sql`dossier.updated_at DESC`,
    '-updated': sql`dossier.updated_at`,
    due: sql`dossier.commune_due_on NULLS LAST, dossier.updated_at`,
    '-due': sql`dossier.commune_due_on DESC NULLS LAST, dossier.updated_at`,
    product: sql`product.name COLLATE "vi-x-icu"`,
    '-product': sql`product.name COLLATE "vi-x-icu" DESC`,
  }[query.sort];
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy(order)
    .orderBy('dossier.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The dossier if the actor may read it. */
export const readDossier = (
  db: Db,
  actor: Actor,
  id: string,
  communesWithin: (unitId: string) => readonly string[],
): Promise<SummaryRow | undefined> =>
  summaries(db).where('dossier.id', '=', id).where(readableBy(actor, communesWithin)).executeTakeFirst();

export const dossierById = (db: Db, id: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirst();

export const productById = (db: Db, id: string) =>
  db.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirst();

export const cycleById = (db: Db, id: string) =>
  db.selectFrom('cycle').selectAll().where('id', '=', id).executeTakeFirst();

export type ProductRow = NonNullable<Awaited<ReturnType<typeof productById>>>;
export type CycleRow = NonNullable<Awaited<ReturnType<typeof cycleById>>>;

/** The cycles that are open on a day. */
export const openCycles = (db: Db, today: string) =>
  db
    .selectFrom('cycle')
    .selectAll()
    .where('opens_on', '<=', today)
    .where('closes_on', '>=', today)
    .orderBy('year', 'desc')
    .limit(200)
    .execute();

/** Certificates of products here that are neither ended nor followed by a newer one, in their last 180 days. */
export async function expiringCertificates(db: Db, today: string) {
  const { rows } = await sql<{
    id: string;
    product_id: string;
    expires_on: string;
    commune_unit_id: string;
  }>`
    SELECT held.id, held.product_id, held.expires_on::text, product.unit_id AS commune_unit_id
    FROM certificate held JOIN product ON product.id = held.product_id
    WHERE held.expires_on BETWEEN ${today}::date AND ${today}::date + 180 AND held.revoked_on IS NULL
      AND NOT EXISTS (SELECT 1 FROM certificate later
        WHERE later.product_id = held.product_id AND (later.issued_on, later.number) > (held.issued_on, held.number))
    ORDER BY held.expires_on, held.id
    LIMIT 2000`.execute(db);
  return rows;
}

/** Lets one process at a time prepare what follows from a certificate. */
export const lockCertificateOfProduct = (db: Db, id: string) =>
  db.selectFrom('certificate').select('id').where('id', '=', id).forUpdate().execute();

/** Whether a dossier of the product is on its way. */
export const isBeingFiled = async (db: Db, productId: string): Promise<boolean> =>
  (await db
    .selectFrom('dossier')
    .select('id')
    .where('product_id', '=', productId)
    .where('state', 'not in', [...endedStates])
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Whether the reminder of a day before the expiry is on record. */
export const isWarned = async (db: Db, certificateId: string, daysBeforeExpiry: number): Promise<boolean> =>
  (await db
    .selectFrom('action')
    .select('seq')
    .where('subject_kind', '=', 'certificate')
    .where('subject_id', '=', certificateId)
    .where('kind', '=', 'remind-of-re-evaluation')
    .where(sql<boolean>`(payload ->> 'daysBeforeExpiry')::integer <= ${daysBeforeExpiry}`)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Evidence with what its version of the paper says, and which version is the newest. */
const evidence = (db: Db) =>
  db
    .selectFrom('dossier_evidence')
    .innerJoin('paper', 'paper.id', 'dossier_evidence.paper_id')
    .innerJoin('paper_version as said', (join) =>
      join
        .onRef('said.paper_id', '=', 'dossier_evidence.paper_id')
        .onRef('said.version', '=', 'dossier_evidence.paper_version'),
    )
    .selectAll('dossier_evidence')
    .select(['said.file_id', 'said.document_type', 'said.title', 'said.number', 'said.issuer'])
    .select(['said.issued_on', 'said.expires_on'])
    .select(['paper.version as newest_version', 'paper.removed_at as paper_removed_at'])
    .where('dossier_evidence.removed_at', 'is', null);

/** Evidence on a dossier now, oldest first, with what a reader needs of its file. */
export const listEvidence = (db: Db, dossierId: string) =>
  evidence(db)
    .innerJoin('file', 'file.id', 'said.file_id')
    .select(['file.name as file_name', 'file.media_type', 'file.size', 'file.pages', 'file.thumbnail_sha256'])
    .where('dossier_id', '=', dossierId)
    .orderBy('dossier_evidence.created_at')
    .orderBy('dossier_evidence.id')
    .limit(500)
    .execute();

export type EvidenceRow = Awaited<ReturnType<typeof listEvidence>>[number];

/** Evidence beside the file of the newest version of its paper. */
const tiedPieces = (db: Db) =>
  evidence(db)
    .innerJoin('paper_version as newest', (join) =>
      join.onRef('newest.paper_id', '=', 'paper.id').onRef('newest.version', '=', 'paper.version'),
    )
    .select('newest.file_id as newest_file_id');

export type TiedPiece = Awaited<ReturnType<ReturnType<typeof tiedPieces>['execute']>>[number];

export const findTiedPiece = (db: Db, dossierId: string, id: string): Promise<TiedPiece | undefined> =>
  tiedPieces(db)
    .where('dossier_evidence.dossier_id', '=', dossierId)
    .where('dossier_evidence.id', '=', id)
    .executeTakeFirst();

/** The evidence of a paper on dossiers in these states, with the dossiers locked until the transaction ends. */
export const lockOpenEvidenceOf = (db: Db, paperId: string, states: readonly string[]) =>
  tiedPieces(db)
    .innerJoin('dossier', 'dossier.id', 'dossier_evidence.dossier_id')
    .where('dossier_evidence.paper_id', '=', paperId)
    .where('dossier.state', 'in', states)
    .orderBy('dossier.id')
    .forUpdate('dossier')
    .limit(200)
    .execute();

/** The actions done on a dossier, newest first. */
export const listActions = (db: Db, dossierId: string) =>
  db
    .selectFrom('action')
    .leftJoin('account', 'account.id', 'action.account_id')
    .select(['seq', 'at', 'kind', 'payload', 'role', 'action.version', 'account.full_name'])
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .orderBy('seq', 'desc')
    .limit(500)
    .execute();

/** The newest return of a dossier to its producer. */
export const lastReturn = (db: Db, dossierId: string) =>
  db
    .selectFrom('action')
    .select(['at', 'kind', 'payload'])
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .where('kind', 'in', ['return-to-producer', 'return-from-office'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
