import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { criteriaOf, type Rubric } from '../rubric/model.ts';
import { findRubric, rubricsOf } from '../rubric/registry.ts';
import { correspondenceOf } from './correspondence.ts';
import { explainWhatIf } from './explain-what-if.ts';
import type { Sheet } from './score.ts';
import { applies, type Choices, sheetTotal } from './sheet.ts';
import { bestBut, rubricOf, signed } from './sheets.test-data.ts';
import { type WhatIf, whatIf } from './what-if.ts';

const oldMeat = rubricOf('qd-148-2023', 8);
const meat = rubricOf('qd-26-2026', 8);

describe('a dossier under another decree', () => {
  it('of the best product keeps what its labels prove, and may gain the rest', () => {
    const found = whatIf({ rubric: oldMeat, sheets: signed(bestBut(oldMeat)) }, meat);
    expect(found.now).toMatchObject({ sum: 100, star: 5 });
    expect(found.worst).toMatchObject({ sum: 76, band: 4, star: 3 });
    expect(found.best).toMatchObject({ sum: 100, star: 5 });
    expect(found).toMatchObject({
      framework: 'qd-26-2026',
      comparablePoints: 94,
      withoutSource: ['1.2', '1.5', '2.4'],
      fallsAway: ['1d', '3đ', '8b'],
    });
    // Material 3 of 3, story at most 5 …: what was full stays open where more is asked now.
    expect(found.open.map(({ criterion, to, least, most }) => `${criterion} ${to} ${least}–${most}`)).toEqual(
      [
        '2a 2.1 2–3',
        '3c 3.3 0–3',
        '3e 3.5 1–3',
        '4a 4.1 3–4',
        '5a 5.1 2–5',
        '5b 5.3 3–4',
        '5c 5.2 2–3',
        '8a 8 1–3',
      ],
    );
  });

  it('counts how many sheets leave a reading open', () => {
    const other = bestBut(oldMeat, { '3c': 1 });
    const { open } = whatIf({ rubric: oldMeat, sheets: signed(bestBut(oldMeat), other, other) }, meat);
    expect(open.filter(({ criterion }) => criterion === '3c')).toEqual([
      { criterion: '3c', choice: 1, to: '3.3', least: 0, most: 2, sheets: 2 },
      { criterion: '3c', choice: 2, to: '3.3', least: 0, most: 3, sheets: 1 },
    ]);
  });

  it('learns nothing from what did not apply: the structure of a story that there was not', () => {
    const { open, best } = whatIf({ rubric: oldMeat, sheets: signed(bestBut(oldMeat, { '5a': 1 })) }, meat);
    expect(open.map(({ criterion }) => criterion)).not.toContain('5b');
    expect(best).toMatchObject({ sum: 96 }); // the story counts 1 of 5 points at most, its structure and identity all
  });

  it('leaves disqualification and the star rule as they are', () => {
    const found = whatIf(
      { rubric: oldMeat, sheets: signed(bestBut(oldMeat)), disqualified: 'forged-dossier', starRule: 'all' },
      meat,
    );
    expect(found.best).toMatchObject({ star: null, disqualified: 'forged-dossier' });
  });
});

describe('any dossier under the other decree', () => {
  const pairs = frameworkIds.flatMap((one) =>
    frameworkIds.flatMap((other) =>
      rubricsOf(one).flatMap((from): [Rubric, Rubric][] => {
        const to = findRubric(other, from.number);
        return to ? [[from, to]] : [];
      }),
    ),
  );
  const anyChoices = (rubric: Rubric): fc.Arbitrary<Choices> =>
    fc.record(
      Object.fromEntries(criteriaOf(rubric).map(({ code, options }) => [code, fc.nat(options.length)])),
    );
  const anyDossier = fc.constantFrom(...pairs).chain(([from, to]) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constant(to),
      sheets: fc
        .array(fc.record({ choices: anyChoices(from), signed: fc.boolean(), conflict: fc.boolean() }), {
          maxLength: 5,
        })
        .map((sheets) => sheets.map((sheet, index): Sheet => ({ member: `m${index}`, ...sheet }))),
    }),
  );

  it('comes to no less than the worst, and no more than the best', () => {
    fc.assert(
      fc.property(anyDossier, ({ from, to, sheets }) => {
        const { worst, best, comparablePoints } = whatIf({ rubric: from, sheets }, to);
        expect(worst.sum).toBeLessThanOrEqual(best.sum);
        expect(worst.star ?? 0).toBeLessThanOrEqual(best.star ?? 0);
        expect(best.sum).toBeLessThanOrEqual(100 * best.counted);
        expect(comparablePoints).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('stands between the two wherever its sheet allows it to stand', () => {
    const trial = fc.constantFrom(...pairs).chain(([from, to]) =>
      fc.record({
        from: fc.constant(from),
        to: fc.constant(to),
        choices: anyChoices(from),
        other: anyChoices(to),
      }),
    );
    fc.assert(
      fc.property(trial, ({ from, to, choices, other }) => {
        const { pairs: read } = correspondenceOf(from, to);
        const allowed = Object.fromEntries(
          criteriaOf(to).map((criterion) => {
            const pair = read.find((each) => each.to === criterion);
            const known = pair && applies(from, choices, pair.from);
            const reading = known ? pair.readings.get(choices[pair.from.code] ?? 0) : undefined;
            const wish = other[criterion.code] ?? 0;
            return [criterion.code, reading ? Math.max(reading.least, Math.min(wish, reading.most)) : wish];
          }),
        );
        const { worst, best } = whatIf({ rubric: from, sheets: signed(choices) }, to);
        expect(sheetTotal(to, allowed)).toBeGreaterThanOrEqual(worst.sum);
        expect(sheetTotal(to, allowed)).toBeLessThanOrEqual(best.sum);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same under its own decree', () => {
    fc.assert(
      fc.property(anyDossier, ({ from, sheets }) => {
        const { now, worst, best, open } = whatIf({ rubric: from, sheets }, from);
        expect(open).toEqual([]);
        for (const { sum, band } of [worst, best])
          expect({ sum, band }).toEqual({ sum: now.sum, band: now.band });
      }),
    );
  });

  it('does not depend on the order of the members, nor on sheets that do not count', () => {
    fc.assert(
      fc.property(anyDossier, ({ from, to, sheets }) => {
        const rangeOf = ({ worst, best, open }: WhatIf) => ({
          open,
          sums: [worst.sum, worst.counted, worst.star, best.sum, best.star],
        });
        const found = rangeOf(whatIf({ rubric: from, sheets }, to));
        expect(rangeOf(whatIf({ rubric: from, sheets: sheets.toReversed() }, to))).toEqual(found);
        const counted = sheets.filter((sheet) => sheet.signed && !sheet.conflict);
        expect(rangeOf(whatIf({ rubric: from, sheets: counted }, to))).toEqual(found);
      }),
    );
  });
});

describe('another decree in words', () => {
  it('says the range and where it comes from', () => {
    const found = whatIf({ rubric: oldMeat, sheets: signed(bestBut(oldMeat)) }, meat);
    const lines = explainWhatIf(found, oldMeat, meat);
    expect(lines.slice(0, 5).map(({ vi }) => vi)).toEqual([
      'OCOP theo QĐ 148/QĐ-TTg (2023): 100,00 điểm, 5 sao.',
      'OCOP theo QĐ 26/2026/QĐ-TTg: từ 76,00 đến 100,00 điểm, từ 3 đến 5 sao.',
      'Các tiêu chí so được chiếm 94 trên 100 điểm; căn cứ loại hồ sơ không được xét lại.',
      expect.stringMatching(
        /^Phiếu đã chấm không nói gì về tiêu chí 1\.2 “Vùng nguyên liệu.+ \(tối đa 6 điểm\)\.$/,
      ),
      expect.stringMatching(/^Không còn được chấm: tiêu chí 1d “Liên kết.+ \(tối đa 6 điểm\)\.$/),
    ]);
    expect(lines.find(({ en }) => en.includes('3.3'))?.en).toMatch(
      /^Open: criterion 3c “Local labour”, option 2 “.+” \(1 sheet\), may count 0 to 3 points at criterion 3\.3\.$/,
    );
  });

  it('says that a disqualified dossier stays so, and that there is nothing to compare', () => {
    const out = whatIf({ rubric: oldMeat, sheets: signed(bestBut(oldMeat)), disqualified: 'x' }, meat);
    expect(explainWhatIf(out, oldMeat, meat)[1]?.vi).toContain('từ 76,00 đến 100,00 điểm, bị loại (x).');
    const none = whatIf({ rubric: oldMeat, sheets: [] }, meat);
    expect(explainWhatIf(none, oldMeat, meat).map(({ en }) => en)).toEqual([
      'There is no sheet that counts to compare.',
    ]);
  });
});
