import { formatDate, unitById } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { NoticeFacts } from './notice-kinds.ts';
import type { RecordedAction } from './who-is-told.ts';

type Db = Kysely<Database>;

/** What an action was about, and in whose reach it lies. */
export interface Subject {
  readonly facts: NoticeFacts;
  readonly producerId?: string | null;
  readonly communeUnitId?: string;
  readonly officeUnitId?: string;
  readonly councilId?: string;
  readonly personId?: string;
}

type Reader = (db: Db, id: string, action: RecordedAction) => Promise<Subject | undefined>;

const unitName = (id: string): string => unitById(id)?.name ?? id;

const ideas = (db: Db) =>
  db
    .selectFrom('product_idea')
    .innerJoin('producer', 'producer.id', 'product_idea.producer_id')
    .select(['product_idea.id', 'title', 'producer.name', 'producer.id as producer_id', 'producer.unit_id']);

type IdeaRow = Awaited<ReturnType<ReturnType<typeof ideas>['executeTakeFirst']>>;

const ideaOf = (row: IdeaRow): Subject | undefined =>
  row && {
    facts: { id: row.id, name: row.title, producer: row.name },
    producerId: row.producer_id,
    communeUnitId: row.unit_id,
  };

/** What a record was about, by its kind; undefined for one that is gone. */
export const subjectReaders: Readonly<Record<string, Reader>> = {
  dossier: async (db, id, { payload }) => {
    const row = await db
      .selectFrom('dossier')
      .innerJoin('product', 'product.id', 'dossier.product_id')
      .innerJoin('producer', 'producer.id', 'dossier.producer_id')
      .select(['product.name', 'producer.name as producer', 'dossier.producer_id'])
      .select(['commune_unit_id', 'office_unit_id'])
      .where('dossier.id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        facts: {
          id,
          name: row.name,
          producer: row.producer,
          unit: unitName(row.commune_unit_id),
          ...(Array.isArray(payload.points) && { count: payload.points.length }),
        },
        producerId: row.producer_id,
        communeUnitId: row.commune_unit_id,
        officeUnitId: row.office_unit_id,
      }
    );
  },
  certificate: async (db, id, { payload }) => {
    const row = await db
      .selectFrom('certificate')
      .select(['number', 'product_name', 'producer_id', 'star', 'expires_on'])
      .where('id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        facts: {
          id,
          name: row.product_name,
          number: row.number,
          star: row.star,
          date: formatDate(row.expires_on),
          ...(typeof payload.daysBeforeExpiry === 'number' && { days: payload.daysBeforeExpiry }),
        },
        producerId: row.producer_id,
      }
    );
  },
  idea: async (db, id) => ideaOf(await ideas(db).where('product_idea.id', '=', id).executeTakeFirst()),
  'business-plan': async (db, id) =>
    ideaOf(
      await ideas(db)
        .innerJoin('business_plan', 'business_plan.idea_id', 'product_idea.id')
        .where('business_plan.id', '=', id)
        .executeTakeFirst(),
    ),
  producer: async (db, id, { payload, account_id }) => {
    // Who asks is not named in the record: they did it.
    const officerId = typeof payload.officerId === 'string' ? payload.officerId : account_id;
    const row = await db
      .selectFrom('producer')
      .innerJoin('account as officer', (join) => join.on('officer.id', '=', officerId))
      .select(['producer.name', 'officer.full_name'])
      .where('producer.id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        facts: { id, producer: row.name, person: row.full_name },
        producerId: id,
        personId: String(payload.memberId ?? officerId),
      }
    );
  },
  'commune-list': async (db, id, { payload }) => {
    const row = await db
      .selectFrom('commune_list')
      .innerJoin('cycle', 'cycle.id', 'commune_list.cycle_id')
      .select(['commune_list.unit_id', 'cycle.unit_id as office'])
      .where('commune_list.id', '=', id)
      .executeTakeFirst();
    const dossiers = payload.dossierIds;
    return (
      row && {
        facts: {
          id,
          unit: unitName(row.unit_id),
          number: String(payload.documentNumber ?? ''),
          count: Array.isArray(dossiers) ? dossiers.length : 0,
        },
        communeUnitId: row.unit_id,
        officeUnitId: row.office,
      }
    );
  },
  'scoring-session': async (db, id) => {
    const row = await db
      .selectFrom('scoring_session')
      .innerJoin('council', 'council.id', 'scoring_session.council_id')
      .select(['scoring_session.name', 'held_on', 'place', 'council_id', 'council.unit_id'])
      .where('scoring_session.id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        facts: { id, name: row.name, date: formatDate(row.held_on), place: row.place },
        councilId: row.council_id,
        officeUnitId: row.unit_id,
      }
    );
  },
  decision: async (db, id) => {
    const row = await db
      .selectFrom('decision')
      .select(['title', 'document_number', 'unit_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        facts: { id, name: row.title, ...(row.document_number && { number: row.document_number }) },
        officeUnitId: row.unit_id,
      }
    );
  },
  'upper-result': async (db, id) => {
    const row = await db
      .selectFrom('upper_result')
      .innerJoin('dossier', 'dossier.id', 'upper_result.dossier_id')
      .innerJoin('product', 'product.id', 'dossier.product_id')
      .select(['product.name', 'office_unit_id'])
      .where('upper_result.id', '=', id)
      .executeTakeFirst();
    return row && { facts: { id, name: row.name }, officeUnitId: row.office_unit_id };
  },
  'rubric-pack': async (db, id) => {
    const row = await db
      .selectFrom('rubric_pack')
      .select(['number', 'unit_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        facts: { id, number: String(row.number), unit: unitName(row.unit_id) },
        officeUnitId: row.unit_id,
      }
    );
  },
  'register-import': async (db, id) => {
    const row = await db
      .selectFrom('register_import')
      .select(['source_name', 'created_by'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { facts: { id, name: row.source_name }, personId: row.created_by };
  },
};
