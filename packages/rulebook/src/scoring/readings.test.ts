import { describe, expect, it } from 'vitest';
import type { Criterion } from '../rubric/model.ts';
import { inverse, type Readings, readingsByLabel, saysSomething } from './readings.ts';

/** A criterion from its options as `points label`, or `points label @case`. */
function criterion(...options: readonly string[]): Criterion {
  const read = options.map((option) => {
    const [text = '', branch] = option.split(' @');
    const [points, ...label] = text.split(' ');
    const words = label.join(' ');
    return { points: Number(points), label: { vi: words, en: words }, ...(branch ? { branch } : {}) };
  });
  const name = { vi: 'x', en: 'x' };
  return { code: '1', name, max: Math.max(...read.map(({ points }) => points)), options: read };
}

/** `choice→least–most`, or `choice→ordinal` where it is sure. */
const shown = (readings: Readings): string =>
  [...readings]
    .sort(([a], [b]) => a - b)
    .map(([choice, { least, most }]) => `${choice}→${least === most ? least : `${least}–${most}`}`)
    .join(' ');

const read = (from: Criterion, to: Criterion): string => shown(readingsByLabel(from, to));

describe('reading options by their words', () => {
  it('the same words are the same option, wherever they stand', () => {
    expect(read(criterion('0 none', '1 some', '2 much'), criterion('0 none', '3 some', '5 much'))).toBe(
      '0→1 1→1 2→2 3→3',
    );
    expect(read(criterion('0 none', '1 some', '2 much'), criterion('1 some', '2 much'))).toBe(
      '0→0 1→0 2→1 3→2',
    );
  });

  it('other words stand from the last known option below to the next known above', () => {
    const older = criterion('1 some', '2 rather much', '3 much');
    expect(read(older, criterion('1 some', '2 quite some', '3 much'))).toBe('0→0 1→1–2 2→1–2 3→3');
    expect(read(older, criterion('1 some', '2 much', '3 very much'))).toBe('0→0 1→1 2→1 3→2–3');
  });

  it('none met is below the first known option, and no less than a printed option of 0 points', () => {
    expect(read(criterion('1 some'), criterion('1 little', '2 some'))).toBe('0→0–1 1→2');
    expect(read(criterion('1 some'), criterion('0 none', '2 some'))).toBe('0→1 1→2');
  });

  it('keeps to the case', () => {
    const older = criterion('1 some @a', '3 much @a', '1 little @b', '3 plenty @b');
    expect(read(older, older)).toBe('0→0 1→1 2→2 3→3 4→4');
    expect(read(older, criterion('1 some @a', '3 much @a'))).toBe('0→0 1→1 2→2');
    expect(read(criterion('1 some', '3 much'), older)).toBe('');
  });

  it('says nothing when the words stand in another order', () => {
    expect(read(criterion('1 a', '2 b', '3 c'), criterion('1 c', '2 b', '3 a'))).toBe('');
  });

  it('says something only when it narrows the points down', () => {
    const older = criterion('0 none', '1 some');
    const newer = criterion('0 none', '1 anything');
    expect(read(older, newer)).toBe('0→1–2 1→1–2 2→1–2');
    expect(saysSomething(newer, readingsByLabel(older, newer))).toBe(false);
    expect(saysSomething(older, readingsByLabel(older, older))).toBe(true);
  });
});

describe('reading the other way round', () => {
  it('allows what could have led there', () => {
    const older = criterion('1 from the district');
    const newer = criterion('1 a quarter', '2 half');
    const readings = new Map([
      [0, { least: 0, most: 1 }],
      [1, { least: 0, most: 2 }],
    ]);
    expect(shown(inverse(older, newer, readings))).toBe('0→0–1 1→0–1 2→1');
  });

  it('allows everything where nothing was said', () => {
    const older = criterion('1 some', '2 much');
    const readings = new Map([[2, { least: 1, most: 1 }]]);
    expect(shown(inverse(older, criterion('1 all'), readings))).toBe('0→0–1 1→0–2');
  });
});
