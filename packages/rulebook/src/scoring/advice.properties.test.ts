import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import {
  type ConditionedStar,
  type Criterion,
  conditionedStars,
  criteriaOf,
  type Rubric,
} from '../rubric/model.ts';
import { rubricsOf } from '../rubric/registry.ts';
import { type Advice, type AdviceLimits, adviceFor } from './advice.ts';
import { forecast } from './forecast.ts';
import type { Choices } from './sheet.ts';
import { anySheetOf, anySmallRubric } from './small-rubrics.test-data.ts';

type Reached = Extract<Advice, { reachable: true }>;

interface Case {
  readonly rubric: Rubric;
  readonly choices: Choices;
  readonly target: ConditionedStar;
  readonly limits: AdviceLimits;
}

const casesOf = (rubrics: fc.Arbitrary<Rubric>): fc.Arbitrary<Case> =>
  rubrics.chain((rubric) => {
    const codes = criteriaOf(rubric).map(({ code }) => code);
    return fc.record({
      rubric: fc.constant(rubric),
      choices: anySheetOf(criteriaOf(rubric)),
      target: fc.constantFrom(...conditionedStars),
      limits: fc.record(
        {
          locked: fc.subarray(codes, { maxLength: Math.min(2, codes.length) }),
          stepCosts: fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 1, max: 5 })),
        },
        { requiredKeys: [] },
      ),
    });
  });

const anySmallCase = casesOf(anySmallRubric);
const anyRealCase = casesOf(fc.constantFrom(...frameworkIds.flatMap(rubricsOf)));

/** The ordinals passed on the way up from one choice to another, counted one by one. */
function climb({ options }: Criterion, from: number, to: number): number {
  if (to === from) return 0;
  const branch = options[to - 1]?.branch;
  const ordinals = options.flatMap((option, index) => (option.branch === branch ? [index + 1] : []));
  const passed = ordinals.filter((ordinal) => ordinal > from && ordinal <= to);
  const first = ordinals[0] ?? 0;
  const startsAtZero = from === 0 && options[first - 1]?.points === 0;
  return passed.length - (startsAtZero ? 1 : 0);
}

/** Every sheet that may come of a sheet: choices stay or rise within their case, new ones are of one case. */
function* sheetsAbove({ rubric, choices, limits }: Case): Generator<Choices> {
  const criteria = criteriaOf(rubric);
  const branchAt = (code: string, ordinal: number | undefined): string | undefined =>
    criteria.find((criterion) => criterion.code === code)?.options[(ordinal ?? 0) - 1]?.branch;
  const branches = criteria.map(({ options }) => new Set(options.flatMap(({ branch }) => branch ?? [])));
  const used = new Set(criteria.flatMap(({ code }) => branchAt(code, choices[code]) ?? []));
  const casesAllowed =
    used.size > 0
      ? [used]
      : [...new Set(branches.flatMap((each) => [...each]))].map((each) => new Set([each]));
  const fits = (sheet: Choices, cases: ReadonlySet<string>): boolean =>
    criteria.every(({ code }, index) => {
      const branch = branchAt(code, sheet[code]);
      if (branch === undefined || branchAt(code, choices[code]) !== undefined) return true;
      return cases.has(branch) || ![...cases].some((each) => branches[index]?.has(each));
    });
  function* raise(index: number, sheet: Choices): Generator<Choices> {
    const criterion = criteria[index];
    if (!criterion) {
      if (casesAllowed.length === 0 || casesAllowed.some((cases) => fits(sheet, cases))) yield sheet;
      return;
    }
    const from = choices[criterion.code] ?? 0;
    yield* raise(index + 1, sheet);
    if (limits.locked?.includes(criterion.code)) return;
    for (const [i, { branch }] of criterion.options.entries()) {
      if (i + 1 <= from || (from > 0 && branch !== criterion.options[from - 1]?.branch)) continue;
      yield* raise(index + 1, { ...sheet, [criterion.code]: i + 1 });
    }
  }
  yield* raise(0, choices);
}

/** The least cost, then the fewest criteria touched, then the most points, by trying every sheet. */
function bestByTrying(trial: Case): readonly [number, number, number] | null {
  const { rubric, choices, target, limits } = trial;
  let best: readonly [number, number, number] | null = null;
  for (const sheet of sheetsAbove(trial)) {
    let cost = 0;
    let touched = 0;
    for (const criterion of criteriaOf(rubric)) {
      const { code } = criterion;
      const from = choices[code] ?? 0;
      const to = sheet[code] ?? 0;
      if (to === from) continue;
      cost += climb(criterion, from, to) * (limits.stepCosts?.[code] ?? 1);
      touched += 1;
    }
    if (best && (cost > best[0] || (cost === best[0] && touched > best[1]))) continue;
    const { star, total } = forecast(rubric, sheet);
    if (star < target) continue;
    if (!best || cost < best[0] || touched < best[1] || total > best[2]) best = [cost, touched, total];
  }
  return best;
}

const raised = (choices: Choices, steps: Reached['steps']): Choices => ({
  ...choices,
  ...Object.fromEntries(steps.map(({ criterion, to }) => [criterion, to])),
});

const adviceIn = ({ rubric, choices, target, limits }: Case): Advice =>
  adviceFor(rubric, choices, target, limits);

/** What holds of advice on any sheet. */
function checkAdvice(trial: Case): void {
  const { rubric, choices, target, limits } = trial;
  const advice = adviceIn(trial);
  const now = forecast(rubric, choices);
  expect(advice.before).toEqual({ total: now.total, star: now.star });
  if (!advice.reachable) {
    expect(advice.best.total < advice.neededPoints || advice.unmet.length > 0).toBe(true);
    return;
  }
  const after = forecast(rubric, raised(choices, advice.steps));
  expect(after.star).toBeGreaterThanOrEqual(target);
  expect(advice.after).toEqual({ total: after.total, star: after.star });
  expect(advice.steps.length === 0).toBe(now.star >= target);

  const gained = advice.steps
    .flatMap((step) => [step, ...step.frees])
    .reduce((sum, { points }) => sum + points, 0);
  expect(now.total + gained).toBe(after.total);
  const met = advice.steps.flatMap((step) => [step, ...step.frees]).flatMap(({ meets }) => meets);
  expect(met.map(({ criterion, star }) => `${star} ${criterion}`).sort()).toEqual(
    now.unmet
      .filter(({ star }) => star <= target)
      .map(({ criterion, star }) => `${star} ${criterion}`)
      .sort(),
  );

  const cost = advice.steps.reduce(
    (sum, { criterion, steps }) => sum + steps * (limits.stepCosts?.[criterion] ?? 1),
    0,
  );
  expect(advice.cost).toBe(cost);
  for (const { criterion, from, to } of advice.steps) {
    expect(from).toBe(choices[criterion] ?? 0);
    expect(to).toBeGreaterThan(from);
    expect(limits.locked ?? []).not.toContain(criterion);
    const without = advice.steps.filter((step) => step.criterion !== criterion);
    expect(forecast(rubric, raised(choices, without)).star).toBeLessThan(target);
  }
}

describe('the way to a star', () => {
  it('costs least, touches fewest criteria and gives most points: as trying every way finds', () => {
    fc.assert(
      fc.property(anySmallCase, (trial) => {
        const best = bestByTrying(trial);
        const advice = adviceIn(trial);
        expect(advice.reachable ? [advice.cost, advice.steps.length, advice.after.total] : null).toEqual(
          best,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('reaches the star, lowers nothing, keeps the locks, and needs each of its steps: on small sheets', () => {
    fc.assert(fc.property(anySmallCase, checkAdvice), { numRuns: 200 });
  });

  it('reaches the star, lowers nothing, keeps the locks, and needs each of its steps: on the sheets of the law', () => {
    fc.assert(fc.property(anyRealCase, checkAdvice), { numRuns: 60 });
  });

  it('to a higher star costs no less, and is barred wherever that to a lower one is', () => {
    fc.assert(
      fc.property(fc.oneof(anySmallCase, anyRealCase), (trial) => {
        const costs = conditionedStars.map((target) => {
          const advice = adviceIn({ ...trial, target });
          return advice.reachable ? advice.cost : Number.POSITIVE_INFINITY;
        });
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order in which choices were made', () => {
    fc.assert(
      fc.property(anyRealCase, (trial) => {
        const choices = Object.fromEntries(Object.entries(trial.choices).reverse());
        expect(adviceIn({ ...trial, choices })).toEqual(adviceIn(trial));
      }),
    );
  });

  it('leads to every star from any sheet of the law that nothing locks', () => {
    fc.assert(
      fc.property(anyRealCase, (trial) => {
        expect(adviceIn({ ...trial, limits: {} }).reachable).toBe(true);
      }),
    );
  });
});
