import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/plain-date.ts';
import { seriesFaults } from './series.ts';

const records = (...serials: readonly number[]) => serials.map((serial) => ({ serial }));

describe('a series of numbers', () => {
  it.each([
    [3, [1, 2, 3], []],
    [0, [], []],
    [3, [3, 1], ['2 missing']],
    [2, [1, 2, 2, 2], ['2 doubled', '2 doubled']],
    [2, [1, 2, 7777], ['7777 not-allotted']],
    [1, [1, Number.NaN], ['NaN not-allotted']],
    [1, [0, 1.5], ['1 missing', '0 not-allotted', '1.5 not-allotted']],
  ])('up to %i, borne %j: %j', (last, serials, faults) => {
    expect(seriesFaults(last, records(...serials)).map(({ serial, kind }) => `${serial} ${kind}`)).toEqual(
      faults,
    );
  });

  it('follows the days of its documents; several on a day are in order', () => {
    const dated = [
      { serial: 1, date: '2026-03-02' },
      { serial: 2, date: '2026-03-05' },
      { serial: 3, date: '2026-03-05' },
      { serial: 4, date: '2026-03-04' },
      { serial: 5 },
    ];
    expect(seriesFaults(5, dated)).toEqual([{ serial: 4, kind: 'out-of-order' }]);
  });

  it('has no fault as allotted, in whatever order its records come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 40 }), fc.func(fc.integer()), (steps, key) => {
        let date = '2026-01-01';
        const borne = steps.map((step, index) => {
          date = addDays(date, step);
          return { serial: index + 1, date };
        });
        const shuffled = borne.sort((a, b) => key(a.serial) - key(b.serial));
        expect(seriesFaults(steps.length, shuffled)).toEqual([]);
      }),
    );
  });

  it('shows every number that was taken out, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.uniqueArray(fc.nat(39)), (last, lost) => {
        const all = Array.from({ length: last }, (_, index) => index + 1);
        const kept = all.filter((serial) => !lost.includes(serial - 1));
        const missing = all.filter((serial) => lost.includes(serial - 1));
        expect(seriesFaults(last, records(...kept))).toEqual(
          missing.map((serial) => ({ serial, kind: 'missing' })),
        );
      }),
    );
  });
});
