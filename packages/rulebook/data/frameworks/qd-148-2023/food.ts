import { type CriterionSpec, section, t } from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';
import { foodDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import { processedValue } from '../common/production.ts';
import { instructions, nutrition, uniqueness, worldMarket } from '../common/quality.ts';
import {
  body,
  colour,
  colourAndRipeness,
  evenness,
  sizeAndShape,
  smell,
  smellAndTaste,
  taste,
  wholeAndClean,
} from '../common/sensory.ts';
import { community, marketing } from './community.ts';
import {
  development,
  freshProduction,
  grownIdea,
  madeIdea,
  madeProduction,
  materialOrigin,
} from './organisation.ts';
import { assurance, freshDeclaration, processedDeclaration, purity } from './quality.ts';
import { sheet } from './sheet.ts';

// Sheets of the food sets. QĐ 148/2023, Phụ lục III.

/** Set 1: fresh vegetables, tubers, fruit, nuts. */
export const set01 = sheet({
  number: 1,
  name: t('Rau, củ, quả, hạt tươi', 'Fresh vegetables, tubers, fruit, nuts'),
  originUnit: 'commune',
  singles: 'lettered',
  disqualifications: foodDossierGrounds,
  A: [section(sectionNames.organisation, freshProduction), development(grownIdea), community],
  B: marketing('printed', { 5: 5 }),
  C: [
    section(sectionNames.sensory, [sizeAndShape, colourAndRipeness(5), smellAndTaste, wholeAndClean]),
    nutrition(2),
    uniqueness({ 4: 3 }),
    freshDeclaration,
    assurance('fresh', 'printed'),
    instructions({ 5: 2 }),
    worldMarket([1, 2, 3]),
  ],
});

/** What tells one processed food's sheet from another's. */
interface ProcessedFood {
  readonly number: number;
  readonly name: Text;
  readonly singles: 'lettered' | 'bare';
  /** Whether the transcript keeps the notes on exclusion and on the story, or lost them. */
  readonly notes: 'printed' | 'lost';
  readonly sensory: readonly CriterionSpec[];
}

const processedFood = ({ number, name, singles, notes, sensory }: ProcessedFood) => {
  const note = notes === 'printed' ? 'printed' : 'from neighbours';
  return sheet({
    number,
    name,
    originUnit: 'province',
    singles,
    disqualifications: foodDossierGrounds,
    A: [
      section(sectionNames.organisation, madeProduction(materialOrigin({ 3: 1 }, note), processedValue, 3)),
      development(madeIdea(4, note)),
      community,
    ],
    B: marketing(notes),
    C: [
      section(sectionNames.sensory, sensory),
      uniqueness({ 4: 3, 5: 5 }),
      processedDeclaration,
      assurance('processed', note),
      instructions({ 5: 2 }),
      worldMarket([1, 2, 3]),
    ],
  });
};

const tasteOfFive = taste(3, 5);

/** Set 6: processed from rice and cereals. Purity is asked for 5 stars only; colour carries no condition. */
export const set06 = processedFood({
  number: 6,
  name: t('Chế biến từ gạo, ngũ cốc', 'Processed from rice and cereals'),
  singles: 'lettered',
  notes: 'printed',
  sensory: [
    purity('food', { 5: 2 }, 'printed'),
    evenness('Ngoại hình, đồng đều', 'Looks and evenness'),
    colour(),
    smell,
    tasteOfFive,
  ],
});

/** Set 8: processed from meat, aquatic products, eggs, milk, honey. */
export const set08 = processedFood({
  number: 8,
  name: t(
    'Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong',
    'Processed from meat, aquatic products, eggs, milk, honey',
  ),
  singles: 'bare',
  notes: 'lost',
  sensory: [
    purity('food', { 4: 2 }, 'from neighbours'),
    evenness('Hình dạng, thể chất', 'Shape and body'),
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
  name: t('Tương, nước mắm, gia vị dạng lỏng khác', 'Soy paste, fish sauce, other liquid seasonings'),
  singles: 'lettered',
  notes: 'lost',
  sensory: seasoning,
});

/** Set 10: other seasonings. Set 9 in all points and conditions. */
export const set10 = processedFood({
  number: 10,
  name: t('Gia vị khác (muối, hành, tỏi, tiêu…)', 'Other seasonings (salt, onion, garlic, pepper…)'),
  singles: 'bare',
  notes: 'lost',
  sensory: seasoning,
});
