import type { Deadlines, LegalNumber } from '../framework/model.ts';
import type { Text } from '../text.ts';
import { daysAfter, type LegalDate, legalDate } from './legal-date.ts';
import { addDays, addMonths, formatDate, type PlainDate } from './plain-date.ts';
import { addWorkingDays, type DayOff } from './working-days.ts';

/** The part of a framework that deadlines are computed from. */
export interface DeadlineRules {
  readonly deadlines: Deadlines;
  readonly certificateMonths: LegalNumber;
}

/**
 * The last day for the commune's assessment of a dossier received on a day: so many working days, the day of
 * receipt not counted. `skipped` lists the days passed over.
 */
export function communeReviewDeadline(
  rules: DeadlineRules,
  received: PlainDate,
): LegalDate & { readonly skipped: readonly DayOff[] } {
  const { value, article } = rules.deadlines.communeReviewWorkingDays;
  const { date, skipped, provisional, explanation } = addWorkingDays(received, value);
  return {
    date,
    article,
    skipped,
    provisional,
    explanation: {
      vi: `UBND cấp xã kiểm tra, đánh giá hồ sơ: ${explanation.vi}`,
      en: `Check and assessment by the commune: ${explanation.en}`,
    },
  };
}

/**
 * The last day on which a certificate issued on a day is valid: the corresponding day of the last month (Bộ luật
 * Dân sự 2015, Điều 148.3), that day included. A later change of the law does not shorten it (QĐ 26/2026, Điều 12.1).
 */
export function certificateExpiry(rules: DeadlineRules, issued: PlainDate): LegalDate {
  const { value, article } = rules.certificateMonths;
  const date = addMonths(issued, value);
  return legalDate(date, article, {
    vi: `Giấy chứng nhận có giá trị ${value} tháng kể từ ngày cấp ${formatDate(issued)}: đến hết ngày ${formatDate(date)}.`,
    en: `The certificate is valid for ${value} months from its issue on ${formatDate(issued)}: until the end of ${formatDate(date)}.`,
  });
}

/** The days, both included, on which the producer of an expiring certificate files for re-evaluation. */
export interface ReEvaluationWindow {
  readonly opens: PlainDate;
  readonly closes: PlainDate;
  readonly article: string;
  readonly explanation: Text;
  /** When to remind the producer, oldest first. */
  readonly warnings: readonly RefilingWarning[];
}

/** A day on which to remind a producer to file for re-evaluation. */
export interface RefilingWarning {
  readonly date: PlainDate;
  readonly daysBeforeExpiry: number;
  readonly text: Text;
}

/** Days before the expiry on which to remind between the two ends of the window: our choice, not the law's. */
const reminderDays = [150, 130];

/**
 * When to file for re-evaluation before a certificate's last day; null when the framework sets no such window.
 * Both ends are days counted back from a fixed day, so a weekend does not move them. Reminders fall on the first
 * day, in between, and on the last day but one.
 */
export function reEvaluationWindow(rules: DeadlineRules, expiry: PlainDate): ReEvaluationWindow | null {
  const earliest = rules.deadlines.refilingEarliestDaysBeforeExpiry;
  const latest = rules.deadlines.refilingLatestDaysBeforeExpiry;
  if (!earliest || !latest) return null;
  const [opens, closes] = [addDays(expiry, -earliest.value), addDays(expiry, -latest.value)];
  const between = reminderDays.filter((days) => days < earliest.value && days > latest.value + 1);
  return {
    opens,
    closes,
    article: latest.article,
    warnings: [earliest.value, ...between, latest.value + 1].map((daysBeforeExpiry) => ({
      date: addDays(expiry, -daysBeforeExpiry),
      daysBeforeExpiry,
      text: {
        vi: `Giấy chứng nhận hết hạn sau ${daysBeforeExpiry} ngày; còn ${daysBeforeExpiry - latest.value} ngày để nộp hồ sơ đánh giá lại.`,
        en: `The certificate expires in ${daysBeforeExpiry} days; days left to file for re-evaluation: ${daysBeforeExpiry - latest.value}.`,
      },
    })),
    explanation: {
      vi: `Nộp hồ sơ đánh giá lại từ ngày ${formatDate(opens)} đến hết ngày ${formatDate(closes)} (trước ngày hết hạn ${formatDate(expiry)} từ ${earliest.value} đến ${latest.value} ngày).`,
      en: `File for re-evaluation from ${formatDate(opens)} to ${formatDate(closes)} (${earliest.value} to ${latest.value} days before the expiry on ${formatDate(expiry)}).`,
    },
  };
}

/** The last day for the result of a re-evaluation whose complete file arrived on a day; null when none is set. */
export function reEvaluationDeadline(rules: DeadlineRules, received: PlainDate): LegalDate | null {
  return daysAfter(rules.deadlines.reEvaluationDays, received, {
    vi: 'Hoàn thành đánh giá lại, kể từ ngày nhận đủ hồ sơ',
    en: 'Re-evaluation to be finished, from the receipt of the complete file',
  });
}

/**
 * The last day for the decision that revokes a certificate, from the authority's conclusion or the commune's
 * confirmation that production has ended; null when none is set.
 */
export function revocationDeadline(rules: DeadlineRules, concluded: PlainDate): LegalDate | null {
  return daysAfter(rules.deadlines.revocationDays, concluded, {
    vi: 'Ban hành quyết định thu hồi, kể từ ngày có kết luận hoặc xác nhận',
    en: 'Decision on revocation to be issued, from the conclusion or confirmation',
  });
}

/** The last day to which a late re-filer's certificate may run on until its result; null when none is set. */
export function extensionLimit(rules: DeadlineRules, expiry: PlainDate): LegalDate | null {
  return daysAfter(rules.deadlines.extensionDaysPastExpiry, expiry, {
    vi: 'Giấy chứng nhận được kéo dài chờ kết quả đánh giá lại, kể từ ngày hết hạn',
    en: 'The certificate runs on until the result of the re-evaluation, from its expiry',
  });
}
