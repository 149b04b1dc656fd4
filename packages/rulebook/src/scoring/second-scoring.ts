import { starBandsOf } from '../framework/frameworks.ts';
import { criteriaOf, type Rubric } from '../rubric/model.ts';
import { type Sheet, scoreSheets } from './score.ts';
import { earnedPoints } from './sheet.ts';

/** When a council's chair may ask the members to score a dossier a second time. */
export interface SecondScoringRule {
  /** The least difference between the highest and the lowest total that is wide. */
  readonly wideSpread: number;
  /** Whether totals on both sides of a star band's limit are a ground too, however near one another. */
  readonly acrossBands: boolean;
}

/**
 * The rule where a council's regulation does not set its own. The decrees leave it to that regulation (QĐ 26/2026,
 * Điều 7.3.b); regulations that name a limit commonly allow totals to differ by up to 10 points.
 */
export const defaultSecondScoringRule: SecondScoringRule = { wideSpread: 11, acrossBands: true };

export type SecondScoringGround = 'wide-spread' | 'across-bands';

/** How far one member's total is from the others'. */
export interface MemberDeviation {
  readonly member: string;
  readonly total: number;
  /** The total less the median of all, in half points at the finest. */
  readonly deviation: number;
  /** Whether that is half the wide spread or more: where the spread is wide there is at least one such member. */
  readonly outlier: boolean;
}

/** How the members differ on one criterion. */
export interface CriterionSpread {
  readonly criterion: string;
  readonly lowest: number;
  readonly highest: number;
}

export interface SecondScoring {
  /** Why the chair may ask for it; none when the chair may not. */
  readonly grounds: readonly SecondScoringGround[];
  /** How many sheets count. */
  readonly counted: number;
  readonly lowest: number;
  readonly highest: number;
  readonly median: number;
  /** The least points of the star bands that totals stand on both sides of, lowest first. */
  readonly limitsCrossed: readonly number[];
  /** The members whose sheets count, farthest from the median first, then by name. */
  readonly members: readonly MemberDeviation[];
  /** The criteria on which they differ, widest spread first, then in the order of the sheet. */
  readonly criteria: readonly CriterionSpread[];
}

/**
 * Whether the members' totals differ so much that the chair may ask for a second scoring, and where they differ.
 * Only sheets that count are compared, and it takes two. The order of the sheets plays no part.
 * @returns null when fewer than two sheets count
 * @throws {InvalidSheets} as {@link scoreSheets} does.
 */
export function secondScoring(
  rubric: Rubric,
  sheets: readonly Sheet[],
  rule: SecondScoringRule = defaultSecondScoringRule,
): SecondScoring | null {
  const { sheets: scores } = scoreSheets({ rubric, sheets });
  const counted = scores.flatMap(({ member, total, counted: counts }) =>
    counts && total !== null ? [{ member, total }] : [],
  );
  const totals = counted.map(({ total }) => total).sort((a, b) => a - b);
  const lowest = totals[0];
  const highest = totals.at(-1);
  if (lowest === undefined || highest === undefined || totals.length < 2) return null;

  const median = medianOf(totals);
  const limitsCrossed = starBandsOf(rubric.framework)
    .map(({ min }) => min)
    .filter((min) => lowest < min && highest >= min)
    .sort((a, b) => a - b);
  const isWide = highest - lowest >= rule.wideSpread;
  return {
    grounds: [
      ...(isWide ? (['wide-spread'] as const) : []),
      ...(rule.acrossBands && limitsCrossed.length > 0 ? (['across-bands'] as const) : []),
    ],
    counted: totals.length,
    lowest,
    highest,
    median,
    limitsCrossed,
    members: counted
      .map(({ member, total }) => ({
        member,
        total,
        deviation: total - median,
        outlier: Math.abs(total - median) * 2 >= rule.wideSpread,
      }))
      .sort((a, b) => Math.abs(b.deviation) - Math.abs(a.deviation) || compare(a.member, b.member)),
    criteria: spreadsOf(
      rubric,
      sheets.filter((_, index) => scores[index]?.counted),
    ),
  };
}

function spreadsOf(rubric: Rubric, counted: readonly Sheet[]): readonly CriterionSpread[] {
  const points = counted.map(({ choices }) => earnedPoints(rubric, choices));
  return criteriaOf(rubric)
    .map(({ code }) => {
      const given = points.map((sheet) => sheet.get(code) ?? 0);
      return { criterion: code, lowest: Math.min(...given), highest: Math.max(...given) };
    })
    .filter(({ lowest, highest }) => lowest < highest)
    .sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest));
}

/** The middle of sorted numbers, or halfway between the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

/** By code units: the same everywhere, whatever the language of the machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
