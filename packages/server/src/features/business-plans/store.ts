import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

type Db = Kysely<Database>;

export type PlanRow = Selectable<Database['business_plan']>;

const plans = (db: Db) =>
  db
    .selectFrom('business_plan')
    .innerJoin('product_idea', 'product_idea.id', 'business_plan.idea_id')
    .innerJoin('producer', 'producer.id', 'product_idea.producer_id')
    .selectAll('business_plan')
    .select([
      'product_idea.title as idea_title',
      'product_idea.producer_id',
      'product_idea.unit_id',
      'producer.name as producer_name',
    ])
    .select((eb) =>
      eb
        .selectFrom('product')
        .select('product.id')
        .whereRef('product.idea_id', '=', 'product_idea.id')
        .orderBy('product.created_at')
        .limit(1)
        .as('product_id'),
    );

export type ShownPlan = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number];

/** The plan of an idea. */
export const findPlan = (db: Db, ideaId: string): Promise<ShownPlan | undefined> =>
  plans(db).where('business_plan.idea_id', '=', ideaId).executeTakeFirst();

/** The idea of a plan, held until the transaction ends: one writes to its plan at a time. */
export const lockIdea = (db: Db, ideaId: string) =>
  db.selectFrom('product_idea').selectAll().where('id', '=', ideaId).forUpdate().executeTakeFirst();

export const hasProduct = async (db: Db, ideaId: string): Promise<boolean> =>
  (await db.selectFrom('product').select('id').where('idea_id', '=', ideaId).limit(1).executeTakeFirst()) !==
  undefined;

/** The commune's answers to a plan, the oldest first. */
export const answersTo = (db: Db, planId: string) =>
  db
    .selectFrom('business_plan_answer as answer')
    .innerJoin('account', 'account.id', 'answer.account_id')
    .select(['answer.id', 'answer.kind', 'answer.note', 'answer.points', 'answer.at', 'account.full_name'])
    .where('answer.plan_id', '=', planId)
    .orderBy('answer.at')
    .orderBy('answer.id')
    .execute();

export type AnswerRow = Awaited<ReturnType<typeof answersTo>>[number];

export const findAnswer = (db: Db, id: string) =>
  db
    .selectFrom('business_plan_answer')
    .select(['plan_id', 'account_id'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Whether somebody has written or sent a plan in its producer's stead. */
export const wroteForProducer = async (db: Db, planId: string, accountId: string): Promise<boolean> =>
  (await db
    .selectFrom('action')
    .select('seq')
    .where('subject_kind', '=', 'business-plan')
    .where('subject_id', '=', planId)
    .where('account_id', '=', accountId)
    .where('role', '=', 'producer-assistant')
    .limit(1)
    .executeTakeFirst()) !== undefined;
