import { planForm } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** What must hold of business plans. */
export const businessPlanInvariants: readonly Invariant[] = [
  {
    name: 'plan-state-matches-actions',
    means: {
      vi: 'Phương án ở đúng bước và phiên bản mà thao tác cuối đưa tới',
      en: 'A business plan is where its last action put it, at the version that it made',
    },
    breaches: statesBesideTheirActions,
  },
  {
    name: 'plan-answered-by-others',
    means: {
      vi: 'Người viết giúp phương án không trả lời phương án đó',
      en: 'Who wrote a business plan for its producer does not answer it',
    },
    breaches: answersByAssistants,
  },
  {
    name: 'plan-questions-known',
    means: {
      vi: 'Phương án theo một bộ câu hỏi mà chương trình có',
      en: 'A business plan answers a version of the questions that is there',
    },
    breaches: unknownQuestions,
  },
];

async function statesBesideTheirActions({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    state: string;
    version: number;
    last: string;
    made: number | null;
  }>`
    SELECT plan.id, plan.state, plan.version, coalesce(done.last, 'draft') AS last, done.made
    FROM business_plan plan LEFT JOIN LATERAL (
      SELECT max(version) AS made,
        (array_agg(payload ->> 'to' ORDER BY seq DESC) FILTER (WHERE payload ? 'to'))[1] AS last
      FROM action WHERE subject_kind = 'business-plan' AND subject_id = plan.id::text
    ) done ON true
    WHERE coalesce(done.last, 'draft') <> plan.state OR done.made IS DISTINCT FROM plan.version
    ORDER BY plan.id`.execute(db);
  return rows.map(
    ({ id, state, version, last, made }) =>
      `business plan ${id} is ${state} at version ${version}; its actions say ${last} at ${made}`,
  );
}

async function answersByAssistants({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT answer.id FROM business_plan_answer answer WHERE EXISTS (
      SELECT 1 FROM action WHERE subject_kind = 'business-plan' AND subject_id = answer.plan_id::text
        AND account_id = answer.account_id AND role = 'producer-assistant' AND action.at < answer.at)
    ORDER BY answer.id`.execute(db);
  return rows.map(({ id }) => `answer ${id} was given by who wrote the plan`);
}

async function unknownQuestions({ db }: Context): Promise<string[]> {
  const rows = await db.selectFrom('business_plan').select(['id', 'questions']).orderBy('id').execute();
  return rows
    .filter(({ questions }) => !planForm(questions))
    .map(({ id, questions }) => `business plan ${id} answers questions of version ${questions}`);
}
