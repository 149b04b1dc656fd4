import type { Star, StarBands } from '../framework/model.ts';
import { type Rubric, type StarCondition, starConditionsOf } from '../rubric/model.ts';

/**
 * How many counted sheets must meet a star condition. The decrees leave it to the council's regulation:
 * `majority` more than half of the counted sheets; `all` every one; `mean` their mean points.
 */
export type StarRule = 'majority' | 'all' | 'mean';

export const starRules: readonly StarRule[] = ['majority', 'all', 'mean'];

/** How the counted sheets stand to one star condition. */
export interface ConditionOutcome extends StarCondition {
  /** Counted sheets with at least the points asked … */
  readonly met: number;
  /** … of so many. */
  readonly of: number;
  readonly holds: boolean;
}

/** The star whose band of points holds the mean `sum / count`, decided exactly on whole numbers. */
export const bandOf = (bands: StarBands, sum: number, count: number): Star =>
  bands.find((band) => sum >= band.min * count)?.star ?? 1;

/**
 * Every star condition of a sheet against the points of the counted sheets. A criterion that does not apply has
 * earned 0 points, so its condition fails: the asterisk asks for a story that counts, and having none cannot be
 * an easier way to a star than having a poor one.
 */
export const conditionOutcomes = (
  rubric: Rubric,
  sheets: readonly ReadonlyMap<string, number>[],
  rule: StarRule,
): readonly ConditionOutcome[] =>
  starConditionsOf(rubric).map((condition) => {
    const points = sheets.map((sheet) => sheet.get(condition.criterion) ?? 0);
    const met = points.filter((value) => value >= condition.minPoints).length;
    return { ...condition, met, of: sheets.length, holds: holds(rule, points, met, condition.minPoints) };
  });

function holds(rule: StarRule, points: readonly number[], met: number, minPoints: number): boolean {
  switch (rule) {
    case 'majority':
      return met * 2 > points.length;
    case 'all':
      return met === points.length;
    case 'mean':
      return points.reduce((sum, value) => sum + value, 0) >= minPoints * points.length;
  }
}

/** The highest star within the band of which all conditions hold, its own and those of the stars below it. */
export function starWithin(band: Star, outcomes: readonly ConditionOutcome[]): Star {
  const lowestFailing = Math.min(...outcomes.filter((outcome) => !outcome.holds).map(({ star }) => star));
  return Math.min(band, lowestFailing - 1) as Star;
}
