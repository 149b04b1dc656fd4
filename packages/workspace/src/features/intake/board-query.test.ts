import { describe, expect, it } from 'vitest';
import { boardExport, boardParams } from './board-query.ts';

describe('the filters of the board', () => {
  it('ask the API for what the address names, and for nothing else', () => {
    expect(boardParams({ q: undefined, filters: {} })).toEqual({});
    expect(
      boardParams({ q: 'mắm', filters: { set: ['9'], cycle: ['c1'], commune: ['u1'], state: ['intake'] } }),
    ).toEqual({
      q: 'mắm',
      productSet: 9,
      cycleId: 'c1',
      unitId: 'u1',
    });
  });

  it('export the rows that are shown', () => {
    const params = boardParams({ q: 'a&b', filters: { set: ['9'] } });
    expect(boardExport(params, ['intake', 'accepted'])).toBe(
      '/api/intake/board.xlsx?q=a%26b&productSet=9&state=intake&state=accepted',
    );
  });
});
