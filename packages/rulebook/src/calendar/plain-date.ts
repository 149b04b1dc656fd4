/**
 * A day of the civil calendar in Viet Nam, written `YYYY-MM-DD`. It has no hour and no time zone: two such
 * strings compare with `<` as the days do.
 */
export type PlainDate = string;

const millisecondsPerDay = 86_400_000;
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists, in the form `YYYY-MM-DD` (years 1900–9999). */
export function isPlainDate(value: string): value is PlainDate {
  const match = pattern.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** How many days a month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date from its parts; months count from 1. Throws a RangeError for a day that does not exist. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  assertPlainDate(date);
  return date;
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  assertPlainDate(date);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** The day of the week: 1 Monday … 6 Saturday, 7 Sunday. */
export function weekdayOf(date: PlainDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The date so many days later; earlier for a negative count. */
export function addDays(date: PlainDate, days: number): PlainDate {
  assertWhole(days);
  return fromDayNumber(dayNumber(date) + days);
}

/** Days from the first date to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The corresponding day so many months later. A month that lacks the day ends the term on its own last day:
 * 31 January + 1 month = 28 or 29 February (Bộ luật Dân sự 2015, Điều 148.3).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  assertWhole(months);
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return plainDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** A date as people in Viet Nam read it: `05/01/2024`. */
export function formatDate(date: PlainDate): string {
  assertPlainDate(date);
  return `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Stops a caller that passes something else than a date: a fault of the program, not of a user. */
export function assertPlainDate(value: string): void {
  if (!isPlainDate(value)) throw new RangeError(`not a date in the form YYYY-MM-DD: "${value}"`);
}

function dayNumber(date: PlainDate): number {
  assertPlainDate(date);
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

function fromDayNumber(number: number): PlainDate {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function assertWhole(number: number): void {
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number: ${number}`);
}
