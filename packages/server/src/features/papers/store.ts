import type { PlainDate } from '@saolang/rulebook';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import { containing } from '../../platform/database/search.ts';
import type { paperQuery } from './schema.ts';

type Db = Kysely<Database>;

/** Papers that were not removed, as their newest version describes them. */
const papers = (db: Db) =>
  db
    .selectFrom('paper')
    .innerJoin('paper_version', (join) =>
      join
        .onRef('paper_version.paper_id', '=', 'paper.id')
        .onRef('paper_version.version', '=', 'paper.version'),
    )
    .innerJoin('file', 'file.id', 'paper_version.file_id')
    .innerJoin('producer', 'producer.id', 'paper.producer_id')
    .select(['paper.id', 'paper.version', 'paper.producer_id', 'paper.created_at'])
    .select(['producer.name as producer_name'])
    .select(['file_id', 'document_type', 'title', 'number', 'issuer', 'issued_on', 'expires_on'])
    .select(['file.name as file_name', 'file.media_type', 'file.size', 'file.pages', 'file.thumbnail_sha256'])
    .where('paper.removed_at', 'is', null);

export type PaperRow = Awaited<ReturnType<ReturnType<typeof papers>['execute']>>[number];

export const findPaper = (db: Db, id: string): Promise<PaperRow | undefined> =>
  papers(db).where('paper.id', '=', id).executeTakeFirst();

/** The paper that has a file of its producer. */
export const findPaperOfFile = (db: Db, producerId: string, fileId: string): Promise<PaperRow | undefined> =>
  papers(db).where('paper.producer_id', '=', producerId).where('file_id', '=', fileId).executeTakeFirst();

/** A paper, removed or not, locked until the transaction ends. */
export const lockPaper = (db: Db, id: string) =>
  db.selectFrom('paper').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** A file of the producer, locked, so that two papers are never made of it at once. */
export const lockFileOfProducer = (db: Db, producerId: string, fileId: string) =>
  db
    .selectFrom('file')
    .select('id')
    .where('id', '=', fileId)
    .where('producer_id', '=', producerId)
    .forUpdate()
    .executeTakeFirst();

/**
 * A page of the papers of producers, with their number.
 *
 * @param expiringUntil papers that end before this day, but not before today, are expiring
 */
export async function listPapers(
  db: Db,
  producerIds: readonly string[],
  query: z.output<typeof paperQuery>,
  today: PlainDate,
  expiringUntil: PlainDate,
): Promise<{ rows: PaperRow[]; total: number }> {
  let select = papers(db).where(sql<SqlBool>`paper.producer_id = ANY(${[...producerIds]}::uuid[])`);
  if (query.documentType) select = select.where('document_type', 'in', [query.documentType].flat());
  if (query.sha256) select = select.where('file.sha256', '=', query.sha256);
  if (query.validity) {
    const validity = sql`CASE WHEN expires_on < ${today}::date THEN 'expired'
      WHEN expires_on < ${expiringUntil}::date THEN 'expiring' ELSE 'valid' END`;
    select = select.where(sql<SqlBool>`${validity} = ANY(${[query.validity].flat()}::text[])`);
  }
  if (query.q) select = select.where(sql<SqlBool>`paper_version.search_text LIKE ${containing(query.q)}`);
  const order = {
    expires: sql`expires_on NULLS LAST`,
    '-expires': sql`expires_on DESC NULLS LAST`,
    title: sql`title COLLATE "vi-x-icu"`,
    '-title': sql`title COLLATE "vi-x-icu" DESC`,
    created: sql`paper.created_at`,
    '-created': sql`paper.created_at DESC`,
  }[query.sort];
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy(order)
    .orderBy('paper.created_at', 'desc')
    .orderBy('paper.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The dossiers that papers support now, the newest first. */
export const dossiersWith = (db: Db, paperIds: readonly string[]) =>
  db
    .selectFrom('dossier_evidence')
    .innerJoin('dossier', 'dossier.id', 'dossier_evidence.dossier_id')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('cycle', 'cycle.id', 'dossier.cycle_id')
    .select(['paper_id', 'dossier.id', 'dossier.state', 'product.name as product_name'])
    .select(['cycle.name as cycle_name', 'dossier.created_at'])
    .distinct()
    .where(sql<SqlBool>`paper_id = ANY(${[...paperIds]}::uuid[])`)
    .where('dossier_evidence.removed_at', 'is', null)
    .orderBy('dossier.created_at', 'desc')
    .orderBy('dossier.id')
    .limit(2000)
    .execute();

export type UseRow = Awaited<ReturnType<typeof dossiersWith>>[number];
