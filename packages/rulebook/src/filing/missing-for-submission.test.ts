import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf, findRubric, type Rubric } from '../rubric/index.ts';
import {
  claimsWithoutEvidence,
  type FilingContent,
  fieldsAsked,
  filingSteps,
  missingForSubmission,
} from './index.ts';

function rubricOf(framework: string, set: number): Rubric {
  const rubric = findRubric(framework, set);
  if (!rubric) throw new Error(`no rubric ${framework} ${set}`);
  return rubric;
}

const rubric = rubricOf('qd-148-2023', 8);

/** A filing with every question answered, every criterion chosen, and the licence on file. */
function completeFiling(changes: Partial<FilingContent> = {}): FilingContent {
  const answers = { text: 'có', 'long-text': 'có', money: 0, count: 5, tick: true, choices: ['trademark'] };
  return {
    kind: 'first',
    rubric,
    form: Object.fromEntries(
      filingSteps.flatMap(({ fields }) => fields.map((f) => [f.code, answers[f.kind]])),
    ),
    choices: Object.fromEntries(criteriaOf(rubric).map(({ code }) => [code, 1])),
    evidence: [{ documentType: 'business-licence', criteria: [], expiresOn: null }],
    today: '2024-09-16',
    ...changes,
  };
}

describe('what is missing before a filing can be submitted', () => {
  it('is nothing when all is answered', () => {
    expect(missingForSubmission(completeFiling())).toEqual([]);
  });

  it('is each required answer that was taken out, at its own step', () => {
    for (const step of filingSteps) {
      for (const field of fieldsAsked(step, rubric.number, 'first').filter(({ required }) => required)) {
        const { [field.code]: _taken, ...form } = completeFiling().form;
        expect(missingForSubmission(completeFiling({ form }))).toMatchObject([
          { step: step.code, place: field.code },
        ]);
      }
    }
  });

  it('is each criterion without a choice; “không đạt” is a choice', () => {
    fc.assert(
      fc.property(fc.subarray(criteriaOf(rubric).map(({ code }) => code)), (left) => {
        const all = completeFiling().choices;
        const choices = Object.fromEntries(Object.entries(all).filter(([code]) => !left.includes(code)));
        const places = missingForSubmission(completeFiling({ choices })).map(({ place }) => place);
        expect(left).toEqual(expect.arrayContaining(places));
      }),
    );
    const [first, ...rest] = criteriaOf(rubric);
    const [missing] = missingForSubmission(
      completeFiling({ choices: Object.fromEntries(rest.map(({ code }) => [code, 1])) }),
    );
    expect(missing?.message.vi).toBe(`Chưa tự chấm tiêu chí ${first?.code} ${first?.name.vi}.`);
    const none = Object.fromEntries(criteriaOf(rubric).map(({ code }) => [code, 0]));
    expect(missingForSubmission(completeFiling({ choices: none }))).toEqual([]);
  });

  it('is the business licence: without registration nobody may file (QĐ 26/2026, Điều 2.3)', () => {
    expect(missingForSubmission(completeFiling({ evidence: [] }))).toMatchObject([
      { step: 'evidence', place: 'business-licence' },
    ]);
  });

  it('is the business licence that has expired, unless another one is in force', () => {
    const licence = (expiresOn: string | null) => ({
      documentType: 'business-licence',
      criteria: [],
      expiresOn,
    });
    const past = licence('2024-09-15');
    expect(missingForSubmission(completeFiling({ evidence: [past] }))).toMatchObject([
      { place: 'business-licence', message: { vi: expect.stringContaining('hết hạn ngày 15/09/2024') } },
    ]);
    for (const other of [licence('2024-09-16'), licence(null)]) {
      expect(missingForSubmission(completeFiling({ evidence: [past, other] }))).toEqual([]);
    }
  });

  it('includes a contradiction: more local workers than workers', () => {
    const form = { ...completeFiling().form, employees: 4, localEmployees: 5 };
    expect(missingForSubmission(completeFiling({ form }))).toMatchObject([{ place: 'localEmployees' }]);
  });

  it('asks what changed only of upgrades and re-evaluations, and samples not of tourism', () => {
    const { changesSinceRecognition: _c, ...form } = completeFiling().form;
    expect(missingForSubmission(completeFiling({ form }))).toEqual([]);
    expect(missingForSubmission(completeFiling({ form, kind: 'upgrade' }))).toMatchObject([
      { place: 'changesSinceRecognition' },
    ]);
    const registration = filingSteps[0];
    expect(registration && fieldsAsked(registration, 26, 'first').map(({ code }) => code)).not.toContain(
      'sampleCount',
    );
  });
});

describe('a tourism service', () => {
  const rubric = rubricOf('qd-26-2026', 26);

  it('is asked about services and visitors under the same codes, not about materials and output', () => {
    const asked = (set: number) => filingSteps.flatMap((step) => fieldsAsked(step, set, 'upgrade'));
    const samples = asked(25).filter(({ code }) => code === 'sampleCount');
    expect(asked(26).map(({ code }) => code)).toEqual(
      asked(25).flatMap(({ code }) => (code === 'sampleCount' ? [] : [code])),
    );
    expect(samples).toHaveLength(1);
    const words = JSON.stringify(asked(26).map(({ label, help }) => [label.vi, help.vi]));
    expect(words).not.toMatch(/nguyên liệu|bao bì|công nghệ|sản lượng một năm/i);
    expect(words).toContain('Số lượt khách một năm');
  });

  it('is complete without samples; its association shows the decision that founds it', () => {
    const { sampleCount: _s, ...form } = completeFiling().form;
    const choices = Object.fromEntries(criteriaOf(rubric).map(({ code }) => [code, 1]));
    expect(missingForSubmission(completeFiling({ rubric, form, choices }))).toEqual([]);
    expect(missingForSubmission(completeFiling({ rubric, form, choices, evidence: [] }))).toMatchObject([
      { place: 'business-licence', message: { vi: expect.stringContaining('quyết định thành lập') } },
    ]);
  });
});

describe('claims without evidence', () => {
  it('are the criteria that bring points and have no paper tied to them', () => {
    const [first, second] = criteriaOf(rubric).filter(({ options }) => (options[0]?.points ?? 0) > 0);
    if (!first || !second) throw new Error('the rubric has criteria that start above 0');
    const content = completeFiling({
      choices: { [first.code]: 1, [second.code]: 1 },
      evidence: [{ documentType: 'market', criteria: [first.code], expiresOn: null }],
    });
    expect(claimsWithoutEvidence(content)).toEqual([second.code]);
  });
});
