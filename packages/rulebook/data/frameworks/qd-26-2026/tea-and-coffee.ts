import { t } from '../../../src/rubric/compose.ts';
import { sortedOrProcessedValue } from '../common/production.ts';
import { purity } from '../common/sensory.ts';
import { coffee, tea, teaOfOtherPlants } from '../common/sensory-brewed.ts';
import { marketingOfCoffee } from './community.ts';
import { certifiedArea, materialOrigin, organicSchemes, uncertifiedBlank } from './organisation.ts';
import { processedFood, processedIdea } from './processed-food.ts';
import { signedAnnex } from './sheet.ts';

// Sheets of tea, coffee and cocoa, sets 11 to 13. QĐ 26/2026, Phụ lục II.

/** What the three share: half of the materials from the province for 3 stars, and sorting as the least added value. */
const leafOrBean = {
  origin: materialOrigin([1, 2, 3], { 3: 2 }, 'rejected'),
  area: certifiedArea(organicSchemes),
  value: sortedOrProcessedValue,
  idea: processedIdea,
};

const cleanTea = purity('seasoning', [0, 1, 2], { 4: 2 });

/** Set 11: tea, fresh and processed. */
export const set11 = processedFood({
  ...leafOrBean,
  number: 11,
  area: certifiedArea(organicSchemes, uncertifiedBlank),
  sensory: tea(cleanTea, { bestSmell: 3 }),
  doubts: [
    {
      at: '6.1.1',
      doubt: t(
        'Bản chép ghi “11” điểm cho mức rất ít tạp chất; hiểu là 1, giữa 0 và 2.',
        'The transcript gives “11” points for very few impurities; read as 1, between 0 and 2.',
      ),
      settledBy: signedAnnex(11),
    },
  ],
});

/** Set 12: teas of other plants. Set 11 but for the shape, and the conditions on the brew. */
export const set12 = processedFood({
  ...leafOrBean,
  number: 12,
  sensory: teaOfOtherPlants(cleanTea, { bestSmell: 3 }),
});

/** Set 13: coffee and cocoa. Judged dry and brewed without conditions; distribution counts more, promotion less. */
export const set13 = processedFood({
  ...leafOrBean,
  number: 13,
  marketing: marketingOfCoffee,
  sensory: coffee(3),
});
