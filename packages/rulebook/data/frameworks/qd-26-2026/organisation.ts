import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { exactly75InNone, grownAmongCaught } from '../common/doubts.ts';
import { evidence } from '../common/evidence.ts';
import { copiedProduct, foreignMaterial, ordinaryProduct } from '../common/grounds.ts';
import { ideaName, madeLabels, type NewProducts, nativeLabels, onlyInCommune } from '../common/idea.ts';
import { criterionNames } from '../common/names.ts';
import { packaging } from '../common/production.ts';
import { signedAnnex } from './sheet.ts';

// Sections 1 and 2 of part A: organising production, developing the product. QĐ 26/2026, Phụ lục II.

type Points = readonly (number | null)[];

/** 1.1 for processed products: the share of materials from the province. */
export const materialOrigin = (
  points: Points,
  minForStar: StarConditions,
  foreign: 'rejected' | 'not-mentioned',
): CriterionSpec => ({
  name: criterionNames.materials,
  options: options(points, [
    t('Có nguyên liệu trong tỉnh, dưới 50 %', 'Some materials from the province, under 50 %'),
    t('50 – dưới 75 % nguyên liệu trong tỉnh', '50 – under 75 % of materials from the province'),
    t('75 – 100 % nguyên liệu trong tỉnh', '75 – 100 % of materials from the province'),
  ]),
  minForStar,
  evidence: evidence.origin,
  ...(foreign === 'rejected' ? { grounds: [foreignMaterial] } : {}),
});

/** International schemes that suit plants, and those that suit aquatic products. */
export const organicSchemes = 'GlobalG.A.P., hữu cơ – Organic';
export const aquaticSchemes = 'ASC, BAP, GlobalG.A.P., MSC';

const certified = (
  area: Text,
  international: string,
  doubts: CriterionSpec['doubts'] = [],
): CriterionSpec => ({
  name: t(`${area.vi} được cấp chứng nhận chất lượng`, `${area.en} certified for quality`),
  options: options(
    [0, 1, 2],
    [
      t(`${area.vi} chưa có chứng nhận chất lượng`, `${area.en} not certified`),
      t(
        'Có chứng nhận theo tiêu chuẩn quốc gia (VietGAP, hữu cơ…)',
        'Certified to a national standard (VietGAP, organic…)',
      ),
      t(
        `Có chứng nhận theo tiêu chuẩn quốc tế (${international}…)`,
        `Certified to an international standard (${international}…)`,
      ),
    ],
  ),
  evidence: evidence.certifiedArea,
  doubts,
});

/** A growing area certified for quality, with the international schemes that suit the product. */
export const certifiedArea = (international: string, doubts?: CriterionSpec['doubts']): CriterionSpec =>
  certified(t('Vùng nguyên liệu', 'Growing area'), international, doubts);

/** The same for animals and aquatic products. */
export const certifiedProductionArea = (international: string): CriterionSpec =>
  certified(t('Vùng sản xuất', 'Production area'), international);

/** The transcript leaves the points of the first option blank. */
export const uncertifiedBlank: NonNullable<CriterionSpec['doubts']> = [
  {
    doubt: t(
      'Bản chép để trống điểm của mức “chưa có chứng nhận”; hiểu là 0 như các bộ khác.',
      'The transcript leaves the points of “not certified” blank; read as 0 as in the other sets.',
    ),
    settledBy: signedAnnex(),
  },
];

/** Production capacity against the market's demand. */
export const capacity = (name: 'đáp ứng' | 'để đáp ứng'): CriterionSpec => ({
  name: t(`Năng lực sản xuất ${name} yêu cầu phân phối`, 'Capacity to supply distribution'),
  options: options(
    [1, 2, 3],
    [
      t('Năng lực, quy mô nhỏ', 'Small capacity'),
      t('Năng lực, quy mô trung bình', 'Medium capacity'),
      t('Năng lực, quy mô lớn', 'Large capacity'),
    ],
  ),
  notes: [
    t(
      'Xét sản lượng hoặc giá trị sản xuất so với mức trung bình của cơ sở cùng loại tại địa phương.',
      'Output in volume or value, against the average of like producers of the locality.',
    ),
  ],
  evidence: evidence.capacity,
});

/** Linkage by contract: the share of sales under contract and how long it has run. */
export const linkage = (name: string, points: Points, minForStar: StarConditions): CriterionSpec => ({
  name: t(name, 'Linkage in production'),
  options: options(points, [
    t('Không liên kết, hoặc liên kết không rõ ràng', 'No linkage, or unclear linkage'),
    t('Hợp đồng liên kết 50 – dưới 75 % sản lượng tiêu thụ', 'Contracts for 50 – under 75 % of sales volume'),
    t('Hợp đồng liên kết trên 75 % sản lượng tiêu thụ', 'Contracts for over 75 % of sales volume'),
    t(
      'Hợp đồng liên kết trên 75 % sản lượng tiêu thụ, thực hiện ổn định từ 12 tháng trở lên tính đến khi đăng ký đánh giá',
      'Contracts for over 75 % of sales volume, carried out steadily for 12 months or more up to registration',
    ),
  ]),
  minForStar,
  evidence: evidence.linkage,
  doubts: exactly75InNone,
});

/** An idea tied to soil, weather and local technique. */
interface NativeIdea {
  readonly had: Text;
  readonly points: readonly [number, number, number];
  /** By what a product typical of the province is sold. */
  readonly soldBy: Text;
  readonly ground: NonNullable<CriterionSpec['grounds']>[number];
  readonly doubts?: CriterionSpec['doubts'];
}

const nativeIdea = ({ had, points, soldBy, ground, doubts = [] }: NativeIdea): CriterionSpec => ({
  name: ideaName,
  options: options(points, nativeLabels(had, t(`, bán ra gắn với ${soldBy.vi}`, `, sold with ${soldBy.en}`))),
  minForStar: { 4: points[2] },
  evidence: evidence.idea,
  grounds: [ground],
  doubts,
});

const origin = t('chỉ dẫn nguồn gốc địa lý', 'its geographical origin');
const raw = { points: [0, 1, 3], soldBy: origin, ground: ordinaryProduct } as const;
const made = t('Sản xuất', 'made');

/** 2.1 for fresh vegetables and fruit: a sign of geographical origin is enough. */
export const freshIdea = nativeIdea({
  ...raw,
  had: t('Trồng', 'grown'),
  soldBy: t('dấu hiệu chỉ dẫn nguồn gốc địa lý', 'a sign of geographical origin'),
});

/** 2.1 for fresh meat and aquatic products. */
export const caughtIdea = nativeIdea({
  ...raw,
  had: t('Nuôi trồng, đánh bắt', 'farmed or caught'),
  doubts: grownAmongCaught,
});

/** 2.1 for grain. */
export const grainIdea = nativeIdea({ ...raw, had: t('Trồng', 'grown') });

/** 2.1 for honey and other raw foods. */
export const rawIdea = nativeIdea({ ...raw, had: made });

/** 2.1 for fast food: the same three steps, counting more; a copy puts the dossier out. */
export const fastFoodIdea = nativeIdea({
  had: made,
  points: [0, 3, 5],
  soldBy: origin,
  ground: copiedProduct,
});

/** 2.1 for made products; `copies` says whether the sheet rejects a copy of another maker's product. */
export const madeIdea = (
  points: Points,
  minForStar: StarConditions,
  copies: 'rejected' | 'not-mentioned',
  newProducts: NewProducts = 'counted',
): CriterionSpec => ({
  name: ideaName,
  options: options(points, madeLabels(onlyInCommune, newProducts)),
  minForStar,
  evidence: evidence.idea,
  ...(copies === 'rejected' ? { grounds: [copiedProduct] } : {}),
});

const labelOptions = (points: Points) =>
  options(points, [
    t('Có nhãn, ghi đủ và đúng quy định', 'Labelled in full and as required'),
    t(
      'Nhãn đủ, đúng quy định, có hình ảnh hoặc lời giới thiệu nêu thông điệp câu chuyện sản phẩm',
      "Labelled in full and as required, conveying the story's message in picture or words",
    ),
    t(
      'Nhãn đủ, đúng quy định, đẹp, nêu thông điệp câu chuyện sản phẩm (hình ảnh hoặc lời giới thiệu) và có mã truy xuất nguồn gốc điện tử',
      "Labelled in full and as required, handsome, conveying the story's message in picture or words, with an electronic traceability code",
    ),
  ]);

/** Style and labelling. */
const labelling: CriterionSpec = {
  name: criterionNames.label,
  options: labelOptions([1, 2, 3]),
  minForStar: { 3: 1, 4: 3 },
  evidence: evidence.label,
};

/** Packaging and label as one criterion (handicraft, flowers). */
export const packagingAndLabel = (points: Points, minForStar: StarConditions): CriterionSpec => ({
  name: criterionNames.packagingAndLabel,
  options: labelOptions(points),
  minForStar,
  evidence: evidence.label,
});

/** Bilingual label, yes or no. */
export const bilingualLabel: CriterionSpec = {
  name: t(
    'Ghi nhãn hàng hóa có sử dụng song ngữ (Việt – Anh hoặc ngôn ngữ nước ngoài khác)',
    'Bilingual label (Vietnamese with English or another foreign language)',
  ),
  options: options([0, 1], [t('Không', 'No'), t('Có', 'Yes')]),
  yesNo: true,
  evidence: evidence.label,
  doubts: [
    {
      doubt: t(
        'Phiếu chỉ in mức 1 điểm, không in phương án; hiểu là Có 1 điểm, Không 0 điểm.',
        'The sheet prints 1 point and no options; read as yes 1, no 0.',
      ),
      settledBy: signedAnnex(),
    },
  ],
};

/** 2.2 to 2.4 of the foods: packaging, label, second language. */
export const foodLabels: readonly CriterionSpec[] = [packaging({ 3: 2 }), labelling, bilingualLabel];
