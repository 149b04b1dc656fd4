import { type CriterionSpec, t } from '../../../src/rubric/compose.ts';
import type { Disqualification, StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { criterionNames } from './names.ts';
import {
  acceptable,
  endangering,
  evenness,
  evennessLabels,
  impurityLabels,
  sensory,
  suitability,
} from './sensory.ts';

// What the council judges on the samples of fresh meat and aquatic products (set 2), grain (set 3) and honey (set 4).

/** Impurities where some are acceptable and still earn a point; clean counts 3 or 4 points. */
const acceptablePurity = (
  clean: 3 | 4,
  minForStar: StarConditions,
  ground: Omit<Disqualification, 'at'> = endangering.seasoning,
): CriterionSpec => ({
  ...sensory(
    criterionNames.impurities,
    [1, 2, clean],
    [impurityLabels.foundAcceptable, impurityLabels.veryFew, impurityLabels.none],
    minForStar,
  ),
  grounds: [ground],
});

/** Size and evenness, which 4 stars ask; the sheets name it in their own words. */
const sized = (name: Text): CriterionSpec => ({ ...evenness(name), minForStar: { 4: 3 } });

/** Colour that is acceptable, fairly suitable, good, very good; what good and very good count. */
const goodColour = (name: Text, good: 2 | 3, best: 3 | 4 | 5): CriterionSpec =>
  sensory(
    name,
    [0, 1, good, best],
    [
      acceptable,
      suitability.fairly,
      t('Tốt, phù hợp với đặc tính sản phẩm', 'Good, suits the product'),
      t('Rất tốt, phù hợp với đặc tính sản phẩm', 'Very good, suits the product'),
    ],
    { 4: good, 5: best },
  );

/** Set 2, alike in both decrees: fresh meat, aquatic products, eggs, milk. */
export const freshMeat: readonly CriterionSpec[] = [
  acceptablePurity(4, { 5: 4 }),
  sized(criterionNames.sizeAndShape),
  goodColour(criterionNames.colour, 3, 5),
  sensory(
    criterionNames.smell,
    [0, 1, 2, 3],
    [
      t('Có mùi lạ, chấp nhận được', 'Strange, acceptable'),
      t('Mùi không rõ, chấp nhận được', 'Unclear, acceptable'),
      t('Có mùi rõ, phù hợp với sản phẩm', 'Clear, suits the product'),
      t('Có mùi rõ, rất phù hợp với sản phẩm', 'Clear, suits the product very well'),
    ],
    { 4: 2, 5: 3 },
  ),
];

const strange = t('Có mùi hoặc vị lạ', 'Strange smell or taste');
const strangeAcceptable = t('Có mùi hoặc vị lạ, chấp nhận được', 'Strange smell or taste, acceptable');
const fairlySuitable = t('Mùi, vị tương đối phù hợp với đặc tính sản phẩm', 'Fairly suit the product');

/** Purity and looks of grain; the decrees ask purity of different stars and name other impurities. */
export const grainLooks = (
  asked: StarConditions,
  ground?: Omit<Disqualification, 'at'>,
): readonly CriterionSpec[] => [
  acceptablePurity(3, asked, ground),
  sized(t('Kích thước, độ đồng đều', 'Size and evenness')),
  goodColour(criterionNames.colour, 2, 3),
];

/** Smell and taste of grain; QĐ 148/2023 has one step more. */
export const grainTaste = (acceptable: 'with the acceptable' | 'without'): CriterionSpec => {
  const more = acceptable === 'without' ? 0 : 1;
  return sensory(
    criterionNames.smellAndTaste,
    more ? [0, 1, 2, 3, 4] : [0, null, 1, 2, 3],
    [
      strange,
      strangeAcceptable,
      fairlySuitable,
      t('Mùi, vị phù hợp với đặc tính sản phẩm', 'Suit the product'),
      t('Mùi, vị rất phù hợp với đặc tính sản phẩm', 'Suit the product very well'),
    ],
    { 4: 2 + more, 5: 3 + more },
  );
};

/** Looks of honey. */
export const honeyLooks: readonly CriterionSpec[] = [
  sensory(t('Độ đồng đều của sản phẩm', 'Evenness'), [0, null, 1, 2], evennessLabels, { 4: 2 }),
  goodColour(criterionNames.colourAndBody, 2, 4),
];

/** Smell and taste of honey; the best counts 4 or 5 points. */
export const honeyTaste = (best: 4 | 5): CriterionSpec =>
  sensory(
    criterionNames.smellAndTaste,
    [0, 1, 2, 3, best],
    [
      strange,
      strangeAcceptable,
      fairlySuitable,
      t('Mùi, vị tự nhiên, phù hợp với đặc tính sản phẩm', 'Natural, suit the product'),
      t('Mùi, vị tự nhiên, rất phù hợp với đặc tính sản phẩm', 'Natural, suit the product very well'),
    ],
    { 4: 3, 5: best },
  );
