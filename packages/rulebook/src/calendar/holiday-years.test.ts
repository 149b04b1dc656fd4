import { describe, expect, it } from 'vitest';
import { announcedYears } from '../../data/holidays/index.ts';
import { holidaysByRule } from './holiday-rules.ts';
import type { HolidayYear } from './holiday-year.ts';
import { addDays, isPlainDate, weekdayOf } from './plain-date.ts';
import { addWorkingDays, announcedSpan, dayStatus, holidayYear, isWorkingDay } from './working-days.ts';

/** Weekdays off in a year, as MM-DD. */
function weekdaysOff(year: number): string[] {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5 && !isWorkingDay(day)) found.push(day.slice(5));
  }
  return found;
}

describe('days off of public offices', () => {
  it('2020: Tết 23–29 January, one day for National Day', () => {
    expect(weekdaysOff(2020)).toEqual(
      '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'.split(' '),
    );
  });

  it('2021: Tết 10–16 February, 1 May made up on Monday, two days for National Day', () => {
    expect(weekdaysOff(2021)).toEqual(
      '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'.split(' '),
    );
  });

  it('2022: Tết 31 January to 4 February, four holidays made up', () => {
    expect(weekdaysOff(2022)).toEqual(
      '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'.split(' '),
    );
  });

  it('2023: Tết 20–26 January, off from 29 April to 3 May', () => {
    expect(weekdaysOff(2023)).toEqual(
      '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'.split(' '),
    );
  });

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
    expect(announcedSpan).toEqual({ from: 2020, to: 2027 });
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

  it.each([2028, 2029, 2030])('%i has Tết and the Hùng Kings’ day, each marked provisional', (year) => {
    const { daysOff, notices, note } = holidayYear(year);
    const named = (vi: string) => daysOff.filter((day) => day.kind === 'holiday' && day.name.vi === vi);
    expect(named('Tết Âm lịch')).toHaveLength(5);
    expect(named('Giỗ Tổ Hùng Vương')).toHaveLength(1);
    expect(daysOff.every(({ provisional }) => provisional === true)).toBe(true);
    expect(notices).toEqual([]);
    expect(note?.vi).toContain(String(year));
  });

  it.each(announcedYears.map(({ year }) => year))(
    'the rule alone gives the weekdays off of %i, but for swaps',
    (year) => {
      const weekdays = ({ daysOff }: HolidayYear) =>
        daysOff
          .filter(({ date, kind }) => kind !== 'swap' && weekdayOf(date) <= 5)
          .map(({ date }) => date)
          .sort();
      expect(weekdays(holidaysByRule(year))).toEqual(weekdays(holidayYear(year)));
    },
  );
});
