import { describe, expect, it } from 'vitest';
import { frameworks, recognises, tiersAbove } from './index.ts';

const { 'qd-148-2023': qd148, 'qd-26-2026': qd26 } = frameworks;

describe('who recognises which star', () => {
  it.each([
    [qd148, 'city', '2024-10-01', [3]],
    [qd148, 'province', '2024-10-01', [4]],
    [qd148, 'province', '2025-08-01', [3, 4]],
    [qd148, 'city', '2025-08-01', []],
    [qd26, 'province', '2026-10-01', [3, 4]],
    [qd26, 'ministry', '2026-10-01', [5]],
    [qd26, 'commune', '2026-10-01', []],
  ] as const)('$id: the %s on %s', (framework, tier, date, stars) => {
    expect([1, 2, 3, 4, 5].filter((star) => recognises(framework, tier, date, star))).toEqual(stars);
  });
});

describe('the tiers above', () => {
  it.each([
    [qd148, 'city', '2024-10-01', ['province', 'ministry']],
    [qd148, 'province', '2024-10-01', ['ministry']],
    [qd148, 'city', '2025-08-01', ['province', 'ministry']],
    [qd26, 'province', '2026-10-01', ['ministry']],
    [qd26, 'ministry', '2026-10-01', []],
  ] as const)('$id: the %s on %s', (framework, tier, date, above) => {
    expect(tiersAbove(framework, tier, date).map(({ code }) => code)).toEqual(above);
  });
});
