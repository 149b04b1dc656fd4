import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { anyImpurities, impurities } from './grounds.ts';
import { criterionNames } from './names.ts';

// What the council judges on the samples of a food; both decrees word it alike.

type Points = readonly (number | null)[];

/** A criterion judged on the samples. */
export const sensory = (
  name: Text,
  points: Points,
  labels: readonly Text[],
  minForStar?: StarConditions,
): CriterionSpec => ({
  name,
  options: options(points, labels),
  ...(minForStar ? { minForStar } : {}),
  evidence: evidence.sample,
});

/** How even the samples are. */
export const evennessLabels = [
  t('Không đồng đều', 'Uneven'),
  t('Không đồng đều, chấp nhận được', 'Uneven, acceptable'),
  t('Tương đối đồng đều', 'Fairly even'),
  t('Đồng đều', 'Even'),
];

/** How many impurities there are. */
export const impurityLabels = {
  found: t('Có tạp chất', 'Impurities found'),
  foundAcceptable: t('Có tạp chất, chấp nhận được', 'Impurities found, acceptable'),
  veryFew: t('Rất ít tạp chất, chấp nhận được', 'Very few, acceptable'),
  none: t('Sạch, không phát hiện tạp chất', 'Clean, none found'),
};

export const acceptable = t('Chấp nhận được', 'Acceptable');

/** How a sense suits the product. */
export const suitability = {
  fairly: t('Tương đối phù hợp với đặc tính sản phẩm', 'Fairly suits the product'),
  suits: t('Phù hợp với đặc tính sản phẩm', 'Suits the product'),
  veryWell: t('Rất phù hợp với đặc tính sản phẩm', 'Suits the product very well'),
};

/** Fresh produce: size and shape, and the impurities that end the assessment. */
export const sizeAndShape: CriterionSpec = {
  ...sensory(criterionNames.sizeAndShape, [0, 1, null, 2], evennessLabels, { 4: 2 }),
  grounds: [impurities('ruồi bọ, lông, len, cát sỏi', 'flies, hair, wool, grit')],
};

/** Colour and ripeness of fresh produce; very suitable counts 4 or 5 points. */
export const colourAndRipeness = (best: 4 | 5): CriterionSpec =>
  sensory(
    t('Màu sắc, độ chín', 'Colour and ripeness'),
    [0, 1, 2, 3, best],
    [
      t('Không phù hợp', 'Unsuitable'),
      acceptable,
      t('Tương đối phù hợp', 'Fairly suitable'),
      t('Phù hợp', 'Suitable'),
      t('Rất phù hợp', 'Very suitable'),
    ],
    { 4: 3 },
  );

export const smellAndTaste = sensory(
  t('Mùi/vị', 'Smell and taste'),
  [0, 1, 2, 3],
  [t('Kém', 'Poor'), t('Trung bình', 'Average'), t('Tương đối tốt', 'Fairly good'), t('Tốt', 'Good')],
);

export const wholeAndClean = sensory(
  t('Tính đầy đủ về sản phẩm, sạch', 'Whole and clean'),
  [0, 1, 2, 3],
  [
    t('Tương đối chấp nhận được', 'Barely acceptable'),
    acceptable,
    t('Tốt', 'Good'),
    t('Rất tốt', 'Very good'),
  ],
);

/** Impurities that end the assessment: of dry food, of what is sauce-like or fine, of coffee and drinks. */
export const endangering = {
  food: impurities('đất, côn trùng, lông, len, mốc nguy hại', 'earth, insects, hair, wool, harmful mould'),
  seasoning: impurities('lông, côn trùng, mẩu gỗ, cát, nhựa', 'hair, insects, splinters, sand, plastic'),
  drink: impurities('đất, côn trùng, lông, len', 'earth, insects, hair, wool'),
  unnamed: anyImpurities,
};

/** Impurities: by how many there are, and which end the assessment. */
export const purity = (
  kind: keyof typeof endangering,
  points: Points,
  minForStar: StarConditions,
): CriterionSpec => ({
  ...sensory(
    criterionNames.impurities,
    points,
    [impurityLabels.found, impurityLabels.veryFew, impurityLabels.none],
    minForStar,
  ),
  grounds: [endangering[kind]],
});

/** Looks of a solid food, by evenness. */
export const evenness = (name: Text): CriterionSpec => sensory(name, [0, 1, 2, 3], evennessLabels);

/** Shape of fast food, by the style of the product. */
export const styledShape = sensory(
  criterionNames.shape,
  [0, 1, 2, 3],
  [
    t('Không phù hợp', 'Unsuitable'),
    t('Tương đối phù hợp với phong cách sản phẩm', "Fairly suits the product's style"),
    t('Phù hợp với phong cách sản phẩm', "Suits the product's style"),
    t('Rất phù hợp với phong cách sản phẩm', "Suits the product's style very well"),
  ],
);

/** Colour and body of fast food, by the evenness of the colour. */
export const evenColour = sensory(
  criterionNames.colourAndBody,
  [0, 1, 2, 3],
  [
    t('Màu không đều', 'Uneven colour'),
    t('Màu không đều, chấp nhận được', 'Uneven colour, acceptable'),
    t('Màu tương đối đồng đều, phù hợp với tính chất sản phẩm', "Fairly even, suits the product's nature"),
    t('Màu đồng đều, phù hợp với tính chất sản phẩm', "Even, suits the product's nature"),
  ],
);

/** Shape and body of processed vegetables and fruit, by the share that is even. */
export const evenShare = sensory(
  t('Hình dạng, thể chất', 'Shape and body'),
  [0, 1, 2],
  [
    t('Kích thước, hình dạng, thể chất không đồng đều', 'Size, shape and body uneven'),
    t(
      'Kích thước, hình dạng, thể chất khá đồng đều (trên 60 %)',
      'Size, shape and body fairly even (over 60 %)',
    ),
    t('Kích thước, hình dạng, thể chất đồng đều (trên 90 %)', 'Size, shape and body even (over 90 %)'),
  ],
);

/** Body of a sauce or spice, by how it suits the product. */
export const body = sensory(
  t('Thể chất', 'Body'),
  [0, 1, 2, 3],
  [
    t('Không phù hợp', 'Unsuitable'),
    t('Tương đối phù hợp với tính chất sản phẩm', "Fairly suits the product's nature"),
    t('Phù hợp với tính chất sản phẩm', "Suits the product's nature"),
    t('Rất phù hợp với tính chất sản phẩm', "Suits the product's nature very well"),
  ],
);

export const colour = (minForStar?: StarConditions): CriterionSpec =>
  sensory(
    criterionNames.colour,
    [0, 1, 2, 3],
    [acceptable, suitability.fairly, suitability.suits, suitability.veryWell],
    minForStar,
  );

export const smell = sensory(
  criterionNames.smell,
  [0, 1, 2, 3],
  [
    t('Có mùi lạ (khét…)', 'Strange smell (burnt…)'),
    t('Mùi chấp nhận được', 'Acceptable'),
    t('Mùi đúng đặc trưng sản phẩm', 'Typical of the product'),
    t('Mùi đúng đặc trưng sản phẩm, hấp dẫn', 'Typical of the product and appealing'),
  ],
  { 4: 2, 5: 3 },
);

/** Smell of processed vegetables and fruit, by how natural it is; the best counts 3 or 4 points. */
export const naturalSmell = (best: 3 | 4): CriterionSpec =>
  sensory(
    criterionNames.smell,
    [1, 2, best],
    [
      t('Không có mùi đặc trưng, chỉ có mùi hương liệu', 'No smell of its own, only that of flavouring'),
      t('Mùi tự nhiên của nguyên liệu', 'Natural smell of the materials'),
      t(
        'Mùi tự nhiên của nguyên liệu, phù hợp, hấp dẫn',
        'Natural, fitting and appealing smell of the materials',
      ),
    ],
    { 4: 2, 5: best },
  );

/** Taste; what good and best taste count. */
export const taste = (good: 2 | 3, best: 3 | 4 | 5): CriterionSpec =>
  sensory(
    criterionNames.taste,
    [0, 1, good, best],
    [
      t('Vị khác thường', 'Strange taste'),
      t('Vị chấp nhận được', 'Acceptable'),
      t('Vị đúng đặc trưng sản phẩm', 'Typical of the product'),
      t('Vị đúng đặc trưng sản phẩm, hấp dẫn', 'Typical of the product and appealing'),
    ],
    { 4: good, 5: best },
  );
