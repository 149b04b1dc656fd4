import { describe, expect, it } from 'vitest';
import { readScoreInput } from './input.ts';
import { scoreSheets } from './score.ts';
import { bestBut, rubricOf, signed } from './sheets.test-data.ts';

const sheets = signed(bestBut(rubricOf('qd-26-2026', 8)));
const input = { framework: 'qd-26-2026', set: 8, sheets, disqualified: null };

const scored = (json: unknown) => {
  const read = readScoreInput(json);
  return read.ok ? { ok: true, result: scoreSheets(read.input) } : read;
};

const errorsOf = (change: Record<string, unknown>) => {
  const read = readScoreInput({ ...input, ...change });
  return read.ok ? [] : read.errors.map(({ code, place }) => `${code} ${place}`);
};

describe('scoring input', () => {
  it('is scored', () => {
    expect(scored(input)).toEqual({
      ok: true,
      result: {
        sheets: [{ member: 'a', total: 100, counted: true }],
        counted: 1,
        sum: 100,
        average: '100.00',
        band: 5,
        star: 5,
        cappedBy: [],
        disqualified: null,
      },
    });
  });

  it('may leave out the ground and the star rule, and may name them', () => {
    const { disqualified: _, ...without } = input;
    expect(scored(without)).toEqual(scored(input));
    expect(scored({ ...input, disqualified: 'copied-product' })).toMatchObject({
      result: { star: null, disqualified: 'copied-product' },
    });
    expect(scored({ ...input, starRule: 'all' })).toMatchObject({ ok: true });
  });

  it('names everything wrong with its shape at once', () => {
    expect(errorsOf({ framework: 'qd-1' })).toEqual(['unknown-framework framework']);
    expect(errorsOf({ set: 99 })).toEqual(['unknown-set set']);
    expect(errorsOf({ sheets: 'abc', disqualified: 3, starRule: 'some' })).toEqual([
      'malformed sheets',
      'malformed disqualified',
      'malformed starRule',
    ]);
    expect(errorsOf({ sheets: [{ choices: [] }, null] })).toEqual([
      'malformed sheets[0].member',
      'malformed sheets[0].signed',
      'malformed sheets[0].conflict',
      'malformed sheets[0].choices',
      'malformed sheets[1]',
    ]);
    expect(scored([])).toMatchObject({ ok: false, errors: [{ code: 'malformed', place: '$' }] });
  });

  it('names the choice that is wrong', () => {
    const [sheet] = sheets;
    expect(errorsOf({ sheets: [{ ...sheet, choices: { ...sheet?.choices, '2.3': 4 } }] })).toEqual([
      'choice-out-of-range sheets[0].choices.2.3',
    ]);
  });
});
