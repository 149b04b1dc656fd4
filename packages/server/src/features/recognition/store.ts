import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import type { decisionFilter } from './schema.ts';

type Db = Kysely<Database>;

/** Decisions with their cycle's name and how many dossiers stand on each. */
const decisions = (db: Db) =>
  db
    .selectFrom('decision')
    .innerJoin('cycle', 'cycle.id', 'decision.cycle_id')
    .selectAll('decision')
    .select((eb) => [
      'cycle.name as cycle_name',
      'cycle.year as cycle_year',
      'cycle.framework',
      eb
        .selectFrom('decision_item')
        .select((item) => item.fn.countAll<number>().as('count'))
        .whereRef('decision_item.decision_id', '=', 'decision.id')
        .as('dossiers'),
    ]);

export type DecisionRow = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>;

/** A page of the decisions of these units, drafts first, newest first. */
export async function listDecisions(
  db: Db,
  unitIds: readonly string[] | 'all',
  query: z.output<typeof decisionFilter>,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: DecisionRow[]; total: number }> {
  if (unitIds.length === 0) return { rows: [], total: 0 };
  let select = decisions(db);
  if (unitIds !== 'all') select = select.where('decision.unit_id', 'in', unitIds);
  if (query.state) select = select.where('decision.state', '=', query.state);
  if (query.cycleId) select = select.where('decision.cycle_id', '=', query.cycleId);
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy('decision.state')
    .orderBy('decision.created_at', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

export const readDecision = (db: Db, id: string): Promise<DecisionRow | undefined> =>
  decisions(db).where('decision.id', '=', id).executeTakeFirst();

/** The average of a dossier's last frozen result: two decimals. */
const lastAverage = (db: Db) =>
  db
    .selectFrom('session_dossier')
    .innerJoin('scoring_session', 'scoring_session.id', 'session_dossier.session_id')
    .select(sql<string>`coalesce(session_dossier.result ->> 'average', '')`.as('average'))
    .whereRef('session_dossier.dossier_id', '=', sql.ref('dossier.id'))
    .where('session_dossier.result', 'is not', null)
    .orderBy('scoring_session.closed_at', 'desc')
    .limit(1);

/** Dossiers with what a decision prints of them: once a certificate is issued, what it says. */
const printed = (db: Db) =>
  db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .leftJoin('certificate', 'certificate.dossier_id', 'dossier.id')
    .select((eb) => [
      'dossier.id as dossier_id',
      'dossier.version as dossier_version',
      'dossier.product_set',
      'dossier.commune_unit_id',
      'producer.unit_id as producer_unit_id',
      eb.fn.coalesce('certificate.product_name', 'product.name').as('product_name'),
      eb.fn.coalesce('certificate.producer_name', 'producer.name').as('producer_name'),
      eb.fn.coalesce('certificate.producer_address', 'producer.address').as('address'),
      'certificate.id as certificate_id',
      'certificate.number as certificate_number',
    ]);

/** The dossiers on a decision in its order, with star and average as they were when it was drafted. */
export const listItems = (db: Db, decisionId: string) =>
  printed(db)
    .innerJoin('decision_item', 'decision_item.dossier_id', 'dossier.id')
    .select(['decision_item.star', 'decision_item.average'])
    .where('decision_item.decision_id', '=', decisionId)
    .orderBy('decision_item.position')
    .limit(300)
    .execute();

export type ItemRow = Awaited<ReturnType<typeof listItems>>[number];

/** Confirmed dossiers of a cycle that lead to this kind of decision and stand on no other draft. */
export const listCandidates = (
  db: Db,
  cycleId: string,
  outcome: 'recognise' | 'forward',
): Promise<ItemRow[]> =>
  printed(db)
    .select(['dossier.star', sql<string>`coalesce((${lastAverage(db)}), '')`.as('average')])
    .where('dossier.cycle_id', '=', cycleId)
    .where('dossier.state', '=', 'confirmed')
    .where('dossier.outcome', '=', outcome)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('decision_item')
            .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
            .select('decision.id')
            .whereRef('decision_item.dossier_id', '=', 'dossier.id')
            .where('decision.state', '=', 'draft'),
        ),
      ),
    )
    .orderBy('dossier.star', 'desc')
    .orderBy(sql`product.name COLLATE "vi-x-icu"`)
    .orderBy('dossier.id')
    .limit(300)
    .execute();

/** The dossiers, locked in the order of their ids, so that whoever else locks several waits instead of blocking. */
export const lockDossiers = (db: Db, ids: readonly string[]) =>
  db.selectFrom('dossier').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute();
