import { type Criterion, criteriaByCode, criteriaOf, type Rubric } from '../rubric/model.ts';

/**
 * What a member ticked: for each criterion code the 1-based ordinal of the chosen option, or 0 for "không đạt"
 * (none met, 0 points: half of the criteria print no zero option).
 */
export type Choices = Readonly<Record<string, number>>;

/** The choice made for a criterion when it names an option of it or 0, else undefined. */
export function validChoice(criterion: Criterion, choices: Choices): number | undefined {
  const choice = Object.hasOwn(choices, criterion.code) ? choices[criterion.code] : undefined;
  return isOrdinal(choice, criterion) ? choice : undefined;
}

/** Whether a value is a possible choice for a criterion: a whole number from 0 to the number of options. */
export const isOrdinal = (value: unknown, criterion: Criterion): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= criterion.options.length;

/**
 * Whether a criterion applies given the rest of the sheet: the criterion it depends on has earned enough.
 * The product story is the case in point: its structure is scored only when there is a story.
 */
export function applies(rubric: Rubric, choices: Choices, criterion: Criterion): boolean {
  const { appliesWhen } = criterion;
  if (!appliesWhen) return true;
  const other = criteriaByCode(rubric).get(appliesWhen.criterion);
  return other !== undefined && pointsOf(rubric, choices, other) >= appliesWhen.minPoints;
}

/** The points a criterion earns: those of the chosen option; 0 when nothing is chosen or it does not apply. */
export function pointsOf(rubric: Rubric, choices: Choices, criterion: Criterion): number {
  const choice = validChoice(criterion, choices);
  if (!choice || !applies(rubric, choices, criterion)) return 0;
  return criterion.options[choice - 1]?.points ?? 0;
}

/** The points of every criterion of a sheet, by code. */
export const earnedPoints = (rubric: Rubric, choices: Choices): ReadonlyMap<string, number> =>
  new Map(criteriaOf(rubric).map((criterion) => [criterion.code, pointsOf(rubric, choices, criterion)]));

/** The total of a sheet, 0 to 100; what is not chosen yet, or not a possible choice, counts 0. */
export const sheetTotal = (rubric: Rubric, choices: Choices): number =>
  sumOf(earnedPoints(rubric, choices).values());

/** The sum of points. */
export function sumOf(points: Iterable<number>): number {
  let sum = 0;
  for (const value of points) sum += value;
  return sum;
}

/**
 * The criteria still to be answered, in the order of the sheet. A criterion known not to apply needs no answer:
 * it takes 0 points whatever is chosen.
 */
export const unansweredCriteria = (rubric: Rubric, choices: Choices): readonly Criterion[] =>
  criteriaOf(rubric).filter(
    (criterion) => validChoice(criterion, choices) === undefined && mayApply(rubric, choices, criterion),
  );

/** Whether a criterion applies, or may yet apply because what it depends on is not answered. */
function mayApply(rubric: Rubric, choices: Choices, criterion: Criterion): boolean {
  const { appliesWhen } = criterion;
  if (!appliesWhen || applies(rubric, choices, criterion)) return true;
  const other = criteriaByCode(rubric).get(appliesWhen.criterion);
  return other !== undefined && validChoice(other, choices) === undefined && mayApply(rubric, choices, other);
}
