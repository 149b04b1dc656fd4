import type { CertificateState, PlainDate } from '@saolang/rulebook';
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import { containing } from '../../platform/database/search.ts';
import type { certificateFilter } from './schema.ts';

type Db = Kysely<Database>;

/** The rulebook's `certificateState` on a day, so that a list can be filtered; a test holds the two together. */
export const stateOn = (today: PlainDate) => {
  const day = sql`${today}::date`;
  return sql<CertificateState>`CASE
    WHEN revoked_on <= ${day} THEN 'revoked'
    WHEN suspended_on <= ${day} THEN 'suspended'
    WHEN expires_on > ${day} + 180 THEN 'valid'
    WHEN expires_on >= ${day} THEN 'expiring'
    WHEN extended_until >= ${day} THEN 'extended'
    ELSE 'expired' END`;
};

/** A page of the certificates within a condition, those that expire first on top. */
export async function listCertificates(
  db: Db,
  within: Expression<SqlBool>,
  query: z.output<typeof certificateFilter>,
  page: { readonly limit: number; readonly offset: number },
  today: PlainDate,
) {
  let select = db.selectFrom('certificate').selectAll().where(within);
  if (query.producerId) select = select.where('producer_id', '=', query.producerId);
  if (query.q) {
    const words = sql`fold_text(number || ' ' || product_name || ' ' || producer_name)`;
    select = select.where(sql<SqlBool>`${words} LIKE ${containing(query.q)}`);
  }
  if (query.state) select = select.where(stateOn(today), 'in', [query.state].flat());
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy('expires_on')
    .orderBy('number')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

export type CertificateRow = Omit<Awaited<ReturnType<typeof listCertificates>>['rows'][number], 'total'>;

export const readCertificate = (db: Db, id: string): Promise<CertificateRow | undefined> =>
  db.selectFrom('certificate').selectAll().where('id', '=', id).executeTakeFirst();

export const lockCertificate = (db: Db, id: string): Promise<CertificateRow | undefined> =>
  db.selectFrom('certificate').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The certificate of a product that was issued last. */
export const newestOfProduct = (db: Db, productId: string): Promise<CertificateRow | undefined> =>
  db
    .selectFrom('certificate')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('issued_on', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The certificate of a number with the photo that the public may see, in one query. */
export const readByNumber = (db: Db, number: string) =>
  db
    .selectFrom('certificate')
    .leftJoin('catalogue_entry', 'catalogue_entry.certificate_id', 'certificate.id')
    .selectAll('certificate')
    .select(['catalogue_entry.id as entry_id', 'catalogue_entry.place', 'catalogue_entry.photo_file_id'])
    .where('certificate.number', '=', number)
    .executeTakeFirst();
