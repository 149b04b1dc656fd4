import { starBandsOf } from '../framework/frameworks.ts';
import type { Star } from '../framework/model.ts';
import { type ConditionedStar, criteriaByCode, type Rubric } from '../rubric/model.ts';
import { InvalidSheets, type ScoringError } from './errors.ts';
import { type Choices, earnedPoints, isOrdinal, sumOf, unansweredCriteria } from './sheet.ts';
import { bandOf, type ConditionOutcome, conditionOutcomes, type StarRule, starWithin } from './stars.ts';

/** One member's sheet. It counts when it is signed and the member has no conflict of interest. */
export interface Sheet {
  readonly member: string;
  readonly signed: boolean;
  readonly conflict: boolean;
  readonly choices: Choices;
}

export interface ScoreInput {
  readonly rubric: Rubric;
  readonly sheets: readonly Sheet[];
  /** The ground of disqualification, or null. */
  readonly disqualified?: string | null;
  /** The council's rule for star conditions; majority unless its regulation says otherwise. */
  readonly starRule?: StarRule;
}

export interface SheetScore {
  readonly member: string;
  /** The sheet's points; null for a sheet that does not count and is not filled in. */
  readonly total: number | null;
  readonly counted: boolean;
}

/** A star condition that keeps the product below its band. */
export interface StarCap {
  readonly criterion: string;
  readonly star: ConditionedStar;
  /** The 1-based ordinal of the least option that meets the condition. */
  readonly requiredOption: number;
  /** Counted sheets that meet it … */
  readonly met: number;
  /** … of so many. */
  readonly of: number;
}

export interface ScoreResult {
  readonly sheets: readonly SheetScore[];
  /** How many sheets count. */
  readonly counted: number;
  /** The points of the counted sheets together: with `counted`, the exact average. */
  readonly sum: number;
  /** The average for show, two decimals rounded half up; null when no sheet counts. */
  readonly average: string | null;
  /** The star of the average alone, 1 to 5, decided on the exact average; null when no sheet counts. */
  readonly band: Star | null;
  /** The star reached, 1 to 5: 1 and 2 are no recognition (QĐ 26/2026, Điều 4.1.a). Null: no sheet, or disqualified. */
  readonly star: Star | null;
  /** The failing conditions of the stars above `star` up to `band`. */
  readonly cappedBy: readonly StarCap[];
  readonly disqualified: string | null;
}

/**
 * Scores a product from its members' sheets, exactly: the average is kept as sum and count, its band decided on
 * whole numbers, and capped by the highest star all of whose conditions hold (QĐ 26/2026, Điều 3.3, Phụ lục II).
 * @throws {InvalidSheets} for sheets that {@link checkSheets} refuses.
 */
export function scoreSheets(input: ScoreInput): ScoreResult {
  const { rubric, sheets, disqualified = null, starRule = 'majority' } = input;
  const errors = checkSheets(rubric, sheets);
  if (errors.length > 0) throw new InvalidSheets(errors);

  const points = sheets.map((sheet) => earnedPoints(rubric, sheet.choices));
  const counted = points.filter((_, index) => counts(sheets[index]));
  const sum = sumOf(counted.map((sheet) => sumOf(sheet.values())));
  const count = counted.length;
  const band = count === 0 ? null : bandOf(starBandsOf(rubric.framework), sum, count);
  const outcomes = conditionOutcomes(rubric, counted, starRule);
  const star = band === null || disqualified !== null ? null : starWithin(band, outcomes);

  return {
    sheets: sheets.map((sheet, index) => ({
      member: sheet.member,
      total: isFilledIn(rubric, sheet) ? sumOf(points[index]?.values() ?? []) : null,
      counted: counts(sheet),
    })),
    counted: count,
    sum,
    average: count === 0 ? null : showAverage(sum, count),
    band,
    star,
    cappedBy: band === null || star === null ? [] : capsBetween(star, band, outcomes),
    disqualified,
  };
}

const counts = (sheet: Sheet | undefined): boolean => sheet?.signed === true && !sheet.conflict;

const isFilledIn = (rubric: Rubric, sheet: Sheet): boolean =>
  unansweredCriteria(rubric, sheet.choices).length === 0;

const capsBetween = (star: Star, band: Star, outcomes: readonly ConditionOutcome[]): StarCap[] =>
  outcomes
    .filter((outcome) => !outcome.holds && outcome.star > star && outcome.star <= band)
    .map(({ criterion, star: asked, requiredOption, met, of }) => ({
      criterion,
      star: asked,
      requiredOption,
      met,
      of,
    }));

/** The mean `sum / count` of whole points with two decimals, rounded half up without floating point. */
export function showAverage(sum: number, count: number): string {
  const hundredths = Math.floor((sum * 200 + count) / (count * 2));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/**
 * Everything wrong with a set of sheets: a member with two sheets; a choice for a criterion that the rubric does
 * not have; a choice that is no option of its criterion; and, on a sheet that counts, a criterion left open. A
 * criterion that does not apply may be left open. Drafts and the sheets of members with a conflict may have gaps.
 */
export function checkSheets(rubric: Rubric, sheets: readonly Sheet[]): readonly ScoringError[] {
  const members = new Set<string>();
  return sheets.flatMap((sheet, index) => {
    const place = `sheets[${index}]`;
    const twice = members.has(sheet.member);
    members.add(sheet.member);
    return [
      ...(twice ? [duplicateMember(place, sheet.member)] : []),
      ...checkChoices(rubric, sheet.choices, counts(sheet)).map((error) => ({
        ...error,
        place: `${place}.${error.place}`,
        member: sheet.member,
        message: {
          vi: `Phiếu của ${sheet.member}: ${error.message.vi}`,
          en: `Sheet of ${sheet.member}: ${error.message.en}`,
        },
      })),
    ];
  });
}

/** Everything wrong with one sheet's choices; gaps count only when the sheet is to be complete. */
export function checkChoices(rubric: Rubric, choices: Choices, complete = true): readonly ScoringError[] {
  const criteria = criteriaByCode(rubric);
  const errors: ScoringError[] = [];
  for (const [code, choice] of Object.entries(choices)) {
    const criterion = criteria.get(code);
    if (!criterion) errors.push(unknownCriterion(rubric, code));
    else if (!isOrdinal(choice, criterion)) errors.push(outOfRange(code, choice, criterion.options.length));
  }
  if (!complete) return errors;
  const open = unansweredCriteria(rubric, choices).filter(({ code }) => !Object.hasOwn(choices, code));
  return [...errors, ...open.map(({ code }) => missing(code))];
}

const duplicateMember = (place: string, member: string): ScoringError => ({
  code: 'duplicate-member',
  place: `${place}.member`,
  member,
  message: {
    vi: `Thành viên ${member} có hai phiếu; mỗi thành viên chỉ có một phiếu, hãy bỏ bớt một.`,
    en: `Member ${member} has two sheets; a member has one, remove the other.`,
  },
});

const unknownCriterion = (rubric: Rubric, code: string): ScoringError => ({
  code: 'unknown-criterion',
  place: `choices.${code}`,
  criterion: code,
  message: {
    vi: `Bộ ${rubric.number} (${rubric.framework}) không có tiêu chí ${code}; hãy kiểm tra mã tiêu chí.`,
    en: `Set ${rubric.number} (${rubric.framework}) has no criterion ${code}; check the code.`,
  },
});

const outOfRange = (code: string, choice: unknown, options: number): ScoringError => ({
  code: 'choice-out-of-range',
  place: `choices.${code}`,
  criterion: code,
  message: {
    vi: `tiêu chí ${code} có lựa chọn ${JSON.stringify(choice)}; phải là số nguyên từ 0 (không đạt) đến ${options}.`,
    en: `criterion ${code} has choice ${JSON.stringify(choice)}; it must be a whole number from 0 (none met) to ${options}.`,
  },
});

const missing = (code: string): ScoringError => ({
  code: 'missing-choice',
  place: `choices.${code}`,
  criterion: code,
  message: {
    vi: `chưa chọn phương án cho tiêu chí ${code}; hãy chọn một phương án, hoặc 0 nếu không đạt.`,
    en: `no choice for criterion ${code}; choose an option, or 0 when none is met.`,
  },
});
