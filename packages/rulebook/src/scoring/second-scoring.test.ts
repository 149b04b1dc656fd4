import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf } from '../rubric/model.ts';
import { explainSecondScoring } from './explain-second-scoring.ts';
import { type Sheet, scoreSheets } from './score.ts';
import { type SecondScoringRule, secondScoring } from './second-scoring.ts';
import { bestBut, rubricOf, signed } from './sheets.test-data.ts';

const fishSauce = rubricOf('qd-26-2026', 9);

/** Signed sheets of 100 points less what these choices cost. */
const sheetsOf = (...choices: Record<string, number>[]): Sheet[] =>
  signed(...choices.map((choice) => bestBut(fishSauce, choice)));

const groundsOf = (sheets: readonly Sheet[], rule?: SecondScoringRule) =>
  secondScoring(fishSauce, sheets, rule)?.grounds;

const minus10 = { '4.1': 0, '4.3': 0 };
const minus15 = { ...minus10, '7': 0 };

describe('a second scoring', () => {
  it('may be asked for when totals are more than 10 points apart', () => {
    expect(groundsOf(sheetsOf({}, minus10))).toEqual([]);
    expect(groundsOf(sheetsOf({}, { ...minus10, '3.1': 2 }))).toEqual(['wide-spread', 'across-bands']);
  });

  it('may be asked for when totals stand on both sides of a limit, unless the regulation says otherwise', () => {
    const nearNinety = sheetsOf(minus10, { ...minus10, '3.1': 2 });
    expect(secondScoring(fishSauce, nearNinety)).toMatchObject({
      grounds: ['across-bands'],
      lowest: 89,
      highest: 90,
      limitsCrossed: [90],
    });
    expect(groundsOf(nearNinety, { wideSpread: 11, acrossBands: false })).toEqual([]);
    expect(groundsOf(nearNinety, { wideSpread: 1, acrossBands: false })).toEqual(['wide-spread']);
  });

  it('shows the members by their distance from the median, and the criteria by how far they differ', () => {
    const found = secondScoring(fishSauce, sheetsOf({}, minus15, {}, { '3.1': 2 }));
    expect(found).toMatchObject({
      counted: 4,
      median: 99.5,
      members: [
        { member: 'b', total: 85, deviation: -14.5, outlier: true },
        { member: 'a', total: 100, deviation: 0.5, outlier: false },
        { member: 'c', total: 100, deviation: 0.5, outlier: false },
        { member: 'd', total: 99, deviation: -0.5, outlier: false },
      ],
      criteria: [
        { criterion: '4.1', lowest: 0, highest: 5 },
        { criterion: '4.3', lowest: 0, highest: 5 },
        { criterion: '7', lowest: 0, highest: 5 },
        { criterion: '3.1', lowest: 2, highest: 3 },
      ],
    });
  });

  it('compares only sheets that count, and takes two', () => {
    const [first, second] = sheetsOf({}, minus15) as [Sheet, Sheet];
    expect(secondScoring(fishSauce, [])).toBeNull();
    expect(secondScoring(fishSauce, [first, { ...second, signed: false }])).toBeNull();
    expect(secondScoring(fishSauce, [first, { ...second, conflict: true }])).toBeNull();
    expect(secondScoring(fishSauce, [first, second])).not.toBeNull();
  });
});

describe('a second scoring, for any sheets', () => {
  const anySheets = fc
    .array(
      fc.record({
        choices: fc.record(
          Object.fromEntries(
            criteriaOf(fishSauce).map(({ code, options }) => [code, fc.nat(options.length)]),
          ),
        ),
        conflict: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((sheets) => sheets.map((sheet, index) => ({ member: `m${index}`, signed: true, ...sheet })));
  const anyRule = fc.record({ wideSpread: fc.integer({ min: 1, max: 40 }), acrossBands: fc.boolean() });

  it('does not depend on the order of the members', () => {
    const shuffled = anySheets.chain((sheets) =>
      fc.record({
        sheets: fc.constant(sheets),
        order: fc.shuffledSubarray(sheets, { minLength: sheets.length, maxLength: sheets.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, anyRule, ({ sheets, order }, rule) => {
        expect(secondScoring(fishSauce, order, rule)).toEqual(secondScoring(fishSauce, sheets, rule));
      }),
    );
  });

  it('has the grounds that totals and bands give, and an outlier wherever the spread is wide', () => {
    fc.assert(
      fc.property(anySheets, anyRule, (sheets, rule) => {
        const found = secondScoring(fishSauce, sheets, rule);
        const alone = sheets
          .filter(({ conflict }) => !conflict)
          .map((sheet) => scoreSheets({ rubric: fishSauce, sheets: [sheet] }));
        if (alone.length < 2) {
          expect(found).toBeNull();
          return;
        }
        const totals = alone.map(({ sum }) => sum);
        const isWide = Math.max(...totals) - Math.min(...totals) >= rule.wideSpread;
        const bands = new Set(alone.map(({ band }) => band));
        expect(found?.grounds).toEqual([
          ...(isWide ? ['wide-spread'] : []),
          ...(rule.acrossBands && bands.size > 1 ? ['across-bands'] : []),
        ]);
        if (isWide) expect(found?.members[0]?.outlier).toBe(true);
        expect(found?.members.map(({ total }) => total).sort()).toEqual(totals.sort());
        const below = found?.members.filter(({ deviation }) => deviation < 0).length ?? 0;
        const above = found?.members.filter(({ deviation }) => deviation > 0).length ?? 0;
        expect(Math.max(below, above) * 2).toBeLessThanOrEqual(totals.length);
      }),
    );
  });

  it('among members who agree has no ground and no difference to show', () => {
    fc.assert(
      fc.property(anySheets, anyRule, ([first], rule) => {
        const same = ['x', 'y', 'z'].map((member) => ({
          member,
          signed: true,
          conflict: false,
          choices: first?.choices ?? {},
        }));
        expect(secondScoring(fishSauce, same, rule)).toMatchObject({
          grounds: [],
          criteria: [],
          limitsCrossed: [],
        });
      }),
    );
  });
});

describe('a second scoring in words', () => {
  const linesOf = (sheets: readonly Sheet[]) =>
    explainSecondScoring(secondScoring(fishSauce, sheets), fishSauce);

  it('gives the grounds, who is far off, and on what', () => {
    const lines = linesOf(sheetsOf({}, minus15, { '3.1': 2 }, {}));
    expect(lines.map(({ vi }) => vi)).toEqual([
      '4 phiếu được tính có điểm từ 85 đến 100, chênh nhau 15 điểm.',
      'Chênh từ 11 điểm trở lên là chênh lệch lớn theo quy chế Hội đồng.',
      'Các phiếu nằm ở hai bên mức 90 điểm (5 sao).',
      'Chủ tịch Hội đồng có thể yêu cầu chấm lần hai.',
      'Xa trung vị 99,5 điểm nhất: b (85 điểm, thấp hơn 14,5).',
      'Chênh nhiều nhất ở tiêu chí 4.1 “Khu vực phân phối chính” (0 – 5 điểm); 4.3 “Quảng bá sản phẩm” (0 – 5 điểm); 7 “Tính độc đáo” (0 – 5 điểm); 3.1 “Loại hình tổ chức sản xuất - kinh doanh” (2 – 3 điểm).',
    ]);
    expect(lines[4]?.en).toBe('Farthest from the median of 99.5: b (85 points, 14.5 below).');
  });

  it('says that there is no ground, or nothing to compare', () => {
    expect(linesOf(sheetsOf({}, {})).map(({ en }) => en)).toEqual([
      '2 sheets that count give 100 to 100 points, 0 points apart.',
      'There is no ground to ask for a second scoring.',
    ]);
    expect(linesOf(sheetsOf({})).map(({ vi }) => vi)).toEqual(['Chưa có hai phiếu được tính để so sánh.']);
  });
});
