import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { checkRubric } from './check.ts';
import { toExport } from './exchange.ts';
import { expectedFigures } from './expected-figures.test-data.ts';
import { figuresOfDrinksAndMedicine } from './expected-figures-drinks-and-medicine.test-data.ts';
import { criteriaOf, type Rubric, starConditionsOf } from './model.ts';
import { findRubric, lookUpRubric, rubricsOf } from './registry.ts';

const everyRubric = frameworkIds.flatMap(rubricsOf);
const named = everyRubric.map((rubric) => [`${rubric.framework} set ${rubric.number}`, rubric] as const);

const figureFiles = [expectedFigures, figuresOfDrinksAndMedicine];

const expectedOf = (framework: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(figureFiles.flatMap((file) => Object.entries(file[framework] ?? {})));

const figuresOf = (rubric: Rubric): string[] =>
  rubric.parts
    .flatMap((part) => part.sections)
    .map((section) =>
      section.criteria
        .map(({ code, options, minForStar = {} }) => {
          const points = options.map((option) => option.points).join('');
          return [code, points, ...Object.entries(minForStar).map(([star, min]) => `${star}:${min}`)].join(
            ' ',
          );
        })
        .join(' | '),
    );

describe('the sheets of product sets', () => {
  it.each(frameworkIds)('%s has the sheets whose figures are written down, and no other', (framework) => {
    const numbers = rubricsOf(framework).map(({ number }) => number);
    expect(numbers).toEqual(Object.keys(expectedOf(framework)).map(Number));
  });

  it.each(named)('%s has the points and star conditions of the decree', (_, rubric) => {
    expect(figuresOf(rubric)).toEqual(expectedOf(rubric.framework)[rubric.number]);
  });

  it.each(named)('%s counts A 40, B 25, C 35, 100 in all', (_, rubric) => {
    const sums = rubric.parts.map((part) =>
      part.sections
        .flatMap((section) => section.criteria)
        .map(({ options }) => Math.max(...options.map(({ points }) => points)))
        .reduce((sum, best) => sum + best, 0),
    );
    expect(rubric.parts.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(sums).toEqual([40, 25, 35]);
    expect(rubric.parts.map(({ max }) => max)).toEqual([40, 25, 35]);
  });

  it.each(named)('%s passes the check that is made of any rubric', (_, rubric) => {
    expect(checkRubric(toExport(rubric.framework, [rubric]))).toEqual([]);
  });

  it.each(named)(
    '%s says everything in both languages, and gives evidence for each criterion',
    (_, rubric) => {
      const texts = JSON.stringify(rubric).match(/"(vi|en)":""/g);
      expect(texts).toBeNull();
      expect(criteriaOf(rubric).filter(({ evidence }) => !evidence)).toEqual([]);
    },
  );

  it.each(named)('%s points its grounds and doubts at places that exist', (_, rubric) => {
    const places = new Set(['dossier', 'rubric', ...criteriaOf(rubric).map(({ code }) => code)]);
    const pointed = [...rubric.disqualifications, ...rubric.doubts].map(({ at }) => at);
    expect(pointed.filter((at) => at === undefined || !places.has(at))).toEqual([]);
  });

  it.each(named)('%s names each ground once', (_, rubric) => {
    const codes = rubric.disqualifications.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(named)('%s scores parts of a story only when there is one', (_, rubric) => {
    const conditional = criteriaOf(rubric).flatMap(({ code, appliesWhen }) =>
      appliesWhen ? [[code, appliesWhen]] : [],
    );
    expect(conditional).toEqual(
      rubric.framework === 'qd-26-2026'
        ? [['5.2', { criterion: '5.1', minPoints: 1 }]]
        : [
            ['5b', { criterion: '5a', minPoints: 1 }],
            ['5c', { criterion: '5a', minPoints: 1 }],
          ],
    );
  });
});

describe('what is excluded', () => {
  const groundsOf = (framework: string, set: number): string[] =>
    (findRubric(framework, set)?.disqualifications ?? []).map(({ code, at }) => `${at} ${code}`);

  it('of food: forged and incomplete dossiers, missing food-safety papers, impurities', () => {
    for (const set of [1, 6, 8, 9, 10]) {
      expect(groundsOf('qd-26-2026', set)).toEqual(
        expect.arrayContaining([
          'dossier forged-dossier',
          'dossier food-safety-papers',
          'dossier incomplete-dossier',
          '6.1 unacceptable-impurities',
        ]),
      );
    }
  });

  it('of fresh produce: what grows outside the province, and the ordinary', () => {
    expect(groundsOf('qd-26-2026', 1)).toEqual(
      expect.arrayContaining(['1.1 grown-outside-province', '2.1 ordinary-product']),
    );
  });

  it('of processed food: foreign material (not printed for set 6 in QĐ 26/2026) and copies', () => {
    expect(groundsOf('qd-26-2026', 6)).not.toContain('1.1 foreign-material');
    for (const set of [8, 9, 10]) expect(groundsOf('qd-26-2026', set)).toContain('1.1 foreign-material');
    for (const set of [6, 8, 9, 10]) expect(groundsOf('qd-26-2026', set)).toContain('2.1 copied-product');
  });

  it('of handicraft: infringement; food-safety papers put no dossier out', () => {
    expect(groundsOf('qd-26-2026', 21)).toContain('6.2 intellectual-property-infringement');
    expect(groundsOf('qd-26-2026', 21)).not.toContain('dossier food-safety-papers');
  });
});

describe('looking a sheet up', () => {
  it('finds set 9 of QĐ 26/2026: fish sauce', () => {
    expect(lookUpRubric('qd-26-2026', 9)).toMatchObject({ number: 9, originUnit: 'province' });
  });

  it.each([
    ['qd-999', 1, 'unknown-framework'],
    [null, 1, 'unknown-framework'],
    ['toString', 1, 'unknown-framework'],
    ['qd-26-2026', 27, 'unknown-set'],
    ['qd-26-2026', '9', 'unknown-set'],
  ])('says what is wrong with %j, set %j', (framework, set, code) => {
    expect(lookUpRubric(framework, set)).toMatchObject({ code, message: { vi: expect.any(String) } });
  });
});

it('a star condition names the least option that meets it', () => {
  const rubric = findRubric('qd-26-2026', 9);
  const conditions = rubric ? starConditionsOf(rubric) : [];
  expect(conditions).toContainEqual({ criterion: '2.3', star: 4, minPoints: 3, requiredOption: 3 });
  expect(conditions).toContainEqual({ criterion: '6.5', star: 5, minPoints: 4, requiredOption: 4 });
  expect(conditions.map(({ star }) => star)).toEqual(conditions.map(({ star }) => star).sort());
});
