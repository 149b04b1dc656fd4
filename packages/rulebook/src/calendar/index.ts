export * from './deadline-rules.ts';
export * from './deadlines.ts';
export type { Holiday, HolidayKind, HolidayNotice, HolidayYear, WorkingSaturday } from './holiday-year.ts';
export type { LegalDate } from './legal-date.ts';
export {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  isPlainDate,
  type PlainDate,
  partsOf,
  plainDate,
  weekdayOf,
} from './plain-date.ts';
export * from './rounds.ts';
export * from './working-days.ts';
