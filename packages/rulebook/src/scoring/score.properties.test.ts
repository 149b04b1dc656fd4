import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { toExport } from '../rubric/exchange.ts';
import { criteriaOf, type Rubric } from '../rubric/model.ts';
import { rubricsOf } from '../rubric/registry.ts';
import { forecast } from './forecast.ts';
import { scoreInput } from './input.ts';
import { type ScoreResult, type Sheet, scoreSheets } from './score.ts';
import { type Choices, sheetTotal } from './sheet.ts';
import { starRules } from './stars.ts';

const rubrics = frameworkIds.flatMap(rubricsOf);
const anyRubric = fc.constantFrom(...rubrics);
const anyRule = fc.constantFrom(...starRules);

/** Choices for every criterion, leaning to the best so that high stars come up. */
const anyChoices = (rubric: Rubric): fc.Arbitrary<Choices> =>
  fc.record(
    Object.fromEntries(
      criteriaOf(rubric).map(({ code, options }) => [
        code,
        fc.oneof(
          { weight: 4, arbitrary: fc.constant(options.length) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: options.length }) },
        ),
      ]),
    ),
  );

const anySheets = (
  rubric: Rubric,
  flags = { signed: fc.boolean(), conflict: fc.boolean() },
): fc.Arbitrary<Sheet[]> =>
  fc
    .array(fc.record({ ...flags, choices: anyChoices(rubric) }), { maxLength: 9 })
    .map((sheets) => sheets.map((sheet, index) => ({ member: `m${index}`, ...sheet })));

const anyScored = anyRubric.chain((rubric) =>
  fc.record({ rubric: fc.constant(rubric), sheets: anySheets(rubric), starRule: anyRule }),
);

/** The whole computation once more, straight from the exported JSON and the words of the decree. */
function naive(rubric: Rubric, sheets: readonly Sheet[], starRule: string) {
  const criteria =
    toExport('x', [rubric])
      .sets[0]?.parts.flatMap((p) => p.sections)
      .flatMap((s) => s.criteria) ?? [];
  const points = (sheet: Sheet, code: string): number => {
    const criterion = criteria.find((c) => c.code === code);
    const choice = sheet.choices[code] ?? 0;
    const own = choice === 0 ? 0 : (criterion?.options[choice - 1]?.points ?? 0);
    const needs = criterion?.appliesWhen;
    return needs && points(sheet, needs.criterion) < needs.minPoints ? 0 : own;
  };
  const valid = sheets.filter((sheet) => sheet.signed && !sheet.conflict);
  if (valid.length === 0) return { average: null, band: null, star: null };
  const mean =
    valid.map((s) => criteria.reduce((sum, c) => sum + points(s, c.code), 0)).reduce((a, b) => a + b) /
    valid.length;
  const band = mean >= 90 ? 5 : mean >= 70 ? 4 : mean >= 50 ? 3 : mean >= 30 ? 2 : 1;
  const holds = (star: number): boolean =>
    criteria.every((c) => {
      const min = (c.minForStar as Record<number, number> | undefined)?.[star];
      if (min === undefined) return true;
      const given = valid.map((s) => points(s, c.code));
      const met = given.filter((p) => p >= min).length;
      if (starRule === 'all') return met === valid.length;
      if (starRule === 'mean') return given.reduce((a, b) => a + b) / valid.length >= min;
      return met / valid.length > 0.5;
    });
  let star = Math.min(band, 2);
  while (star < band && holds(star + 1)) star += 1;
  return { mean, band, star };
}

describe('scoring', () => {
  it('agrees with a plain computation from the exported sheet', () => {
    fc.assert(
      fc.property(anyScored, ({ rubric, sheets, starRule }) => {
        const result = scoreSheets({ rubric, sheets, starRule });
        const { mean, band, star } = naive(rubric, sheets, starRule);
        expect([result.band, result.star]).toEqual([band, star]);
        if (mean !== undefined) expect(Number(result.average)).toBeCloseTo(mean, 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every total from 0 to 100', () => {
    fc.assert(
      fc.property(anyScored, ({ rubric, sheets }) => {
        for (const { total } of scoreSheets({ rubric, sheets }).sheets) {
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('never gives a star above the band, and caps only by conditions above the star', () => {
    fc.assert(
      fc.property(anyScored, ({ rubric, sheets, starRule }) => {
        const { star, band, cappedBy, counted } = scoreSheets({ rubric, sheets, starRule });
        expect(star === null).toBe(counted === 0);
        expect(star ?? 0).toBeLessThanOrEqual(band ?? 0);
        expect(cappedBy.length > 0).toBe(star !== band);
        for (const cap of cappedBy) {
          expect(cap.star).toBeGreaterThan(star ?? 0);
          expect(cap.star).toBeLessThanOrEqual(band ?? 0);
          expect(cap.of).toBe(counted);
        }
        if (star !== band) expect(cappedBy[0]?.star).toBe((star ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the members', () => {
    const shuffled = anyRubric.chain((rubric) =>
      anySheets(rubric).chain((sheets) =>
        fc.record({
          rubric: fc.constant(rubric),
          sheets: fc.constant(sheets),
          order: fc.shuffledSubarray(sheets, { minLength: sheets.length, maxLength: sheets.length }),
        }),
      ),
    );
    const withoutSheets = ({ sheets: _, ...rest }: ScoreResult) => rest;
    fc.assert(
      fc.property(shuffled, ({ rubric, sheets, order }) => {
        expect(withoutSheets(scoreSheets({ rubric, sheets: order }))).toEqual(
          withoutSheets(scoreSheets({ rubric, sheets })),
        );
      }),
    );
  });

  it('never lowers total or star when one member raises one choice within its case', () => {
    const allCount = { signed: fc.constant(true), conflict: fc.constant(false) };
    const raised = anyRubric.chain((rubric) =>
      fc.record({
        rubric: fc.constant(rubric),
        sheets: anySheets(rubric, allCount).filter((sheets) => sheets.length > 0),
        criterion: fc.constantFrom(...criteriaOf(rubric)),
        member: fc.nat(),
        starRule: anyRule,
      }),
    );
    fc.assert(
      fc.property(raised, ({ rubric, sheets, criterion, member, starRule }) => {
        const index = member % sheets.length;
        const better = sheets.map((sheet, i) => {
          const choice = sheet.choices[criterion.code] ?? 0;
          const [chosen, above] = [criterion.options[choice - 1], criterion.options[choice]];
          const next = above && (!chosen || chosen.branch === above.branch) ? choice + 1 : choice;
          return i === index ? { ...sheet, choices: { ...sheet.choices, [criterion.code]: next } } : sheet;
        });
        const before = scoreSheets({ rubric, sheets, starRule });
        const after = scoreSheets({ rubric, sheets: better, starRule });
        expect(after.sum).toBeGreaterThanOrEqual(before.sum);
        expect(after.star).toBeGreaterThanOrEqual(before.star ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  it('never gives a disqualified product a star', () => {
    fc.assert(
      fc.property(anyScored, fc.string({ minLength: 1 }), ({ rubric, sheets }, ground) => {
        expect(scoreSheets({ rubric, sheets, disqualified: ground })).toMatchObject({
          star: null,
          disqualified: ground,
        });
      }),
    );
  });

  it('of one complete sheet agrees with its forecast', () => {
    const one = anyRubric.chain((rubric) =>
      fc.record({ rubric: fc.constant(rubric), choices: anyChoices(rubric) }),
    );
    fc.assert(
      fc.property(one, ({ rubric, choices }) => {
        const sheet = { member: 'a', signed: true, conflict: false, choices };
        const { sum, band, star } = scoreSheets({ rubric, sheets: [sheet] });
        expect(forecast(rubric, choices)).toMatchObject({ total: sum, band, star, unanswered: [] });
        expect(sheetTotal(rubric, choices)).toBe(sum);
      }),
    );
  });
});

describe('input from outside', () => {
  it('is scored or refused, and never throws', () => {
    const likely = fc.record({
      framework: fc.oneof(fc.constant('qd-26-2026'), fc.anything()),
      set: fc.oneof(fc.constant(8), fc.anything()),
      sheets: fc.oneof(
        fc.array(
          fc.record({
            member: fc.string(),
            signed: fc.boolean(),
            conflict: fc.boolean(),
            choices: fc.object(),
          }),
        ),
        fc.anything(),
      ),
      disqualified: fc.oneof(fc.constant(null), fc.anything()),
    });
    fc.assert(
      fc.property(fc.oneof(likely, fc.anything()), (input) => {
        const outcome = scoreInput(input);
        expect(outcome.ok || outcome.errors.length > 0).toBe(true);
      }),
    );
  });
});
