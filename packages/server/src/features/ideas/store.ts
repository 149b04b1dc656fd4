import type { PlainDate, PlanState } from '@saolang/rulebook';
import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../platform/database/schema.ts';
import { containing } from '../../platform/database/search.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { ofUnits, withinScope } from '../units/within-scope.ts';
import type { idea, ideaFilter, newIdeaNote } from './schema.ts';

type Db = Kysely<Database>;

export type IdeaRow = Selectable<Database['product_idea']>;

type NoteKind = z.output<typeof newIdeaNote>['kind'];
type Stage = z.output<typeof idea>['stage'];

const lastNote = sql`(SELECT kind FROM idea_note WHERE idea_id = product_idea.id ORDER BY at DESC, id DESC LIMIT 1)`;

/**
 * Where an idea stands (the rulebook's `ideaStages`): a product once there is one; set aside while the commune's last
 * note says so; else as far as it came.
 */
const stage = sql<Stage>`CASE
  WHEN EXISTS (SELECT FROM product WHERE product.idea_id = product_idea.id) THEN 'product'
  WHEN ${lastNote} = 'set-aside' THEN 'set-aside'
  WHEN business_plan.submitted_at IS NOT NULL THEN 'plan'
  WHEN ${lastNote} = 'encourage' THEN 'encouraged'
  ELSE 'idea' END`;

const ideas = (db: Db) =>
  db
    .selectFrom('product_idea')
    .innerJoin('producer', 'producer.id', 'product_idea.producer_id')
    .leftJoin('business_plan', 'business_plan.idea_id', 'product_idea.id')
    .selectAll('product_idea')
    .select(['producer.name as producer_name', stage.as('stage')])
    .select((eb) => eb.ref('business_plan.state').$castTo<PlanState | null>().as('plan_state'))
    .select((eb) =>
      eb
        .selectFrom('product')
        .select('product.id')
        .whereRef('product.idea_id', '=', 'product_idea.id')
        .orderBy('product.created_at')
        .limit(1)
        .as('product_id'),
    );

export type ShownRow = Awaited<ReturnType<ReturnType<typeof ideas>['execute']>>[number];

export const findIdea = (db: Db, id: string): Promise<ShownRow | undefined> =>
  ideas(db).where('product_idea.id', '=', id).executeTakeFirst();

export const lockIdea = (db: Db, id: string): Promise<IdeaRow | undefined> =>
  db.selectFrom('product_idea').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The commune's notes on an idea, the oldest first. */
export const notesOf = (db: Db, ideaId: string) =>
  db
    .selectFrom('idea_note')
    .innerJoin('account', 'account.id', 'idea_note.account_id')
    .select(['idea_note.id', 'idea_note.note', 'idea_note.at', 'account.full_name'])
    .select((eb) => eb.ref('idea_note.kind').$castTo<NoteKind>().as('kind'))
    .where('idea_note.idea_id', '=', ideaId)
    .orderBy('idea_note.at')
    .orderBy('idea_note.id')
    .execute();

export type NoteRow = Awaited<ReturnType<typeof notesOf>>[number];

export const findNote = (db: Db, id: string) =>
  db.selectFrom('idea_note').select(['idea_id', 'account_id']).where('id', '=', id).executeTakeFirst();

/** A page of the ideas that the actor may read, the newest first, with their number. */
export async function listIdeas(
  db: Db,
  actor: Actor,
  query: z.output<typeof ideaFilter>,
  page: { readonly limit: number; readonly offset: number },
  today: PlainDate,
): Promise<{ rows: ShownRow[]; total: number }> {
  let select = ideas(db).where(
    withinScope(actor, 'idea.read', today, {
      producer: 'product_idea.producer_id',
      unit: 'product_idea.unit_id',
    }),
  );
  if (query.producerId) select = select.where('product_idea.producer_id', '=', query.producerId);
  if (query.stage) select = select.where(stage, 'in', [query.stage].flat());
  if (query.planState) select = select.where('business_plan.state', 'in', [query.planState].flat());
  if (query.unitId) select = select.where(ofUnits('product_idea.unit_id', query.unitId, today));
  if (query.q) {
    select = select.where(
      sql<SqlBool>`fold_text(product_idea.title || ' ' || product_idea.local_material) LIKE ${containing(query.q)}`,
    );
  }
  const rows = await select
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .orderBy('product_idea.created_at', 'desc')
    .orderBy('product_idea.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return { rows, total: rows[0]?.total ?? 0 };
}
