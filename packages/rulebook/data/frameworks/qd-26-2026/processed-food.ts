import { type CriterionSpec, type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Doubt } from '../../../src/rubric/model.ts';
import { foodDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import {
  environment,
  processedValue,
  processedValueAnywhere,
  sustainableTechnology,
} from '../common/production.ts';
import { instructions, uniqueness, worldMarket } from '../common/quality.ts';
import {
  body,
  colour,
  evenColour,
  evenness,
  evenShare,
  naturalSmell,
  purity,
  smell,
  styledShape,
  taste,
} from '../common/sensory.ts';
import { community, marketing } from './community.ts';
import {
  aquaticSchemes,
  capacity,
  certifiedArea,
  fastFoodIdea,
  foodLabels,
  linkage,
  madeIdea,
  materialOrigin,
  organicSchemes,
  uncertifiedBlank,
} from './organisation.ts';
import { assurance, declaration } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of processed food and seasonings, sets 5 to 10. QĐ 26/2026, Phụ lục II.

/** What tells one processed food's sheet from another's. */
interface ProcessedFood {
  readonly number: number;
  readonly origin: CriterionSpec;
  /** The certified growing area, in the sets that score it. */
  readonly area: CriterionSpec | null;
  /** Processing of local materials where not said otherwise. */
  readonly value?: CriterionSpec;
  readonly idea: CriterionSpec;
  readonly community?: SectionSpec;
  readonly marketing?: readonly SectionSpec[];
  readonly sensory: readonly CriterionSpec[];
  readonly doubts?: readonly Doubt[];
}

export const processedFood = (food: ProcessedFood) =>
  sheet({
    number: food.number,
    originUnit: 'province',
    disqualifications: foodDossierGrounds,
    doubts: food.doubts ?? [],
    A: [
      section(sectionNames.organisation, [
        food.origin,
        ...(food.area ? [food.area] : []),
        food.value ?? processedValue,
        capacity('để đáp ứng'),
        linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 3], { 4: 2, 5: 3 }),
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [food.idea, ...foodLabels]),
      food.community ?? community(),
    ],
    B: food.marketing ?? marketing,
    C: [
      section(sectionNames.sensory, food.sensory),
      uniqueness({ 4: 3, 5: 5 }),
      declaration([2, 4, 5], { 3: 2 }),
      assurance('chế biến'),
      instructions(),
      worldMarket([1, 2, 3]),
    ],
  });

/** The usual idea of processed food. */
export const processedIdea = madeIdea([0, 1, 2, 3], { 4: 3 }, 'rejected');

/** Sets 5 and 6 print no ground for foreign materials. */
const foreignNotPrinted = (set: 5 | 6): Doubt => ({
  at: '1.1',
  doubt: t(
    `Các bộ 7–13 loại sản phẩm dùng toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc; bộ ${set} không in căn cứ này, giữ như bản in.`,
    `Sets 7–13 reject products of wholly imported or unknown materials; set ${set} does not print it, kept as printed.`,
  ),
  settledBy: signedAnnex(set),
});

/** Set 5: fast food. No certified growing area; the idea counts more, and the materials need not be local. */
export const set05 = processedFood({
  number: 5,
  origin: materialOrigin([1, 2, 3], { 3: 2 }, 'not-mentioned'),
  area: null,
  value: processedValueAnywhere,
  idea: fastFoodIdea,
  sensory: [purity('food', [0, 1, 2], { 4: 2 }), styledShape, evenColour, smell, taste(2, 4)],
  doubts: [foreignNotPrinted(5)],
});

/** Set 6: processed from rice and cereals. */
export const set06 = processedFood({
  number: 6,
  origin: materialOrigin([1, 2, 3], { 3: 2 }, 'not-mentioned'),
  area: certifiedArea(organicSchemes),
  idea: processedIdea,
  sensory: [
    purity('food', [0, 1, 3], { 4: 3 }),
    evenness(t('Ngoại hình, đồng đều', 'Looks and evenness')),
    colour(),
    smell,
    taste(2, 3),
  ],
  doubts: [foreignNotPrinted(6)],
});

/** Set 7: processed from vegetables, tubers, fruit, nuts. Shape counts less, taste more. */
export const set07 = processedFood({
  number: 7,
  origin: materialOrigin([1, 2, 3], { 3: 1 }, 'rejected'),
  area: certifiedArea(organicSchemes, uncertifiedBlank),
  idea: processedIdea,
  sensory: [
    purity('food', [0, 1, 2], { 4: 2 }),
    evenShare,
    colour({ 4: 2, 5: 3 }),
    naturalSmell(3),
    taste(3, 5),
  ],
  doubts: [
    {
      at: '3.1',
      doubt: t(
        'Bản chép ghi 1 điểm cho mức công ty TNHH, doanh nghiệp tư nhân; hiểu là 2 như mọi bộ khác.',
        'The transcript gives 1 point for limited companies and private enterprises; read as 2 as in all other sets.',
      ),
      settledBy: signedAnnex(7),
    },
  ],
});

/** Set 8: processed from meat, aquatic products, eggs, milk, honey. */
export const set08 = processedFood({
  number: 8,
  origin: materialOrigin([1, 2, 3], { 3: 1 }, 'rejected'),
  area: certifiedArea(aquaticSchemes),
  idea: madeIdea([null, 1, 2, 3], { 4: 3 }, 'rejected'),
  sensory: [
    purity('food', [0, 1, 2], { 4: 2 }),
    evenness(t('Hình dạng, thể chất', 'Shape and body')),
    colour({ 4: 2, 5: 3 }),
    smell,
    taste(2, 4),
  ],
});

const seasoning = [
  purity('seasoning', [0, 1, 2], { 4: 2 }),
  body,
  colour({ 4: 2, 5: 3 }),
  smell,
  taste(2, 4),
];

/** Set 9: soy paste, fish sauce, other liquid seasonings. No certified growing area; origin counts more. */
export const set09 = processedFood({
  number: 9,
  origin: materialOrigin([1, 3, 5], { 3: 1 }, 'rejected'),
  area: null,
  idea: processedIdea,
  sensory: seasoning,
});

/** Set 10: other seasonings. Intellectual property carries no condition for 4 stars. */
export const set10 = processedFood({
  number: 10,
  origin: materialOrigin([1, 2, 3], { 3: 1 }, 'rejected'),
  area: certifiedArea(organicSchemes, uncertifiedBlank),
  idea: processedIdea,
  sensory: seasoning,
  community: community({ 3: 1 }),
  doubts: [
    {
      at: '3.5',
      doubt: t(
        'Chỉ bộ 10 không có dấu **** ở mức 2 điểm; các bộ khác đều có. Giữ như bản in.',
        'Only set 10 has no **** at 2 points, unlike all other sets. Kept as printed.',
      ),
      settledBy: signedAnnex(10),
    },
  ],
});
