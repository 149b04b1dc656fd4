import { starBandsOf } from '../framework/frameworks.ts';
import type { Star } from '../framework/model.ts';
import { criteriaOf, type Rubric, type StarCondition } from '../rubric/model.ts';
import { applies, type Choices, earnedPoints, sumOf, unansweredCriteria } from './sheet.ts';
import { bandOf, conditionOutcomes, starWithin } from './stars.ts';

/** A star condition that one sheet does not meet. */
export interface UnmetCondition extends StarCondition {
  /** What the sheet gives the criterion now. */
  readonly points: number;
}

/** Where one sheet stands while it is being filled in. */
export interface Forecast {
  /** The points so far. */
  readonly total: number;
  readonly band: Star;
  /** The star if the average and every condition stood as on this sheet. */
  readonly star: Star;
  /** The conditions not met, of all stars from 3 to 5, lowest star first. */
  readonly unmet: readonly UnmetCondition[];
  /** Codes of the criteria still to be answered. */
  readonly unanswered: readonly string[];
  /** Codes of the criteria that do not apply as the sheet stands; they take 0 points. */
  readonly notApplicable: readonly string[];
}

/**
 * Where one sheet stands, for live display: what is not chosen yet, or is no possible choice, counts 0 and is
 * listed as unanswered. Never throws.
 */
export function forecast(rubric: Rubric, choices: Choices): Forecast {
  const points = earnedPoints(rubric, choices);
  const total = sumOf(points.values());
  const band = bandOf(starBandsOf(rubric.framework), total, 1);
  const outcomes = conditionOutcomes(rubric, [points], 'all');
  return {
    total,
    band,
    star: starWithin(band, outcomes),
    unmet: outcomes
      .filter((outcome) => !outcome.holds)
      .map(({ criterion, star, minPoints, requiredOption }) => ({
        criterion,
        star,
        minPoints,
        requiredOption,
        points: points.get(criterion) ?? 0,
      })),
    unanswered: unansweredCriteria(rubric, choices).map(({ code }) => code),
    notApplicable: criteriaOf(rubric)
      .filter((criterion) => !applies(rubric, choices, criterion))
      .map(({ code }) => code),
  };
}
