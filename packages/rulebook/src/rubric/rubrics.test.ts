import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { checkRubric } from './check.ts';
import { toExport } from './exchange.ts';
import { expectedFigures } from './expected-figures/index.test-data.ts';
import { type Criterion, criteriaOf, type Rubric, starConditionsOf } from './model.ts';
import { findRubric, lookUpRubric, rubricsOf } from './registry.ts';

const tourism = 26;
const everyRubric = frameworkIds.flatMap(rubricsOf);
const named = everyRubric.map((rubric) => [`${rubric.framework} set ${rubric.number}`, rubric] as const);

const pointsOf = (options: Criterion['options']): string =>
  options
    .map(({ points, branch }, index) => {
      const stroke = index > 0 && branch !== options[index - 1]?.branch ? '/' : '';
      return `${stroke}${points > 9 ? `(${points})` : points}`;
    })
    .join('');

const figuresOf = (rubric: Rubric): string[] =>
  rubric.parts
    .flatMap((part) => part.sections)
    .map((section) =>
      section.criteria
        .map(({ code, options, minForStar = {} }) => {
          return [
            code,
            pointsOf(options),
            ...Object.entries(minForStar).map(([star, min]) => `${star}:${min}`),
          ].join(' ');
        })
        .join(' | '),
    );

describe('the sheets of product sets', () => {
  it.each(frameworkIds)('%s has all 26, in order', (framework) => {
    const numbers = rubricsOf(framework).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
  });

  it.each(named)('%s has the points and star conditions of the decree', (_, rubric) => {
    expect(figuresOf(rubric)).toEqual(expectedFigures[rubric.framework]?.[rubric.number]);
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

  it.each(named)(
    '%s scores parts of a story only when there is one; tourism does not say so',
    (_, rubric) => {
      const conditional = criteriaOf(rubric).flatMap(({ code, appliesWhen }) =>
        appliesWhen ? [[code, appliesWhen]] : [],
      );
      if (rubric.number === tourism) return expect(conditional).toEqual([]);
      expect(conditional).toEqual(
        rubric.framework === 'qd-26-2026'
          ? [['5.2', { criterion: '5.1', minPoints: 1 }]]
          : [
              ['5b', { criterion: '5a', minPoints: 1 }],
              ['5c', { criterion: '5a', minPoints: 1 }],
            ],
      );
    },
  );
});

describe('what is excluded', () => {
  const groundsOf = (framework: string, set: number): string[] =>
    (findRubric(framework, set)?.disqualifications ?? []).map(({ code, at }) => `${at} ${code}`);

  const freshFood = [1, 2, 3, 4];
  const processedFood = [5, 6, 7, 8, 9, 10, 11, 12, 13];
  const food = frameworkIds.flatMap((framework) =>
    [...freshFood, ...processedFood].map((set) => [framework, set] as const),
  );

  it.each(food)(
    'of food: %s set %i: forged and incomplete dossiers, missing papers, impurities',
    (...sheet) => {
      expect(groundsOf(...sheet)).toEqual(
        expect.arrayContaining([
          'dossier forged-dossier',
          'dossier food-safety-papers',
          'dossier incomplete-dossier',
          expect.stringMatching(/^6(\.1|a)(\.1)? unacceptable-impurities$/),
        ]),
      );
    },
  );

  it('of fresh and raw food: what comes from outside the province, and the ordinary', () => {
    for (const set of freshFood) {
      expect(groundsOf('qd-26-2026', set)).toEqual(
        expect.arrayContaining(['1.1 grown-outside-province', '2.1 ordinary-product']),
      );
      expect(groundsOf('qd-148-2023', set)).toEqual(
        expect.arrayContaining(['1a grown-outside-province', '2a ordinary-product']),
      );
    }
  });

  it('of processed food: copies, and foreign material (not printed for sets 5 and 6 in QĐ 26/2026)', () => {
    for (const set of processedFood) {
      expect(groundsOf('qd-26-2026', set)).toContain('2.1 copied-product');
      expect(groundsOf('qd-26-2026', set).includes('1.1 foreign-material')).toBe(set > 6);
      expect(groundsOf('qd-148-2023', set)).toEqual(
        expect.arrayContaining(['1a foreign-material', '2a copied-product']),
      );
    }
  });

  it('of food in QĐ 148/2023: an improper food-safety certificate stops the assessment', () => {
    for (const set of [...freshFood, ...processedFood]) {
      expect(groundsOf('qd-148-2023', set)).toContainEqual(
        expect.stringMatching(/^(9|10)a? improper-food-safety-certificate$/),
      );
    }
  });

  const notFood = ['dossier forged-dossier', 'dossier incomplete-dossier'];

  it('of handicraft: infringement; food-safety papers put no dossier out', () => {
    for (const set of [21, 22]) {
      expect(groundsOf('qd-26-2026', set)).toEqual([...notFood, '6.2 intellectual-property-infringement']);
      expect(groundsOf('qd-148-2023', set)).toEqual([...notFood, '6b intellectual-property-infringement']);
    }
  });

  it('of ornamental plants and animals: what grows or is raised outside the province', () => {
    for (const [set, ground] of [
      [23, 'grown-outside-province'],
      [24, 'grown-outside-province'],
      [25, 'raised-outside-province'],
    ] as const) {
      expect(groundsOf('qd-26-2026', set)).toEqual([...notFood, `1.1 ${ground}`]);
      expect(groundsOf('qd-148-2023', set)).toEqual([...notFood, `1a ${ground}`]);
    }
  });

  it('of tourism: nothing, for its sheet prints no ground', () => {
    for (const framework of frameworkIds) expect(groundsOf(framework, tourism)).toEqual([]);
  });
});

it('tourism scores business, safety and amenities by one of two cases, each named in its options', () => {
  for (const framework of frameworkIds) {
    const rubric = findRubric(framework, tourism);
    const byCase = rubric
      ? criteriaOf(rubric).filter(({ options }) => options.some(({ branch }) => branch))
      : [];
    expect(byCase.map(({ code }) => code)).toEqual(['8', '9', '15']);
    for (const { code, options, notes } of byCase) {
      const cases = Map.groupBy(options, ({ branch }) => branch);
      expect([...cases.keys()], code).toEqual(['a', 'b']);
      for (const [branch, own] of cases) {
        const [name] = own[0]?.label.vi.split(':') ?? [];
        expect(notes?.[0]?.vi, code).toContain(`${branch} – ${name}`);
        expect(own.filter(({ label }) => !label.vi.startsWith(`${name}: `))).toEqual([]);
      }
    }
  }
});

describe('readings to settle', () => {
  it.each([
    ['qd-26-2026', 4, ['1.2', '7']],
    ['qd-26-2026', 7, ['1.2', '3.1']],
    ['qd-26-2026', 11, ['1.2', '6.1.1']],
    ['qd-148-2023', 7, ['6d']],
    ['qd-148-2023', 11, ['6b.2', '6b.3']],
    ['qd-148-2023', 12, ['6d', '6đ']],
    ['qd-148-2023', 13, ['6b.2']],
  ])('of %s set %i stand where its transcript lost or bent points: %j', (framework, set, codes) => {
    expect(findRubric(framework, set)?.doubts.map(({ at }) => at)).toEqual(expect.arrayContaining(codes));
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
