import { describe, expect, it } from 'vitest';
import { moveRow } from './list-fields.ts';

const rows = ['a', 'b', 'c'].map((dossierId) => ({ dossierId, note: '' }));
const order = (moved: readonly { dossierId: string }[]) => moved.map(({ dossierId }) => dossierId).join('');

describe('moving a row of a list', () => {
  it('changes places with its neighbour, and stays at the ends', () => {
    expect(order(moveRow(rows, 2, -1))).toBe('acb');
    expect(order(moveRow(rows, 0, 1))).toBe('bac');
    expect(order(moveRow(rows, 0, -1))).toBe('abc');
    expect(order(moveRow(rows, 2, 1))).toBe('abc');
  });
});
