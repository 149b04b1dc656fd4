import { section, t } from '../../../src/rubric/compose.ts';
import { craft, design, fineness, functions, integratedValues } from '../common/craft.ts';
import { plainDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import { craftValue } from '../common/production.ts';
import { worldMarket } from '../common/quality.ts';
import { community, marketing } from './community.ts';
import { craftPackaging, madeIdea, madeProduction, materialOrigin } from './organisation.ts';
import { assurance, craftTests } from './quality.ts';
import { sheet } from './sheet.ts';

// Sheets of the handicraft sets. QĐ 148/2023, Phụ lục III.

const materialQuality = craft(
  t('Chất lượng của nguyên liệu/thành phần', 'Quality of materials'),
  [0, 3, 5],
  [
    t(
      'Nguyên liệu kém, làm sản phẩm độc hại hoặc hủy hoại tài nguyên; bán hạn chế hoặc không bán được',
      'Poor: makes the product harmful or destroys resources; hardly or not saleable',
    ),
    t(
      'Nguyên liệu xanh, thân thiện môi trường, giúp bảo tồn đa dạng sinh học và cải thiện sinh kế đồng bào dân tộc',
      'Green, environment-friendly, helping biodiversity and the livelihood of ethnic communities',
    ),
    t(
      'Nguyên liệu xanh, thân thiện môi trường, giúp bảo tồn đa dạng sinh học và cải thiện sinh kế đồng bào dân tộc, có chứng chỉ quản lý vùng nguyên liệu bền vững',
      'Green, environment-friendly, helping biodiversity and the livelihood of ethnic communities, with a certificate of sustainable management of the source area',
    ),
  ],
);

/** Set 21: household and decorative handicraft. */
export const set21 = sheet({
  number: 21,
  name: t('Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative handicraft'),
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
  C: [
    section(sectionNames.craft, [fineness, design, integratedValues, functions, materialQuality]),
    craftTests,
    assurance('craft', 'not-mentioned'),
    worldMarket([1, 3, 5]),
  ],
});
