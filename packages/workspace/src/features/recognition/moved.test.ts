import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test.each([
  [1, -1, 'bac'],
  [1, 1, 'acb'],
  [0, -1, 'abc'],
  [2, 1, 'abc'],
  [7, -1, 'abc'],
])('entry %i moved by %i', (index, by, result) => {
  expect(moved([...'abc'], index, by).join('')).toBe(result);
});
