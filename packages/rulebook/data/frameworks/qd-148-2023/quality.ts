import {
  type CriterionSpec,
  options,
  type SectionSpec,
  section,
  single,
  t,
} from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from '../common/evidence.ts';
import { declaredLabels, declaredTestLabels } from '../common/health-papers.ts';
import { criterionNames } from '../common/names.ts';
import { internalControl, testLabels } from '../common/quality.ts';
import { type endangering, purity as judgedPurity } from '../common/sensory.ts';
import { noteDoubts } from './organisation.ts';

// Part C, quality, as QĐ 148/2023 (Phụ lục III) words it.

/** Impurities; where the transcript lost the note on exclusion it is that of the neighbouring sets. */
export const purity = (
  kind: keyof typeof endangering,
  minForStar: StarConditions,
  note: 'printed' | 'from neighbours',
): CriterionSpec => ({
  ...judgedPurity(kind, [0, 1, 2], minForStar),
  ...noteDoubts[note],
});

const undeclared = t(
  'Chưa có bản công bố tiêu chuẩn, chất lượng sản phẩm',
  'No declaration of standard or quality',
);

const declared = (name: Text, best: 2 | 3 = 2): CriterionSpec => ({
  name,
  options: options(
    [0, 1, best],
    [
      undeclared,
      t('Có tiêu chuẩn chất lượng sản phẩm', 'A quality standard of the product'),
      t('Có công bố tiêu chuẩn, chất lượng theo quy định', 'Standard or quality declared as required'),
    ],
  ),
  minForStar: { 3: best },
  notes: [
    t(
      'Khuyến khích cơ sở xây dựng, công bố tiêu chuẩn sản phẩm.',
      'Setting and declaring a product standard is encouraged.',
    ),
    t(
      'Bản tiêu chuẩn sản phẩm cần kèm phiếu kiểm nghiệm các chỉ tiêu an toàn thực phẩm.',
      'The product standard needs a food-safety test report with it.',
    ),
  ],
  evidence: evidence.declaration,
});

const processedScope = t(
  'vi sinh, kim loại nặng, phụ gia, hóa chất không mong muốn',
  'microbes, heavy metals, additives, unwanted chemicals',
);

const testsName = t(
  'Kiểm tra định kỳ các chỉ tiêu an toàn thực phẩm theo quy định',
  'Periodic food-safety tests as required',
);

const testsNote = t('Theo phiếu kiểm nghiệm định kỳ.', 'By the periodic test reports.');

const withTests = t(
  'Công bố chất lượng sản phẩm, kiểm tra định kỳ',
  'Declaration of quality, periodic tests',
);
const asRequired = t('Công bố chất lượng sản phẩm theo quy định', 'Declaration of quality as required');

/** Declaration and tests of fresh and raw food, with a zero for no test; the sheets name them in their own words. */
const testedFresh = (name: Text, declaration: Text): SectionSpec =>
  section(name, [
    declared(declaration),
    {
      name: testsName,
      options: options(
        [0, 1, 2, 3],
        [
          t('Không kiểm tra', 'No tests'),
          ...testLabels(
            t(
              'vi sinh, kim loại nặng, dư lượng thuốc bảo vệ thực vật, phụ gia, hóa chất không mong muốn',
              'microbes, heavy metals, pesticide residues, additives, unwanted chemicals',
            ),
          ),
        ],
      ),
      notes: [testsNote],
      evidence: evidence.periodicTests,
    },
  ]);

const declarationOfQuality = criterionNames.declaration;

/** Declaration and tests of sets 1 to 4, by set. */
export const freshDeclaration = {
  1: testedFresh(
    declarationOfQuality,
    t('Công bố tiêu chuẩn sản phẩm của cơ sở sản xuất', "Declaration of the producer's standard"),
  ),
  2: testedFresh(declarationOfQuality, declarationOfQuality),
  3: testedFresh(withTests, declarationOfQuality),
  4: testedFresh(withTests, asRequired),
};

/** Section 8 of processed foods and drinks: declaration and tests, as many points each. */
export const madeDeclaration = (best: 2 | 3) =>
  section(withTests, [
    declared(asRequired, best),
    {
      name: testsName,
      options: options([0, 1, best], testLabels(processedScope)),
      notes: [testsNote],
      evidence: evidence.periodicTests,
    },
  ]);

/** Section 8 of water: what the maker declares, and the tests that go with the declaration. */
export const waterDeclaration = section(withTests, [
  {
    name: asRequired,
    options: options([0, 1, 3], [undeclared, ...declaredLabels('self-declared')]),
    minForStar: { 3: 1 },
    evidence: evidence.registeredDeclaration,
  },
  {
    name: testsName,
    options: options([1, 3], declaredTestLabels('self-declared')),
    evidence: evidence.periodicTests,
  },
]);

/** Section 7 of handicraft: safety tests; a product that needs none gets full points. */
export const craftTests = single({
  name: t(
    'Kiểm tra định kỳ các chỉ tiêu an toàn thực phẩm và an toàn sản phẩm theo quy định',
    'Periodic tests of food and product safety as required',
  ),
  options: options([0, 2, 4], testLabels(processedScope)),
  notes: [
    testsNote,
    t(
      'Sản phẩm không bắt buộc kiểm tra được điểm tối đa.',
      'A product that need not be tested gets full points.',
    ),
  ],
  evidence: evidence.periodicTests,
});

type AssuranceOf = 'fresh' | 'processed' | 'craft';

const assuranceBest: Readonly<Record<'food' | 'craft', Text>> = {
  food: t(
    'Có chứng nhận quản lý chất lượng theo tiêu chuẩn quốc tế, đủ điều kiện an toàn thực phẩm để xuất khẩu và thủ tục khác của thị trường đích',
    'Certified to an international standard, fit in food safety for export, with what else the target market asks',
  ),
  craft: t(
    'Có hồ sơ đủ điều kiện xuất khẩu và thủ tục khác của thị trường đích',
    'Papers fit for export, with what else the target market asks',
  ),
};

/** Quality assurance, by the kind of product; without a proper food-safety certificate a food is not assessed on. */
export const assurance = (
  kind: AssuranceOf,
  note: 'printed' | 'from neighbours' | 'not-mentioned',
): SectionSpec => {
  const scheme =
    kind === 'fresh'
      ? t(
          'quản lý chất lượng tiên tiến của Việt Nam (VietGAP, hữu cơ…)',
          'to an advanced Vietnamese scheme (VietGAP, organic…)',
        )
      : t('quản lý chất lượng tiên tiến (ISO, GMP, HACCP…)', 'to an advanced scheme (ISO, GMP, HACCP…)');
  return single({
    name: criterionNames.assurance,
    options: options(
      [0, 1, 2, 3, 5],
      [
        ...internalControl,
        t(`Có chứng nhận ${scheme.vi}`, `Certified ${scheme.en}`),
        assuranceBest[kind === 'craft' ? 'craft' : 'food'],
      ],
    ),
    minForStar: { 3: 2, 4: 3, 5: 5 },
    evidence: evidence.assurance,
    ...(note === 'not-mentioned' ? {} : { grounds: [improperSafetyCertificate], ...noteDoubts[note] }),
  });
};

const improperSafetyCertificate = {
  code: 'improper-food-safety-certificate',
  kind: 'stop' as const,
  text: t(
    'Giấy chứng nhận đủ điều kiện an toàn thực phẩm hoặc tương đương không phù hợp quy định',
    'Food-safety certificate, or its like, not as required',
  ),
};
