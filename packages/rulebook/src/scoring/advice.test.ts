import { describe, expect, it } from 'vitest';
import type { Criterion } from '../rubric/model.ts';
import { type AdviceLimits, adviceFor, nextStar } from './advice.ts';
import { explainAdvice } from './explain-advice.ts';
import { bestBut, rubricOf } from './sheets.test-data.ts';
import { smallCriterion, smallRubric } from './small-rubrics.test-data.ts';

const meat = rubricOf('qd-26-2026', 8);
const oldFishSauce = rubricOf('qd-148-2023', 9);

/** Criterion `x` gives the sheet so many points to start from; the way to 3 stars is taken, `code from→to`. */
function waysFrom(
  points: number,
  criteria: readonly Criterion[],
  choices: Record<string, number>,
  limits: AdviceLimits = {},
) {
  const rubric = smallRubric([smallCriterion('x', [points]), ...criteria]);
  const advice = adviceFor(rubric, { x: 1, ...choices }, 3, limits);
  return advice.reachable
    ? {
        cost: advice.cost,
        steps: advice.steps.map(({ criterion, from, to }) => `${criterion} ${from}→${to}`),
      }
    : { best: advice.best.total, unmet: advice.unmet.map(({ criterion }) => criterion) };
}

describe('the star to strive for', () => {
  it('is 3 from no recognition, then the next, and none above 5', () => {
    expect([1, 2, 3, 4, 5].map((star) => nextStar(star as 1))).toEqual([3, 3, 4, 5, null]);
  });
});

describe('the cheapest way to a star', () => {
  it('of a product of 5-star points whose label lacks traceability: the label', () => {
    const advice = adviceFor(meat, bestBut(meat, { '2.3': 2 }), 4);
    expect(advice).toEqual({
      reachable: true,
      target: 4,
      before: { total: 99, star: 3 },
      after: { total: 100, star: 5 },
      steps: [
        {
          criterion: '2.3',
          from: 2,
          to: 3,
          steps: 1,
          points: 1,
          meets: [{ criterion: '2.3', star: 4, minPoints: 3, requiredOption: 3 }],
          frees: [],
        },
      ],
      cost: 1,
    });
  });

  it('is nothing when the star is reached', () => {
    expect(adviceFor(meat, bestBut(meat), 5)).toMatchObject({ reachable: true, steps: [], cost: 0 });
  });

  it('takes the option that gains much, though a first step gains little', () => {
    const criteria = [smallCriterion('a', [1, 2, 20]), smallCriterion('b', [1, 6, 11, 16])];
    expect(waysFrom(32, criteria, { a: 1, b: 1 })).toEqual({ cost: 2, steps: ['a 1→3'] });
  });

  it('among equally cheap ways touches the fewest criteria, then gains the most points', () => {
    const thin = [smallCriterion('a', [0, 5]), smallCriterion('b', [0, 5]), smallCriterion('c', [0, 5, 10])];
    expect(waysFrom(40, thin, {})).toEqual({ cost: 2, steps: ['c 0→3'] });
    const rich = [smallCriterion('a', [0, 10]), smallCriterion('b', [0, 12])];
    expect(waysFrom(40, rich, {})).toEqual({ cost: 1, steps: ['b 0→2'] });
    expect(waysFrom(40, [smallCriterion('a', [0, 10]), smallCriterion('b', [0, 10])], {}).steps).toEqual([
      'a 0→2',
    ]);
  });

  it('counts one step an option, from the first that earns points where nothing is chosen', () => {
    expect(waysFrom(40, [smallCriterion('a', [10])], {})).toEqual({ cost: 1, steps: ['a 0→1'] });
    expect(waysFrom(40, [smallCriterion('a', [0, 10])], {})).toEqual({ cost: 1, steps: ['a 0→2'] });
    expect(waysFrom(40, [smallCriterion('a', [0, 10])], { a: 1 })).toEqual({ cost: 1, steps: ['a 1→2'] });
    expect(waysFrom(40, [smallCriterion('a', [1, 1, 10])], {})).toEqual({ cost: 3, steps: ['a 0→3'] });
  });

  it('pays the price of a step where one is named', () => {
    const criteria = [smallCriterion('a', [0, 10]), smallCriterion('b', [0, 5, 10])];
    expect(waysFrom(40, criteria, {}, { stepCosts: { a: 3 } })).toEqual({ cost: 2, steps: ['b 0→3'] });
    expect(() => waysFrom(40, criteria, {}, { stepCosts: { a: 0 } })).toThrow(RangeError);
    expect(() => waysFrom(40, criteria, {}, { stepCosts: { a: 1.5 } })).toThrow(RangeError);
  });

  it('leaves what is locked, and says what is missing when that bars the star', () => {
    const criteria = [
      smallCriterion('a', [0, 10]),
      smallCriterion('b', [0, 5], { minForStar: { 3: 5 } }),
      smallCriterion('c', [0, 10]),
    ];
    expect(waysFrom(40, criteria, {}, { locked: ['a'] })).toEqual({ cost: 2, steps: ['b 0→2', 'c 0→2'] });
    expect(waysFrom(40, criteria, {}, { locked: ['a', 'c'] })).toEqual({ best: 45, unmet: [] });
    expect(waysFrom(40, criteria, {}, { locked: ['b'] })).toEqual({ best: 60, unmet: ['b'] });
  });
});

describe('a criterion that depends on another', () => {
  it('begins to count as it stands once the other has earned enough', () => {
    const advice = adviceFor(oldFishSauce, bestBut(oldFishSauce, { '5a': 1 }), 3);
    expect(advice).toMatchObject({
      before: { total: 88, star: 2 },
      after: { total: 96, star: 5 },
      steps: [
        {
          criterion: '5a',
          from: 1,
          to: 2,
          points: 1,
          meets: [],
          frees: [
            { criterion: '5b', points: 5, meets: [{ star: 3 }] },
            { criterion: '5c', points: 2, meets: [] },
          ],
        },
      ],
    });
  });

  it('is raised together with the other when that is the cheapest way to its condition', () => {
    const criteria = [
      smallCriterion('story', [0, 1, 5]),
      smallCriterion('told', [0, 2, 4], {
        appliesWhen: { criterion: 'story', minPoints: 5 },
        minForStar: { 3: 4 },
      }),
    ];
    expect(waysFrom(45, criteria, { told: 2 })).toEqual({ cost: 3, steps: ['story 0→3', 'told 2→3'] });
    expect(waysFrom(45, criteria, { told: 2 }, { locked: ['story'] })).toEqual({ best: 45, unmet: ['told'] });
  });
});

describe('a criterion of several cases', () => {
  const criteria = [
    smallCriterion('a', { community: [1, 2, 3, 10], destination: [1, 10] }),
    smallCriterion('b', { community: [5, 10], destination: [10] }),
  ];

  it('is raised within the case that was chosen, be it the longer way', () => {
    expect(waysFrom(40, criteria, { a: 1 }, { locked: ['b'] })).toEqual({ cost: 3, steps: ['a 1→4'] });
  });

  it('takes the case that the sheet has chosen elsewhere', () => {
    expect(waysFrom(39, criteria, { a: 1 })).toEqual({ cost: 2, steps: ['b 0→2'] });
    expect(waysFrom(39, criteria, { a: 5 })).toEqual({ cost: 1, steps: ['b 0→3'] });
  });

  it('with no case chosen yet takes one for the whole sheet', () => {
    expect(waysFrom(30, criteria, {})).toEqual({ cost: 3, steps: ['a 0→6', 'b 0→3'] });
  });
});

describe('advice in words', () => {
  it('says what to raise, what each brings, and where that leads', () => {
    const advice = adviceFor(oldFishSauce, bestBut(oldFishSauce, { '5a': 1, '9a': 3 }), 4);
    const lines = explainAdvice(advice, oldFishSauce);
    expect(lines.map(({ vi }) => vi)).toEqual([
      'Để đạt 4 sao, ít nhất phải nâng 2 bậc ở 2 tiêu chí; điểm tăng từ 85 lên 94.',
      'Tiêu chí 5a “Câu chuyện về sản phẩm”: từ phương án 1 lên phương án 2 “Có tài liệu giới thiệu sản phẩm”, thêm 1 điểm; nhờ đó tiêu chí 5b “Trí tuệ/bản sắc địa phương” được tính, thêm 5 điểm, đủ mức tối thiểu của 3, 4 sao; nhờ đó tiêu chí 5c “Cấu trúc câu chuyện” được tính, thêm 2 điểm.',
      expect.stringMatching(
        /^Tiêu chí 9a .+: từ phương án 3 lên phương án 4 “.+”, thêm 1 điểm, đủ mức tối thiểu của 4 sao\.$/,
      ),
      'Khi đó: 94 điểm, 4 sao.',
    ]);
    expect(lines[0]?.en).toBe('For 4 stars at least 2 steps up at 2 criteria; points rise from 85 to 94.');
  });

  it('says when nothing need be done', () => {
    expect(explainAdvice(adviceFor(meat, bestBut(meat), 4), meat)).toEqual([
      {
        vi: 'Phiếu này đã đạt 5 sao với 100 điểm; không phải nâng tiêu chí nào để đạt 4 sao.',
        en: 'This sheet stands at 5 stars with 100 points; nothing need rise for 4 stars.',
      },
    ]);
  });

  it('says what bars the star', () => {
    const choices = bestBut(meat, { '1.1': 0, '3.1': 0, '4.1': 3, '4.2': 1, '4.3': 1 });
    const advice = adviceFor(meat, choices, 5, { locked: ['3.1', '4.1', '4.2', '4.3'] });
    expect(explainAdvice(advice, meat).map(({ vi }) => vi)).toEqual([
      'Không đạt được 5 sao khi giữ nguyên các tiêu chí đã khóa: nâng hết phần còn lại được 87 điểm, 4 sao.',
      'Còn thiếu 3 điểm: 5 sao cần từ 90 điểm.',
      expect.stringMatching(
        /^5 sao cần tiêu chí 4\.1 “Khu vực phân phối chính” ít nhất ở phương án 4 “Quốc tế/,
      ),
    ]);
  });
});
