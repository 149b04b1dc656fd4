import type { PlainDate } from '../../src/calendar/plain-date.ts';

/**
 * The two lunar holidays by the Vietnamese calendar (new moons at UTC+7, Quyết định 121-CP năm 1967): first day of
 * Tết, and the tenth of the third month. In 2030 Tết is a day before the Chinese new year.
 */
export const lunarDays: ReadonlyMap<number, { tet: PlainDate; hungKings: PlainDate }> = new Map([
  [2020, { tet: '2020-01-25', hungKings: '2020-04-02' }],
  [2021, { tet: '2021-02-12', hungKings: '2021-04-21' }],
  [2022, { tet: '2022-02-01', hungKings: '2022-04-10' }],
  [2023, { tet: '2023-01-22', hungKings: '2023-04-29' }],
  [2024, { tet: '2024-02-10', hungKings: '2024-04-18' }],
  [2025, { tet: '2025-01-29', hungKings: '2025-04-07' }],
  [2026, { tet: '2026-02-17', hungKings: '2026-04-26' }],
  [2027, { tet: '2027-02-06', hungKings: '2027-04-16' }],
  [2028, { tet: '2028-01-26', hungKings: '2028-04-04' }],
  [2029, { tet: '2029-02-13', hungKings: '2029-04-23' }],
  [2030, { tet: '2030-02-02', hungKings: '2030-04-12' }],
]);
