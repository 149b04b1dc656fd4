import { section, t } from '../../../src/rubric/compose.ts';
import { craft, design, fineness, functions, integratedValues } from '../common/craft.ts';
import { plainDossierGrounds } from '../common/grounds.ts';
import { sectionNames } from '../common/names.ts';
import { craftValue, environment, sustainableTechnology } from '../common/production.ts';
import { worldMarket } from '../common/quality.ts';
import { community, marketing } from './community.ts';
import {
  bilingualLabel,
  capacity,
  linkage,
  madeIdea,
  materialOrigin,
  packagingAndLabel,
} from './organisation.ts';
import { assurance, declaration } from './quality.ts';
import { sheet } from './sheet.ts';

// Sheets of the handicraft sets. QĐ 26/2026, Phụ lục II.

const materialQuality = craft(
  t('Chất lượng của nguyên liệu/thành phần', 'Quality of materials'),
  [0, 3, 5],
  [
    t(
      'Nguyên liệu không rõ nguồn gốc, không bảo đảm an toàn theo luật, hoặc vi phạm quy định môi trường, khai thác tài nguyên',
      'Of unknown origin, not safe as the law asks, or against rules on environment or natural resources',
    ),
    t(
      'Nguyên liệu xanh, thân thiện môi trường, giúp bảo tồn đa dạng sinh học và cải thiện sinh kế người dân',
      'Green, environment-friendly, helping biodiversity and the livelihood of people',
    ),
    t(
      'Nguyên liệu xanh, thân thiện môi trường, giúp bảo tồn đa dạng sinh học và cải thiện sinh kế người dân, có chứng chỉ quản lý vùng nguyên liệu bền vững',
      'Green, environment-friendly, helping biodiversity and the livelihood of people, with a certificate of sustainable management of the source area',
    ),
  ],
);

/** Set 21: household and decorative handicraft. */
export const set21 = sheet({
  number: 21,
  name: t('Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative handicraft'),
  originUnit: 'province',
  disqualifications: plainDossierGrounds,
  A: [
    section(sectionNames.organisation, [
      materialOrigin([1, 2, 4], { 3: 1 }, 'not-mentioned'),
      craftValue,
      capacity('để đáp ứng'),
      linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 4], { 4: 2, 5: 4 }),
      environment([1, 2, 4]),
      sustainableTechnology,
    ]),
    section(sectionNames.development, [
      madeIdea([0, 1, 2, 4], { 4: 4 }, 'not-mentioned'),
      packagingAndLabel([1, 3, 4], { 3: 1, 4: 4 }),
      bilingualLabel,
    ]),
    community(),
  ],
  B: marketing,
  C: [
    section(sectionNames.craft, [fineness, design, integratedValues, functions, materialQuality]),
    declaration(
      [1, 2, 4],
      { 3: 1 },
      {
        notes: [
          t(
            'Bắt buộc với sản phẩm phải công bố chất lượng theo quy định; khuyến khích với sản phẩm còn lại.',
            'Required of products whose quality must be declared; encouraged for the others.',
          ),
        ],
        doubts: [
          {
            doubt: t(
              'Tiêu chí chỉ bắt buộc với sản phẩm phải công bố, nhưng dấu *** áp dụng cho mọi sản phẩm; giữ như bản in.',
              'Required only where a declaration is due, yet the *** binds every product; kept as printed.',
            ),
            settledBy: t(
              'Hướng dẫn của bộ với sản phẩm không phải công bố chất lượng',
              "The ministry's guidance for products that need no declaration",
            ),
          },
        ],
      },
    ),
    assurance('chế biến', 'ISO, HACCP, Halal, FDA', [
      {
        doubt: t(
          'Phiếu hàng thủ công đòi giấy chứng nhận an toàn thực phẩm (dấu ***), không in mức thay thế cho sản phẩm không thuộc diện; giữ như bản in.',
          'The handicraft sheet asks a food-safety certificate (***) and prints no alternative for products outside its scope; kept as printed.',
        ),
        settledBy: t(
          'Hướng dẫn của bộ với sản phẩm ngoài diện an toàn thực phẩm',
          "The ministry's guidance for products outside food safety",
        ),
      },
    ]),
    worldMarket([1, 3, 5]),
  ],
});
