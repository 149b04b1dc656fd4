import type { PlainDate } from '@saolang/rulebook';
import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import { containing } from '../../platform/database/search.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { ofUnits, withinScope } from '../units/within-scope.ts';
import type { producerFilter } from './schema.ts';

type Db = Kysely<Database>;

export type ProducerRow = Selectable<Database['producer']>;

export const findProducer = (db: Db, id: string): Promise<ProducerRow | undefined> =>
  db.selectFrom('producer').selectAll().where('id', '=', id).executeTakeFirst();

export const lockProducer = (db: Db, id: string): Promise<ProducerRow | undefined> =>
  db.selectFrom('producer').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

const summaries = (db: Db) =>
  db
    .selectFrom('producer')
    .select([
      'producer.id',
      'producer.version',
      'producer.unit_id',
      'producer.kind',
      'producer.name',
      'producer.tax_code',
      'producer.representative_name',
      'producer.created_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('product')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('product.producer_id', '=', 'producer.id')
        .$asScalar()
        .$notNull()
        .as('products'),
    );

export type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

/**
 * A page of the producers that the actor may read, with their number.
 *
 * @param near the actor with the grants by which personal data is read: a whole tax code is searched for by those only
 */
export async function listProducers(
  db: Db,
  actor: Actor,
  near: Actor,
  filter: z.output<typeof producerFilter>,
  page: { readonly limit: number; readonly offset: number },
  today: PlainDate,
): Promise<{ rows: SummaryRow[]; total: number }> {
  const columns = { producer: 'producer.id', unit: 'producer.unit_id' };
  let select = summaries(db).where(withinScope(actor, 'producer.read', today, columns));
  if (filter.unitId) select = select.where(ofUnits('producer.unit_id', filter.unitId, today));
  if (filter.kind) select = select.where('producer.kind', 'in', [filter.kind].flat());
  if (filter.q) {
    const pattern = containing(filter.q);
    select = select.where(
      sql<SqlBool>`(producer.search_text LIKE ${pattern}
        OR producer.tax_code LIKE ${pattern} AND ${withinScope(near, 'producer.read', today, columns)})`,
    );
  }
  const order = {
    name: sql`producer.name COLLATE "vi-x-icu"`,
    '-name': sql`producer.name COLLATE "vi-x-icu" DESC`,
    created: sql`producer.created_at`,
    '-created': sql`producer.created_at DESC`,
  }[filter.sort];
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy(order)
    .orderBy('producer.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

/** The producers that the account itself belongs to, the oldest first. */
export const listOwnProducers = (db: Db, producerIds: readonly string[]): Promise<SummaryRow[]> =>
  producerIds.length === 0
    ? Promise.resolve([])
    : summaries(db).where('producer.id', 'in', producerIds).orderBy('producer.created_at').execute();
