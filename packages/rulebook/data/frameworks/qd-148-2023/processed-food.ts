import { type CriterionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Doubt, StarConditions } from '../../../src/rubric/model.ts';
import { foodDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import { processedValue, processedValueAnywhere } from '../common/production.ts';
import { instructions, uniqueness, worldMarket } from '../common/quality.ts';
import {
  body,
  colour,
  evenColour,
  evenness,
  evenShare,
  naturalSmell,
  smell,
  styledShape,
  taste,
} from '../common/sensory.ts';
import { community, marketing } from './community.ts';
import { development, fastFoodIdea, madeIdea, madeProduction, materialOrigin } from './organisation.ts';
import { assurance, madeDeclaration, purity } from './quality.ts';
import { type Sheet, sheet, signedAnnex } from './sheet.ts';

// Sheets of processed food and seasonings, sets 5 to 10. QĐ 148/2023, Phụ lục III.

/** What tells one processed food's sheet from another's. */
interface ProcessedFood {
  readonly number: number;
  readonly singles: Sheet['singles'];
  /** Whether the transcript keeps the notes on exclusion and on the story, or lost them. */
  readonly notes: 'printed' | 'lost';
  /** On the origin of materials: any share of the province for 3 stars where not said otherwise. */
  readonly originAsked?: StarConditions;
  /** Processing of local materials where not said otherwise. */
  readonly value?: CriterionSpec;
  readonly idea?: CriterionSpec;
  readonly sensory: readonly CriterionSpec[];
  readonly doubts?: readonly Doubt[];
}

export const processedFood = (food: ProcessedFood) => {
  const note = food.notes === 'printed' ? 'printed' : 'from neighbours';
  const origin = materialOrigin(food.originAsked ?? { 3: 1 }, note);
  return sheet({
    number: food.number,
    originUnit: 'province',
    singles: food.singles,
    disqualifications: foodDossierGrounds,
    doubts: food.doubts ?? [],
    A: [
      section(sectionNames.organisation, madeProduction(origin, food.value ?? processedValue, 3)),
      development(food.idea ?? madeIdea(4, note)),
      community,
    ],
    B: marketing(food.notes),
    C: [
      section(sectionNames.sensory, food.sensory),
      uniqueness({ 4: 3, 5: 5 }),
      madeDeclaration(2),
      assurance('processed', note),
      instructions({ 5: 2 }),
      worldMarket([1, 2, 3]),
    ],
  });
};

const tasteOfFive = taste(3, 5);

/** Set 5: fast food. Half of the materials from the province for 3 stars, though they need not be local beyond that. */
export const set05 = processedFood({
  number: 5,
  singles: { bare: '7' },
  notes: 'printed',
  originAsked: { 3: 3 },
  value: processedValueAnywhere,
  idea: fastFoodIdea,
  sensory: [purity('food', { 5: 2 }, 'printed'), styledShape, evenColour, smell, tasteOfFive],
});

/** Set 6: processed from rice and cereals. Purity is asked for 5 stars only; colour carries no condition. */
export const set06 = processedFood({
  number: 6,
  singles: 'lettered',
  notes: 'printed',
  sensory: [
    purity('food', { 5: 2 }, 'printed'),
    evenness(t('Ngoại hình, đồng đều', 'Looks and evenness')),
    colour(),
    smell,
    tasteOfFive,
  ],
});

/** Set 7: processed from vegetables, tubers, fruit, nuts. Shape counts less, smell more. */
export const set07 = processedFood({
  number: 7,
  singles: 'lettered',
  notes: 'lost',
  sensory: [
    purity('food', { 4: 2 }, 'from neighbours'),
    evenShare,
    colour({ 4: 2, 5: 3 }),
    {
      ...naturalSmell(4),
      doubts: [
        {
          doubt: t(
            'Bản chép cho tiêu chí tối đa 4 điểm nhưng mức cao nhất chỉ 3, mục 6 thiếu 1 điểm; hiểu mức cao nhất là 4, các mức khác như bản chép.',
            'The transcript gives the criterion 4 points at most but its best option 3, 1 short in section 6; the best is read as 4, the others as transcribed.',
          ),
          settledBy: signedAnnex(7),
        },
      ],
    },
    tasteOfFive,
  ],
});

/** Set 8: processed from meat, aquatic products, eggs, milk, honey. */
export const set08 = processedFood({
  number: 8,
  singles: 'bare',
  notes: 'lost',
  sensory: [
    purity('food', { 4: 2 }, 'from neighbours'),
    evenness(t('Hình dạng, thể chất', 'Shape and body')),
    colour({ 4: 2, 5: 3 }),
    smell,
    tasteOfFive,
  ],
});

const seasoning = [
  purity('seasoning', { 4: 2 }, 'from neighbours'),
  body,
  colour({ 4: 2, 5: 3 }),
  smell,
  tasteOfFive,
];

/** Set 9: soy paste, fish sauce, other liquid seasonings. Set 8 but for the body. */
export const set09 = processedFood({
  number: 9,
  singles: 'lettered',
  notes: 'lost',
  sensory: seasoning,
});

/** Set 10: other seasonings. Set 9 in all points and conditions. */
export const set10 = processedFood({
  number: 10,
  singles: 'bare',
  notes: 'lost',
  sensory: seasoning,
});
