import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { carryChoices } from './carry-choices.ts';
import { criteriaByCode, criteriaOf, type Rubric } from './model.ts';
import { findRubric, rubricsOf } from './registry.ts';

const rubrics = frameworkIds.flatMap(rubricsOf);
const anyRubric = fc.constantFrom(...rubrics);

const choicesOf = (rubric: Rubric): fc.Arbitrary<Record<string, number>> =>
  fc
    .subarray([...criteriaOf(rubric)])
    .chain((chosen) =>
      fc.tuple(...chosen.map(({ code, options }) => fc.tuple(fc.constant(code), fc.nat(options.length)))),
    )
    .map((entries) => Object.fromEntries(entries));

const set8 = theSheet(8);

function theSheet(set: number): Rubric {
  const found = findRubric('qd-26-2026', set);
  if (!found) throw new Error(`no set ${set}`);
  return found;
}

/** A version of set 8 in which one criterion is another. */
function withCriterion(code: string, change: (criterion: ReturnType<typeof criterionOf>) => object): Rubric {
  const rubric = structuredClone(set8);
  Object.assign(criterionOf(rubric, code), change(criterionOf(rubric, code)));
  return rubric;
}

const criterionOf = (rubric: Rubric, code: string) => {
  const found = criteriaByCode(rubric).get(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

describe('choices taken over to another version', () => {
  it('all stay when nothing changed', () => {
    fc.assert(
      fc.property(
        anyRubric.chain((rubric) => fc.tuple(fc.constant(rubric), choicesOf(rubric))),
        ([rubric, choices]) => {
          expect(carryChoices(rubric, structuredClone(rubric), choices)).toEqual({ choices, dropped: [] });
        },
      ),
    );
  });

  it('never get another meaning, and none is lost unsaid', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(anyRubric, anyRubric)
          .chain(([one, other]) => fc.tuple(fc.constant([one, other]), choicesOf(one))),
        ([[before, after], choices]) => {
          if (!before || !after) return;
          const carried = carryChoices(before, after, choices);
          for (const [code, ordinal] of Object.entries(carried.choices)) {
            const old = criterionOf(before, code).options[(choices[code] ?? 0) - 1];
            const now = criterionOf(after, code).options[ordinal - 1];
            expect([now?.points, now?.label.vi]).toEqual([old?.points, old?.label.vi]);
          }
          expect([...Object.keys(carried.choices), ...carried.dropped].sort()).toEqual(
            Object.keys(choices).sort(),
          );
        },
      ),
    );
  });

  it('follow an option to its new ordinal', () => {
    const after = withCriterion('2.3', ({ options }) => ({
      options: [{ points: 0, label: { vi: 'Mức mới', en: 'New' } }, ...options],
    }));
    expect(carryChoices(set8, after, { '2.3': 2 })).toEqual({ choices: { '2.3': 3 }, dropped: [] });
  });

  it('are dropped where the option counts or says something else; “không đạt” stays', () => {
    const after = withCriterion('2.3', ({ options }) => ({
      options: options.map((option, index) => (index === 1 ? { ...option, points: 9 } : option)),
    }));
    expect(carryChoices(set8, after, { '2.3': 2, '1.1': 0 })).toEqual({
      choices: { '1.1': 0 },
      dropped: ['2.3'],
    });
  });
});
