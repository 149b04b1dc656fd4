import type { Criterion, Text } from '@saolang/rulebook';

/** One row that can be ticked for a criterion. */
export interface CriterionChoice {
  /** What a sheet records: the option's 1-based ordinal, 0 for none met. */
  readonly ordinal: number;
  readonly points: number;
  /** Null for "none of these". */
  readonly label: Text | null;
  readonly branch?: string;
  /** The stars whose condition on this criterion is met from this row on. */
  readonly opens: readonly number[];
}

/**
 * What can be ticked for a criterion. "None of these" stands last where the sheet itself prints no option of 0 points
 * (half of the criteria), and wherever it was chosen before.
 */
export function choicesAt(criterion: Criterion, chosen: number | null): readonly CriterionChoice[] {
  const { options, minForStar = {} } = criterion;
  const stars = Object.entries(minForStar);
  const least = (min: number) =>
    Math.min(...options.map(({ points }) => points).filter((points) => points >= min));
  const rows = options.map(
    ({ points, label, branch }, index): CriterionChoice => ({
      ordinal: index + 1,
      points,
      label,
      ...(branch && { branch }),
      opens: stars.filter(([, min]) => least(min) === points).map(([star]) => Number(star)),
    }),
  );
  const hasZero = options.some(({ points }) => points === 0);
  return hasZero && chosen !== 0 ? rows : [...rows, { ordinal: 0, points: 0, label: null, opens: [] }];
}
