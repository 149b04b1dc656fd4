import { expect, test } from 'vitest';
import { ownStars, upperStars } from './upper-tiers.ts';

const city = { framework: 'qd-148-2023', officeUnitId: '522@2014-04-01' } as const;
const province = { framework: 'qd-26-2026', officeUnitId: '51@2025-07-01' } as const;
const said = (dossier: typeof city | typeof province, date: string) =>
  upperStars(dossier, date).map(({ tier, star }) => `${tier.code} ${star}`);

test('the city records the province’s four and the ministry’s five stars, and recognises three itself', () => {
  expect(said(city, '2024-10-01')).toEqual(['province 4', 'ministry 5']);
  expect(ownStars(city, '2024-10-01')).toEqual([3]);
});

test('the province records the ministry’s five stars, and recognises three and four itself', () => {
  expect(said(province, '2026-10-01')).toEqual(['ministry 5']);
  expect(ownStars(province, '2026-10-01')).toEqual([4, 3]);
});
