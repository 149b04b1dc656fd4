import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  formatDate,
  isPlainDate,
  partsOf,
  plainDate,
  weekdayOf,
} from './plain-date.ts';

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

describe('plain dates', () => {
  it('exist or are refused', () => {
    expect(isPlainDate('2024-02-29')).toBe(true);
    for (const wrong of [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '01/02/2024',
      '',
      '2024-02-30',
    ]) {
      expect(isPlainDate(wrong), wrong).toBe(false);
    }
    expect(() => addDays('2023-02-29', 1)).toThrow(RangeError);
    expect(() => plainDate(2023, 2, 29)).toThrow(RangeError);
    expect(() => addDays('2024-01-01', 0.5)).toThrow(RangeError);
  });

  it('know their weekday: 16 September 2024 was a Monday, 26 April 2026 a Sunday', () => {
    expect(weekdayOf('2024-09-16')).toBe(1);
    expect(weekdayOf('2026-04-26')).toBe(7);
    expect(weekdayOf('1960-01-02')).toBe(6);
  });

  it('are shown day first', () => {
    expect(formatDate('2024-09-02')).toBe('02/09/2024');
    expect(partsOf('2024-09-02')).toEqual({ year: 2024, month: 9, day: 2 });
  });

  it('add days and count them back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('adding months', () => {
  it('keeps the day, or ends on the last day of a shorter month', () => {
    expect(addMonths('2024-09-16', 36)).toBe('2027-09-16');
    expect(addMonths('2024-02-29', 36)).toBe('2027-02-28');
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
  });

  it('lands in the month so many later, on the same day or the last one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -240, max: 240 }), (date, months) => {
        const [before, after] = [partsOf(date), partsOf(addMonths(date, months))];
        expect(after.year * 12 + after.month - (before.year * 12 + before.month)).toBe(months);
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)));
      }),
    );
  });
});
