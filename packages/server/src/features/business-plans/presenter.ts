import {
  type Grant,
  grantOver,
  mayActOnPlan,
  type PlainDate,
  type PlanAnswer,
  type PlanState,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import { unitScope } from '../units/unit-scope.ts';
import type { businessPlan } from './schema.ts';
import type { AnswerRow, PlanRow, ShownPlan } from './store.ts';

type Answers = Record<string, string | number>;

/** The answers as they are being written. */
export const answersOf = (row: Pick<PlanRow, 'form'>): Answers => row.form as unknown as Answers;

/** The answers that a reader sees; null while nothing was sent and the reader is none of those who write it. */
export function shownAnswers(row: ShownPlan, grants: readonly Grant[]): Answers | null {
  if (grantOver('business-plan.edit', grants, { producerId: row.producer_id })) return answersOf(row);
  return row.submitted_form as unknown as Answers | null;
}

/** A plan for a reader with these grants. */
export function presentPlan(
  row: ShownPlan,
  answers: readonly AnswerRow[],
  form: Answers,
  grants: readonly Grant[],
  today: PlainDate,
): z.output<typeof businessPlan> {
  const state = row.state as PlanState;
  const subject = { producerId: row.producer_id, unitIds: unitScope(row.unit_id, today) };
  const open = row.product_id === null;
  return {
    id: row.id,
    ideaId: row.idea_id,
    ideaTitle: row.idea_title,
    producerId: row.producer_id,
    producerName: row.producer_name,
    unitName: unitById(row.unit_id)?.name ?? row.unit_id,
    version: row.version,
    questions: row.questions,
    state,
    form,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    productId: row.product_id,
    answers: answers.map(({ id, kind, note, points, full_name, at }) => ({
      id,
      kind: kind as PlanAnswer,
      note,
      points: points as unknown as { place: string; message: string }[],
      by: full_name,
      at: at.toISOString(),
    })),
    mayEdit: open && mayActOnPlan('edit', state) && grantOver('business-plan.edit', grants, subject) !== null,
    mayAnswer:
      open && mayActOnPlan('continue', state) && grantOver('business-plan.answer', grants, subject) !== null,
    mayMakeProduct: open && grantOver('product.edit', grants, subject) !== null,
  };
}
