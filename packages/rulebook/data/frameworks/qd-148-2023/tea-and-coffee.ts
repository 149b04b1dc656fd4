import { t } from '../../../src/rubric/compose.ts';
import type { Doubt } from '../../../src/rubric/model.ts';
import { sortedOrProcessedValue } from '../common/production.ts';
import { coffee, tea, teaOfOtherPlants } from '../common/sensory-brewed.ts';
import { fromNeighbours } from './organisation.ts';
import { processedFood } from './processed-food.ts';
import { purity } from './quality.ts';
import { signedAnnex } from './sheet.ts';

// Sheets of tea, coffee and cocoa, sets 11 to 13. QĐ 148/2023, Phụ lục III.

/** What the three share: half of the materials from the province for 3 stars, and sorting as the least added value. */
const leafOrBean = {
  singles: 'bare',
  notes: 'lost',
  originAsked: { 3: 3 },
  value: sortedOrProcessedValue,
} as const;

/**
 * Of tea the transcript numbers the options of the brew 0 to 3, and section 6 adds up to 13 where part C needs 16. Set 7
 * of this decree counts smell 4 and taste 5 within the same 16; QĐ 26/2026 lowered smell to 3 there as here, and
 * still prints taste 0-1-3-5.
 */
const brewOfTea = {
  bestSmell: 4,
  doubts: [
    {
      doubt: t(
        'Bản chép cho mùi và vị nước tối đa 3 điểm mỗi tiêu chí, mục 6 thiếu 3 điểm để phần C đủ 35. Hiểu mùi tối đa 4 như bộ 7, vị 0 – 1 – 3 – 5 như bộ 7 và QĐ 26/2026; dấu sao giữ ở mức in.',
        "The transcript gives the brew's smell and taste 3 points each, and section 6 is 3 short of what part C needs for 35. Smell is read as up to 4 as in set 7, taste as 0 – 1 – 3 – 5 as in set 7 and QĐ 26/2026; the asterisks stay at their options.",
      ),
      settledBy: signedAnnex(),
    },
  ],
} as const;

const cleanTea = purity('seasoning', { 4: 2 }, 'from neighbours');

/** The groups have letters, their criteria only dashes. */
const codesOurs: Doubt = {
  at: 'rubric',
  doubt: t(
    'Mục 6 chia nhóm a (ngoại hình), b (nước pha), các tiêu chí trong nhóm chỉ gạch đầu dòng; mã 6a.1, 6b.1… do hệ thống đặt.',
    'Section 6 has groups a (looks) and b (the brew) whose criteria bear only dashes; the codes 6a.1, 6b.1… are ours.',
  ),
  settledBy: signedAnnex(),
};

/** Set 11: tea, fresh and processed. */
export const set11 = processedFood({
  ...leafOrBean,
  number: 11,
  sensory: tea(cleanTea, brewOfTea),
  doubts: [codesOurs],
});

/** Set 12: teas of other plants. Set 11 but for the shape, and the conditions on the brew. */
export const set12 = processedFood({
  ...leafOrBean,
  number: 12,
  sensory: teaOfOtherPlants(cleanTea, brewOfTea),
});

/** Set 13: coffee and cocoa. Judged dry and brewed, without conditions. */
export const set13 = processedFood({
  ...leafOrBean,
  number: 13,
  sensory: coffee(4, {
    purity: fromNeighbours,
    taste: [
      {
        doubt: t(
          'Bản chép cho mùi, vị nước pha tối đa 2 điểm, mục 6 thiếu 2 điểm để phần C đủ 35; QĐ 26/2026 in 0 – 1 – 3 khi mục 6 còn 15 điểm. Hiểu mức cao nhất là 4, các mức khác như bản chép.',
          "The transcript gives the brew's smell and taste 2 points, and section 6 is 2 short of what part C needs for 35; QĐ 26/2026 prints 0 – 1 – 3 in a section 6 of 15. The best is read as 4, the others as transcribed.",
        ),
        settledBy: signedAnnex(),
      },
    ],
  }),
  doubts: [codesOurs],
});
