import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { criterionNames, partNames } from './names.ts';
import { addedValue, lasting } from './production.ts';
import { instructions, uniqueness } from './quality.ts';
import { acceptable, evennessLabels } from './sensory.ts';

// Flowers, ornamental plants, ornamental animals: what both decrees word alike.

type Points = readonly (number | null)[];

const steps = [1, 2, 4];

/** Added value of flowers: how they are prepared, packed and kept. */
export const flowerValue = addedValue(steps, [
  t('Sơ chế thủ công (làm sạch, phân loại, đóng gói…)', 'Prepared by hand (cleaned, sorted, packed…)'),
  t('Dùng máy móc khi đóng gói, bảo quản', 'Machines used to pack and store'),
  t(
    `Dùng công nghệ cao khi sơ chế, bảo quản: ${lasting.vi}`,
    `High technology in preparation and storage: ${lasting.en}`,
  ),
]);

/** Added value of plants: with what skill they are grown and shaped. */
export const plantValue = addedValue(steps, [
  t('Trồng, chăm sóc đơn giản', 'Simply grown and tended'),
  t('Trồng, chăm sóc, cắt tỉa', 'Grown, tended and pruned'),
  t(
    'Trồng, chăm sóc, cắt tỉa, tạo dáng bằng kỹ thuật tay nghề cao',
    'Grown, tended, pruned and shaped with high skill',
  ),
]);

/** Added value of animals: with what skill they are raised and selected. */
export const animalValue = addedValue(steps, [
  t('Nuôi, chăm sóc đơn giản', 'Simply raised and tended'),
  t('Nuôi, chăm sóc, lựa chọn', 'Raised, tended and selected'),
  t('Nuôi, chăm sóc, lựa chọn bằng kỹ thuật tay nghề cao', 'Raised, tended and selected with high skill'),
]);

/** What a tag tells of a plant or animal, which has no packaging; `story` is how the decree words the story. */
export const tag = (
  points: Points,
  story: Text,
  minForStar: StarConditions,
  doubts: CriterionSpec['doubts'] = [],
): CriterionSpec => ({
  name: t(
    'Phong cách, ghi nhãn sản phẩm (tem, nhãn gắn trên sản phẩm)',
    'Style and labelling (tag on the product)',
  ),
  options: options(points, [
    t('Thông tin, thuyết minh về sản phẩm chưa đầy đủ', 'Incomplete information on the product'),
    t('Thông tin, thuyết minh về sản phẩm đầy đủ', 'Complete information on the product'),
    t(`Thông tin, thuyết minh đầy đủ, ${story.vi}`, `Complete information that ${story.en}`),
    t(
      `Thông tin, thuyết minh đầy đủ, ấn tượng, ${story.vi}, có mã truy xuất nguồn gốc điện tử`,
      `Complete and striking information that ${story.en}, with an electronic traceability code`,
    ),
  ]),
  minForStar,
  evidence: evidence.label,
  doubts,
});

/** A criterion judged by the look of the product. */
const look = (
  name: Text,
  points: Points,
  labels: readonly Text[],
  minForStar?: StarConditions,
  doubts: CriterionSpec['doubts'] = [],
): CriterionSpec => ({
  name,
  options: options(points, labels),
  ...(minForStar ? { minForStar } : {}),
  evidence: evidence.looks,
  doubts,
});

/** The section on the looks of the product is named as its part. */
export const looksName = partNames.C;

/** Size and shape by evenness: 4 stars ask the best. */
export const evenSize = (fairlyEven: 2 | 3, doubts: CriterionSpec['doubts'] = []) =>
  look(criterionNames.sizeAndShape, [0, 1, fairlyEven, 5], evennessLabels, { 4: 5 }, doubts);

/** Colour; only flowers have an option for what is just acceptable. */
export const colour = (points: Points, minForStar?: StarConditions, doubts: CriterionSpec['doubts'] = []) =>
  look(
    criterionNames.colour,
    points,
    [
      acceptable,
      t('Hợp đặc tính sản phẩm', 'Suits the product'),
      t('Đẹp, bắt mắt với loại sản phẩm', 'Beautiful and eye-catching for the product'),
      t(
        'Rất đẹp, bắt mắt, ấn tượng với loại sản phẩm',
        'Very beautiful, eye-catching and striking for the product',
      ),
    ],
    minForStar,
    doubts,
  );

/** Form for its kind: 5 stars ask the best. */
export const form = (striking: 2 | 3, best: 4 | 5) =>
  look(
    t('Hình dáng so với loại sản phẩm', 'Form for its kind'),
    [1, striking, best],
    [
      t('Trung bình', 'Average'),
      t('Đẹp, ấn tượng', 'Beautiful and striking'),
      t('Rất đẹp và ấn tượng', 'Very beautiful and striking'),
    ],
    { 5: best },
  );

/** The art with which a plant is shaped. */
export const shaping = look(
  t('Kiểu dáng, tạo hình, mỹ thuật', 'Style, shaping, art'),
  [1, 2, 3, 5],
  [
    t('Trung bình', 'Average shaping and style'),
    t('Khéo léo hoặc đẹp mắt', 'Skilful or handsome shaping and style'),
    t('Khéo léo, có giá trị mỹ thuật, kỹ thuật', 'Skilful shaping and style of artistic and technical worth'),
    t(
      'Tinh xảo, có giá trị mỹ thuật, kỹ thuật, truyền tải thông điệp',
      'Exquisite shaping of artistic and technical worth that conveys a message',
    ),
  ],
  { 5: 5 },
);

const presentations = {
  flowers: t('Thiết kế sản phẩm (bao gói, chậu trồng…)', 'Presentation (wrapping, pot…)'),
  plants: t('Thiết kế sản phẩm (chậu trồng, phụ kiện kèm theo…)', 'Presentation (pot, accessories…)'),
};

/** How a flower or plant is presented; environment-friendly materials count 3 or 4 points. */
export const presentation = (of: keyof typeof presentations, best: 3 | 4) =>
  look(
    presentations[of],
    [1, 2, best],
    [
      t('Thiết kế đơn giản, phổ biến', 'Simple, common'),
      t('Thiết kế đẹp, phù hợp với sản phẩm', 'Handsome, suits the product'),
      t('Thiết kế ấn tượng, vật liệu thân thiện môi trường', 'Striking, of environment-friendly materials'),
    ],
  );

/** Uniqueness of flowers, by colour and scent. */
export const flowerUniqueness = uniqueness(
  { 4: 6, 5: 8 },
  { points: [2, 4, 6, 8], by: t('màu sắc, mùi thơm', 'colour, scent') },
);

export const plantUniqueness = uniqueness({ 4: 6, 5: 9 }, { points: [2, 4, 6, 9] });

export const animalUniqueness = uniqueness({ 4: 7, 5: 10 }, { points: [2, 5, 7, 10] });

/** Instructions that keep flowers longer. */
export const flowerInstructions = (minForStar?: StarConditions, doubts: CriterionSpec['doubts'] = []) =>
  instructions(minForStar, {
    points: [2, 4],
    purposes: [t('để giữ hoa lâu và giữ chất lượng', 'that keep the flower longer and its quality up')],
    doubts,
  });
