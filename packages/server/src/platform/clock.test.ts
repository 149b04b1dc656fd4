import { describe, expect, it } from 'vitest';
import { dayInVietNam, fixedClock, shiftedClock, systemClock } from './clock.ts';

describe('the day in Viet Nam', () => {
  it('turns at 17:00 UTC', () => {
    expect(dayInVietNam(new Date('2024-09-15T16:59:59.999Z'))).toBe('2024-09-15');
    expect(dayInVietNam(new Date('2024-09-15T17:00:00.000Z'))).toBe('2024-09-16');
  });

  it('turns the year with it', () => {
    expect(dayInVietNam(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01');
  });
});

describe('clocks', () => {
  it('the system clock tells real time', () => {
    expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1000);
    expect(systemClock.today()).toBe(dayInVietNam(systemClock.now()));
  });

  it('a shifted clock keeps its distance from real time', () => {
    const year = 365 * 86_400_000;
    const distance = Date.now() - shiftedClock(-year).now().getTime();
    expect(Math.abs(distance - year)).toBeLessThan(1000);
  });

  it('a fixed clock stands still until it is set, and cannot be moved through what it gave out', () => {
    const clock = fixedClock('2024-09-16T01:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2024-09-16T01:00:00.000Z');
    clock.set('2024-10-01T00:00:00+07:00');
    expect(clock.today()).toBe('2024-10-01');
  });
});
