import { type CriterionSpec, type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Doubt } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { foodDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import {
  environment,
  freshValue,
  grownOrigin,
  processedValue,
  sustainableTechnology,
} from '../common/production.ts';
import { instructions, nutrition, uniqueness, worldMarket } from '../common/quality.ts';
import {
  body,
  colour,
  colourAndRipeness,
  evenness,
  purity,
  sizeAndShape,
  smell,
  smellAndTaste,
  taste,
  wholeAndClean,
} from '../common/sensory.ts';
import { community, marketing } from './community.ts';
import {
  capacity,
  certifiedArea,
  foodLabels,
  grownIdea,
  linkage,
  madeIdea,
  materialOrigin,
} from './organisation.ts';
import { assurance, declaration } from './quality.ts';
import { sheet } from './sheet.ts';

// Sheets of the food sets. QĐ 26/2026, Phụ lục II.

const organic = 'GlobalG.A.P., hữu cơ – Organic';

/** Set 1: fresh vegetables, tubers, fruit, nuts. */
export const set01 = sheet({
  number: 1,
  name: t('Rau, củ, quả, hạt tươi', 'Fresh vegetables, tubers, fruit, nuts'),
  originUnit: 'commune',
  disqualifications: foodDossierGrounds,
  A: [
    section(sectionNames.organisation, [
      grownOrigin([1, 2, 3]),
      certifiedArea(organic),
      freshValue,
      capacity('đáp ứng'),
      linkage('Liên kết sản xuất', [0, 1, 2, 3], { 4: 2, 5: 3 }),
      environment([1, 2, 3]),
      sustainableTechnology,
    ]),
    section(sectionNames.development, [grownIdea, ...foodLabels]),
    community(),
  ],
  B: marketing,
  C: [
    section(sectionNames.sensory, [sizeAndShape, colourAndRipeness(4), smellAndTaste, wholeAndClean]),
    nutrition(3),
    uniqueness({ 4: 3 }),
    declaration([2, 4, 5], { 3: 2 }),
    assurance('sơ chế'),
    instructions(),
    worldMarket([1, 2, 3]),
  ],
});

/** What tells one processed food's sheet from another's. */
interface ProcessedFood {
  readonly number: number;
  readonly name: Text;
  readonly origin: CriterionSpec;
  /** The certified growing area, in the sets that score it. */
  readonly area: CriterionSpec | null;
  readonly idea: CriterionSpec;
  readonly sensory: readonly CriterionSpec[];
  readonly community?: SectionSpec;
  readonly doubts?: readonly Doubt[];
}

const processedFood = (food: ProcessedFood) =>
  sheet({
    number: food.number,
    name: food.name,
    originUnit: 'province',
    disqualifications: foodDossierGrounds,
    doubts: food.doubts ?? [],
    A: [
      section(sectionNames.organisation, [
        food.origin,
        ...(food.area ? [food.area] : []),
        processedValue,
        capacity('để đáp ứng'),
        linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 3], { 4: 2, 5: 3 }),
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [food.idea, ...foodLabels]),
      food.community ?? community(),
    ],
    B: marketing,
    C: [
      section(sectionNames.sensory, food.sensory),
      uniqueness({ 4: 3, 5: 5 }),
      declaration([2, 4, 5], { 3: 2 }),
      assurance('chế biến'),
      instructions(),
      worldMarket([1, 2, 3]),
    ],
  });

/** Set 6: processed from rice and cereals. */
export const set06 = processedFood({
  number: 6,
  name: t('Chế biến từ gạo, ngũ cốc', 'Processed from rice and cereals'),
  origin: materialOrigin([1, 2, 3], { 3: 2 }, 'not-mentioned'),
  area: certifiedArea(organic),
  idea: madeIdea([0, 1, 2, 3], { 4: 3 }, 'rejected'),
  sensory: [
    purity('food', [0, 1, 3], { 4: 3 }),
    evenness('Ngoại hình, đồng đều', 'Looks and evenness'),
    colour(),
    smell,
    taste(2, 3),
  ],
  doubts: [
    {
      at: '1.1',
      doubt: t(
        'Các bộ 7–13 loại sản phẩm dùng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc; bộ 6 không in căn cứ này, giữ như bản in.',
        'Sets 7–13 reject products of wholly imported or unknown materials; set 6 does not print it, kept as printed.',
      ),
      settledBy: t('Bản ký của QĐ 26/2026, Phụ lục II, bộ 6', 'The signed QĐ 26/2026, Annex II, set 6'),
    },
  ],
});

/** Set 8: processed from meat, aquatic products, eggs, milk, honey. */
export const set08 = processedFood({
  number: 8,
  name: t(
    'Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác',
    'Processed from meat, aquatic products, eggs, milk, honey and other farm foods',
  ),
  origin: materialOrigin([1, 2, 3], { 3: 1 }, 'rejected'),
  area: certifiedArea('ASC, BAP, GlobalG.A.P., MSC'),
  idea: madeIdea([null, 1, 2, 3], { 4: 3 }, 'rejected'),
  sensory: [
    purity('food', [0, 1, 2], { 4: 2 }),
    evenness('Hình dạng, thể chất', 'Shape and body'),
    colour({ 4: 2, 5: 3 }),
    smell,
    taste(2, 4),
  ],
});

/** Set 9: soy paste, fish sauce, other liquid seasonings. No certified growing area; origin counts more. */
export const set09 = processedFood({
  number: 9,
  name: t('Tương, nước mắm, gia vị dạng lỏng khác', 'Soy paste, fish sauce, other liquid seasonings'),
  origin: materialOrigin([1, 3, 5], { 3: 1 }, 'rejected'),
  area: null,
  idea: madeIdea([0, 1, 2, 3], { 4: 3 }, 'rejected'),
  sensory: [purity('seasoning', [0, 1, 2], { 4: 2 }), body, colour({ 4: 2, 5: 3 }), smell, taste(2, 4)],
});

/** Set 10: other seasonings. Intellectual property carries no condition for 4 stars. */
export const set10 = processedFood({
  number: 10,
  name: t('Gia vị khác (muối, hành, tỏi, tiêu…)', 'Other seasonings (salt, onion, garlic, pepper…)'),
  origin: materialOrigin([1, 2, 3], { 3: 1 }, 'rejected'),
  area: certifiedArea(organic, [
    {
      doubt: t(
        'Bản chép để trống điểm của mức “chưa có chứng nhận”; hiểu là 0 như các bộ khác.',
        'The transcript leaves the points of “not certified” blank; read as 0 as in the other sets.',
      ),
      settledBy: t('Bản ký của QĐ 26/2026, Phụ lục II, bộ 10', 'The signed QĐ 26/2026, Annex II, set 10'),
    },
  ]),
  idea: madeIdea([0, 1, 2, 3], { 4: 3 }, 'rejected'),
  sensory: [purity('seasoning', [0, 1, 2], { 4: 2 }), body, colour({ 4: 2, 5: 3 }), smell, taste(2, 4)],
  community: community({ 3: 1 }),
  doubts: [
    {
      at: '3.5',
      doubt: t(
        'Chỉ bộ 10 không có dấu **** ở mức 2 điểm; các bộ khác đều có. Giữ như bản in.',
        'Only set 10 has no **** at 2 points, unlike all other sets. Kept as printed.',
      ),
      settledBy: t('Bản ký của QĐ 26/2026, Phụ lục II, bộ 10', 'The signed QĐ 26/2026, Annex II, set 10'),
    },
  ],
});
