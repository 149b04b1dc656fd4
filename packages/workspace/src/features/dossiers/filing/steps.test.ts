import { criteriaOf, type FilingContent, filingSteps, findRubric, type Rubric } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { missingIn, percentDone, screenAt, screensOf, stepOfPlace, stepsOf } from './steps.ts';

function rubricOf(framework: string, set: number): Rubric {
  const rubric = findRubric(framework, set);
  if (!rubric) throw new Error(`no rubric ${framework} ${set}`);
  return rubric;
}

const rubric = rubricOf('qd-148-2023', 8);
const empty: FilingContent = {
  kind: 'first',
  rubric,
  form: {},
  choices: {},
  evidence: [],
  today: '2024-09-16',
};
const answers = { text: 'có', 'long-text': 'có', money: 0, count: 5, tick: true, choices: ['trademark'] };
const complete: FilingContent = {
  ...empty,
  form: Object.fromEntries(filingSteps.flatMap(({ fields }) => fields.map((f) => [f.code, answers[f.kind]]))),
  choices: Object.fromEntries(criteriaOf(rubric).map(({ code }) => [code, 1])),
  evidence: [{ documentType: 'business-licence', criteria: [], expiresOn: null }],
};

describe('the steps of a filing', () => {
  it('are those of the forms, ended by the review', () => {
    expect(stepsOf(empty).map(({ code }) => code)).toEqual([
      'registration',
      'general',
      'results',
      'self-assessment',
      'evidence',
      'plan',
      'review',
    ]);
  });

  it('are all empty at first and all done when nothing is missing', () => {
    expect(stepsOf(empty).map(({ status }) => status)).toEqual(Array(7).fill('empty'));
    expect(stepsOf(complete).map(({ status }) => status)).toEqual(Array(7).fill('done'));
    expect([percentDone(stepsOf(empty)), percentDone(stepsOf(complete))]).toEqual([0, 100]);
  });

  it('ask the pledge at the review, where its lack leads to', () => {
    const { pledge: _, ...form } = complete.form;
    expect(missingIn({ ...complete, form })).toMatchObject([{ step: 'review', place: 'pledge' }]);
    expect(stepsOf(complete)[0]?.groups.flatMap(({ places }) => places)).not.toContain('pledge');
  });

  it('say 100 percent only when nothing is missing', () => {
    const one = stepsOf({ ...complete, evidence: [] });
    expect(percentDone(one)).toBeLessThan(100);
    expect(one.find(({ code }) => code === 'evidence')).toMatchObject({ required: 1, status: 'empty' });
  });

  it('ask what changed only of who was recognised before', () => {
    const places = (content: FilingContent) =>
      stepsOf(content).flatMap(({ groups }) => groups.flatMap((g) => g.places));
    expect(places(empty)).not.toContain('changesSinceRecognition');
    expect(places({ ...empty, kind: 'upgrade' })).toContain('changesSinceRecognition');
  });
});

describe('the screens of a filing', () => {
  const steps = stepsOf(empty);
  const phone = screensOf(steps, true);
  const pc = screensOf(steps, false);

  it('are one a step on a PC, one a group of questions on a phone', () => {
    expect(pc).toHaveLength(7);
    expect(phone.filter(({ step }) => step === 'self-assessment')).toHaveLength(criteriaOf(rubric).length);
  });

  it('keep short questions together and long ones alone', () => {
    const results = steps.find(({ code }) => code === 'results');
    expect(results?.groups.map(({ places }) => places.length)).toEqual([1, 1, 1, 1, 5]);
  });

  it('ask everything that can be missing, and each question once', () => {
    for (const { step, place } of missingIn(empty)) {
      const here = steps.find(({ code }) => code === step)?.groups.flatMap(({ places }) => places);
      expect(here).toContain(place);
    }
    const screens = steps.flatMap(({ groups }) => groups.map(({ id }) => id));
    expect(new Set(screens).size).toBe(screens.length);
  });

  it('are found by any place on them; a place nobody knows leads to the first of the step', () => {
    const at = (step: 'general' | 'results', place: string) =>
      phone[screenAt(phone, steps, step, place)]?.group;
    expect(at('general', 'localEmployees')).toBe('employees');
    expect(at('results', 'profitLastYear')).toBe('annualOutput');
    expect(at('general', 'nowhere')).toBe('papers');
    expect(pc[screenAt(pc, steps, 'results', 'market')]?.step).toBe('results');
  });
});

describe('where a point of a return is mended', () => {
  it.each([
    ['materialArea', 'results'],
    ['pledge', 'review'],
    ['1đ', 'self-assessment'],
    ['test-result', 'evidence'],
    ['plan', 'plan'],
    ['elsewhere', null],
  ])('%s: %s', (place, step) => {
    expect(stepOfPlace(place, rubric)).toBe(step);
  });
});
