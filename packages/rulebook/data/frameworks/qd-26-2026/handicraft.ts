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
import { evidence } from '../common/evidence.ts';
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

/** What tells one handicraft's sheet from the other's. */
interface Handicraft {
  readonly number: number;
  /** Points of the best option for the environment … */
  readonly environmentBest: 3 | 4;
  /** … and for packaging and label, which 4 stars ask. */
  readonly labelBest: 4 | 5;
  readonly quality: readonly SectionSpec[];
}

const handicraft = ({ number, environmentBest, labelBest, quality }: Handicraft) =>
  sheet({
    number,
    originUnit: 'province',
    disqualifications: plainDossierGrounds,
    A: [
      section(sectionNames.organisation, [
        materialOrigin([1, 2, 4], { 3: 1 }, 'not-mentioned'),
        craftValue,
        capacity('để đáp ứng'),
        linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 4], { 4: 2, 5: 4 }),
        environment([1, 2, environmentBest]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [
        madeIdea([0, 1, 2, 4], { 4: 4 }, 'not-mentioned'),
        packagingAndLabel([1, 3, labelBest], { 3: 1, 4: labelBest }),
        bilingualLabel,
      ]),
      community(),
    ],
    B: marketing,
    C: [...quality, worldMarket([1, 3, 5])],
  });

const badMaterial = t(
  'Nguyên liệu không rõ nguồn gốc, không bảo đảm an toàn theo luật, hoặc vi phạm quy định môi trường, khai thác tài nguyên',
  'Of unknown origin, not safe as the law asks, or against rules on environment or natural resources',
);

/** Set 21: household and decorative handicraft. */
export const set21 = handicraft({
  number: 21,
  environmentBest: 4,
  labelBest: 4,
  quality: [
    section(sectionNames.craft, [
      fineness,
      design(),
      integratedValues([0, 1, 2, 3]),
      functions([0, 1, 2, 3]),
      materialQuality(badMaterial, 'people'),
    ]),
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
  ],
});

/**
 * Set 22: textile and clothing. Set 21 with more for label, values and functions, less for the environment and the
 * declaration, and instructions for use instead of a certified workshop.
 */
export const set22 = handicraft({
  number: 22,
  environmentBest: 3,
  labelBest: 5,
  quality: [
    section(sectionNames.craft, [
      fineness,
      textileDesign,
      integratedValues([0, 1, 3, 5]),
      functions([0, 1, 2, 4]),
      materialQuality(badMaterial, 'ethnic-communities'),
    ]),
    declaration(
      [1, 2, 3],
      { 3: 1 },
      {
        safetyTest: 'not-mentioned',
        evidence: evidence.conformity,
      },
    ),
    textileInstructions([1, 2, 3]),
  ],
});
