import type { Round, TierCode } from '../framework/model.ts';
import { type LegalDate, legalDate } from './legal-date.ts';
import { addDays, formatDate, type PlainDate, partsOf } from './plain-date.ts';

/**
 * The last day of the ranking round into which a dossier falls that the tier below proposed on a day: the first
 * round whose closing day for proposals is still ahead. Null when the framework sets the tier no rounds. “Before 30
 * April” is read as written: a proposal of that day goes into the next round, and the round ends the day before the
 * one named.
 */
export function roundDeadline(
  { rounds }: { readonly rounds: readonly Round[] },
  tier: TierCode,
  proposed: PlainDate,
): LegalDate | null {
  const { year } = partsOf(proposed);
  const round = [year, year + 1]
    .flatMap((inYear) =>
      rounds
        .filter((each) => each.tier === tier)
        .map(({ proposedBefore, finishedBefore, article }) => ({
          proposedBefore: `${inYear}-${proposedBefore}`,
          finishedBefore: `${inYear}-${finishedBefore}`,
          article,
        })),
    )
    .sort((a, b) => (a.proposedBefore < b.proposedBefore ? -1 : 1))
    .find(({ proposedBefore }) => proposed < proposedBefore);
  if (!round) return null;
  const { proposedBefore, finishedBefore, article } = round;
  const date = addDays(finishedBefore, -1);
  return legalDate(date, article, {
    vi: `Hồ sơ đề nghị ngày ${formatDate(proposed)}, trước ngày ${formatDate(proposedBefore)}: đánh giá, phân hạng xong trước ngày ${formatDate(finishedBefore)}, chậm nhất ngày ${formatDate(date)}.`,
    en: `Proposed on ${formatDate(proposed)}, before ${formatDate(proposedBefore)}: ranked before ${formatDate(finishedBefore)}, by ${formatDate(date)}.`,
  });
}
