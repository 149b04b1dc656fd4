import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from './plain-date.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

function holidaysSkipped(start: PlainDate, days: number): string[] {
  return addWorkingDays(start, days)
    .skipped.filter(({ kind }) => kind !== 'weekend')
    .map(({ date }) => date);
}

const announcedDay = fc.integer({ min: 0, max: 2800 }).map((shift) => addDays('2020-01-01', shift));
const anyDay = fc.integer({ min: 0, max: 5400 }).map((shift) => addDays('2019-06-01', shift));
const term = fc.integer({ min: 1, max: 120 });

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

  // Fifteen working days around the holidays of each year, counted by hand from the notices: the last day, and the
  // holidays passed over, those on a weekend too.
  it.each([
    ['2020-01-15', '2020-02-12', '01-23 01-24 01-25 01-26 01-27 01-28 01-29'],
    ['2021-02-01', '2021-03-01', '02-10 02-11 02-12 02-13 02-14 02-15 02-16'],
    ['2022-08-22', '2022-09-14', '09-01 09-02'],
    ['2023-04-20', '2023-05-16', '04-29 04-30 05-01 05-02 05-03'],
    ['2024-02-01', '2024-02-29', '02-08 02-09 02-10 02-11 02-12 02-13 02-14'],
    ['2024-04-22', '2024-05-15', '04-29 04-30 05-01'],
    ['2025-01-15', '2025-02-12', '01-27 01-28 01-29 01-30 01-31'],
    ['2025-04-15', '2025-05-08', '04-30 05-01 05-02'],
    ['2026-02-02', '2026-03-02', '02-16 02-17 02-18 02-19 02-20'],
    ['2026-04-20', '2026-05-14', '04-26 04-27 04-30 05-01'],
    ['2026-08-17', '2026-09-09', '08-31 09-01 09-02'],
    ['2027-02-01', '2027-03-01', '02-04 02-05 02-06 02-07 02-08 02-09 02-10'],
  ])('15 from %s end on %s', (start, end, holidays) => {
    expect(addWorkingDays(start, 15)).toMatchObject({ date: end, provisional: false });
    expect(holidaysSkipped(start, 15).map((date) => date.slice(5))).toEqual(holidays.split(' '));
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

  it('is undone by counting the days between, and undoes it', () => {
    fc.assert(
      fc.property(anyDay, term, (start, days) => {
        const { date } = addWorkingDays(start, days);
        expect(workingDaysBetween(start, date)).toBe(days);
        expect(workingDaysBetween(date, start)).toBe(-days);
      }),
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (start, later) => {
        const end = addDays(start, later);
        const days = workingDaysBetween(start, end);
        fc.pre(days > 0);
        // The last working day up to the second one.
        const { date } = addWorkingDays(start, days);
        expect(date <= end && workingDaysBetween(date, end) === 0).toBe(true);
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
