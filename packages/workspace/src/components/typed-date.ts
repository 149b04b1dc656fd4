/**
 * Reads a date as people type it in Viet Nam, day first: `16/9/2024`, `16.09.24`, `16 9 2024`, `16092024`.
 * Answers `YYYY-MM-DD`, or null for what is no day of the calendar. Two-digit years are of this century.
 */
export function parseTypedDate(text: string): string | null {
  const match =
    /^\s*(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const fullYear = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(fullYear, month - 1, day));
  const real =
    date.getUTCFullYear() === fullYear && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
