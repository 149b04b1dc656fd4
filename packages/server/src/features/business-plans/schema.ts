import { planAnswers, planStateCodes } from '@saolang/rulebook';
import { z } from 'zod';
import { neededText } from '../../platform/http/fields.ts';

export const planParams = z.object({ id: z.uuid().meta({ description: 'Of the idea' }) });

export const newPlan = z.object({ id: z.uuid() }).meta({ id: 'NewBusinessPlan' });

const answer = z.union([z.string().max(20000), z.number()]);

/** The answers of one autosave: only what changed; null takes an answer back. */
export const planPatch = z
  .object({ form: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), answer.nullable()) })
  .meta({ id: 'BusinessPlanPatch' });

const planPoint = z.object({
  place: z.string().max(40).meta({ description: 'Code of the question' }),
  message: neededText(2000, 'Hãy ghi điều cần sửa.'),
});

const answerKind = z.enum(planAnswers);

export const newPlanAnswer = z
  .object({
    id: z.uuid(),
    kind: answerKind,
    note: neededText(4000, 'Hãy viết bước tiếp theo cho chủ thể.'),
    points: z.array(planPoint).max(50).default([]).meta({ description: 'Only of `mend`: at least one' }),
  })
  .meta({ id: 'NewBusinessPlanAnswer' });

export const businessPlan = z
  .object({
    id: z.uuid(),
    ideaId: z.uuid(),
    ideaTitle: z.string(),
    producerId: z.uuid(),
    producerName: z.string(),
    unitName: z.string(),
    version: z.number().int(),
    questions: z.number().int().meta({ description: 'Version of the questions in the rulebook' }),
    state: z.enum(planStateCodes),
    form: z.record(z.string(), answer).meta({
      description: 'As it is being written to those who write it; as it was last sent to all others',
    }),
    submittedAt: z.iso.datetime().nullable(),
    productId: z.uuid().nullable().meta({ description: 'The product that the idea became' }),
    answers: z
      .array(
        z.object({
          id: z.uuid(),
          kind: answerKind,
          note: z.string(),
          points: z.array(planPoint),
          by: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .meta({ description: "The commune's answers, the oldest first" }),
    mayEdit: z.boolean(),
    mayAnswer: z.boolean(),
    mayMakeProduct: z.boolean(),
  })
  .meta({ id: 'BusinessPlan' });
