import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { criteriaOf, type Rubric } from '../rubric/model.ts';
import { rubricsOf } from '../rubric/registry.ts';
import { forecast } from './forecast.ts';
import { readScoreInput } from './input.ts';
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

describe('scoring', () => {
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

  it('is not changed by a sheet that is not signed, or of a member with a conflict of interest', () => {
    const withIdle = anyRubric.chain((rubric) =>
      fc.record({
        rubric: fc.constant(rubric),
        sheets: anySheets(rubric),
        choices: anyChoices(rubric),
        flags: fc.constantFrom(
          { signed: false, conflict: false },
          { signed: true, conflict: true },
          { signed: false, conflict: true },
        ),
        starRule: anyRule,
      }),
    );
    fc.assert(
      fc.property(withIdle, ({ rubric, sheets, choices, flags, starRule }) => {
        const { sheets: _, ...before } = scoreSheets({ rubric, sheets, starRule });
        const idle = { member: 'idle', ...flags, choices };
        const { sheets: shown, ...after } = scoreSheets({ rubric, sheets: [idle, ...sheets], starRule });
        expect(after).toEqual(before);
        expect(shown[0]?.counted).toBe(false);
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
          const isSameCase = criterion.options[choice]?.branch === criterion.options[choice - 1]?.branch;
          const next =
            choice === 0 || (choice < criterion.options.length && isSameCase) ? choice + 1 : choice;
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
        const read = readScoreInput(input);
        if (read.ok) scoreSheets(read.input);
        else expect(read.errors).not.toEqual([]);
      }),
    );
  });
});
