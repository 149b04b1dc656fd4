import type { Text } from '../../src/text.ts';

/** What is not certain about a unit, by its id, and what would settle it. */
export const doubts: ReadonlyMap<string, Text> = new Map(
  ['21262@2025-01-01', '21406@2025-01-01', '21238@2025-01-01', '21283@2025-01-01'].map((id) => [
    id,
    {
      vi: 'Ngày hiệu lực 01/01/2025 lấy từ danh mục văn bản của cơ quan thống kê, chưa đối chiếu bản ký Nghị quyết 1279/NQ-UBTVQH15 (công bố tại thành phố ngày 16/12/2024).',
      en: 'The date of effect, 1 January 2025, is from the statistics office; the signed Resolution 1279/NQ-UBTVQH15 (announced in the city on 16 December 2024) was not seen.',
    },
  ]),
).set('21220@2020-02-01', {
  vi: 'Thị trấn Tịnh Hà trước là xã; chưa rõ ngày thành lập thị trấn.',
  en: 'Tịnh Hà was a commune before; the date on which it became a township is not on record.',
});
