import { announcedYears } from '../../data/holidays/index.ts';
import type { Text } from '../text.ts';
import { holidaysByRule } from './holiday-rules.ts';
import type { Holiday, HolidayKind, HolidayYear } from './holiday-year.ts';
import { addDays, assertPlainDate, formatDate, type PlainDate, partsOf, weekdayOf } from './plain-date.ts';

/** A day on which public offices are closed, and why. */
export interface DayOff {
  readonly date: PlainDate;
  readonly kind: HolidayKind | 'weekend';
  readonly reason: Text;
}

/** What a day is: worked, or off for a reason. */
export interface DayStatus {
  readonly date: PlainDate;
  readonly working: boolean;
  /** Why the day is off, or why a Saturday is worked; null for an ordinary working day. */
  readonly kind: DayOff['kind'] | 'working-saturday' | null;
  readonly reason: Text | null;
  /** The answer follows from rules, not from a notice of the year. */
  readonly provisional: boolean;
}

/** The end of a term counted in working days, with every day that was passed over. */
export interface WorkingDaysResult {
  readonly date: PlainDate;
  readonly skipped: readonly DayOff[];
  readonly provisional: boolean;
  readonly explanation: Text;
}

/** The first and last year whose days off are announced. */
export const announcedSpan = {
  from: Math.min(...announcedYears.map(({ year }) => year)),
  to: Math.max(...announcedYears.map(({ year }) => year)),
} as const;

interface YearTable {
  readonly source: HolidayYear;
  readonly daysOff: ReadonlyMap<PlainDate, Holiday>;
  readonly workingSaturdays: ReadonlyMap<PlainDate, PlainDate>;
  readonly swaps: ReadonlyMap<PlainDate, PlainDate>;
}

const announced = new Map(announcedYears.map((year) => [year.year, tableOf(year)]));

/** The days off of a year: as announced, else as the law gives them, marked provisional. */
export function holidayYear(year: number): HolidayYear {
  return announced.get(year)?.source ?? holidaysByRule(year);
}

/** Whether a day is worked, with the reason when it is off, or when it is a Saturday worked for another day. */
export function dayStatus(date: PlainDate): DayStatus {
  assertPlainDate(date);
  return statusIn(tableFor(partsOf(date).year), date);
}

/** Whether public offices work on a day. */
export function isWorkingDay(date: PlainDate): boolean {
  return dayStatus(date).working;
}

/**
 * The last day of a term of so many working days (at least 1). The day of the event (receipt) is not counted: the
 * count starts on the next day (Bộ luật Dân sự 2015, Điều 147.2); weekends, holidays, compensatory and swapped
 * days are passed over and listed, worked Saturdays count.
 */
export function addWorkingDays(date: PlainDate, days: number): WorkingDaysResult {
  if (!Number.isSafeInteger(days) || days < 1 || days > 2000) {
    throw new RangeError(`a term has 1 to 2000 working days, not ${days}`);
  }
  const walk = walker();
  const skipped: DayOff[] = [];
  let provisional = false;
  let end = date;
  for (let counted = 0; counted < days; ) {
    end = addDays(end, 1);
    const status = walk(end);
    provisional ||= status.provisional;
    if (status.working) counted += 1;
    else if (status.reason && status.kind && status.kind !== 'working-saturday') {
      skipped.push({ date: end, kind: status.kind, reason: status.reason });
    }
  }
  return { date: end, skipped, provisional, explanation: explain(date, days, end, skipped, provisional) };
}

/**
 * Working days after the first day up to and including the second: what is left of a term. Negative when the
 * second day is earlier: the working days by which a term is overdue.
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  assertPlainDate(from);
  assertPlainDate(to);
  if (to < from) return -workingDaysBetween(to, from) || 0;
  const walk = walker();
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (walk(day).working) count += 1;
  }
  return count;
}

/** Looks days up one after another, and each year's table only once. */
function walker(): (date: PlainDate) => DayStatus {
  let year = Number.NaN;
  let table: YearTable | undefined;
  return (date) => {
    const wanted = Number(date.slice(0, 4));
    if (!table || wanted !== year) [year, table] = [wanted, tableFor(wanted)];
    return statusIn(table, date);
  };
}

function tableFor(year: number): YearTable {
  return announced.get(year) ?? tableOf(holidaysByRule(year));
}

function tableOf(source: HolidayYear): YearTable {
  return {
    source,
    daysOff: new Map(source.daysOff.map((day) => [day.date, day])),
    workingSaturdays: new Map(source.workingSaturdays.map((day) => [day.date, day.inExchangeFor])),
    swaps: new Map(source.workingSaturdays.map((day) => [day.inExchangeFor, day.date])),
  };
}

function statusIn(table: YearTable, date: PlainDate): DayStatus {
  const weekday = weekdayOf(date);
  const holiday = table.daysOff.get(date);
  const provisional = table.source.provisional || holiday?.provisional === true;
  if (holiday) {
    const reason = reasonOf(holiday, table.swaps.get(date));
    return { date, working: false, kind: holiday.kind, reason, provisional };
  }
  const exchanged = table.workingSaturdays.get(date);
  if (exchanged) {
    const reason = {
      vi: `Làm bù cho ngày ${formatDate(exchanged)}`,
      en: `Worked in exchange for ${formatDate(exchanged)}`,
    };
    return { date, working: true, kind: 'working-saturday', reason, provisional };
  }
  if (weekday <= 5) return { date, working: true, kind: null, reason: null, provisional };
  const reason = weekday === 6 ? { vi: 'Thứ Bảy', en: 'Saturday' } : { vi: 'Chủ nhật', en: 'Sunday' };
  return { date, working: false, kind: 'weekend', reason, provisional };
}

function reasonOf(holiday: Holiday, workedInstead: PlainDate | undefined): Text {
  const { vi, en } = holiday.name;
  switch (holiday.kind) {
    case 'holiday':
      return { vi: `Nghỉ ${vi}`, en };
    case 'compensatory':
      return { vi: `Nghỉ bù ${vi}`, en: `Day in lieu: ${en}` };
    case 'swap': {
      const day = workedInstead ? formatDate(workedInstead) : '';
      return {
        vi: `Nghỉ hoán đổi dịp ${vi}, làm bù ngày ${day}`,
        en: `Swapped day off: ${en}, worked on ${day}`,
      };
    }
  }
}

function explain(
  start: PlainDate,
  days: number,
  end: PlainDate,
  skipped: readonly DayOff[],
  provisional: boolean,
): Text {
  const holidays = skipped.filter(({ kind }) => kind !== 'weekend');
  const list = (pick: (text: Text) => string) =>
    holidays.map((day) => `${formatDate(day.date)} (${pick(day.reason)})`).join('; ');
  const vi = [
    `${days} ngày làm việc kể từ ngày ${formatDate(start)} (không tính ngày này): hết ngày ${formatDate(end)}.`,
    holidays.length > 0 ? `Ngoài thứ Bảy, Chủ nhật, không tính: ${list((text) => text.vi)}.` : '',
    provisional ? 'Kết quả tạm tính: có ngày chưa được công bố trong lịch nghỉ lễ.' : '',
  ];
  const en = [
    `${days} working day${days === 1 ? '' : 's'} from ${formatDate(start)} (that day not counted): ends on ${formatDate(end)}.`,
    holidays.length > 0 ? `Besides weekends, not counted: ${list((text) => text.en)}.` : '',
    provisional ? 'Provisional: some days are not yet announced.' : '',
  ];
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') };
}
