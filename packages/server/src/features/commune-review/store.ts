import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** The commune's review of a dossier, if anything was written. */
export const readReview = (db: Db, dossierId: string) =>
  db.selectFrom('commune_review').selectAll().where('dossier_id', '=', dossierId).executeTakeFirst();

export type ReviewRow = NonNullable<Awaited<ReturnType<typeof readReview>>>;

/** Dossier, product and producer as the claims and the commune's documents need them. */
export const readFiling = (db: Db, dossierId: string) =>
  db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .innerJoin('cycle', 'cycle.id', 'dossier.cycle_id')
    .selectAll('dossier')
    .select([
      'product.name as product_name',
      'product.local_material',
      'product.story',
      'cycle.year as cycle_year',
      'producer.name as producer_name',
      'producer.kind as producer_kind',
      'producer.legal_form',
      'producer.address',
      'producer.unit_id as producer_unit_id',
      'producer.phone',
      'producer.email',
      'producer.representative_name',
      'producer.representative_position',
      'producer.representative_sex',
      'producer.representative_ethnic_group',
      'producer.representative_address',
    ])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirst();

export type FilingRow = NonNullable<Awaited<ReturnType<typeof readFiling>>>;

/** The consolidated list on which a dossier stands. */
export const listOfDossier = (db: Db, dossierId: string) =>
  db
    .selectFrom('commune_list_item')
    .innerJoin('commune_list', 'commune_list.id', 'commune_list_item.list_id')
    .select(['commune_list.id', 'document_number', 'sent_on', 'commune_list.state'])
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();

/** The returns of a dossier with their points, newest first. */
export const listReturns = (db: Db, dossierId: string) =>
  db
    .selectFrom('action')
    .leftJoin('account', 'account.id', 'action.account_id')
    .select(['at', 'kind', 'payload', 'account.full_name'])
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .where('kind', 'in', ['return-to-producer', 'return-from-office'])
    .orderBy('seq', 'desc')
    .limit(100)
    .execute();

/** What the producer did to the dossier since it was last sent back; nothing when it never was. */
export const editsSinceReturn = (db: Db, dossierId: string) =>
  db
    .selectFrom('action')
    .select(['kind', 'payload'])
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .where('kind', 'in', ['edit', 'add-evidence', 'change-evidence', 'remove-evidence'])
    .where('seq', '>', ({ selectFrom }) =>
      selectFrom('action as sent_back')
        .select(({ fn }) => fn.max('sent_back.seq').as('seq'))
        .where('sent_back.subject_kind', '=', 'dossier')
        .where('sent_back.subject_id', '=', dossierId)
        .where('sent_back.kind', 'in', ['return-to-producer', 'return-from-office']),
    )
    .orderBy('seq')
    .limit(2000)
    .execute();

/** When a dossier was received at the commune's desk, and by whom. */
export const lastReceipt = (db: Db, dossierId: string) =>
  db
    .selectFrom('action')
    .leftJoin('account', 'account.id', 'action.account_id')
    .select(['at', 'account.full_name'])
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .where('kind', '=', 'receive')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The dossier's row, locked until the transaction ends. */
export const lockDossier = (db: Db, dossierId: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', dossierId).forUpdate().executeTakeFirst();

/** The kinds of evidence on a dossier now. */
export const evidenceTypes = async (db: Db, dossierId: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('dossier_evidence')
      .innerJoin('paper_version', (join) =>
        join
          .onRef('paper_version.paper_id', '=', 'dossier_evidence.paper_id')
          .onRef('paper_version.version', '=', 'dossier_evidence.paper_version'),
      )
      .select('document_type')
      .distinct()
      .where('dossier_id', '=', dossierId)
      .where('removed_at', 'is', null)
      .execute()
  ).map((row) => row.document_type);
