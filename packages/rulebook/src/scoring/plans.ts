import {
  type ConditionedStar,
  type Criterion,
  criteriaOf,
  type Rubric,
  starConditionsOf,
} from '../rubric/model.ts';
import { ladderAt, laddersOf, stepsTo } from './ladder.ts';
import { type Choices, validChoice } from './sheet.ts';

/** A criterion's way from its choice to another option of it. */
export interface Move {
  readonly criterion: Criterion;
  /** The choice now, 0 for none. */
  readonly from: number;
  readonly to: number;
  readonly steps: number;
}

/** Moves that bring some criteria to so many points together. */
export interface Plan {
  readonly points: number;
  readonly cost: number;
  readonly moves: readonly Move[];
}

/** What plans may do. */
export interface PlanTask {
  readonly rubric: Rubric;
  readonly choices: Choices;
  /** The star whose conditions, and those of the stars below it, every plan meets. */
  readonly target: ConditionedStar;
  readonly locked: ReadonlySet<string>;
  /** What one step at a criterion costs. */
  readonly stepCost: (code: string) => number;
  /** The cases that an unanswered criterion may be answered with; a criterion with other cases is free. */
  readonly cases: ReadonlySet<string>;
}

/** The cheapest plan known for each number of points, at that index; holes where there is none. */
type Plans = readonly (Plan | undefined)[];

/**
 * The cheapest plan for each total that the sheet can reach, exactly: criteria are joined one by one, keeping for
 * each sum of points the plan that costs least, then touches fewest criteria, then gains most near the top. A
 * criterion is joined together with those that apply only when it has earned enough.
 */
export function cheapestPlans(task: PlanTask): readonly Plan[] {
  const criteria = criteriaOf(task.rubric);
  const codes = new Set(criteria.map(({ code }) => code));
  const required = requiredPoints(task);
  const dependants = Map.groupBy(criteria, ({ appliesWhen }) => appliesWhen?.criterion);

  const plansOf = (criterion: Criterion, applies: boolean): Plans =>
    movesOf(task, criterion, applies)
      .map((move) => planOf(move, applies, task))
      .filter(({ points }) => points >= (required.get(criterion.code) ?? 0))
      .map((plan) =>
        (dependants.get(criterion.code) ?? [])
          .map((dependant) => plansOf(dependant, plan.points >= (dependant.appliesWhen?.minPoints ?? 0)))
          .reduce(join, only(plan)),
      )
      .reduce(cheaper, []);

  return criteria
    .filter(({ appliesWhen }) => !appliesWhen || !codes.has(appliesWhen.criterion))
    .map((criterion) => plansOf(criterion, !criterion.appliesWhen))
    .reduce(join, only({ points: 0, cost: 0, moves: [] }))
    .filter((plan) => plan !== undefined);
}

/** The least points that the target and the stars below it ask of each criterion. */
function requiredPoints({ rubric, target }: PlanTask): ReadonlyMap<string, number> {
  const required = new Map<string, number>();
  for (const { criterion, star, minPoints } of starConditionsOf(rubric)) {
    if (star <= target) required.set(criterion, Math.max(minPoints, required.get(criterion) ?? 0));
  }
  return required;
}

/**
 * The ways open to a criterion: to stay, and up its ladder; where nothing is chosen yet, up the ladder of any case
 * allowed. Nobody climbs at a criterion that is locked or does not apply.
 */
export function movesOf(
  { choices, locked, cases }: Pick<PlanTask, 'choices' | 'locked' | 'cases'>,
  criterion: Criterion,
  applies = true,
): readonly Move[] {
  const from = validChoice(criterion, choices) ?? 0;
  const stay = { criterion, from, to: from, steps: 0 };
  if (!applies || locked.has(criterion.code)) return [stay];
  const chosen = ladderAt(criterion, from);
  const ladders = laddersOf(criterion);
  const allowed = ladders.filter(({ branch }) => branch !== undefined && cases.has(branch));
  const open = chosen ? [chosen] : allowed.length > 0 ? allowed : ladders;
  const ground = stepsTo(criterion, from);
  const ways = open
    .flatMap(({ ordinals }) => ordinals.slice(ordinals.indexOf(from) + 1))
    .map((to) => ({ criterion, from, to, steps: stepsTo(criterion, to) - ground }));
  return [stay, ...ways];
}

function planOf(move: Move, applies: boolean, { stepCost }: PlanTask): Plan {
  const { criterion, from, to, steps } = move;
  return {
    points: applies ? (criterion.options[to - 1]?.points ?? 0) : 0,
    cost: steps * stepCost(criterion.code),
    moves: from === to ? [] : [move],
  };
}

function only(plan: Plan): Plans {
  const plans: Plan[] = [];
  plans[plan.points] = plan;
  return plans;
}

/** The cheapest plans of some criteria together with others further down; what the former gain comes first. */
function join(some: Plans, others: Plans): Plans {
  const joined: (Plan | undefined)[] = [];
  for (const one of some.toReversed()) {
    for (const other of others) {
      if (!one || !other) continue;
      const points = one.points + other.points;
      const cost = one.cost + other.cost;
      if (!isCheaper(cost, one.moves.length + other.moves.length, joined[points])) continue;
      joined[points] = { points, cost, moves: one.moves.concat(other.moves) };
    }
  }
  return joined;
}

/** The cheaper of two plans for each number of points. */
function cheaper(some: Plans, others: Plans): Plans {
  const plans = [...some];
  for (const plan of others) {
    if (plan && isCheaper(plan.cost, plan.moves.length, plans[plan.points])) plans[plan.points] = plan;
  }
  return plans;
}

const isCheaper = (cost: number, touched: number, than: Plan | undefined): boolean =>
  !than || cost < than.cost || (cost === than.cost && touched < than.moves.length);
