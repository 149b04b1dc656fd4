import type { Text } from '../text.ts';

/** The stars that carry conditions on single criteria; one and two stars carry none. */
export type ConditionedStar = 3 | 4 | 5;

/** The stars with conditions, lowest first. */
export const conditionedStars: readonly ConditionedStar[] = [3, 4, 5];

/** One box that a member may tick. Its ordinal (from 1) within the criterion is what a sheet records. */
export interface CriterionOption {
  /** Whole points, 0 or more. */
  readonly points: number;
  readonly label: Text;
  /** The case that the option belongs to, where a criterion is scored by one of several cases (tourism). */
  readonly branch?: string;
}

/** A criterion applies only when another one earned at least so many points. */
export interface AppliesWhen {
  readonly criterion: string;
  readonly minPoints: number;
}

/** The least points that each star asks of a criterion: the asterisks of the official sheet. */
export type StarConditions = { readonly [star in ConditionedStar]?: number };

/** One row of the sheet: exclusive options, of which a member ticks one or none. */
export interface Criterion {
  /** As printed in the framework: `1.1` in QĐ 26/2026, `1a` in QĐ 148/2023; a section that is itself scored keeps its number. */
  readonly code: string;
  readonly name: Text;
  /** The best option's points, within one branch. */
  readonly max: number;
  readonly options: readonly CriterionOption[];
  readonly minForStar?: StarConditions;
  /** When this does not hold the criterion earns 0 points, whatever was chosen. */
  readonly appliesWhen?: AppliesWhen;
  /** A plain yes (1 point) or no (0 points). */
  readonly yesNo?: true;
  /** How to read the criterion. */
  readonly notes?: readonly Text[];
  /** What kind of paper proves it. */
  readonly evidence?: Text;
}

export interface RubricSection {
  readonly code: string;
  readonly name: Text;
  readonly max: number;
  readonly criteria: readonly Criterion[];
}

export type PartCode = 'A' | 'B' | 'C';

/** What each part counts in every sheet of both frameworks (QĐ 26/2026, Phụ lục II). */
export const partMaxima: Readonly<Record<PartCode, number>> = { A: 40, B: 25, C: 35 };

export interface RubricPart {
  readonly code: PartCode;
  readonly name: Text;
  readonly max: number;
  readonly sections: readonly RubricSection[];
}

/**
 * What a ground does: `reject` the dossier is out; `stop` the rest of the sheet is not assessed; `ineligible` the
 * product is not assessed at all; `precondition` the sheet requires the contrary before scoring.
 */
export type DisqualificationKind = (typeof disqualificationKinds)[number];

export const disqualificationKinds = ['reject', 'stop', 'ineligible', 'precondition'] as const;

/** A ground on which the council gives no star, with the criterion where the sheet prints it. */
export interface Disqualification {
  readonly code: string;
  readonly kind: DisqualificationKind;
  readonly text: Text;
  readonly at?: string;
}

/** A reading of the source that an official should check, and what would settle it. */
export interface Doubt {
  /** A criterion or section code, `dossier`, or `rubric` for the sheet as a whole. */
  readonly at: string;
  readonly doubt: Text;
  readonly settledBy: Text;
}

/** Within which unit the share of local product or material is measured (criterion on origin). */
export type OriginUnit = 'commune' | 'province';

/** Product sets are numbered 1 to 26 in both frameworks (Phụ lục I). */
export const productSetCount = 26;

/** A criterion prints at most so many options: what a choice on a sheet may be. */
export const maxOptions = 40;

/** The code of a criterion has at most so many letters, digits and points. */
export const maxCodeLength = 12;

/** The official scoring sheet of one product set under one framework: parts A 40, B 25, C 35. */
export interface Rubric {
  readonly framework: string;
  /** The product set, 1 to 26. */
  readonly number: number;
  readonly name: Text;
  readonly originUnit?: OriginUnit;
  readonly parts: readonly RubricPart[];
  readonly disqualifications: readonly Disqualification[];
  readonly doubts: readonly Doubt[];
}

const criteriaCache = new WeakMap<Rubric, ReadonlyMap<string, Criterion>>();

/** All criteria of a sheet by code, in the order of the sheet. */
export function criteriaByCode(rubric: Rubric): ReadonlyMap<string, Criterion> {
  const known = criteriaCache.get(rubric);
  if (known) return known;
  const criteria = new Map(
    rubric.parts
      .flatMap((part) => part.sections)
      .flatMap((section) => section.criteria)
      .map((criterion) => [criterion.code, criterion]),
  );
  criteriaCache.set(rubric, criteria);
  return criteria;
}

/** All criteria of a sheet, in the order of the sheet. */
export const criteriaOf = (rubric: Rubric): readonly Criterion[] => [...criteriaByCode(rubric).values()];

/** A star condition on one criterion. */
export interface StarCondition {
  readonly criterion: string;
  readonly star: ConditionedStar;
  readonly minPoints: number;
  /** The 1-based ordinal of the least option that meets the condition; 0 when none does. */
  readonly requiredOption: number;
}

const conditionsCache = new WeakMap<Rubric, readonly StarCondition[]>();

/** Every star condition of a sheet: lowest star first, then in the order of the sheet. */
export function starConditionsOf(rubric: Rubric): readonly StarCondition[] {
  const known = conditionsCache.get(rubric);
  if (known) return known;
  const conditions = conditionedStars.flatMap((star) =>
    criteriaOf(rubric).flatMap((criterion) => {
      const minPoints = criterion.minForStar?.[star];
      if (minPoints === undefined) return [];
      return [
        { criterion: criterion.code, star, minPoints, requiredOption: leastOption(criterion, minPoints) },
      ];
    }),
  );
  conditionsCache.set(rubric, conditions);
  return conditions;
}

/** The 1-based ordinal of the option with the fewest points that still reach `minPoints`; 0 when none does. */
function leastOption(criterion: Criterion, minPoints: number): number {
  const enough = criterion.options.map((option) => option.points).filter((points) => points >= minPoints);
  const least = Math.min(...enough);
  return criterion.options.findIndex((option) => option.points === least) + 1;
}
