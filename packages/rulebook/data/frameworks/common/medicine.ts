import { type CriterionSpec, options, type SectionSpec, single, t } from '../../../src/rubric/compose.ts';
import type { Disqualification, StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { forgedDossier, incompleteDossier } from './grounds.ts';
import { declaredLabels, declaredTestLabels, safeWorkshop } from './health-papers.ts';
import { criterionNames, sectionNames } from './names.ts';
import { instructions, testLabels, uniqueness, worldMarket } from './quality.ts';

// Medicinal plants: functional foods and medicine (18), cosmetics (19), essential oils and the like (20); what both
// decrees word alike.

const dossierGround = (code: string, text: Text): Disqualification => ({
  code,
  kind: 'reject',
  at: 'dossier',
  text,
});

/** What puts the dossier of a functional food or medicine out. */
export const medicineDossierGrounds = [
  forgedDossier,
  dossierGround(
    'production-certificate',
    t(
      'Không tuân thủ đủ quy định về giấy chứng nhận cơ sở đủ điều kiện sản xuất (GMP với thực phẩm bảo vệ sức khỏe, hoặc tương đương)',
      'Rules on the certificate of production conditions (GMP for health-protection foods, or the like) not fully met',
    ),
  ),
  dossierGround(
    'declaration-label-advertising',
    t(
      'Không tuân thủ đủ quy định về bản đăng ký công bố chất lượng, ghi nhãn, quảng cáo sản phẩm',
      'Rules on the registered declaration of quality, label and advertising not fully met',
    ),
  ),
  incompleteDossier,
];

const specialisedGrounds = (rules: Text) => [
  forgedDossier,
  dossierGround(
    'production-conditions',
    t(
      `Không có đủ điều kiện bắt buộc để sản xuất theo quy định quản lý chuyên ngành${rules.vi}`,
      `Compulsory conditions of production under the specialised rules${rules.en} not met`,
    ),
  ),
  dossierGround(
    'no-product-declaration',
    t(
      'Không có bản công bố sản phẩm hoặc giấy tờ tương đương',
      'No product declaration, nor a paper like it',
    ),
  ),
  incompleteDossier,
];

/** What puts the dossier of a cosmetic out: the rules are those of the health ministry. */
export const cosmeticDossierGrounds = specialisedGrounds(t(' của Bộ Y tế', ' of the Ministry of Health'));

/** What puts the dossier of an essential oil or other medicinal plant out. */
export const essentialOilDossierGrounds = specialisedGrounds(t('', ''));

const registeredDeclaration = single({
  name: criterionNames.declaration,
  options: options([2, 4], declaredLabels('registered')),
  evidence: evidence.registeredDeclaration,
});

const convenience = single({
  name: t('Sự tiện lợi khi sử dụng, bảo quản', 'Ease of use and storage'),
  options: options(
    [0, 1, 3, 5],
    [
      t('Không tiện lợi', 'Not easy'),
      t('Tương đối tiện lợi', 'Fairly easy'),
      t('Tiện lợi', 'Easy'),
      t('Rất tiện lợi', 'Very easy'),
    ],
  ),
  evidence: evidence.sample,
});

const effect = (best: 3 | 4) =>
  single({
    name: t('Hiệu quả sử dụng', 'Effect'),
    options: options(
      [0, 1, 2, best],
      [
        t('Thấp, không rõ', 'Low, not evident'),
        t('Tương đối rõ', 'Fairly evident'),
        t('Tốt', 'Good'),
        t('Rất tốt', 'Very good'),
      ],
    ),
    notes: [
      t(
        'Dùng trực tiếp sản phẩm, hoặc qua tài liệu chính thống, kết quả nghiên cứu, minh chứng của người sử dụng.',
        'By using the product, or by authoritative literature, research results, proof from users.',
      ),
    ],
    evidence: evidence.effect,
  });

const periodicTestsName = t('Kiểm tra định kỳ', 'Periodic tests');
const periodicTestsNote = t(
  'Theo hồ sơ kiểm tra định kỳ các chỉ tiêu an toàn.',
  'By the periodic safety test files.',
);

const registeredTests = single({
  name: periodicTestsName,
  options: options([1, 3], declaredTestLabels('registered')),
  notes: [periodicTestsNote],
  evidence: evidence.periodicTests,
});

const cosmeticTests = single({
  name: periodicTestsName,
  options: options([0, 1, 3], testLabels()),
  notes: [periodicTestsNote],
  evidence: evidence.periodicTests,
});

const safety = single({
  name: t('Tính an toàn', 'Safety'),
  options: options(
    [0, 1, 3],
    [t('Tương đối an toàn', 'Fairly safe'), t('An toàn', 'Safe'), t('Rất an toàn', 'Very safe')],
  ),
  notes: [t('Theo hồ sơ nghiên cứu, thử nghiệm…', 'By studies, trials…')],
  evidence: evidence.safetyStudies,
});

/** The senses of what is not eaten: held against the maker's own declared standard. */
const sensesByStandard = single({
  name: sectionNames.sensory,
  options: options([0, 1, 3], [t('Không đạt', 'Not met'), t('Tương đối đạt', 'Fairly met'), t('Đạt', 'Met')]),
  notes: [t('Kiểm tra theo tiêu chuẩn đã công bố.', 'Checked against the declared standard.')],
  evidence: evidence.sample,
});

const noDeclarationForm = (form: Text): Omit<Disqualification, 'at'> => ({
  code: 'no-declaration-form',
  kind: 'stop',
  text: t(`Không có ${form.vi} theo quy định`, `No ${form.en} as required`),
});

type Doubts = NonNullable<CriterionSpec['doubts']>;

const standardDeclared = (of: Pick<CriterionSpec, 'options'>, form: Text, doubts: Doubts) =>
  single({
    name: t('Công bố chất lượng', 'Declaration of quality'),
    ...of,
    evidence: evidence.standardFile,
    grounds: [noDeclarationForm(form)],
    doubts,
  });

const productStandard = t('Có hồ sơ công bố tiêu chuẩn sản phẩm', 'A file declaring the product standard');

const cosmeticStandard = (doubts: Doubts) =>
  standardDeclared(
    {
      options: options(
        [0, 1, 3, 5],
        [
          t('Không có hồ sơ công bố tiêu chuẩn sản phẩm', 'No file declaring the product standard'),
          productStandard,
          t(
            `${productStandard.vi}, tiêu chuẩn nguyên liệu hoặc tiêu chuẩn bao bì`,
            `${productStandard.en}, and a standard of materials or of packaging`,
          ),
          t(
            `${productStandard.vi}, tiêu chuẩn nguyên liệu, tiêu chuẩn bao bì, phiếu kiểm nghiệm theo tiêu chuẩn của cơ quan kiểm nghiệm độc lập`,
            `${productStandard.en}, standards of materials and of packaging, and a test report to the standard from an independent laboratory`,
          ),
        ],
      ),
    },
    t('phiếu công bố sản phẩm mỹ phẩm', 'cosmetic declaration form'),
    [
      ...doubts,
      {
        doubt: t(
          'Mức 3 điểm in “tiêu chuẩn nguyên liệu/tiêu chuẩn bao bì”; hiểu dấu “/” là “hoặc”, vì mức 5 điểm đòi cả hai.',
          'At 3 points the sheet prints standards of “materials/packaging”; “/” is read as “or”, since 5 points ask both.',
        ),
        settledBy: t(
          'Hướng dẫn của Bộ Y tế về tiêu chí này',
          "The health ministry's guidance on the criterion",
        ),
      },
    ],
  );

const essentialOilStandard = (doubts: Doubts) =>
  standardDeclared(
    {
      options: options(
        [1, 3, 5],
        [
          productStandard,
          t(
            `${productStandard.vi}, tiêu chuẩn nguyên liệu`,
            `${productStandard.en}, and a standard of materials`,
          ),
          t(
            `${productStandard.vi}, tiêu chuẩn nguyên liệu, phiếu kiểm nghiệm theo tiêu chuẩn của cơ quan kiểm nghiệm độc lập`,
            `${productStandard.en}, a standard of materials, and a test report to the standard from an independent laboratory`,
          ),
        ],
      ),
    },
    t('phiếu công bố sản phẩm', 'product declaration form'),
    doubts,
  );

/** Where the decrees differ in part C of a medicinal plant. */
interface Differing {
  readonly assurance: SectionSpec;
  /** What instructions a star asks, if any. */
  readonly instructions?: StarConditions;
}

/** Part C of functional foods and medicine (18): papers of workshop, declaration and tests, ease and effect. */
export const medicineQuality = ({
  workshop,
  assurance,
  instructions: star,
  world,
}: Differing & { readonly workshop: SectionSpec; readonly world: readonly number[] }) => [
  workshop,
  registeredDeclaration,
  convenience,
  effect(3),
  registeredTests,
  uniqueness({ 4: 3, 5: 5 }),
  assurance,
  instructions(star),
  worldMarket(world),
];

const withoutSideEffects = t(
  'để giữ chất lượng sản phẩm, tránh tác dụng phụ (nếu có)',
  'that keep quality and avoid side effects, if any',
);

/** What the sheets of cosmetics (19) and of essential oils (20) share; between them stand their own `proofs`. */
const outwardQuality = (
  standard: SectionSpec,
  proofs: readonly SectionSpec[],
  { assurance, instructions: star }: Differing,
) => [
  standard,
  sensesByStandard,
  convenience,
  effect(4),
  ...proofs,
  assurance,
  instructions(star, { purposes: [withoutSideEffects] }),
  worldMarket([1, 2, 3]),
];

/** Part C of cosmetics (19): periodic tests prove them; `doubts` on the exclusion that the sheet prints. */
export const cosmeticQuality = (differing: Differing, doubts: Doubts = []) =>
  outwardQuality(cosmeticStandard(doubts), [uniqueness({ 4: 3, 5: 5 }), cosmeticTests], differing);

/** Part C of essential oils (20): 19 without standards of packaging, and with safety in place of periodic tests. */
export const essentialOilQuality = (differing: Differing, doubts: Doubts = []) =>
  outwardQuality(
    essentialOilStandard(doubts),
    [
      safety,
      uniqueness(
        { 4: 3, 5: 5 },
        { by: t('mùi thơm, màu sắc, chất lượng sử dụng', 'scent, colour, quality in use') },
      ),
    ],
    differing,
  );

/** The workshop of functional foods and medicine; the decrees name the foods that need GMP differently. */
export const medicineWorkshop = (foods: Text, minForStar?: StarConditions) =>
  safeWorkshop(
    t('Chất lượng an toàn thực phẩm', 'Food safety'),
    t(`GMP với ${foods.vi}, hoặc tương đương`, `GMP for ${foods.en}, or the like`),
    minForStar,
  );
