import { describe, expect, it } from 'vitest';
import { announcedYears } from '../../data/holidays/index.ts';
import { lunarDays } from '../../data/holidays/lunar-days.ts';
import { names } from '../../data/holidays/names.ts';
import { addDays, type PlainDate } from './plain-date.ts';

// The Vietnamese calendar computed from the sky, apart from the table: new moons and the sun's longitude after
// J. Meeus, Astronomical Algorithms (chapters 25 and 49), days beginning at midnight of UTC+7. Month 11 holds the
// winter solstice; of 13 months from one month 11 to the next, the first in which the sun enters no new sign is the
// leap month.

const radians = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * radians);
const synodicMonth = 29.530588861;

/** Dynamical minus universal time, in days: 69 to 75 seconds from 2020 to 2030 (F. Espenak, J. Meeus). */
const deltaT = (julianDay: number) => {
  const t = (julianDay - 2451544.5) / 365.25;
  return (62.92 + 0.32217 * t + 0.005589 * t * t) / 86_400;
};

/** The Julian day (universal time) of the k-th new moon from that of 6 January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2451550.09766 + synodicMonth * k + 0.00015437 * t * t;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const periodic =
    -0.4072 * sin(moon) +
    0.17241 * e * sin(sun) +
    0.01608 * sin(2 * moon) +
    0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) -
    0.00514 * e * sin(moon + sun) +
    0.00208 * e * e * sin(2 * sun) -
    0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) +
    0.00056 * e * sin(2 * moon + sun) -
    0.00042 * sin(3 * moon) +
    0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) -
    0.00024 * e * sin(2 * moon - sun) -
    0.00017 * sin(node) +
    0.000325 * sin(299.77 + 0.107408 * k);
  return mean + periodic - deltaT(mean);
}

/** The sun's apparent longitude in degrees, to a hundredth. */
function sunLongitude(julianDay: number): number {
  const t = (julianDay + deltaT(julianDay) - 2451545) / 36_525;
  const anomaly = 357.52911 + 35999.05029 * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const node = 125.04 - 1934.136 * t;
  const longitude = 280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(node);
  return ((longitude % 360) + 360) % 360;
}

/** The day in Việt Nam, counted as Julian days are, on which an instant falls. */
const dayOf = (julianDay: number) => Math.floor(julianDay + 0.5 + 7 / 24);
/** The sign (0 to 11, each 30° of longitude) in which the sun stands at that day's midnight. */
const signAt = (day: number) => Math.floor(sunLongitude(day - 0.5 - 7 / 24) / 30);
const monthStart = (k: number) => dayOf(newMoon(k));
const dateOf = (day: number): PlainDate => addDays('2000-01-01', day - 2451545);

/** The number of the new moon that begins the month holding the winter solstice (270°) of a year. */
function monthEleven(year: number): number {
  const k = Math.floor((year + 1 - 2000) * 12.3685);
  return signAt(monthStart(k)) >= 9 || signAt(monthStart(k)) < 3 ? k - 1 : k;
}

/** The first days of the lunar months 1 and 3 of a year. */
function firstDays(year: number): { first: number; third: number } {
  const [start, next] = [monthEleven(year - 1), monthEleven(year)];
  const isLeap = (k: number) => signAt(monthStart(k)) === signAt(monthStart(k + 1));
  const months = Array.from({ length: next - start }, (_, index) => start + index);
  const leap = months.length === 13 ? months.find((k) => k > start && isLeap(k)) : undefined;
  // Months 11, 12, 1, 2, 3: the third and the fifth of those that are not leap.
  const [, , first = Number.NaN, , third = Number.NaN] = months.filter((k) => k !== leap).map(monthStart);
  return { first, third };
}

const tetOf = (year: number) => dateOf(firstDays(year).first);
const hungKingsOf = (year: number) => dateOf(firstDays(year).third + 9);

describe('the lunar holidays', () => {
  it.each([
    // Years in which Tết was not the day of the Chinese new year, which follows UTC+8.
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    // Leap months late in a year and early in one.
    [2014, '2014-01-31'],
    [2017, '2017-01-28'],
    [2018, '2018-02-16'],
  ])('the computation gives Tết of %i on %s', (year, tet) => {
    expect(tetOf(year)).toBe(tet);
  });

  it('covers 2020 to 2030', () => {
    expect([...lunarDays.keys()]).toEqual(Array.from({ length: 11 }, (_, index) => 2020 + index));
  });

  it.each([...lunarDays])('of %i are where the moon puts them', (year, { tet, hungKings }) => {
    expect(tet).toBe(tetOf(year));
    expect(hungKings).toBe(hungKingsOf(year));
  });

  it.each(announcedYears.map((year) => [year.year, year] as const))(
    'of %i are among the days that were announced',
    (year, { daysOff }) => {
      const holidays = (name: unknown) =>
        daysOff.filter((day) => day.kind === 'holiday' && day.name === name).map(({ date }) => date);
      expect(holidays(names.tet)).toHaveLength(5);
      expect(holidays(names.tet)).toContain(tetOf(year));
      expect(holidays(names.hungKings)).toEqual([hungKingsOf(year)]);
    },
  );
});
