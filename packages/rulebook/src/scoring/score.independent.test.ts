import { expect, it } from 'vitest';
import type { Criterion, Rubric } from '../rubric/model.ts';
import { rubricsOf } from '../rubric/registry.ts';
import { type Sheet, scoreSheets } from './score.ts';
import { starRules } from './stars.ts';

// The whole computation a second time, from the words of the decrees and in the plainest way, with no help from
// the code that it checks: thousands of invented sheets on every sheet of the law must come to the same result.

const sheetsOfTheLaw = [...rubricsOf('qd-148-2023'), ...rubricsOf('qd-26-2026')];

/** What the annex prints, row after row. */
function rowsOf(rubric: Rubric): Criterion[] {
  const rows: Criterion[] = [];
  for (const part of rubric.parts) for (const section of part.sections) rows.push(...section.criteria);
  return rows;
}

/** What a sheet gives a row: the points of the ticked box, and nothing where the row does not apply. */
function pointsOfRow(rows: readonly Criterion[], sheet: Sheet, code: string): number {
  const row = rows.find((each) => each.code === code);
  const ticked = sheet.choices[code];
  if (!row || !ticked) return 0;
  if (row.appliesWhen) {
    const other = pointsOfRow(rows, sheet, row.appliesWhen.criterion);
    if (other < row.appliesWhen.minPoints) return 0;
  }
  return row.options[ticked - 1]?.points ?? 0;
}

/** "From 90 to 100 five stars, from 70 to under 90 four, from 50 to under 70 three, from 30 to under 50 two, under 30 one." */
function bandOfMean(total: number, sheets: number): number {
  if (total >= 90 * sheets) return 5;
  if (total >= 70 * sheets) return 4;
  if (total >= 50 * sheets) return 3;
  if (total >= 30 * sheets) return 2;
  return 1;
}

/** Two decimals, the third deciding: digits are written out one by one. */
function writtenMean(total: number, sheets: number): string {
  const thousandths = (BigInt(total) * 1000n) / BigInt(sheets);
  const hundredths = thousandths / 10n + (thousandths % 10n >= 5n ? 1n : 0n);
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

interface Asterisk {
  readonly row: Criterion;
  readonly star: 3 | 4 | 5;
  readonly points: number;
}

function resultByHand(rubric: Rubric, sheets: readonly Sheet[], rule: string) {
  const rows = rowsOf(rubric);
  const valid = sheets.filter((sheet) => sheet.signed && !sheet.conflict);
  const totals = sheets.map((sheet) => {
    let total = 0;
    for (const row of rows) total += pointsOfRow(rows, sheet, row.code);
    return total;
  });
  let sum = 0;
  sheets.forEach((sheet, index) => {
    if (valid.includes(sheet)) sum += totals[index] ?? 0;
  });
  if (valid.length === 0) return { totals, sum, average: null, band: null, star: null, capped: [] };

  const asterisks: Asterisk[] = [];
  for (const star of [3, 4, 5] as const) {
    for (const row of rows) {
      const points = row.minForStar?.[star];
      if (points !== undefined) asterisks.push({ row, star, points });
    }
  }
  const metBy = ({ row, points }: Asterisk): number =>
    valid.filter((sheet) => pointsOfRow(rows, sheet, row.code) >= points).length;
  const isMet = (asterisk: Asterisk): boolean => {
    if (rule === 'all') return metBy(asterisk) === valid.length;
    if (rule === 'majority') return metBy(asterisk) > valid.length - metBy(asterisk);
    let given = 0;
    for (const sheet of valid) given += pointsOfRow(rows, sheet, asterisk.row.code);
    return given >= asterisk.points * valid.length;
  };

  const band = bandOfMean(sum, valid.length);
  let star = band;
  for (const asterisk of asterisks) if (!isMet(asterisk)) star = Math.min(star, asterisk.star - 1);
  const capped = asterisks
    .filter((asterisk) => asterisk.star > star && asterisk.star <= band && !isMet(asterisk))
    .map((asterisk) => {
      let required = 0;
      let fewest = Number.POSITIVE_INFINITY;
      asterisk.row.options.forEach(({ points }, index) => {
        if (points >= asterisk.points && points < fewest) {
          fewest = points;
          required = index + 1;
        }
      });
      return `${asterisk.star} ${asterisk.row.code} option ${required}, ${metBy(asterisk)} of ${valid.length}`;
    });
  return { totals, sum, average: writtenMean(sum, valid.length), band, star, capped };
}

/** Numbers from 0 to below a bound, the same for the same seed (a linear congruence, its high bits). */
function diceOf(seed: number): (sides: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A council of up to nine members and a product that is anything from poor to excellent. */
function inventedCouncil(rubric: Rubric, seed: number): Sheet[] {
  const dice = diceOf(seed);
  const quality = dice(11);
  return Array.from({ length: dice(10) }, (_, member) => ({
    member: `m${member}`,
    signed: dice(6) > 0,
    conflict: dice(8) === 0,
    choices: Object.fromEntries(
      rowsOf(rubric).map(({ code, options }) => [
        code,
        dice(10) < quality ? options.length - Math.floor(dice(12) / 11) : dice(options.length + 1),
      ]),
    ),
  }));
}

/** The councils that a sheet of the law is tried with, each with a rule for star conditions. */
const councilsOf = (rubric: Rubric) =>
  Array.from({ length: 80 }, (_, seed) => ({
    sheets: inventedCouncil(rubric, seed + rubric.number * 1000),
    starRule: starRules[seed % starRules.length] ?? 'majority',
  }));

it.each(sheetsOfTheLaw.map((rubric) => [`set ${rubric.number} of ${rubric.framework}`, rubric] as const))(
  '%s: invented councils come to what a computation by hand comes to',
  (_, rubric) => {
    for (const { sheets, starRule } of councilsOf(rubric)) {
      const result = scoreSheets({ rubric, sheets, starRule });
      expect({
        totals: result.sheets.map(({ total }) => total),
        sum: result.sum,
        average: result.average,
        band: result.band,
        star: result.star,
        capped: result.cappedBy.map(
          ({ criterion, star, requiredOption, met, of }) =>
            `${star} ${criterion} option ${requiredOption}, ${met} of ${of}`,
        ),
      }).toEqual(resultByHand(rubric, sheets, starRule));
    }
  },
);

it('the invented councils are many, and come to every star, to none, and below their band', () => {
  const results = sheetsOfTheLaw.flatMap((rubric) =>
    councilsOf(rubric).map(({ sheets, starRule }) => resultByHand(rubric, sheets, starRule)),
  );
  expect(results.flatMap(({ totals }) => totals).length).toBeGreaterThan(3000);
  expect([...new Set(results.map(({ star }) => star))].sort()).toEqual([1, 2, 3, 4, 5, null]);
  expect(results.filter(({ capped }) => capped.length > 0).length).toBeGreaterThan(100);
});
