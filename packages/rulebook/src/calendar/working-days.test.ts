import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcedYears } from '../../data/holidays/index.ts';
import { holidaysByRule } from './holiday-rules.ts';
import { addDays, isPlainDate, type PlainDate, weekdayOf } from './plain-date.ts';
import {
  addWorkingDays,
  announcedSpan,
  dayStatus,
  holidayYear,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

/** Weekdays off in a year, as MM-DD. */
function weekdaysOff(year: number): string[] {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5 && !isWorkingDay(day)) found.push(day.slice(5));
  }
  return found;
}

function holidaysSkipped(start: PlainDate, days: number): string[] {
  return addWorkingDays(start, days)
    .skipped.filter(({ kind }) => kind !== 'weekend')
    .map(({ date }) => date);
}

const announcedDay = fc.integer({ min: 0, max: 1400 }).map((shift) => addDays('2024-01-01', shift));
const anyDay = fc.integer({ min: 0, max: 5400 }).map((shift) => addDays('2019-06-01', shift));
const term = fc.integer({ min: 1, max: 120 });

describe('days off of public offices', () => {
  it('2024: Tết 8–14 February, 29 April swapped for Saturday 4 May', () => {
    expect(weekdaysOff(2024)).toEqual(
      '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03'.split(' '),
    );
    expect(isWorkingDay('2024-05-04')).toBe(true);
  });

  it('2025: Tết 27–31 January, 2 May swapped for Saturday 26 April', () => {
    expect(weekdaysOff(2025)).toEqual(
      '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02'.split(' '),
    );
    expect(isWorkingDay('2025-04-26')).toBe(true);
  });

  it('2026: two swaps, the Hùng Kings made up on Monday, Culture Day off', () => {
    expect(weekdaysOff(2026)).toEqual(
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24'.split(' '),
    );
    expect(isWorkingDay('2026-01-10')).toBe(true);
    expect(isWorkingDay('2026-08-22')).toBe(true);
    expect(isWorkingDay('2026-11-28')).toBe(false);
  });

  it('2027: Tết 4–10 February as announced; what only follows from the law is provisional', () => {
    expect(weekdaysOff(2027)).toEqual(
      '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24'.split(' '),
    );
    expect(dayStatus('2027-02-09')).toMatchObject({ kind: 'compensatory', provisional: false });
    expect(dayStatus('2027-05-03')).toMatchObject({ kind: 'compensatory', provisional: true });
  });

  it.each(announcedYears.map((year) => [year.year, year] as const))('%i is sound data', (_, year) => {
    const dates = year.daysOff.map(({ date }) => date);
    expect(year.notices.length).toBeGreaterThan(0);
    expect(new Set(dates).size).toBe(dates.length);
    for (const date of [...dates, ...year.workingSaturdays.map((day) => day.date)]) {
      expect(isPlainDate(date)).toBe(true);
      expect(date.startsWith(String(year.year)), date).toBe(true);
    }
    const swaps = year.daysOff.filter(({ kind }) => kind === 'swap').map(({ date }) => date);
    expect(year.workingSaturdays.map((day) => day.inExchangeFor)).toEqual(swaps);
    for (const { date, kind } of year.daysOff) {
      if (kind !== 'holiday') expect(weekdayOf(date), date).toBeLessThanOrEqual(5);
    }
    for (const { date } of year.workingSaturdays) expect(weekdayOf(date), date).toBe(6);
  });

  it('say why a day is off or worked', () => {
    expect(dayStatus('2024-04-29').reason?.vi).toBe(
      'Nghỉ hoán đổi dịp Ngày Chiến thắng 30/4, làm bù ngày 04/05/2024',
    );
    expect(dayStatus('2024-05-04').reason?.vi).toBe('Làm bù cho ngày 29/04/2024');
    expect(dayStatus('2024-02-13').reason?.vi).toBe('Nghỉ bù Tết Âm lịch');
    expect(dayStatus('2024-09-14').reason?.vi).toBe('Thứ Bảy');
    expect(dayStatus('2024-09-16')).toMatchObject({
      working: true,
      kind: null,
      reason: null,
      provisional: false,
    });
  });
});

describe('years without a notice', () => {
  it('follow the law and are marked provisional', () => {
    expect(announcedSpan).toEqual({ from: 2024, to: 2027 });
    expect(holidayYear(2028).provisional).toBe(true);
    // Victory Day 2028 is a Sunday and Labour Day the Monday after: the day in lieu is the Tuesday.
    expect(dayStatus('2028-05-02')).toMatchObject({
      working: false,
      kind: 'compensatory',
      provisional: true,
    });
    expect(dayStatus('2030-02-02').reason?.vi).toBe('Nghỉ Tết Âm lịch');
    expect(isWorkingDay('2040-04-30')).toBe(false);
    expect(addWorkingDays('2027-12-20', 20).provisional).toBe(true);
    expect(addWorkingDays('2026-12-01', 15).provisional).toBe(false);
  });

  it('the rule gives the days of 2023 that were then announced', () => {
    const weekdays = holidaysByRule(2023)
      .daysOff.filter(({ date }) => weekdayOf(date) <= 5)
      .map(({ date }) => date.slice(5));
    expect(weekdays).toEqual('01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'.split(' '));
  });
});

describe('adding working days', () => {
  it('does not count the day of receipt, and lists what is passed over', () => {
    const result = addWorkingDays('2026-04-20', 15);
    expect(result.date).toBe('2026-05-14');
    expect(holidaysSkipped('2026-04-20', 15)).toEqual([
      '2026-04-26',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
    ]);
    expect(result.explanation.vi).toContain('27/04/2026 (Nghỉ bù Giỗ Tổ Hùng Vương)');
    expect(result.provisional).toBe(false);
  });

  it.each([
    // Around the Tết of each year.
    ['2024-02-05', 3, '2024-02-15'],
    ['2025-01-24', 1, '2025-02-03'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2027-02-03', 1, '2027-02-11'],
    // A worked Saturday counts, the day swapped for it does not.
    ['2024-04-26', 3, '2024-05-04'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    // The commune's fifteen days of a dossier received on 16 September 2024.
    ['2024-09-16', 15, '2024-10-07'],
    // From a weekend the count starts on the next working day.
    ['2024-09-14', 1, '2024-09-16'],
  ])('%s + %i working days = %s', (start, days, end) => {
    expect(addWorkingDays(start, days).date).toBe(end);
  });

  it('refuses a term that is not a count of days', () => {
    for (const wrong of [0, -1, 1.5, Number.NaN]) {
      expect(() => addWorkingDays('2024-09-16', wrong)).toThrow(RangeError);
    }
    expect(() => addWorkingDays('16/09/2024', 1)).toThrow(RangeError);
  });

  it('never ends on a day off', () => {
    fc.assert(fc.property(anyDay, term, (start, days) => isWorkingDay(addWorkingDays(start, days).date)));
  });

  it('is undone by counting the days between', () => {
    fc.assert(
      fc.property(anyDay, term, (start, days) => {
        const { date } = addWorkingDays(start, days);
        expect(workingDaysBetween(start, date)).toBe(days);
        expect(workingDaysBetween(date, start)).toBe(-days);
      }),
    );
  });

  it('grows with the start and with the term', () => {
    fc.assert(
      fc.property(anyDay, term, fc.integer({ min: 0, max: 40 }), (start, days, later) => {
        const end = addWorkingDays(start, days).date;
        expect(addWorkingDays(addDays(start, later), days).date >= end).toBe(true);
        expect(addWorkingDays(start, days + 1).date > end).toBe(true);
      }),
    );
  });

  it('accounts for every day: counted or listed as passed over', () => {
    fc.assert(
      fc.property(announcedDay, term, (start, days) => {
        const { date, skipped } = addWorkingDays(start, days);
        expect(addDays(start, days + skipped.length)).toBe(date);
        expect(skipped.every((day) => !isWorkingDay(day.date))).toBe(true);
      }),
    );
  });
});
