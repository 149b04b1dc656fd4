/** Wording and spelling rules of official text: dates, numbers, closings, characters allowed in a document. */

/**
 * Makes a user's string safe to print: composed (NFC) and well-formed Unicode, no control characters
 * (XML forbids them), no directional overrides (they can make a printed name read as another one).
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, (c) => (c === '\n' ? c : ''));
}

/** Upper case by Vietnamese rules. */
export function upper(text: string): string {
  return cleanText(text).toLocaleUpperCase('vi');
}

/** First letter raised, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Two digits below ten: `05/QĐ-UBND` (NĐ 30/2020, Phụ lục I, II.3). */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Splits an ISO date. Throws RangeError when the date does not exist. */
function parts(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const check = new Date(Date.UTC(year, month - 1, day));
  if (!match || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) {
    throw new RangeError(`Không phải ngày hợp lệ (YYYY-MM-DD): ${date}`);
  }
  return { year, month, day };
}

/**
 * `ngày 05 tháng 01 năm 2026`: day below 10 and months 1 and 2 take a zero, other months do not
 * (NĐ 30/2020, Phụ lục I, II.4). `null` leaves room to write.
 */
export function longDate(date: string | null): string {
  if (date === null) return `ngày${ROOM}tháng${ROOM}năm${ROOM}`.trimEnd();
  const { year, month, day } = parts(date);
  return `ngày ${twoDigits(day)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${year}`;
}

/** `05/01/2026`, for tables and running text. */
export function shortDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** Room for a hand-written number: no-break spaces, which no renderer collapses. */
const ROOM = '\u00A0'.repeat(6);

/** `05/QĐ-UBND`; a number not yet allotted leaves room before the stroke. */
export function referenceText(reference: { number: number | string | null; symbol: string }): string {
  const { number, symbol } = reference;
  const ordinal = number === null ? ROOM : typeof number === 'number' ? twoDigits(number) : number;
  return `${ordinal}/${symbol}`;
}

/** Decimal comma, at most two decimals: 82.333 → `82,33`. */
export function decimal(value: number | string): string {
  const number = typeof value === 'number' ? value : Number(value);
  return Number.isFinite(number)
    ? number.toLocaleString('vi-VN', { maximumFractionDigits: 2, useGrouping: false })
    : String(value);
}

/** An average, to be read down a column: decimal comma, always two decimals: 68.3 → `68,30`. */
export function average(value: number | string): string {
  const number = Number(value);
  return Number.isFinite(number) ? number.toFixed(2).replace('.', ',') : String(value);
}

/** Drops spaces and closing punctuation, so that the component can set its own. */
export function bare(text: string): string {
  return text.replace(/[\s.;,/]+$/u, '');
}

/** Ends the text of a document: `./.` (NĐ 30/2020, Phụ lục I, II.6). */
export function closed(text: string): string {
  return `${bare(text)}./.`;
}

/** A list of components: each line ends with `;`, the last with `.`. */
export function punctuated(lines: readonly string[]): string[] {
  return lines.map((line, i) => bare(line) + (i === lines.length - 1 ? '.' : ';'));
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** The marker of điểm n (1-based): a b c d đ e g h i k … */
export function letterMarker(n: number): string {
  return `${LETTERS[(n - 1) % LETTERS.length] ?? ''})`;
}
