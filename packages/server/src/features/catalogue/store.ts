import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

/** What a visitor looks for. */
export interface CatalogueSearch {
  /** Words, with or without diacritics. */
  readonly q: string;
  readonly star: 3 | 4 | 5 | null;
  /** Product sets of the chosen group; null for all. */
  readonly productSets: readonly number[] | null;
}

export const pageSize = 24;

/** Matches a part of the name as typed, or a word near it: “mam nhi” and “mam nhy” both find “Mắm nhĩ”. */
const matches = (q: string) =>
  sql<SqlBool>`(search_text LIKE '%' || fold_text(${q}) || '%' OR fold_text(${q}) <% search_text)`;

const filters = (search: CatalogueSearch) => (eb: ExpressionBuilder<Database, 'catalogue_entry'>) =>
  eb.and([
    ...(search.q ? [matches(search.q)] : []),
    ...(search.productSets ? [eb('product_set', 'in', search.productSets)] : []),
  ]);

const certificateDates = [
  'certificate.issued_on',
  'certificate.expires_on',
  'certificate.extended_until',
  'certificate.suspended_on',
  'certificate.revoked_on',
] as const;

/** One page of entries: what contains the words first, then by star and name. */
export function listEntries(db: Db, search: CatalogueSearch, page: number) {
  let select = db
    .selectFrom('catalogue_entry')
    .leftJoin('certificate', 'certificate.id', 'catalogue_entry.certificate_id')
    .select([
      'catalogue_entry.id',
      'catalogue_entry.product_name',
      'catalogue_entry.producer_name',
      'catalogue_entry.place',
      'catalogue_entry.star',
      'catalogue_entry.product_set',
      'catalogue_entry.recognised',
      'catalogue_entry.source',
      'catalogue_entry.photo_file_id',
      'certificate.number as certificate_number',
      ...certificateDates,
    ])
    .where(filters(search) as never);
  if (search.star) select = select.where('catalogue_entry.star', '=', search.star);
  if (search.q) {
    select = select.orderBy(sql`(search_text LIKE '%' || fold_text(${search.q}) || '%')`, 'desc');
  }
  return select
    .orderBy('catalogue_entry.star', 'desc')
    .orderBy(sql`catalogue_entry.product_name COLLATE "vi-x-icu"`)
    .orderBy('catalogue_entry.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
}

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number];

/** How many entries each star has under a search. */
export const countPerStar = (db: Db, search: CatalogueSearch) =>
  db
    .selectFrom('catalogue_entry')
    .select(['star', (eb) => eb.fn.countAll<number>().as('count')])
    .where(filters(search))
    .groupBy('star')
    .execute();

/** One entry with its certificate and, for products of this system, what the producer told of it when recognised. */
export const readEntry = (db: Db, id: string) =>
  db
    .selectFrom('catalogue_entry')
    .leftJoin('certificate', 'certificate.id', 'catalogue_entry.certificate_id')
    .select([
      'catalogue_entry.id',
      'catalogue_entry.product_name',
      'catalogue_entry.producer_name',
      'catalogue_entry.place',
      'catalogue_entry.star',
      'catalogue_entry.product_set',
      'catalogue_entry.recognised',
      'catalogue_entry.source',
      'catalogue_entry.photo_file_id',
      'certificate.number as certificate_number',
      'certificate.framework',
      ...certificateDates,
      'catalogue_entry.description',
      'catalogue_entry.specification',
      'catalogue_entry.story',
    ])
    .select((eb) =>
      eb
        .selectFrom('catalogue_photo')
        .select(
          sql<
            { fileId: string; caption: string | null }[] | null
          >`json_agg(json_build_object('fileId', file_id, 'caption', caption) ORDER BY position)`.as(
            'photos',
          ),
        )
        .whereRef('catalogue_photo.entry_id', '=', 'catalogue_entry.id')
        .as('photos'),
    )
    .where('catalogue_entry.id', '=', id)
    .executeTakeFirst();
