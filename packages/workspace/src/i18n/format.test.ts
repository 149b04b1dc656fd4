import { expect, test } from 'vitest';
import { matches } from './fold.ts';
import { formatBytes, formatInstant, formatNumber, formatPoints } from './format.ts';

test('numbers are written as each language writes them', () => {
  expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
});

test('an average keeps its two places, points of a sheet have none', () => {
  expect(formatPoints('82.30', 'vi')).toBe('82,30');
  expect(formatPoints('82.30', 'en')).toBe('82.30');
  expect(formatPoints(64, 'vi')).toBe('64');
});

test('an instant is shown by the clock of Viet Nam, also when the day differs from that of Greenwich', () => {
  expect(formatInstant('2024-09-15T17:05:00Z')).toBe('00:05 16/09/2024');
});

test('200 MB is the limit as people know it', () => {
  expect(formatBytes(200 * 1024 * 1024, 'vi')).toBe('200 MB');
  expect(formatBytes(1_600_000, 'vi')).toBe('1,5 MB');
  expect(formatBytes(10, 'vi')).toBe('1 KB');
});

test('searching needs neither diacritics nor their composed form', () => {
  expect(matches('Mắm nhĩ Đức Phổ'.normalize('NFD'), 'duc pho mam')).toBe(true);
  expect(matches('Mắm nhĩ', 'mâm nhi')).toBe(true);
  expect(matches('Mắm nhĩ', 'mam x')).toBe(false);
});
