import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPreferences, dueAt, isQuiet, mailDueAt, type NoticePreferences } from './when-told.ts';

const hourIn = (instant: Date) => (instant.getUTCHours() + 7) % 24;
const hour = fc.integer({ min: 0, max: 23 });
const preferences: fc.Arbitrary<NoticePreferences> = fc.record({
  mail: fc.constantFrom('at-once', 'daily'),
  digestHour: hour,
  quietFrom: hour,
  quietTo: hour,
  muted: fc.constant([]),
});
const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

describe('when something is told', () => {
  it('is at once by day, and at six in the morning of what happens at night', () => {
    const at = (text: string) => dueAt(new Date(`${text}+07:00`), defaultPreferences);
    expect(at('2026-12-01T09:30:00')).toEqual(new Date('2026-12-01T09:30:00+07:00'));
    expect(at('2026-12-01T21:00:00')).toEqual(new Date('2026-12-02T06:00:00+07:00'));
    expect(at('2026-12-02T05:59:59')).toEqual(new Date('2026-12-02T06:00:00+07:00'));
    expect(at('2026-12-02T06:00:00')).toEqual(new Date('2026-12-02T06:00:00+07:00'));
  });

  it('is at the hour chosen by a mail a day, or when the quiet hours end after it', () => {
    const daily = { ...defaultPreferences, mail: 'daily' } as const;
    expect(mailDueAt(new Date('2026-12-01T09:30:00+07:00'), { ...daily, digestHour: 18 })).toEqual(
      new Date('2026-12-01T18:00:00+07:00'),
    );
    expect(mailDueAt(new Date('2026-12-01T09:30:00+07:00'), { ...daily, digestHour: 3 })).toEqual(
      new Date('2026-12-02T06:00:00+07:00'),
    );
    expect(mailDueAt(new Date('2026-12-01T09:30:00+07:00'), daily)).toEqual(
      new Date('2026-12-02T07:00:00+07:00'),
    );
    expect(mailDueAt(new Date('2026-12-01T06:30:00+07:00'), daily)).toEqual(
      new Date('2026-12-01T07:00:00+07:00'),
    );
  });

  it('never lies in the quiet hours, nor before now, nor two days off', () => {
    fc.assert(
      fc.property(instant, preferences, (now, wanted) => {
        for (const due of [dueAt(now, wanted), mailDueAt(now, wanted)]) {
          expect(isQuiet(hourIn(due), wanted)).toBe(false);
          expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime());
          expect(due.getTime() - now.getTime()).toBeLessThan(48 * 3_600_000);
        }
      }),
    );
  });

  it('is never held back without quiet hours', () => {
    fc.assert(
      fc.property(instant, hour, (now, same) => {
        expect(dueAt(now, { ...defaultPreferences, quietFrom: same, quietTo: same })).toEqual(now);
      }),
    );
  });
});
