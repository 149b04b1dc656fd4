import { describe, expect, it } from 'vitest';
import {
  carriedIntoFiling,
  currentPlanForm,
  mayActOnPlan,
  missingInPlan,
  type PlanAction,
  type PlanState,
  planActions,
  planFields,
  planForm,
  planForms,
  planStateCodes,
} from './business-plan.ts';
import { filingSteps } from './filing-form.ts';

const filed = new Map(filingSteps.flatMap(({ fields }) => fields.map((field) => [field.code, field])));

describe('the questions of a business plan', () => {
  it('each have a code of their own within a version, and each version its number', () => {
    for (const form of planForms) {
      const codes = planFields(form).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(planForm(form.version)).toBe(form);
    }
    expect(new Set(planForms.map(({ version }) => version)).size).toBe(planForms.length);
  });

  it('share a code with the filing only where both ask the same thing in the same way', () => {
    for (const field of planForms.flatMap(planFields)) {
      const same = filed.get(field.code);
      if (!same) continue;
      expect([field.code, field.kind, field.label.vi]).toEqual([same.code, same.kind, same.label.vi]);
    }
    const shared = planFields(currentPlanForm()).filter(({ code }) => filed.has(code));
    expect(shared.map(({ code }) => code)).toEqual([
      'materialArea',
      'technology',
      'market',
      'organisation',
      'plan',
    ]);
  });

  it('are missing until the required ones are answered; an empty text and a half number are no answer', () => {
    const form = currentPlanForm();
    const complete = Object.fromEntries(
      planFields(form)
        .filter(({ required }) => required)
        .map(({ code, kind }) => [code, kind === 'money' ? -5 : 'Có']),
    );
    expect(missingInPlan(form, complete)).toEqual([]);
    expect(
      missingInPlan(form, { ...complete, market: ' ', investment: 1.5 }).map(({ code }) => code),
    ).toEqual(['market', 'investment']);
    expect(missingInPlan(form, {})).toHaveLength(Object.keys(complete).length);
  });
});

describe('the first filing of a product that had a plan', () => {
  it('begins with the answers to the questions that both ask', () => {
    const plan = { market: 'Chợ Tịnh Khê', plan: ' ', investment: 50_000_000, expectedOutput: '2 tấn' };
    expect(carriedIntoFiling(plan, 8, 'first')).toEqual({ market: 'Chợ Tịnh Khê' });
  });
});

describe('what may be done to a business plan', () => {
  const all = Object.keys(planActions) as PlanAction[];
  it.each<[PlanState, PlanAction[]]>([
    ['draft', ['edit', 'submit']],
    ['submitted', ['continue', 'mend', 'advise']],
    ['to-mend', ['edit', 'submit']],
    ['advised', ['edit', 'submit']],
    ['agreed', []],
  ])('%s: %j', (state, may) => {
    expect(all.filter((action) => mayActOnPlan(action, state))).toEqual(may);
  });

  it('leads to every state but the first', () => {
    const reached = all.map((action) => planActions[action].to).filter((state) => state !== null);
    expect(new Set<PlanState>(['draft', ...reached])).toEqual(new Set(planStateCodes));
  });
});
