import { type CriterionSpec, type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import { foodDossierGrounds, impurities } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import {
  caught,
  freshValue,
  grownOrigin,
  localOrigin,
  raised,
  slaughteredValue,
  strainedValue,
} from '../common/production.ts';
import { instructions, nutrition, uniqueness, worldMarket } from '../common/quality.ts';
import { colourAndRipeness, sizeAndShape, smellAndTaste, wholeAndClean } from '../common/sensory.ts';
import { freshMeat, grainLooks, grainTaste, honeyLooks, honeyTaste } from '../common/sensory-raw.ts';
import { community, marketing } from './community.ts';
import { caughtIdea, development, freshProduction, grownIdea } from './organisation.ts';
import { assurance, freshDeclaration, purity } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of fresh and raw food, sets 1 to 4. QĐ 148/2023, Phụ lục III.

/** What tells one sheet of fresh or raw food from another. */
interface FreshFood {
  readonly number: keyof typeof freshDeclaration;
  readonly origin: CriterionSpec;
  readonly value: CriterionSpec;
  readonly idea: CriterionSpec;
  readonly marketing: readonly SectionSpec[];
  readonly sensory: readonly CriterionSpec[];
  /** In the sets that score it. */
  readonly nutrition?: SectionSpec;
  readonly uniqueness: StarConditions;
  /** Whether the transcript keeps the note on the food-safety certificate. */
  readonly assurance: 'printed' | 'from neighbours';
}

const freshFood = (food: FreshFood) =>
  sheet({
    number: food.number,
    originUnit: 'commune',
    singles: 'lettered',
    disqualifications: foodDossierGrounds,
    A: [
      section(
        sectionNames.organisation,
        freshProduction(food.origin, food.value, food.number === 1 ? 'set 1' : 'chain'),
      ),
      development(food.idea),
      community,
    ],
    B: food.marketing,
    C: [
      section(sectionNames.sensory, food.sensory),
      ...(food.nutrition ? [food.nutrition] : []),
      uniqueness(food.uniqueness),
      freshDeclaration[food.number],
      assurance('fresh', food.assurance),
      instructions({ 5: 2 }),
      worldMarket([1, 2, 3]),
    ],
  });

/** Set 1: fresh vegetables, tubers, fruit, nuts. */
export const set01 = freshFood({
  number: 1,
  origin: grownOrigin([1, 3, 5]),
  value: freshValue,
  idea: grownIdea,
  marketing: marketing('printed', { 5: 5 }),
  sensory: [sizeAndShape, colourAndRipeness(5), smellAndTaste, wholeAndClean],
  nutrition: nutrition(2),
  uniqueness: { 4: 3 },
  assurance: 'printed',
});

/** Set 2: fresh meat, aquatic products, eggs, milk. No nutrition; the senses count more. */
export const set02 = freshFood({
  number: 2,
  origin: {
    ...localOrigin([1, 3, 5], caught),
    doubts: [
      {
        doubt: t(
          'Bản chép của bộ này thiếu yêu cầu toàn bộ sản phẩm phải ở trong tỉnh mà các bộ 1, 3, 4 còn giữ; lấy theo các bộ đó, phần ngư trường theo QĐ 26/2026.',
          "This set's transcript lacks the requirement that all of the product be of the province, which sets 1, 3 and 4 keep; taken from them, the words on fishing grounds from QĐ 26/2026.",
        ),
        settledBy: signedAnnex(2),
      },
    ],
  },
  value: slaughteredValue({ 4: 3 }),
  idea: caughtIdea,
  marketing: marketing('printed'),
  sensory: freshMeat,
  uniqueness: { 4: 3, 5: 5 },
  assurance: 'from neighbours',
});

/** Set 3: rice, cereals, other prepared grains. Purity is asked for 5 stars only. */
export const set03 = freshFood({
  number: 3,
  origin: grownOrigin([1, 3, 5]),
  value: freshValue,
  idea: grownIdea,
  marketing: marketing('printed'),
  sensory: [
    ...grainLooks({ 5: 3 }, impurities('bọ, lông, len, cát sỏi', 'bugs, hair, wool, grit')),
    grainTaste('with the acceptable'),
  ],
  nutrition: nutrition(2, 'grain'),
  uniqueness: { 4: 3, 5: 5 },
  assurance: 'printed',
});

/** Set 4: honey, other nectars and other farm foods. Purity is asked for 5 stars only. */
export const set04 = freshFood({
  number: 4,
  origin: localOrigin([1, 3, 5], raised),
  value: strainedValue,
  idea: grownIdea,
  marketing: marketing('lost'),
  sensory: [purity('unnamed', { 5: 2 }, 'printed'), ...honeyLooks, honeyTaste(5)],
  nutrition: nutrition(2, 'honey'),
  uniqueness: { 4: 3, 5: 5 },
  assurance: 'printed',
});
