import type { StarBands } from '../../../src/framework/model.ts';

/** Both decrees rank by the same bands of the council's average (QĐ 26/2026, Điều 3.3). */
export const starBands: StarBands = [
  { star: 5, min: 90 },
  { star: 4, min: 70 },
  { star: 3, min: 50 },
  { star: 2, min: 30 },
  { star: 1, min: 0 },
];
