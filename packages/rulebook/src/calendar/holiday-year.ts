import type { Text } from '../text.ts';
import type { PlainDate } from './plain-date.ts';

/** A document by which the State lays down or announces days off. */
export interface HolidayNotice {
  readonly number: string;
  readonly agency: Text;
  readonly issued: PlainDate;
  readonly subject: Text;
}

/**
 * Why a day is off: a holiday itself; a compensatory day for a holiday that fell on a weekend (Bộ luật Lao động
 * 2019, Điều 111.3); or a swapped day, for which a Saturday is worked.
 */
export type HolidayKind = 'holiday' | 'compensatory' | 'swap';

export interface Holiday {
  readonly date: PlainDate;
  readonly kind: HolidayKind;
  readonly name: Text;
  /** Follows from a rule and is not yet named in a notice of its year. */
  readonly provisional?: true;
}

/** A Saturday that is worked in exchange for a day off. */
export interface WorkingSaturday {
  readonly date: PlainDate;
  readonly inExchangeFor: PlainDate;
}

/** The days off of public offices in one year. */
export interface HolidayYear {
  readonly year: number;
  /** True when no notice is known and all days follow from rules. */
  readonly provisional: boolean;
  readonly notices: readonly HolidayNotice[];
  readonly daysOff: readonly Holiday[];
  readonly workingSaturdays: readonly WorkingSaturday[];
  /** What is uncertain about this year, and what would settle it. */
  readonly note?: Text;
}
