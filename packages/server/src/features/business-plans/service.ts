import {
  currentPlanForm,
  grantOver,
  isAnswered,
  mayActOnPlan,
  missingInPlan,
  type PlanAction,
  type PlanForm,
  type PlanState,
  planActions,
  planFields,
  planForm,
} from '@saolang/rulebook';
import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { unitScope } from '../units/unit-scope.ts';
import { answersOf, presentPlan, shownAnswers } from './presenter.ts';
import type { newPlan, newPlanAnswer, planPatch } from './schema.ts';
import * as store from './store.ts';

/** The plan of an idea. What the actor may not read, and a draft that is not theirs, does not exist for them: 404. */
export async function readPlan(context: Context, actor: Actor, ideaId: string) {
  const row = found(await store.findPlan(context.db, ideaId));
  const today = context.clock.today();
  const subject = { producerId: row.producer_id, unitIds: unitScope(row.unit_id, today) };
  if (!grantOver('business-plan.read', actor.grants, subject)) throw new Problem('not-found');
  const form = found(shownAnswers(row, actor.grants) ?? undefined);
  return presentPlan(row, await store.answersTo(context.db, row.id), form, actor.grants, today);
}

/** Begins the plan of an idea. Sending the same id again answers the plan that is there. */
export async function beginPlan(
  context: Context,
  actor: Actor,
  ideaId: string,
  input: z.output<typeof newPlan>,
) {
  await context.db.transaction().execute(async (trx) => {
    const idea = found(await store.lockIdea(trx, ideaId));
    const grant = requireGrant(actor, 'business-plan.edit', { producerId: idea.producer_id });
    const existing = await store.findPlan(trx, ideaId);
    if (existing?.id === input.id) return;
    if (existing) throw new Problem('already-exists');
    await requireNoProduct(trx, ideaId);
    const at = context.clock.now();
    const questions = currentPlanForm().version;
    const inserted = await trx
      .insertInto('business_plan')
      .values({ id: input.id, idea_id: ideaId, questions, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // The id is that of another idea's plan.
    if (!inserted) throw new Problem('already-exists');
    await record(trx, { accountId: actor.accountId, grant }, at, input.id, 'create', 1, {
      ideaId,
      questions,
    });
  });
  return readPlan(context, actor, ideaId);
}

/** Saves what changed. Answers 412 when it was changed elsewhere since the sender read it. */
export async function editPlan(
  context: Context,
  actor: Actor,
  ideaId: string,
  expectedVersion: number,
  patch: z.output<typeof planPatch>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { plan, doer } = await openPlan(trx, context, actor, ideaId, 'edit');
    requireVersion(plan.version, expectedVersion);
    requireKnownAnswers(found(planForm(plan.questions)), patch.form);
    const form = Object.fromEntries(
      Object.entries({ ...answersOf(plan), ...patch.form }).filter(([, value]) => value !== null),
    );
    const version = plan.version + 1;
    await trx
      .updateTable('business_plan')
      .set({ form: JSON.stringify(form), version })
      .where('id', '=', plan.id)
      .execute();
    await record(trx, doer, context.clock.now(), plan.id, 'edit', version, { patch });
  });
  return readPlan(context, actor, ideaId);
}

/** Sends the plan to the commune. Answers 409 `incomplete` with every question that is still open. */
export async function submitPlan(context: Context, actor: Actor, ideaId: string, expectedVersion: number) {
  await context.db.transaction().execute(async (trx) => {
    const { plan, doer } = await openPlan(trx, context, actor, ideaId, 'submit');
    requireVersion(plan.version, expectedVersion);
    const missing = missingInPlan(found(planForm(plan.questions)), answersOf(plan));
    if (missing.length > 0) {
      throw new Problem('incomplete', {
        errors: missing.map(({ code, label }) => ({
          path: `/form/${code}`,
          code: 'missing',
          message: `Chưa điền “${label.vi}”.`,
        })),
      });
    }
    const at = context.clock.now();
    const version = plan.version + 1;
    await trx
      .updateTable('business_plan')
      .set({
        state: 'submitted',
        submitted_form: JSON.stringify(plan.form),
        submitted_at: at,
        version,
      })
      .where('id', '=', plan.id)
      .execute();
    await record(trx, doer, at, plan.id, 'submit', version, { to: 'submitted' });
  });
  return readPlan(context, actor, ideaId);
}

/**
 * Writes the commune's answer to a plan as it was sent. Sending the same id again answers the plan as it is; an id
 * taken by another answer is refused. Who wrote the plan for its producer does not answer it.
 */
export async function answerPlan(
  context: Context,
  actor: Actor,
  ideaId: string,
  expectedVersion: number,
  input: z.output<typeof newPlanAnswer>,
) {
  await context.db.transaction().execute(async (trx) => {
    const idea = found(await store.lockIdea(trx, ideaId));
    const plan = found(await store.findPlan(trx, ideaId));
    const subject = { producerId: idea.producer_id, unitIds: unitScope(idea.unit_id, context.clock.today()) };
    const grant = requireGrant(actor, 'business-plan.answer', subject);
    const existing = await store.findAnswer(trx, input.id);
    if (existing) {
      if (existing.plan_id !== plan.id || existing.account_id !== actor.accountId) {
        throw new Problem('already-exists');
      }
      return;
    }
    const to = requireState(input.kind, plan.state as PlanState);
    await requireNoProduct(trx, ideaId);
    requireVersion(plan.version, expectedVersion);
    if (await store.wroteForProducer(trx, plan.id, actor.accountId)) {
      throw new Problem('forbidden', {
        detail: {
          vi: 'Bạn đã viết giúp phương án này, nên lãnh đạo xã hoặc cán bộ khác trả lời.',
          en: 'You helped to write this plan: the commune’s leader or another officer answers it.',
        },
      });
    }
    requirePoints(found(planForm(plan.questions)), input);
    const at = context.clock.now();
    const version = plan.version + 1;
    const { id, kind, note, points } = input;
    await trx
      .insertInto('business_plan_answer')
      .values({
        id,
        plan_id: plan.id,
        kind,
        note,
        points: JSON.stringify(points),
        account_id: actor.accountId,
        at,
      })
      .execute();
    await trx.updateTable('business_plan').set({ state: to, version }).where('id', '=', plan.id).execute();
    const doer = { accountId: actor.accountId, grant };
    await record(trx, doer, at, plan.id, `answer-${kind}`, version, { to, answerId: id });
  });
  return readPlan(context, actor, ideaId);
}

/** The plan for those who write it, in a state in which this may be done, held until the transaction ends. */
async function openPlan(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  ideaId: string,
  action: PlanAction,
) {
  const idea = found(await store.lockIdea(trx, ideaId));
  const grant = requireGrant(actor, 'business-plan.edit', {
    producerId: idea.producer_id,
    unitIds: unitScope(idea.unit_id, context.clock.today()),
  });
  const plan = found(await store.findPlan(trx, ideaId));
  requireState(action, plan.state as PlanState);
  await requireNoProduct(trx, ideaId);
  return { plan, doer: { accountId: actor.accountId, grant } };
}

/** Answers 409 when the table does not allow the action now; returns the state that it leads to. */
function requireState(action: PlanAction, state: PlanState): PlanState {
  if (mayActOnPlan(action, state)) return planActions[action].to ?? state;
  throw new Problem('wrong-state', {
    detail:
      state === 'submitted'
        ? {
            vi: 'Phương án đang chờ xã trả lời. Hãy đợi ý kiến của xã rồi sửa tiếp.',
            en: 'The plan waits for the commune. Go on when it has answered.',
          }
        : {
            vi: 'Xã đã trả lời, hoặc chủ thể chưa gửi lại phương án. Hãy tải lại trang.',
            en: 'The commune has answered, or the plan was not sent again. Load the page anew.',
          },
  });
}

async function requireNoProduct(db: Kysely<Database>, ideaId: string): Promise<void> {
  if (!(await store.hasProduct(db, ideaId))) return;
  throw new Problem('wrong-state', {
    detail: {
      vi: 'Ý tưởng đã thành sản phẩm, phương án giữ nguyên. Hãy sửa ở trang sản phẩm.',
      en: 'The idea has become a product, and its plan stays as it is. Change the product instead.',
    },
  });
}

function requireKnownAnswers(form: PlanForm, answers: z.output<typeof planPatch>['form']): void {
  const fields = new Map(planFields(form).map((field) => [field.code, field]));
  const errors = Object.entries(answers).flatMap(([code, value]) => {
    const field = fields.get(code);
    const fits =
      field &&
      (value === null || (field.kind === 'money' ? isAnswered(field, value) : typeof value === 'string'));
    return fits
      ? []
      : [
          {
            path: `/form/${code}`,
            code: field ? 'wrong-kind' : 'unknown-field',
            message: field ? 'Hãy nhập số nguyên, không có chữ.' : 'Phương án không có câu hỏi này.',
          },
        ];
  });
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}

function requirePoints(form: PlanForm, { kind, points }: z.output<typeof newPlanAnswer>): void {
  const codes = new Set(planFields(form).map(({ code }) => code));
  const errors = points.flatMap(({ place }, index) =>
    codes.has(place)
      ? []
      : [
          {
            path: `/points/${index}/place`,
            code: 'unknown-place',
            message: 'Phương án không có câu hỏi này.',
          },
        ],
  );
  if ((kind === 'mend') !== points.length > 0) {
    errors.push({
      path: '/points',
      code: 'points',
      message:
        kind === 'mend' ? 'Hãy nêu ít nhất một điểm cần sửa.' : 'Chỉ nêu điểm cần sửa khi đề nghị sửa.',
    });
  }
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}

const record = (
  trx: Transaction<Database>,
  doer: Doer,
  at: Date,
  planId: string,
  kind: string,
  version: number,
  payload: Record<string, unknown>,
) =>
  appendAction(trx, { subjectKind: 'business-plan', subjectId: planId, kind, at, ...doer, version, payload });

/** What the plan of an idea says, whatever its state, for the dossier of its product; undefined when there is none. */
export async function planOfIdea(db: Kysely<Database>, ideaId: string) {
  const row = await db
    .selectFrom('business_plan')
    .select(['id', 'form'])
    .where('idea_id', '=', ideaId)
    .executeTakeFirst();
  return row && { id: row.id, answers: answersOf(row) };
}
