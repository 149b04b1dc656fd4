import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { criteriaOf, type Rubric } from '../rubric/model.ts';
import { InvalidSheets } from './errors.ts';
import { checkChoices, checkSheets, type Sheet, scoreSheets, showAverage } from './score.ts';
import { bestBut, rubricOf, signed } from './sheets.test-data.ts';

const meat = rubricOf('qd-26-2026', 8);
const fishSauce = rubricOf('qd-26-2026', 9);

/** A small rubric of three criteria worth 100, with one condition a star, to count by hand. */
const small: Rubric = {
  framework: 'qd-26-2026',
  number: 99,
  name: { vi: 'Thử', en: 'Trial' },
  parts: [
    {
      code: 'A',
      name: { vi: 'A', en: 'A' },
      max: 100,
      sections: [
        {
          code: '1',
          name: { vi: '1', en: '1' },
          max: 100,
          criteria: [
            {
              code: '1.1',
              name: { vi: 'x', en: 'x' },
              max: 90,
              options: [0, 29, 30, 49, 50, 69, 70, 89, 90].map(option),
            },
            {
              code: '1.2',
              name: { vi: 'y', en: 'y' },
              max: 8,
              options: [1, 4, 8].map(option),
              minForStar: { 3: 1, 4: 4, 5: 8 },
            },
            {
              code: '1.3',
              name: { vi: 'z', en: 'z' },
              max: 2,
              options: [0, 1, 2].map(option),
              minForStar: { 4: 1 },
            },
          ],
        },
      ],
    },
  ],
  disqualifications: [],
  doubts: [],
};

function option(points: number) {
  return { points, label: { vi: `${points} điểm`, en: `${points} points` } };
}

describe('the total of a sheet', () => {
  it('is the points of the chosen options: the best of everything is 100', () => {
    const result = scoreSheets({ rubric: fishSauce, sheets: signed(bestBut(fishSauce)) });
    expect(result).toEqual({
      sheets: [{ member: 'a', total: 100, counted: true }],
      counted: 1,
      sum: 100,
      average: '100.00',
      band: 5,
      star: 5,
      cappedBy: [],
      disqualified: null,
    });
  });

  it('takes choices as 1-based ordinals, and 0 as none met', () => {
    const total = (choices: Record<string, number>) =>
      scoreSheets({ rubric: fishSauce, sheets: signed(bestBut(fishSauce, choices)) }).sum;
    expect(total({ '1.1': 3 })).toBe(100); // options 1, 3, 5 points
    expect(total({ '1.1': 2 })).toBe(98);
    expect(total({ '1.1': 1 })).toBe(96);
    expect(total({ '1.1': 0 })).toBe(95);
  });

  it('gives the structure of a story nothing when there is no story, whatever was chosen', () => {
    const withStory = scoreSheets({ rubric: fishSauce, sheets: signed(bestBut(fishSauce, { '5.1': 2 })) });
    const without = scoreSheets({ rubric: fishSauce, sheets: signed(bestBut(fishSauce, { '5.1': 1 })) });
    expect(withStory.sum).toBe(96); // 1 point for the story in place of 5, structure counts 2
    expect(without.sum).toBe(93); // no story, no structure
  });
});

describe('the average and its band', () => {
  it('is exact: 89.99… is 4 stars by band though it shows as 90.00', () => {
    const choices = [...Array<number>(199).fill(9), 8].map((first) => ({ '1.1': first, '1.2': 0, '1.3': 0 }));
    const sheets = choices.map((choice, index) => ({
      member: `m${index}`,
      signed: true,
      conflict: false,
      choices: choice,
    }));
    const result = scoreSheets({ rubric: small, sheets });
    expect(result).toMatchObject({ sum: 17_999, counted: 200, average: '90.00', band: 4 });
  });

  it.each([
    [9, 5],
    [8, 4],
    [7, 4],
    [6, 3],
    [5, 3],
    [4, 2],
    [3, 2],
    [2, 1],
    [1, 1],
  ])('option %i of 0, 29, 30, 49, 50, 69, 70, 89, 90 points is in the band of %i stars', (first, band) => {
    expect(scoreSheets({ rubric: small, sheets: signed({ '1.1': first, '1.2': 0, '1.3': 0 }) }).band).toBe(
      band,
    );
  });

  it.each([
    [247, 3, '82.33'],
    [250, 3, '83.33'],
    [251, 3, '83.67'],
    [0, 1, '0.00'],
    [100, 1, '100.00'],
    [1, 200, '0.01'], // 0.005 rounds up
    [1, 201, '0.00'],
    [70_001, 1000, '70.00'],
    [70_005, 1000, '70.01'],
  ])('%i over %i shows as %s, rounded half up', (sum, count, shown) => {
    expect(showAverage(sum, count)).toBe(shown);
  });
});

describe('which sheets count', () => {
  const choices = bestBut(fishSauce);
  const sheets: Sheet[] = [
    { member: 'a', signed: true, conflict: false, choices },
    { member: 'b', signed: false, conflict: false, choices: { ...choices, '1.1': 0 } },
    { member: 'c', signed: true, conflict: true, choices: { ...choices, '1.1': 0 } },
  ];

  it('only the signed ones of members without conflict; the others are shown, not counted', () => {
    const result = scoreSheets({ rubric: fishSauce, sheets });
    expect(result.sheets).toEqual([
      { member: 'a', total: 100, counted: true },
      { member: 'b', total: 95, counted: false },
      { member: 'c', total: 95, counted: false },
    ]);
    expect(result).toMatchObject({ counted: 1, sum: 100, average: '100.00' });
  });

  it('a draft with gaps has no total yet', () => {
    const draft = { member: 'd', signed: false, conflict: false, choices: { '1.1': 1 } };
    expect(scoreSheets({ rubric: fishSauce, sheets: [draft] }).sheets).toEqual([
      { member: 'd', total: null, counted: false },
    ]);
  });

  it('without any there is no average, band or star', () => {
    expect(scoreSheets({ rubric: fishSauce, sheets: sheets.slice(1) })).toMatchObject({
      counted: 0,
      sum: 0,
      average: null,
      band: null,
      star: null,
      cappedBy: [],
    });
    expect(scoreSheets({ rubric: fishSauce, sheets: [] })).toMatchObject({ sheets: [], star: null });
  });
});

describe('star conditions cap the band', () => {
  it('a product of 5-star points whose label lacks traceability is a 3-star product', () => {
    const weak = bestBut(meat, { '2.3': 2 });
    const result = scoreSheets({ rubric: meat, sheets: signed(bestBut(meat), weak, weak, weak, weak) });
    expect(result).toMatchObject({ band: 5, star: 3 });
    expect(result.cappedBy).toEqual([{ criterion: '2.3', star: 4, requiredOption: 3, met: 1, of: 5 }]);
  });

  it('conditions are cumulative: one that fails at 3 stars stops 4 and 5 as well', () => {
    const result = scoreSheets({ rubric: small, sheets: signed({ '1.1': 9, '1.2': 0, '1.3': 3 }) });
    expect(result).toMatchObject({ sum: 92, band: 5, star: 2 });
    expect(result.cappedBy.map(({ criterion, star }) => [criterion, star])).toEqual([
      ['1.2', 3],
      ['1.2', 4],
      ['1.2', 5],
    ]);
  });

  it('lists every failing condition between the star and the band, and none above the band', () => {
    const result = scoreSheets({ rubric: small, sheets: signed({ '1.1': 7, '1.2': 1, '1.3': 1 }) });
    expect(result).toMatchObject({ sum: 71, band: 4, star: 3 });
    expect(result.cappedBy).toEqual([
      { criterion: '1.2', star: 4, requiredOption: 2, met: 0, of: 1 },
      { criterion: '1.3', star: 4, requiredOption: 2, met: 0, of: 1 },
    ]);
  });

  it('a condition above the band does not matter', () => {
    const result = scoreSheets({ rubric: small, sheets: signed({ '1.1': 7, '1.2': 2, '1.3': 2 }) });
    expect(result).toMatchObject({ sum: 75, band: 4, star: 4, cappedBy: [] });
  });

  it('one and two stars carry no conditions', () => {
    expect(scoreSheets({ rubric: small, sheets: signed({ '1.1': 3, '1.2': 0, '1.3': 0 }) })).toMatchObject({
      sum: 30,
      band: 2,
      star: 2,
      cappedBy: [],
    });
  });

  it('a condition on a criterion that does not apply fails: no story is no way round the story', () => {
    const rubric = rubricOf('qd-148-2023', 9);
    const result = scoreSheets({ rubric, sheets: signed(bestBut(rubric, { '5a': 1 })) });
    expect(result).toMatchObject({ sum: 88, band: 4, star: 2 });
    expect(result.cappedBy.map(({ criterion, star }) => [criterion, star])).toEqual([
      ['5b', 3],
      ['5b', 4],
    ]);
  });
});

describe('how members who differ are judged', () => {
  const met = { '1.1': 9, '1.2': 3, '1.3': 3 }; // 8 points at 1.2
  const missed = { '1.1': 9, '1.2': 2, '1.3': 3 }; // 4 points
  const starOf = (starRule: 'majority' | 'all' | 'mean', ...choices: Record<string, number>[]) =>
    scoreSheets({ rubric: small, sheets: signed(...choices), starRule }).star;

  it('majority: more than half of the counted sheets', () => {
    expect(starOf('majority', met, met, missed)).toBe(5);
    expect(starOf('majority', met, missed)).toBe(4); // a half is not more than half
    expect(scoreSheets({ rubric: small, sheets: signed(met, met, missed) }).star).toBe(5); // the default
  });

  it('all: every counted sheet', () => {
    expect(starOf('all', met, met, missed)).toBe(4);
    expect(starOf('all', met, met)).toBe(5);
  });

  it('mean: their mean points', () => {
    expect(starOf('mean', met, met, missed)).toBe(4); // 20 / 3 < 8
    const mixed = { '1.1': 9, '1.2': 1, '1.3': 3 }; // 1 point
    expect(starOf('mean', met, mixed)).toBe(4); // 9 / 2 = 4.5 ≥ 4
    expect(starOf('all', met, mixed)).toBe(3);
  });

  it('sheets that do not count have no say', () => {
    const [first, second] = signed(met, missed) as [Sheet, Sheet];
    expect(
      scoreSheets({ rubric: small, sheets: [first, { ...second, signed: false }], starRule: 'all' }).star,
    ).toBe(5);
  });
});

describe('disqualification', () => {
  it('gives no star, names its ground and leaves the points as they are', () => {
    const result = scoreSheets({
      rubric: meat,
      sheets: signed(bestBut(meat, { '2.3': 1 })),
      disqualified: 'forged-dossier',
    });
    expect(result).toMatchObject({
      sum: 98,
      band: 5,
      star: null,
      cappedBy: [],
      disqualified: 'forged-dossier',
    });
  });
});

describe('what is wrong with sheets', () => {
  const good = bestBut(meat);
  const errorsOf = (choices: Record<string, number>) =>
    checkSheets(meat, signed(choices)).map(({ code, place, member }) => [code, place, member]);

  it('a criterion left open on a sheet that counts', () => {
    const { '2.3': _, ...open } = good;
    expect(errorsOf(open)).toEqual([['missing-choice', 'sheets[0].choices.2.3', 'a']]);
  });

  it('a criterion that does not apply may be left open, but not while it may yet apply', () => {
    const { '5.2': _, ...open } = good;
    expect(errorsOf({ ...open, '5.1': 1 })).toEqual([]);
    expect(errorsOf({ ...open, '5.1': 0 })).toEqual([]);
    expect(errorsOf({ ...open, '5.1': 2 })).toEqual([['missing-choice', 'sheets[0].choices.5.2', 'a']]);
    const { '5.1': __, ...both } = open;
    expect(errorsOf(both).map(([, place]) => place)).toEqual([
      'sheets[0].choices.5.1',
      'sheets[0].choices.5.2',
    ]);
  });

  it('a criterion that the sheet does not have', () => {
    expect(errorsOf({ ...good, '9.9': 1 })).toEqual([['unknown-criterion', 'sheets[0].choices.9.9', 'a']]);
    expect(errorsOf({ ...good, constructor: 1 } as never)).toEqual([
      ['unknown-criterion', 'sheets[0].choices.constructor', 'a'],
    ]);
  });

  it.each([4, -1, 1.5, Number.NaN, '2', null])('a choice of %j at a criterion of three options', (choice) => {
    expect(errorsOf({ ...good, '2.3': choice as number })).toEqual([
      ['choice-out-of-range', 'sheets[0].choices.2.3', 'a'],
    ]);
  });

  it('two sheets of one member', () => {
    const [sheet] = signed(good) as [Sheet];
    expect(checkSheets(meat, [sheet, sheet])).toMatchObject([
      { code: 'duplicate-member', place: 'sheets[1].member' },
    ]);
  });

  it('wrong choices also on sheets that do not count; gaps not', () => {
    const draft = { member: 'a', signed: false, conflict: false, choices: { '2.3': 9 } };
    expect(checkSheets(meat, [draft])).toMatchObject([{ code: 'choice-out-of-range' }]);
    expect(checkChoices(meat, { '2.3': 1 }, false)).toEqual([]);
  });

  it('is said in both languages and thrown when scored all the same', () => {
    const { '2.3': _, ...open } = good;
    expect(checkSheets(meat, signed(open))[0]?.message).toEqual({
      vi: 'Phiếu của a: chưa chọn phương án cho tiêu chí 2.3; hãy chọn một phương án, hoặc 0 nếu không đạt.',
      en: 'Sheet of a: no choice for criterion 2.3; choose an option, or 0 when none is met.',
    });
    expect(() => scoreSheets({ rubric: meat, sheets: signed(open) })).toThrow(InvalidSheets);
  });
});

it('an option of an alternative branch counts its own points', () => {
  const rubric: Rubric = structuredClone(small);
  const criterion = rubric.parts[0]?.sections[0]?.criteria[1] as { options: unknown; minForStar: unknown };
  criterion.options = [1, 8, 2, 8].map((points, index) => ({
    ...option(points),
    branch: index < 2 ? 'a' : 'b',
  }));
  criterion.minForStar = { 4: 2 };
  const result = scoreSheets({ rubric, sheets: signed({ '1.1': 9, '1.2': 3, '1.3': 3 }) });
  expect(result).toMatchObject({ sum: 94, star: 5 });
  expect(scoreSheets({ rubric, sheets: signed({ '1.1': 9, '1.2': 1, '1.3': 3 }) }).cappedBy).toEqual([
    { criterion: '1.2', star: 4, requiredOption: 3, met: 0, of: 1 },
  ]);
});

it.each(frameworkIds)('tourism under %s comes to 100 by either case, and never counts both', (framework) => {
  const tourism = rubricOf(framework, 26);
  const firstCase = Object.fromEntries(
    criteriaOf(tourism)
      .filter(({ options }) => options.some(({ branch }) => branch === 'a'))
      .map(({ code, options }) => [code, options.filter(({ branch }) => branch === 'a').length]),
  );
  for (const choices of [bestBut(tourism), bestBut(tourism, firstCase)]) {
    expect(scoreSheets({ rubric: tourism, sheets: signed(choices) })).toMatchObject({ sum: 100, star: 5 });
  }
});
