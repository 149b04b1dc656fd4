import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworks } from '../framework/frameworks.ts';
import type { Star } from '../framework/model.ts';
import { outcomeOf } from './outcome.ts';
import { type ScoreResult, showAverage } from './score.ts';

const bandOf = (sum: number, count: number): Star =>
  sum >= 90 * count ? 5 : sum >= 70 * count ? 4 : sum >= 50 * count ? 3 : sum >= 30 * count ? 2 : 1;

/** A result of one sheet with these points, capped to a star where one is given. */
function scored(points: number, cap: Star = 5, disqualified: string | null = null): ScoreResult {
  const band = bandOf(points, 1);
  return {
    sheets: [{ member: 'a', total: points, counted: true }],
    counted: 1,
    sum: points,
    average: showAverage(points, 1),
    band,
    star: disqualified ? null : (Math.min(band, cap) as Star),
    cappedBy: [],
    disqualified,
  };
}

const city = (result: ScoreResult) => outcomeOf(frameworks['qd-148-2023'], 'city', '2024-10-18', result);
const province = (result: ScoreResult) =>
  outcomeOf(frameworks['qd-26-2026'], 'province', '2026-10-18', result);

describe('what follows from a result in a city under QĐ 148/2023', () => {
  it('recognises three stars itself', () => {
    expect(city(scored(50))).toEqual({ kind: 'recognise', star: 3 });
    expect(city(scored(69))).toEqual({ kind: 'recognise', star: 3 });
  });

  it('forwards from 70 points on, with the star that it proposes', () => {
    expect(city(scored(70))).toEqual({ kind: 'forward', star: 4, to: 'province' });
    expect(city(scored(93))).toEqual({ kind: 'forward', star: 5, to: 'province' });
  });

  it('recognises three stars for 75 points that miss a four-star condition: there is nothing to forward', () => {
    expect(city(scored(75, 3))).toEqual({ kind: 'recognise', star: 3 });
  });

  it('recognises nothing below three stars, whether by points or by a condition of three stars', () => {
    expect(city(scored(49))).toEqual({ kind: 'not-recognise' });
    expect(city(scored(75, 2))).toEqual({ kind: 'not-recognise' });
  });

  it('decides the line of 70 on the exact average, not on the one shown', () => {
    const result = {
      ...scored(70),
      counted: 3000,
      sum: 209_999,
      average: '70.00',
      band: 3,
      star: 3,
    } as const;
    expect(city(result)).toEqual({ kind: 'recognise', star: 3 });
  });
});

describe('what follows from a result in a province under QĐ 26/2026', () => {
  it('recognises three and four stars', () => {
    expect(province(scored(50))).toEqual({ kind: 'recognise', star: 3 });
    expect(province(scored(89))).toEqual({ kind: 'recognise', star: 4 });
  });

  it('forwards five stars to the ministry, and recognises four for 92 points that miss a five-star condition', () => {
    expect(province(scored(90))).toEqual({ kind: 'forward', star: 5, to: 'ministry' });
    expect(province(scored(92, 4))).toEqual({ kind: 'recognise', star: 4 });
  });
});

describe('what follows from any result', () => {
  it('is no recognition for a disqualified product, whatever its points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (points) => {
        expect(province(scored(points, 5, 'forged'))).toEqual({ kind: 'not-recognise' });
      }),
    );
  });

  it('is a recognition only of a star that the tier may recognise, and never of one that was not reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom<Star>(1, 2, 3, 4, 5), (points, cap) => {
        const result = scored(points, cap);
        for (const outcome of [city(result), province(result)]) {
          if (outcome.kind !== 'not-recognise') expect(outcome.star).toBe(result.star);
        }
        const inCity = city(result);
        if (inCity.kind === 'recognise') expect(inCity.star).toBe(3);
      }),
    );
  });

  it('goes back to the tier below when its star belongs there', () => {
    const ministry = outcomeOf(frameworks['qd-26-2026'], 'ministry', '2026-12-01', scored(85));
    expect(ministry).toEqual({ kind: 'hand-back', star: 4 });
  });

  it('has no answer where the law gives the tier no council: cities after 1 July 2025', () => {
    expect(() => outcomeOf(frameworks['qd-148-2023'], 'city', '2025-08-01', scored(60))).toThrow(RangeError);
  });
});
