import type { LegalNumber } from '../framework/model.ts';
import type { Text } from '../text.ts';
import { addDays, formatDate, type PlainDate } from './plain-date.ts';

/** A day set by law, with where it comes from in words and by article. */
export interface LegalDate {
  /** The last day in time. */
  readonly date: PlainDate;
  readonly article: string;
  readonly explanation: Text;
  /** Counts days off that are not yet announced. */
  readonly provisional: boolean;
}

/** A legal date that no day off moves. */
export function legalDate(date: PlainDate, article: string, explanation: Text): LegalDate {
  return { date, article, explanation, provisional: false };
}

/**
 * Calendar days after an event, the day of the event not counted (Bộ luật Dân sự 2015, Điều 147.2); null when the
 * law sets no such term.
 */
export function daysAfter(rule: LegalNumber | undefined, event: PlainDate, subject: Text): LegalDate | null {
  if (!rule) return null;
  const date = addDays(event, rule.value);
  return legalDate(date, rule.article, {
    vi: `${subject.vi} ${formatDate(event)}: không quá ${rule.value} ngày, chậm nhất ngày ${formatDate(date)}.`,
    en: `${subject.en} on ${formatDate(event)}: at most ${rule.value} days, by ${formatDate(date)}.`,
  });
}
