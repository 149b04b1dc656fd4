import { type CriterionSpec, options, section, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { exactly75InNone, grownAmongCaught } from '../common/doubts.ts';
import { evidence } from '../common/evidence.ts';
import { copiedProduct, foreignMaterial, ordinaryProduct } from '../common/grounds.ts';
import { ideaName, madeLabels, type NewProducts, nativeLabels, onlyInDistrict } from '../common/idea.ts';
import { criterionNames, sectionNames } from '../common/names.ts';
import { environment, packaging, sustainableTechnology } from '../common/production.ts';
import { signedAnnex } from './sheet.ts';

// Sections 1 and 2 of part A: organising production, developing the product. QĐ 148/2023, Phụ lục III.

/** A ground that the transcript keeps in neighbouring sets and lost in this one. */
export const fromNeighbours: NonNullable<CriterionSpec['doubts']> = [
  {
    doubt: t(
      'Bản chép của bộ này thiếu ghi chú loại sản phẩm mà các bộ 5, 6 còn giữ; lấy theo các bộ đó.',
      "This set's transcript lacks the note on exclusion that sets 5 and 6 keep; taken from them.",
    ),
    settledBy: signedAnnex(),
  },
];

/** A ground that the neighbours do not tell of this kind of product, and the later decree does. */
export const fromLaterDecree: NonNullable<CriterionSpec['doubts']> = [
  {
    doubt: t(
      'Bản chép của bộ này thiếu mọi ghi chú loại sản phẩm; căn cứ ở đây lấy theo cùng bộ trong QĐ 26/2026.',
      "This set's transcript lacks every note on exclusion; the ground here is that of the same set in QĐ 26/2026.",
    ),
    settledBy: signedAnnex(),
  },
];

/** Where a ground is taken from. */
export type Printed = 'printed' | 'from neighbours' | 'from later decree';

/** What is to be settled of a ground, by where it is taken from. */
export const noteDoubts: Readonly<Record<Printed, Pick<CriterionSpec, 'doubts'>>> = {
  printed: {},
  'from neighbours': { doubts: fromNeighbours },
  'from later decree': { doubts: fromLaterDecree },
};

/** 1a for made products: the share of materials from the province. */
export const materialOrigin = (
  minForStar: StarConditions,
  foreign: Printed | 'not-mentioned',
): CriterionSpec => ({
  name: criterionNames.materials,
  options: options(
    [1, 3, 5],
    [
      t('Dưới 50 % nguyên liệu trong tỉnh', 'Under 50 % of materials from the province'),
      t('50 – dưới 75 % nguyên liệu trong tỉnh', '50 – under 75 % of materials from the province'),
      t('75 – 100 % nguyên liệu trong tỉnh', '75 – 100 % of materials from the province'),
    ],
  ),
  minForStar,
  evidence: evidence.origin,
  ...(foreign === 'not-mentioned' ? {} : { grounds: [foreignMaterial], ...noteDoubts[foreign] }),
});

export const capacity = (name: 'đáp ứng' | 'để đáp ứng'): CriterionSpec => ({
  name: t(`Năng lực sản xuất ${name} yêu cầu phân phối`, 'Capacity to supply distribution'),
  options: options(
    [1, 2, 3],
    [
      t('Năng lực, quy mô nhỏ', 'Small capacity'),
      t('Năng lực, quy mô trung bình', 'Medium capacity'),
      t('Năng lực, quy mô lớn, có thể đáp ứng xuất khẩu', 'Large capacity, able to serve export'),
    ],
  ),
  minForStar: { 4: 2, 5: 3 },
  notes: [
    t(
      'So với quy mô trung bình của cơ sở cùng loại tại địa phương.',
      'Against the average of like producers of the locality.',
    ),
  ],
  evidence: evidence.capacity,
});

const inChain = t('Liên kết chuỗi trong sản xuất', 'Linkage in production');

/** Linkage: contracts for sales volume (fresh and raw food) or for the materials that go into processing. */
export const linkage = (volume: 'sales' | 'materials', name = inChain): CriterionSpec => {
  const [vi, en] =
    volume === 'sales'
      ? ['sản lượng tiêu thụ', 'sales volume']
      : ['sản lượng nguyên liệu đầu vào cho chế biến', 'the volume of materials for processing'];
  return {
    name,
    options: options(
      [0, 1, 2, 3],
      [
        t('Không liên kết, hoặc liên kết không rõ ràng', 'No linkage, or unclear linkage'),
        t(`Hợp đồng liên kết 50 – dưới 75 % ${vi}`, `Contracts for 50 – under 75 % of ${en}`),
        t(`Hợp đồng liên kết trên 75 % ${vi}`, `Contracts for over 75 % of ${en}`),
        t(
          `Hợp đồng liên kết trên 75 % ${vi}, thực hiện ổn định từ 12 tháng trở lên`,
          `Contracts for over 75 % of ${en}, carried out steadily for 12 months or more`,
        ),
      ],
    ),
    minForStar: { 4: 2, 5: 3 },
    evidence: evidence.linkage,
    doubts: exactly75InNone,
  };
};

/** Section 1 of fresh and raw food; set 1 words capacity and linkage in its own way. */
export const freshProduction = (
  origin: CriterionSpec,
  value: CriterionSpec,
  wording: 'set 1' | 'chain',
): readonly CriterionSpec[] => [
  origin,
  value,
  capacity(wording === 'chain' ? 'để đáp ứng' : 'đáp ứng'),
  linkage('sales', wording === 'chain' ? inChain : t('Liên kết sản xuất', 'Linkage in production')),
  environment([1, 2, 3]),
  sustainableTechnology,
];

/** Section 1 of made products: what differs is the origin, the making, and the best points for the environment. */
export const madeProduction = (origin: CriterionSpec, value: CriterionSpec, environmentBest: 3 | 4) => [
  origin,
  value,
  capacity('để đáp ứng'),
  linkage('materials'),
  environment([1, 2, environmentBest]),
  sustainableTechnology,
];

/** 2a for fresh and raw food, by how it is had. */
const nativeIdea = (had: Text, doubts: CriterionSpec['doubts'] = []): CriterionSpec => ({
  name: ideaName,
  options: options([0, 1, 3, 4], [...nativeLabels(had), onlyInDistrict]),
  minForStar: { 4: 4 },
  evidence: evidence.idea,
  grounds: [ordinaryProduct],
  doubts,
});

export const grownIdea = nativeIdea(t('Trồng', 'grown'));

export const caughtIdea = nativeIdea(t('Nuôi trồng, đánh bắt', 'farmed or caught'), grownAmongCaught);

/** 2a for made products; the best idea counts 4 points, 5 in handicraft and ornamental products. */
export const madeIdea = (
  best: 4 | 5,
  copies: Printed | 'not-mentioned',
  newProducts: NewProducts = 'counted',
): CriterionSpec => ({
  name: ideaName,
  options: options([0, 1, 3, best], madeLabels(onlyInDistrict, newProducts)),
  minForStar: { 4: best },
  evidence: evidence.idea,
  ...(copies === 'not-mentioned' ? {} : { grounds: [copiedProduct], ...noteDoubts[copies] }),
});

/** 2a for fast food, where a new product has no option of its own. */
export const fastFoodIdea: CriterionSpec = {
  ...madeIdea(4, 'printed', 'left-out'),
  doubts: [
    {
      doubt: t(
        'Bản chép ghi mức 3 điểm “được trồng ở nhiều nơi”, như của sản phẩm tươi sống; hiểu là “được sản xuất”.',
        'The transcript words the option of 3 points “grown in many places”, as for fresh food; read as “made”.',
      ),
      settledBy: signedAnnex(5),
    },
  ],
};

/** 2c: the label. */
const labelling: CriterionSpec = {
  name: criterionNames.label,
  options: options(
    [1, 2, 3],
    [
      t('Có nhãn, ghi đủ và đúng quy định', 'Labelled in full and as required'),
      t(
        'Nhãn đủ, đúng quy định, nêu thông điệp hoặc câu chuyện sản phẩm',
        'Labelled in full and as required, conveying the message or story',
      ),
      t(
        'Nhãn đủ, đúng quy định, đẹp, nêu thông điệp hoặc câu chuyện sản phẩm; có truy xuất nguồn gốc điện tử',
        'Labelled in full and as required, handsome, conveying the message or story; with electronic traceability',
      ),
    ],
  ),
  minForStar: { 4: 3 },
  notes: [t('Gồm hình ảnh, màu sắc, ghi nhãn sản phẩm.', 'Covers picture, colour and labelling.')],
  evidence: evidence.label,
};

/** 2b of handicraft: packaging and label as one. */
export const craftPackaging: CriterionSpec = {
  name: criterionNames.packagingAndLabel,
  options: options(
    [0, 1, 3, 4],
    [
      t('Bao bì đơn giản, nhãn chưa đủ thông tin', 'Simple packaging, label incomplete'),
      t('Bao bì đơn giản, nhãn đủ thông tin', 'Simple packaging, label complete'),
      t('Bao bì, nhãn đẹp, thể hiện câu chuyện sản phẩm', 'Handsome packaging and label that tell the story'),
      t(
        'Bao bì, nhãn đẹp, thể hiện câu chuyện sản phẩm, gắn truy xuất nguồn gốc điện tử',
        'Handsome packaging and label that tell the story, with electronic traceability',
      ),
    ],
  ),
  minForStar: { 4: 3, 5: 4 },
  evidence: evidence.packaging,
};

/** Section 2 as foods, drinks and medicinal plants have it. */
export const development = (idea: CriterionSpec, packed: CriterionSpec = packaging({ 5: 3 })) =>
  section(sectionNames.development, [idea, packed, labelling]);
