import { expect, it } from 'vitest';
import { starFromHere } from './least-star.ts';

it.each([
  ['the city of 2024 leaves none to others', 'qd-148-2023', '522@2014-04-01', '2024-09-16', null],
  ['the province of 2024 leaves three stars to the city', 'qd-148-2023', '51@1989-07-01', '2024-09-16', 4],
  ['the province of today leaves none', 'qd-26-2026', '51@2025-07-01', '2026-11-16', null],
] as const)('%s', (_what, framework, unitId, heldOn, star) => {
  expect(starFromHere({ framework, unitId, heldOn })).toBe(star);
});
