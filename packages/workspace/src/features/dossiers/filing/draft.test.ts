import { criteriaOf, findRubric, type Rubric } from '@saolang/rulebook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceKey, choicesOf, contentOf, type Draft, draftOf, formKey, noteKey, patchOf } from './draft.ts';

function rubricOf(framework: string, set: number): Rubric {
  const rubric = findRubric(framework, set);
  if (!rubric) throw new Error(`no rubric ${framework} ${set}`);
  return rubric;
}

const rubric = rubricOf('qd-148-2023', 8);
const dossier = {
  form: { history: 'Từ năm 1998', employees: 6, papers: ['trademark'] },
  selfAssessment: { choices: { '1a': 2, '1đ': 0 }, notes: { '1a': 'Cá ở cảng Tịnh Kỳ' } },
};

describe('the draft of a filing', () => {
  it('has a key for every question, null where nothing is answered', () => {
    const draft = draftOf(dossier, rubric);
    expect(draft).toMatchObject({
      [formKey('history')]: 'Từ năm 1998',
      [formKey('plan')]: null,
      [choiceKey('1a')]: 2,
      [choiceKey('1đ')]: 0,
      [choiceKey('2a')]: null,
      [noteKey('1a')]: 'Cá ở cảng Tịnh Kỳ',
    });
    for (const { code } of criteriaOf(rubric)) expect(draft).toHaveProperty([noteKey(code)]);
  });

  it('gives the rulebook what it asks: choices made, the form by code', () => {
    const content = contentOf(
      draftOf(dossier, rubric),
      { filingKind: 'first', evidence: [] },
      rubric,
      '2024-09-16',
    );
    expect(content.choices).toEqual({ '1a': 2, '1đ': 0 });
    expect(content.form).toMatchObject({ employees: 6, plan: null });
  });
});

describe('what a save sends', () => {
  const known = draftOf(dossier, rubric);

  it('is nothing when nothing changed', () => {
    expect(patchOf(known, known)).toEqual({});
  });

  it('is only what changed, each at its place; null takes back', () => {
    const draft: Draft = {
      ...known,
      [formKey('history')]: 'Từ năm 1997',
      [formKey('employees')]: null,
      [choiceKey('2a')]: 0,
      [noteKey('1a')]: '',
    };
    expect(patchOf(draft, known)).toEqual({
      form: { history: 'Từ năm 1997', employees: null },
      choices: { '2a': 0 },
      notes: { '1a': null },
    });
  });

  it('sees a change within a list of ticks', () => {
    const draft = { ...known, [formKey('papers')]: ['trademark', 'patent'] };
    expect(patchOf(draft, known)).toEqual({ form: { papers: ['trademark', 'patent'] } });
    expect(patchOf({ ...known, [formKey('papers')]: ['trademark'] }, known)).toEqual({});
  });

  it('takes an emptied text that was never filled for no change', () => {
    expect(patchOf({ ...known, [formKey('plan')]: '' }, known)).toEqual({});
  });

  it('is everything when what the server has is not known', () => {
    const patch = patchOf(known, null);
    expect(patch.form).toMatchObject({ history: 'Từ năm 1998', plan: null });
    expect(Object.keys(patch.choices ?? {})).toHaveLength(criteriaOf(rubric).length);
  });

  it('laid over what the server has, always gives the draft', () => {
    const codes = criteriaOf(rubric).map(({ code }) => code);
    const choices = fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(choices, choices, (before, after) => {
        const from = draftOf({ form: {}, selfAssessment: { choices: before, notes: {} } }, rubric);
        const to = draftOf({ form: {}, selfAssessment: { choices: after, notes: {} } }, rubric);
        const merged = Object.fromEntries(
          Object.entries({ ...before, ...patchOf(to, from).choices }).filter(([, choice]) => choice !== null),
        );
        expect(merged).toEqual(after);
        expect(choicesOf(to)).toEqual(after);
      }),
    );
  });
});
