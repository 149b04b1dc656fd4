import { type CriterionSpec, type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Doubt, StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { foodDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import {
  caught,
  environment,
  freshValue,
  grownOrigin,
  localOrigin,
  raised,
  slaughteredValue,
  strainedValue,
  sustainableTechnology,
} from '../common/production.ts';
import { instructions, nutrition, uniqueness, worldMarket } from '../common/quality.ts';
import { colourAndRipeness, purity, sizeAndShape, smellAndTaste, wholeAndClean } from '../common/sensory.ts';
import { freshMeat, grainLooks, grainTaste, honeyLooks, honeyTaste } from '../common/sensory-raw.ts';
import { community, marketing } from './community.ts';
import {
  aquaticSchemes,
  capacity,
  caughtIdea,
  certifiedArea,
  certifiedProductionArea,
  foodLabels,
  freshIdea,
  grainIdea,
  linkage,
  organicSchemes,
  rawIdea,
  uncertifiedBlank,
} from './organisation.ts';
import { assurance, declaration } from './quality.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of fresh and raw food, sets 1 to 4. QĐ 26/2026, Phụ lục II.

/** What tells one sheet of fresh or raw food from another. */
interface FreshFood {
  readonly number: number;
  /** Origin, certified area and added value, in the order of the sheet. */
  readonly production: readonly CriterionSpec[];
  /** How the sheet words capacity and linkage. */
  readonly wording: 'set 1' | 'chain';
  readonly idea: CriterionSpec;
  readonly sensory: readonly CriterionSpec[];
  /** In the sets that score it. */
  readonly nutrition?: SectionSpec;
  readonly uniqueness: StarConditions;
  readonly declaration?: { readonly name: Text };
  readonly doubts?: readonly Doubt[];
}

const freshFood = (food: FreshFood) =>
  sheet({
    number: food.number,
    originUnit: 'commune',
    disqualifications: foodDossierGrounds,
    doubts: food.doubts ?? [],
    A: [
      section(sectionNames.organisation, [
        ...food.production,
        capacity(food.wording === 'chain' ? 'để đáp ứng' : 'đáp ứng'),
        linkage(
          food.wording === 'chain' ? 'Liên kết chuỗi trong sản xuất' : 'Liên kết sản xuất',
          [0, 1, 2, 3],
          { 4: 2, 5: 3 },
        ),
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [food.idea, ...foodLabels]),
      community(),
    ],
    B: marketing,
    C: [
      section(sectionNames.sensory, food.sensory),
      ...(food.nutrition ? [food.nutrition] : []),
      uniqueness(food.uniqueness),
      declaration([2, 4, 5], { 3: 2 }, food.declaration),
      assurance('sơ chế'),
      instructions(),
      worldMarket([1, 2, 3]),
    ],
  });

/** Set 1: fresh vegetables, tubers, fruit, nuts. */
export const set01 = freshFood({
  number: 1,
  production: [grownOrigin([1, 2, 3]), certifiedArea(organicSchemes), freshValue],
  wording: 'set 1',
  idea: freshIdea,
  sensory: [sizeAndShape, colourAndRipeness(4), smellAndTaste, wholeAndClean],
  nutrition: nutrition(3),
  uniqueness: { 4: 3 },
});

/** Set 2: fresh meat, aquatic products, eggs, milk. No nutrition; the senses count more. */
export const set02 = freshFood({
  number: 2,
  production: [localOrigin([1, 2, 3], caught), slaughteredValue(), certifiedProductionArea(aquaticSchemes)],
  wording: 'chain',
  idea: caughtIdea,
  sensory: freshMeat,
  uniqueness: { 4: 3, 5: 5 },
});

const productDeclaration = { name: t('Công bố sản phẩm', 'Declaration of the product') };

/** Set 3: rice, cereals, other prepared grains. */
export const set03 = freshFood({
  number: 3,
  production: [grownOrigin([1, 2, 3]), certifiedArea(organicSchemes), freshValue],
  wording: 'chain',
  idea: grainIdea,
  sensory: [...grainLooks({ 4: 3 }), grainTaste('without')],
  nutrition: nutrition(3, 'grain'),
  uniqueness: { 4: 3, 5: 5 },
  declaration: productDeclaration,
  doubts: [
    {
      at: '5.1',
      doubt: t(
        'Dấu sao ở mức 5 điểm in rời “* * * *”; hiểu là **** như các bộ khác.',
        'The asterisks at 5 points are printed apart, “* * * *”; read as **** as in the other sets.',
      ),
      settledBy: signedAnnex(3),
    },
  ],
});

/** Set 4: honey, other nectars and other farm foods. */
export const set04 = freshFood({
  number: 4,
  production: [
    localOrigin([1, 2, 3], raised),
    certifiedArea(organicSchemes, uncertifiedBlank),
    strainedValue,
  ],
  wording: 'chain',
  idea: rawIdea,
  sensory: [purity('unnamed', [0, 1, 2], { 4: 2 }), ...honeyLooks, honeyTaste(4)],
  nutrition: nutrition(3, 'honey', [
    {
      doubt: t(
        'Bản chép ghi “13” điểm cho mức trên 2 chỉ tiêu; hiểu là 3, bằng tối đa của tiêu chí và như các bộ khác.',
        'The transcript gives “13” points for more than 2 nutrients; read as 3, the maximum and as in the other sets.',
      ),
      settledBy: signedAnnex(4),
    },
  ]),
  uniqueness: { 4: 3, 5: 5 },
  declaration: productDeclaration,
});
