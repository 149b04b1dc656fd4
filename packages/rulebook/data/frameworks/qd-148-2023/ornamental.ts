import {
  type CriterionSpec,
  options,
  type SectionSpec,
  section,
  single,
  t,
} from '../../../src/rubric/compose.ts';
import { exactly75InNone } from '../common/doubts.ts';
import { evidence } from '../common/evidence.ts';
import { plainDossierGrounds } from '../common/grounds.ts';
import { criterionNames, sectionNames } from '../common/names.ts';
import {
  animalUniqueness,
  animalValue,
  colour,
  evenSize,
  flowerInstructions,
  flowerUniqueness,
  flowerValue,
  form,
  looksName,
  plantUniqueness,
  plantValue,
  presentation,
  shaping,
  tag,
} from '../common/ornamental.ts';
import { bred, environment, grownOrigin, localOrigin, sustainableTechnology } from '../common/production.ts';
import { internalControl, worldMarket } from '../common/quality.ts';
import { community, market, marketingIn } from './community.ts';
import { capacity, craftPackaging, linkage, madeIdea } from './organisation.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of flowers, ornamental plants, ornamental animals. QĐ 148/2023, Phụ lục III.

/** What tells one ornamental product's sheet from another's. */
interface Ornamental {
  readonly number: number;
  readonly origin: CriterionSpec;
  readonly value: CriterionSpec;
  readonly idea: CriterionSpec;
  readonly label: CriterionSpec;
  readonly market: CriterionSpec;
  readonly looks: readonly CriterionSpec[];
  readonly uniqueness: SectionSpec;
  readonly instructions?: SectionSpec;
}

const ornamental = (product: Ornamental) =>
  sheet({
    number: product.number,
    originUnit: 'commune',
    singles: 'bare',
    disqualifications: plainDossierGrounds,
    A: [
      section(sectionNames.organisation, [
        withinProvince(product.origin),
        product.value,
        capacity('để đáp ứng'),
        salesLinkage,
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [product.idea, product.label]),
      community,
    ],
    B: marketingIn(product.market, 'lost'),
    C: [
      section(looksName, product.looks),
      product.uniqueness,
      assurance,
      ...(product.instructions ? [product.instructions] : []),
      worldMarket([1, 3, 5]),
    ],
  });

/** The transcripts of these sets lost the note that all of the product comes from the province. */
const withinProvince = (origin: CriterionSpec): CriterionSpec => ({
  ...origin,
  doubts: [
    {
      doubt: t(
        'Bản chép của bộ này thiếu yêu cầu toàn bộ sản phẩm từ trong tỉnh mà các bộ 1, 3, 4 và QĐ 26/2026 có; lấy theo các bản đó.',
        "This set's transcript lacks the rule that all of the product comes from the province, which sets 1, 3, 4 and QĐ 26/2026 have; taken from them.",
      ),
      settledBy: signedAnnex(),
    },
  ],
});

const { minForStar: _, ...unconditioned } = linkage('sales');

/** Contracts for sales volume, without the star conditions that all other sets print. */
const salesLinkage: CriterionSpec = {
  ...unconditioned,
  doubts: [
    ...exactly75InNone,
    {
      doubt: t(
        'Chỉ các bộ 23 – 25 không in dấu sao ở liên kết; các bộ 1 – 22 cần 2 điểm cho 4 sao, 3 điểm cho 5 sao. Giữ như bản chép.',
        'Only sets 23 to 25 print no asterisk at linkage; sets 1 to 22 ask 2 points for 4 stars, 3 for 5 stars. Kept as transcribed.',
      ),
      settledBy: signedAnnex(),
    },
  ],
};

const idea = madeIdea(5, 'not-mentioned');

/** 2b of plants and animals. */
const liveTag = tag([0, 1, 3, 4], t('thể hiện câu chuyện sản phẩm', 'tells the story'), { 4: 3, 5: 4 }, [
  {
    doubt: t(
      'Bản chép ghi hai mức đầu (0 và 1 điểm) như nhau: “chưa đầy đủ”; hiểu mức 1 điểm là “đầy đủ”.',
      'The transcript words the first two options (0 and 1 point) alike: “incomplete”; that of 1 point is read as “complete”.',
    ),
    settledBy: signedAnnex(),
  },
]);

/** Main area of distribution of flowers: online shops in place of modern channels. */
const flowerMarket: CriterionSpec = {
  ...market(),
  options: market().options.map((option) =>
    option.points === 5
      ? {
          ...option,
          label: t(
            'Quốc tế, có hợp đồng; hoặc kênh bán hàng trực tuyến, ổn định ít nhất 6 tháng',
            'International, under contract; or online sales, steady for at least 6 months',
          ),
        }
      : option,
  ),
};

/** Main area of distribution of plants and animals, by distance alone. */
const liveMarket: CriterionSpec = {
  ...market(),
  options: options(
    [1, 2, 3, 5],
    [
      t('Trong huyện', 'Within the district'),
      t('Ngoài huyện', 'Beyond the district'),
      t('Ngoài tỉnh', 'Beyond the province'),
      t('Quốc tế, có hợp đồng', 'International, under contract'),
    ],
  ),
};

/** Quality assurance: certificates count, yet 4 stars ask none. */
const assurance = single({
  name: criterionNames.assurance,
  options: options(
    [0, 1, 2, 3, 5],
    [
      ...internalControl,
      t(
        'Có chứng nhận quản lý chất lượng theo tiêu chuẩn Việt Nam',
        'Certified for quality management to a Vietnamese standard',
      ),
      t(
        'Có chứng nhận quản lý chất lượng theo tiêu chuẩn quốc tế, đủ điều kiện an toàn thực phẩm để xuất khẩu',
        'Certified for quality management to an international standard, fit in food safety for export',
      ),
    ],
  ),
  minForStar: { 3: 2, 5: 5 },
  evidence: evidence.qualityControl,
});

/** Set 23: flowers. Packed and labelled like handicraft; instructions that keep them fresh. */
export const set23 = ornamental({
  number: 23,
  origin: grownOrigin([1, 3, 5]),
  value: flowerValue,
  idea,
  label: craftPackaging,
  market: flowerMarket,
  looks: [evenSize(3), colour([0, 1, 2, 4], { 4: 2, 5: 4 }), presentation('flowers', 4)],
  uniqueness: flowerUniqueness,
  instructions: flowerInstructions({ 4: 4 }),
});

/** Set 24: ornamental plants. Flowers with a tag for packaging, the art of shaping, and no instructions. */
export const set24 = ornamental({
  number: 24,
  origin: grownOrigin([1, 3, 5]),
  value: plantValue,
  idea,
  label: liveTag,
  market: liveMarket,
  looks: [form(2, 4), colour([null, 1, 2, 4]), shaping, presentation('plants', 3)],
  uniqueness: plantUniqueness,
});

/** Set 25: ornamental animals. Plants, but raised and even in size instead of grown, shaped and presented. */
export const set25 = ornamental({
  number: 25,
  origin: localOrigin([1, 3, 5], bred),
  value: animalValue,
  idea: madeIdea(5, 'not-mentioned', 'never-the-best'),
  label: liveTag,
  market: liveMarket,
  looks: [form(3, 5), colour([null, 1, 3, 5]), evenSize(3)],
  uniqueness: animalUniqueness,
});
