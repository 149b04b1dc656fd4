import { criteriaByCode, findRubric } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { choicesAt } from './criterion-choices.ts';

function criterion(code: string) {
  const rubric = findRubric('qd-148-2023', 8);
  const found = rubric && criteriaByCode(rubric).get(code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
}

describe('what can be ticked for a criterion', () => {
  it('is each option by its ordinal, and none of them where the sheet prints no zero', () => {
    expect(choicesAt(criterion('1a'), null).map(({ ordinal, points }) => [ordinal, points])).toEqual([
      [1, 1],
      [2, 3],
      [3, 5],
      [0, 0],
    ]);
  });

  it('offers no second zero, except one that was chosen before', () => {
    expect(choicesAt(criterion('1d'), null).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4]);
    expect(choicesAt(criterion('1d'), 0).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 0]);
  });

  it('says from which option on a star is open', () => {
    expect(choicesAt(criterion('1c'), null).map(({ opens }) => opens)).toEqual([[], [4], [5], []]);
    expect(choicesAt(criterion('1a'), null).map(({ opens }) => opens)).toEqual([[3], [], [], []]);
  });
});
