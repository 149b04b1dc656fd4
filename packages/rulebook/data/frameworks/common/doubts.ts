import { type CriterionSpec, t } from '../../../src/rubric/compose.ts';

// Doubtful readings that many sheets of both decrees share.

type Doubts = NonNullable<CriterionSpec['doubts']>;

/** What settles how an option is to be read. */
export const scoringGuide = t('Hướng dẫn chấm của bộ', "The ministry's scoring guide");

const ministryGuidance = t(
  'Hướng dẫn của bộ về cách hiểu mức 75 %',
  "The ministry's guidance on the 75 % limit",
);

/** Contracts: one option says under 75 %, the next over 75 %. */
export const exactly75InNone: Doubts = [
  {
    doubt: t(
      'Đúng 75 % không thuộc mức nào: một mức ghi dưới 75 %, mức kế ghi trên 75 %.',
      'Exactly 75 % falls in no option: one says under 75 %, the next over 75 %.',
    ),
    settledBy: ministryGuidance,
  },
];

/** Labour: one option says up to 75 %, the next 75 % or more. */
export const exactly75InTwo: Doubts = [
  {
    doubt: t(
      'Đúng 75 % thuộc cả hai mức in trên phiếu (50 đến 75 %, và từ 75 %); hiểu theo mức cao hơn.',
      'Exactly 75 % falls in two printed options (50 to 75 %, and 75 % or more); read as the higher.',
    ),
    settledBy: ministryGuidance,
  },
];

/** The idea of set 2: one option says “grown” among options that say “farmed or caught”. */
export const grownAmongCaught: Doubts = [
  {
    doubt: t(
      'Mức 1 điểm in “được trồng” giữa các mức “nuôi trồng, đánh bắt”; hiểu theo các mức này.',
      'The option of 1 point says “grown” among options that say “farmed or caught”; read like them.',
    ),
    settledBy: t('Bản ký của quyết định, phụ lục bộ tiêu chí, bộ 2', "The signed decree's annex, set 2"),
  },
];
