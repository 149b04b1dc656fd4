import fc from 'fast-check';
import { expect, it } from 'vitest';
import { align } from './align.ts';

const differ = (one: string, other: string) => (one === other ? 0 : 3);
const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });

it('keeps both lists whole and in order, and pairs only what is alike', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const pairs = align(before, after, differ);
      expect(pairs.flatMap(([old]) => old ?? [])).toEqual(before);
      expect(pairs.flatMap(([, now]) => now ?? [])).toEqual(after);
      for (const [old, now] of pairs) if (old !== null && now !== null) expect(old).toBe(now);
    }),
  );
});

it('leaves nothing alone when both lists are the same', () => {
  fc.assert(
    fc.property(list, (same) => {
      expect(align(same, same, differ)).toEqual(same.map((entry) => [entry, entry]));
    }),
  );
});

it('finds the entry that was put in', () => {
  expect(align(['a', 'b', 'c'], ['a', 'x', 'b', 'c'], differ)).toEqual([
    ['a', 'a'],
    [null, 'x'],
    ['b', 'b'],
    ['c', 'c'],
  ]);
});
