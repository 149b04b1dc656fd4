import fc from 'fast-check';
import type { Criterion, CriterionOption, Rubric, StarConditions } from '../rubric/model.ts';
import type { Choices } from './sheet.ts';

// Small sheets of every shape that the law knows, for rules that are compared with trying everything.

const label = (text: string) => ({ vi: text, en: text });

/** A sheet of one section that holds these criteria. */
export const smallRubric = (criteria: readonly Criterion[]): Rubric => ({
  framework: 'qd-26-2026',
  number: 99,
  name: label('Thử'),
  parts: [
    {
      code: 'A',
      name: label('A'),
      max: 100,
      sections: [{ code: '1', name: label('1'), max: 100, criteria }],
    },
  ],
  disqualifications: [],
  doubts: [],
});

/** A criterion from the points of its options; several lists of points are cases. */
export function smallCriterion(
  code: string,
  points: readonly number[] | Readonly<Record<string, readonly number[]>>,
  more: Pick<Criterion, 'minForStar' | 'appliesWhen'> = {},
): Criterion {
  const options = Array.isArray(points)
    ? points.map((value: number, index) => ({ points: value, label: label(`${code} ${index + 1}`) }))
    : Object.entries(points).flatMap(([branch, values]) =>
        values.map((value: number, index: number) => ({
          points: value,
          label: label(`${code} ${branch} ${index + 1}`),
          branch,
        })),
      );
  return {
    code,
    name: label(code),
    max: Math.max(...options.map((option) => option.points)),
    options,
    ...more,
  };
}

const anyPoints = (maxLength: number) =>
  fc.array(fc.nat(45), { minLength: 1, maxLength }).map((points) => points.toSorted((a, b) => a - b));

const anyOptions = fc.oneof(
  { weight: 3, arbitrary: anyPoints(4) },
  { weight: 1, arbitrary: fc.record({ case1: anyPoints(2), case2: anyPoints(2) }) },
  { weight: 1, arbitrary: fc.record({ case2: anyPoints(2), case3: anyPoints(2) }) },
);

const anyConditions = (options: readonly CriterionOption[]): fc.Arbitrary<StarConditions> => {
  const asked = fc.constantFrom(...options.map(({ points }) => points));
  return fc.record({ 3: asked, 4: asked, 5: asked }, { requiredKeys: [] });
};

/** A criterion that may carry conditions and may depend on any criterion of the sheet made before it. */
const anyCriterion = (index: number): fc.Arbitrary<Criterion> =>
  anyOptions.chain((points) => {
    const criterion = smallCriterion(String(index), points);
    return fc
      .record({
        minForStar: fc.option(anyConditions(criterion.options), { nil: undefined, freq: 2 }),
        dependsOn: fc.option(fc.nat(Math.max(0, index - 1)), { nil: undefined, freq: 2 }),
        minPoints: fc.integer({ min: 1, max: 12 }),
      })
      .map(({ minForStar, dependsOn, minPoints }) => ({
        ...criterion,
        ...(minForStar ? { minForStar } : {}),
        ...(index > 0 && dependsOn !== undefined
          ? { appliesWhen: { criterion: String(dependsOn), minPoints } }
          : {}),
      }));
  });

/** Two to four criteria in any order, with cases, dependencies, equal points and conditions of every star. */
export const anySmallRubric: fc.Arbitrary<Rubric> = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyCriterion(index))))
  .chain((criteria) =>
    fc.shuffledSubarray(criteria, { minLength: criteria.length, maxLength: criteria.length }),
  )
  .map(smallRubric);

/** A sheet of a rubric, partly answered, in any way that a member may have filled it in. */
export const anySheetOf = (criteria: readonly Criterion[]): fc.Arbitrary<Choices> =>
  fc.tuple(...criteria.map(({ options }) => fc.option(fc.nat(options.length), { freq: 3 }))).map((choices) =>
    Object.fromEntries(
      criteria.flatMap(({ code }, index) => {
        const choice = choices[index] ?? null;
        return choice === null ? [] : [[code, choice]];
      }),
    ),
  );
