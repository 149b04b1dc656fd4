import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

test('only what differs stands apart', () => {
  expect(changedWords('50 – dưới 75 % trồng tại xã', '60 – dưới 75 % trồng tại xã')).toEqual([
    { start: '', own: '50', end: ' – dưới 75 % trồng tại xã' },
    { start: '', own: '60', end: ' – dưới 75 % trồng tại xã' },
  ]);
  expect(changedWords('Có nhãn', 'Có nhãn đầy đủ')).toEqual([
    { start: 'Có nhãn', own: '', end: '' },
    { start: 'Có nhãn', own: ' đầy đủ', end: '' },
  ]);
});

test('the pieces are the texts, and the same text has nothing of its own', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n'), { maxLength: 12 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = changedWords(before, after);
      expect(pieces.map(({ start, own, end }) => start + own + end)).toEqual([before, after]);
      if (before === after) expect(pieces.map(({ own }) => own)).toEqual(['', '']);
    }),
  );
});
