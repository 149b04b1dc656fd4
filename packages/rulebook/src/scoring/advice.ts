import { starBandsOf } from '../framework/frameworks.ts';
import type { Star } from '../framework/model.ts';
import {
  type ConditionedStar,
  type Criterion,
  criteriaByCode,
  criteriaOf,
  type Rubric,
  type StarCondition,
  starConditionsOf,
} from '../rubric/model.ts';
import { forecast } from './forecast.ts';
import { ladderAt, laddersOf } from './ladder.ts';
import { cheapestPlans, type Move, movesOf } from './plans.ts';
import { type Choices, earnedPoints, sheetTotal, validChoice } from './sheet.ts';

/** What a producer cannot change, or only with effort. */
export interface AdviceLimits {
  /** Codes of the criteria that stay as they are, as the sex of the representative. */
  readonly locked?: readonly string[];
  /** What one step costs at a criterion, by code, where it is not 1: a whole number from 1. */
  readonly stepCosts?: Readonly<Record<string, number>>;
}

/** A criterion left as it is that begins to count: the structure of a story, once there is one. */
export interface FreedCriterion {
  readonly criterion: string;
  /** The points that it gains. */
  readonly points: number;
  /** The star conditions on it that begin to hold. */
  readonly meets: readonly StarCondition[];
}

/** One criterion to raise. */
export interface AdviceStep extends FreedCriterion {
  /** The choice now, 0 for none … */
  readonly from: number;
  /** … and the option to reach. */
  readonly to: number;
  /** How many options that climbs. */
  readonly steps: number;
  readonly frees: readonly FreedCriterion[];
}

/** Where a sheet stands. */
export interface Standing {
  readonly total: number;
  readonly star: Star;
}

/** How a sheet comes to a star, or why it cannot. */
export type Advice =
  | {
      readonly reachable: true;
      readonly target: ConditionedStar;
      readonly before: Standing;
      readonly after: Standing;
      /** In the order of the sheet; none when the star is reached already. */
      readonly steps: readonly AdviceStep[];
      /** The steps, each at what it costs. */
      readonly cost: number;
    }
  | {
      readonly reachable: false;
      readonly target: ConditionedStar;
      readonly before: Standing;
      /** The best that is left when everything not locked is at its best. */
      readonly best: Standing;
      /** The points that the star asks. */
      readonly neededPoints: number;
      /** The star conditions that stay unmet even then. */
      readonly unmet: readonly StarCondition[];
    };

/** The star to strive for next: none gives a certificate below 3, none is above 5. */
export const nextStar = (star: Star): ConditionedStar | null => {
  if (star < 3) return 3;
  return star === 3 ? 4 : star === 4 ? 5 : null;
};

/**
 * The cheapest way for one sheet to a star: both its total into the band and every star condition up to it.
 *
 * The cost is the number of option steps: one an option, at its own price where `stepCosts` names one. What is not
 * answered, or met none, starts below the first option that earns points. Steps stay within the case (branch)
 * chosen, for the case is what the product is; a criterion not answered yet takes a case that the sheet has chosen
 * elsewhere, or the whole sheet takes one. Of the ways that cost least the one is taken that touches fewest
 * criteria, then gives most points, then gains most near the top of the sheet. No choice is ever lowered. The
 * answer is exact, see {@link cheapestPlans}.
 * @throws {RangeError} for a step cost that is not a whole number from 1.
 */
export function adviceFor(
  rubric: Rubric,
  choices: Choices,
  target: ConditionedStar,
  limits: AdviceLimits = {},
): Advice {
  const locked = new Set(limits.locked);
  const stepCost = stepCosts(limits.stepCosts ?? {});
  const before = standingOf(rubric, choices);
  const neededPoints = starBandsOf(rubric.framework).find(({ star }) => star === target)?.min ?? 0;
  const [best] = casesToTry(rubric, choices)
    .flatMap((cases) => cheapestPlans({ rubric, choices, target, locked, stepCost, cases }))
    .filter(({ points }) => points >= neededPoints)
    .sort((a, b) => a.cost - b.cost || a.moves.length - b.moves.length || b.points - a.points);
  if (!best) return unreachable(rubric, choices, target, locked, neededPoints);
  const better = withMoves(choices, best.moves);
  return {
    reachable: true,
    target,
    before,
    after: standingOf(rubric, better),
    steps: stepsOf(rubric, choices, better, best.moves, target),
    cost: best.cost,
  };
}

/** The moves as steps, each with what it brings: points, conditions, and dependent criteria that begin to count. */
function stepsOf(
  rubric: Rubric,
  choices: Choices,
  better: Choices,
  moves: readonly Move[],
  target: ConditionedStar,
): readonly AdviceStep[] {
  const before = earnedPoints(rubric, choices);
  const after = earnedPoints(rubric, better);
  const gain = (criterion: string): FreedCriterion => {
    const earned = before.get(criterion) ?? 0;
    const earning = after.get(criterion) ?? 0;
    return {
      criterion,
      points: earning - earned,
      meets: starConditionsOf(rubric).filter(
        (condition) =>
          condition.criterion === criterion &&
          condition.star <= target &&
          earned < condition.minPoints &&
          earning >= condition.minPoints,
      ),
    };
  };
  const moved = new Set(moves.map(({ criterion }) => criterion.code));
  const criteria = criteriaByCode(rubric);
  /** The moved criterion through which another one counts. */
  const freedBy = ({ appliesWhen }: Criterion): string | undefined => {
    const other = appliesWhen && criteria.get(appliesWhen.criterion);
    return other && (moved.has(other.code) ? other.code : freedBy(other));
  };
  return moves.map(({ criterion: { code }, from, to, steps }) => ({
    ...gain(code),
    from,
    to,
    steps,
    frees: criteriaOf(rubric)
      .filter((other) => !moved.has(other.code) && freedBy(other) === code)
      .map((other) => gain(other.code))
      .filter(({ points }) => points > 0),
  }));
}

/** What stands in the way: the sheet with everything not locked at its best. */
function unreachable(
  rubric: Rubric,
  choices: Choices,
  target: ConditionedStar,
  locked: ReadonlySet<string>,
  neededPoints: number,
): Advice {
  const [best = choices] = casesToTry(rubric, choices)
    .map((cases) =>
      withMoves(
        choices,
        criteriaOf(rubric).flatMap((criterion) => bestMove(movesOf({ choices, locked, cases }, criterion))),
      ),
    )
    .sort((a, b) => sheetTotal(rubric, b) - sheetTotal(rubric, a));
  return {
    reachable: false,
    target,
    before: standingOf(rubric, choices),
    best: standingOf(rubric, best),
    neededPoints,
    unmet: forecast(rubric, best).unmet.filter(({ star }) => star <= target),
  };
}

const standingOf = (rubric: Rubric, choices: Choices): Standing => {
  const { total, star } = forecast(rubric, choices);
  return { total, star };
};

const withMoves = (choices: Choices, moves: readonly Move[]): Choices => ({
  ...choices,
  ...Object.fromEntries(moves.map(({ criterion, to }) => [criterion.code, to])),
});

const pointsAfter = ({ criterion, to }: Move): number => criterion.options[to - 1]?.points ?? 0;

const bestMove = (moves: readonly Move[]): Move[] =>
  moves.toSorted((a, b) => pointsAfter(b) - pointsAfter(a)).slice(0, 1);

/**
 * The cases that criteria still open may be answered with, to be tried in turn: those chosen on the sheet, else
 * each that the sheet knows.
 */
function casesToTry(rubric: Rubric, choices: Choices): readonly ReadonlySet<string>[] {
  const chosen = criteriaOf(rubric).flatMap(
    (criterion) => ladderAt(criterion, validChoice(criterion, choices) ?? 0)?.branch ?? [],
  );
  if (chosen.length > 0) return [new Set(chosen)];
  const known = new Set(
    criteriaOf(rubric)
      .flatMap((criterion) => laddersOf(criterion))
      .flatMap(({ branch }) => branch ?? []),
  );
  return known.size === 0 ? [known] : [...known].map((branch) => new Set([branch]));
}

function stepCosts(costs: Readonly<Record<string, number>>): (code: string) => number {
  for (const [code, cost] of Object.entries(costs)) {
    if (!Number.isSafeInteger(cost) || cost < 1) {
      throw new RangeError(`a step at criterion ${code} costs ${cost}; it must be a whole number from 1`);
    }
  }
  return (code) => (Object.hasOwn(costs, code) ? (costs[code] ?? 1) : 1);
}
