import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { holidays2020 } from './2020.ts';
import { holidays2021 } from './2021.ts';
import { holidays2022 } from './2022.ts';
import { holidays2023 } from './2023.ts';
import { holidays2024 } from './2024.ts';
import { holidays2025 } from './2025.ts';
import { holidays2026 } from './2026.ts';
import { holidays2027 } from './2027.ts';

/** The years whose days off have been announced, oldest first. */
export const announcedYears: readonly HolidayYear[] = [
  holidays2020,
  holidays2021,
  holidays2022,
  holidays2023,
  holidays2024,
  holidays2025,
  holidays2026,
  holidays2027,
];
