import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { Page } from './council-store.ts';

type Db = Kysely<Database>;

/** A session with the council that holds it, and the rules by which it is scored: from its opening on the frozen ones. */
const sessions = (db: Db) =>
  db
    .selectFrom('scoring_session')
    .innerJoin('council', 'council.id', 'scoring_session.council_id')
    .innerJoin('cycle', 'cycle.id', 'council.cycle_id')
    .selectAll('scoring_session')
    .select((eb) => [
      eb.fn.coalesce('frozen_star_rule', 'council.star_rule').as('star_rule'),
      eb.fn.coalesce('frozen_quorum_percent', 'council.quorum_percent').as('quorum_percent'),
      eb.fn.coalesce('frozen_allowed_spread', 'council.allowed_spread').as('allowed_spread'),
    ])
    .select([
      'council.name as council_name',
      'council.unit_id',
      'council.cycle_id',
      'council.decision_number',
      'council.decision_date',
      'cycle.framework',
      'cycle.year',
    ]);

export type SessionRow = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>;

export const sessionById = (db: Db, id: string) =>
  sessions(db).where('scoring_session.id', '=', id).executeTakeFirst();

/** Holds the session until the transaction ends: every act on a session begins with this. */
export const lockSession = (db: Db, id: string) =>
  sessions(db).where('scoring_session.id', '=', id).forUpdate('scoring_session').executeTakeFirst();

/** Keeps the session from opening or closing until the transaction ends, while others may do the same. */
export const holdSession = (db: Db, id: string) =>
  sessions(db).where('scoring_session.id', '=', id).forShare('scoring_session').executeTakeFirst();

/** The sessions of councils that meet a condition, newest first, with how many dossiers each has. */
export const listSessions = (
  db: Db,
  within: Expression<SqlBool>,
  page: Page & { councilId?: string | undefined; state?: string | readonly string[] | undefined },
) => {
  const { q, councilId, state } = page;
  let query = sessions(db).where(within);
  if (councilId) query = query.where('scoring_session.council_id', '=', councilId);
  if (state) query = query.where('scoring_session.state', 'in', [state].flat());
  if (q) {
    query = query.where(
      sql<SqlBool>`fold_text(scoring_session.name || ' ' || scoring_session.place || ' ' || council.name)
        LIKE '%' || fold_text(${q}) || '%'`,
    );
  }
  return query
    .select([
      sql<number>`(SELECT count(*) FROM session_dossier WHERE session_id = scoring_session.id)`.as(
        'dossiers',
      ),
      sql<number>`count(*) OVER ()`.as('total'),
    ])
    .orderBy('held_on', 'desc')
    .orderBy('scoring_session.id', 'desc')
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute();
};

const dossierNames = [
  'dossier.id as dossier_id',
  'dossier.state as dossier_state',
  'dossier.framework',
  'dossier.product_set',
  'dossier.rubric_pack_id',
  'dossier.commune_unit_id',
  'dossier.producer_id',
  'product.name as product_name',
  'producer.name as producer_name',
] as const;

/** The dossiers of a session in the order in which they are taken. */
export const agendaOf = (db: Db, sessionId: string) =>
  db
    .selectFrom('session_dossier')
    .innerJoin('dossier', 'dossier.id', 'session_dossier.dossier_id')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .select([...dossierNames, 'position', 'disqualified', 'disqualified_note', 'result'])
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .orderBy('dossier.id')
    .execute();

export type AgendaRow = Awaited<ReturnType<typeof agendaOf>>[number];

/** The dossiers of a session that are yet to be scored: while others are scored again, the rest has its result. */
export const unsettled = (agenda: readonly AgendaRow[]): readonly AgendaRow[] =>
  agenda.filter(({ result }) => result === null);

/** What the dossiers of a session were scored before they were scored again, first scoring first. */
export const earlierScoringsOf = (db: Db, sessionId: string) =>
  db
    .selectFrom('earlier_scoring')
    .innerJoin('account', 'account.id', 'reopened_by')
    .select(['dossier_id', 'number', 'result', 'closed_at', 'reopened_at', 'reopened_by', 'reason'])
    .select('account.full_name as reopened_by_name')
    .where('session_id', '=', sessionId)
    .orderBy('dossier_id')
    .orderBy('number')
    .execute();

export type EarlierScoring = Awaited<ReturnType<typeof earlierScoringsOf>>[number];

/** The dossiers that wait for a session of this office and cycle, oldest acceptance first. */
export const listAccepted = (
  db: Db,
  session: { unit_id: string; cycle_id: string },
  q: string | undefined,
) => {
  let query = db
    .selectFrom('dossier')
    .innerJoin('product', 'product.id', 'dossier.product_id')
    .innerJoin('producer', 'producer.id', 'dossier.producer_id')
    .select(dossierNames)
    .where('dossier.office_unit_id', '=', session.unit_id)
    .where('dossier.cycle_id', '=', session.cycle_id)
    .where('dossier.state', '=', 'accepted');
  if (q) {
    query = query.where(
      sql<SqlBool>`(product.search_text LIKE '%' || fold_text(${q}) || '%'
        OR producer.search_text LIKE '%' || fold_text(${q}) || '%')`,
    );
  }
  return query.orderBy('dossier.updated_at').orderBy('dossier.id').limit(200).execute();
};

/**
 * Locks the dossiers of a session in one order, before the first of them is changed: a later transaction that
 * waits for one of them then holds nothing that this one needs.
 */
export const lockDossiers = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('dossier')
        .select(['id', 'office_unit_id', 'cycle_id', 'framework', 'product_set', 'state'])
        .where('id', 'in', ids)
        .orderBy('id')
        .forUpdate()
        .execute();

/** The members who score in a session: those of the council while it is ahead, those with sheets from its opening on. */
export const seatsOf = (db: Db, councilId: string) =>
  db
    .selectFrom('council_member')
    .select(['id', 'account_id', 'full_name', 'position', 'agency_name', 'capacity', 'scores', 'left_on'])
    .where('council_id', '=', councilId)
    .orderBy('position_order')
    .orderBy('id')
    .execute();

export type SeatRow = Awaited<ReturnType<typeof seatsOf>>[number];

/** What members have declared in a session: all of it, or one member's. */
export const declarationsOf = (db: Db, sessionId: string, memberId?: string) =>
  db
    .selectFrom('conflict_declaration')
    .select(['id', 'dossier_id', 'member_id', 'has_conflict', 'reason'])
    .where('session_id', '=', sessionId)
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId ?? ''))
    .execute();
