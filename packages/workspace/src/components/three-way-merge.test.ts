import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeThreeWay, same } from './three-way-merge.ts';

const record = fc.record({
  a: fc.integer({ min: 0, max: 3 }),
  b: fc.string({ maxLength: 2 }),
  c: fc.array(fc.nat(2)),
});

describe('joining two changes of one record', () => {
  test('who changed nothing contradicts nobody', () => {
    fc.assert(
      fc.property(record, record, (base, changed) => {
        expect(mergeThreeWay(base, base, changed)).toEqual({ merged: changed, conflicts: [] });
        expect(mergeThreeWay(base, changed, base)).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  test('the same change twice is no conflict', () => {
    fc.assert(
      fc.property(record, record, (base, changed) => {
        expect(mergeThreeWay(base, changed, changed)).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  test('every field is mine or theirs, and a change that only one made is never lost', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const { merged, conflicts } = mergeThreeWay(base, mine, theirs);
        for (const key of ['a', 'b', 'c'] as const) {
          const changedByMe = !same(mine[key], base[key]);
          const changedByThem = !same(theirs[key], base[key]);
          expect(merged[key]).toEqual(changedByMe ? mine[key] : theirs[key]);
          expect(conflicts.includes(key)).toBe(changedByMe && changedByThem && !same(mine[key], theirs[key]));
        }
      }),
    );
  });
});

test('sameness looks at content, and tells a list from a record and nothing from an empty text', () => {
  expect(same({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toBe(true);
  expect(same([], {})).toBe(false);
  expect(same(null, '')).toBe(false);
  expect(same({ a: undefined }, {})).toBe(true);
});
