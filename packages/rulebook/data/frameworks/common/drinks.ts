import { type CriterionSpec, t } from '../../../src/rubric/compose.ts';
import type { Disqualification, StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { foodDossierGrounds } from './grounds.ts';
import { safeWorkshop } from './health-papers.ts';
import { criterionNames } from './names.ts';
import { addedValue } from './production.ts';
import { impurityLabels, sensory, suitability } from './sensory.ts';

// What is particular to drinks; both decrees word it alike.

const productionLicence: Disqualification = {
  code: 'production-licence',
  kind: 'reject',
  at: 'dossier',
  text: t('Không có giấy phép sản xuất theo quy định', 'No production licence as required'),
};

/** What puts the dossier of a drink out that needs a production licence. */
export const licensedDossierGrounds = [...foodDossierGrounds, productionLicence];

const steps = [1, 2, 3];

export const drinkValue = addedValue(steps, [
  t('Chế biến thông thường', 'Ordinary processing'),
  t('Dùng kỹ thuật thủ công để nâng chất lượng sản phẩm', 'Manual skill that raises quality'),
  t('Áp dụng công nghệ để nâng chất lượng sản phẩm', 'Technology that raises quality'),
]);

export const waterValue = addedValue(steps, [
  t('Tinh chế', 'Purified'),
  t('Dùng công nghệ cao khi tinh chế', 'High technology in purifying'),
  t('Dùng công nghệ cao khi tinh chế, đóng gói', 'High technology in purifying and packing'),
]);

const tolerable = {
  sediment: t('Rất ít tạp chất hoặc có cặn, chấp nhận được', 'Very few, or some sediment; acceptable'),
  traces: impurityLabels.veryFew,
  nothing: t('Không chấp nhận tạp chất', 'None accepted'),
};

/** Foreign matter, with what passes for 1 point: sediment in alcohol, traces in soft drinks, nothing in water. */
export const foreignMatter = (tolerated: keyof typeof tolerable, best: 2 | 3): CriterionSpec =>
  sensory(
    criterionNames.foreignMatter,
    [0, tolerated === 'nothing' ? null : 1, best],
    [
      impurityLabels.found,
      tolerable[tolerated],
      t(`${impurityLabels.none.vi}, cặn`, 'Clean, no impurities or sediment found'),
    ],
  );

const clear = t('Trong suốt, không màu', 'Clear and colourless');

/** Colour of white spirits: how clear they are. */
export const clarity = sensory(
  criterionNames.colour,
  [0, 1, 3],
  [
    t('Không trong suốt, chấp nhận được', 'Not clear, acceptable'),
    t('Tương đối trong suốt', 'Fairly clear'),
    clear,
  ],
);

/** Colour of other drinks: how it suits them. */
export const suitingColour = (points: readonly (number | null)[], minForStar: StarConditions) =>
  sensory(
    criterionNames.colour,
    points,
    [
      t('Không phù hợp với đặc tính sản phẩm', 'Does not suit the product'),
      suitability.suits,
      t('Đẹp, rất phù hợp với đặc tính sản phẩm', 'Handsome, suits the product very well'),
    ],
    minForStar,
  );

/** Smell of all drinks but water, by strength and appeal. */
export const drinkSmell = (minForStar?: StarConditions) =>
  sensory(
    criterionNames.smell,
    [0, 1, 2, 3, 5],
    [
      t('Khác thường, hoặc không rõ mùi', 'Strange, or not distinct'),
      t(
        'Nhẹ, phù hợp với đặc trưng nguyên liệu, loại sản phẩm',
        'Light, suits the material and kind of product',
      ),
      t('Mạnh, phù hợp', 'Strong, suitable'),
      t('Mạnh, phù hợp, hấp dẫn', 'Strong, suitable, appealing'),
      t('Mạnh, phù hợp, rất hấp dẫn', 'Strong, suitable, very appealing'),
    ],
    minForStar,
  );

/** Taste of alcohol; set 15 of QĐ 26/2026 asks besides that the best is not harsh. */
export const alcoholTaste = (
  harshness: 'not-mentioned' | 'none' = 'not-mentioned',
  minForStar?: StarConditions,
) => {
  const mild =
    harshness === 'none'
      ? t('Đậm, dịu, phù hợp, không sốc', 'Full, mild, suitable, not harsh')
      : t('Đậm, dịu, phù hợp', 'Full, mild, suitable');
  return sensory(
    criterionNames.taste,
    [0, 1, 2, 3, 5],
    [
      t('Khác thường, hoặc không rõ vị', 'Strange, or not distinct'),
      t('Tương đối rõ, chấp nhận được', 'Fairly distinct, acceptable'),
      t(
        'Đậm, phù hợp với đặc trưng nguyên liệu, loại sản phẩm',
        'Full, suits the material and kind of product',
      ),
      mild,
      t(`${mild.vi}, hấp dẫn`, `${mild.en}, appealing`),
    ],
    minForStar,
  );
};

const softTaste = (points: readonly number[], best: Text): CriterionSpec =>
  sensory(criterionNames.taste, points, [
    t('Có vị lạ', 'Strange taste'),
    t('Tương đối phù hợp với sản phẩm', 'Fairly suits the product'),
    t('Phù hợp với sản phẩm', 'Suits the product'),
    best,
  ]);

export const softDrinkTaste = softTaste(
  [0, 1, 2, 3],
  t('Phù hợp với sản phẩm, ấn tượng, hấp dẫn', 'Suits the product, striking, appealing'),
);

/** Taste of water, where the sheet says that any failed sense ends it; `doubts` on that note. */
export const waterTaste = (doubts: NonNullable<CriterionSpec['doubts']> = []): CriterionSpec => ({
  ...softTaste(
    [0, 1, 3, 5],
    t('Phù hợp với sản phẩm, ấn tượng, sảng khoái sau uống', 'Suits the product, striking, refreshing'),
  ),
  grounds: [
    {
      code: 'zero-sensory-points',
      kind: 'stop',
      text: t(
        'Được 0 điểm ở một trong các chỉ tiêu cảm quan (tạp chất lạ, màu sắc, mùi, vị)',
        '0 points in one of the sensory criteria (foreign matter, colour, smell, taste)',
      ),
    },
  ],
  doubts: [
    ...doubts,
    {
      doubt: t(
        'Ghi chú in ở vị nói 0 điểm tại “một trong các chỉ tiêu trên”; hiểu là cả bốn chỉ tiêu cảm quan, kể cả vị.',
        'The note stands at taste and says 0 points in “one of the criteria above”; read as all four senses, taste included.',
      ),
      settledBy: t('Hướng dẫn chấm của Bộ Y tế', "The health ministry's scoring guide"),
    },
  ],
});

export const waterColour = sensory(criterionNames.colour, [0, 3], [t('Có màu', 'Coloured'), clear]);

export const waterSmell = (points: readonly number[]) =>
  sensory(criterionNames.smell, points, [
    t('Có mùi', 'Smells'),
    t('Mùi nhẹ, tự nhiên, chấp nhận được', 'Light, natural, acceptable'),
    t('Không mùi', 'None'),
  ]);

/** Section 9 of water: the certified workshop in place of quality assurance. */
export const waterWorkshop = safeWorkshop(
  t('Điều kiện đảm bảo an toàn chất lượng sản phẩm', 'Conditions of safety and quality'),
  t('hoặc tương đương', 'or the like'),
  { 5: 5 },
);
