import { type SectionSpec, section, t } from '../../../src/rubric/compose.ts';
import {
  design,
  fineness,
  functions,
  integratedValues,
  materialQuality,
  textileDesign,
  textileInstructions,
} from '../common/craft.ts';
import { plainDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import { craftValue } from '../common/production.ts';
import { worldMarket } from '../common/quality.ts';
import { community, marketing } from './community.ts';
import { craftPackaging, madeIdea, madeProduction, materialOrigin } from './organisation.ts';
import { assurance, craftTests } from './quality.ts';
import { sheet } from './sheet.ts';

// Sheets of the handicraft sets. QĐ 148/2023, Phụ lục III.

/** Both handicrafts are alike but for their quality. */
const handicraft = (number: number, quality: readonly SectionSpec[]) =>
  sheet({
    number,
    originUnit: 'province',
    singles: 'bare',
    disqualifications: plainDossierGrounds,
    A: [
      section(
        sectionNames.organisation,
        madeProduction(materialOrigin({ 3: 1 }, 'not-mentioned'), craftValue, 4),
      ),
      section(sectionNames.development, [madeIdea(5, 'not-mentioned'), craftPackaging]),
      community,
    ],
    B: marketing('lost'),
    C: [...quality, worldMarket([1, 3, 5])],
  });

const goodMaterial = materialQuality(
  t(
    'Nguyên liệu kém, làm sản phẩm độc hại hoặc hủy hoại tài nguyên; bán hạn chế hoặc không bán được',
    'Poor: makes the product harmful or destroys resources; hardly or not saleable',
  ),
  'ethnic-communities',
);

/** Set 21: household and decorative handicraft. */
export const set21 = handicraft(21, [
  section(sectionNames.craft, [
    fineness,
    design(),
    integratedValues([0, 1, 2, 3]),
    functions([0, 1, 2, 3]),
    goodMaterial,
  ]),
  craftTests,
  assurance('craft', 'not-mentioned'),
]);

/** Set 22: textile and clothing. More for values and functions; instructions for use instead of tests and assurance. */
export const set22 = handicraft(22, [
  section(sectionNames.craft, [
    fineness,
    textileDesign,
    integratedValues([0, 1, 3, 5]),
    functions([0, 1, 3, 5]),
    goodMaterial,
  ]),
  textileInstructions([1, 3, 5], { 5: 5 }),
]);
