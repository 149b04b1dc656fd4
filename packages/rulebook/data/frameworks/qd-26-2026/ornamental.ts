import {
  type CriterionSpec,
  options,
  type SectionSpec,
  section,
  single,
  t,
} from '../../../src/rubric/compose.ts';
import { scoringGuide } from '../common/doubts.ts';
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
import { community, marketing, marketingIn } from './community.ts';
import { capacity, linkage, madeIdea, packagingAndLabel } from './organisation.ts';
import { sheet, signedAnnex } from './sheet.ts';

// Sheets of flowers, ornamental plants, ornamental animals. QĐ 26/2026, Phụ lục II.

/** What tells one ornamental product's sheet from another's. */
interface Ornamental {
  readonly number: number;
  readonly origin: CriterionSpec;
  readonly value: CriterionSpec;
  readonly idea: CriterionSpec;
  readonly label: CriterionSpec;
  readonly marketing: readonly SectionSpec[];
  readonly looks: readonly CriterionSpec[];
  readonly uniqueness: SectionSpec;
  /** Points for a plan of internal control, and for one tied to traceability. */
  readonly control: readonly [number, number];
  readonly instructions?: SectionSpec;
}

const ornamental = (product: Ornamental) =>
  sheet({
    number: product.number,
    originUnit: 'commune',
    disqualifications: plainDossierGrounds,
    A: [
      section(sectionNames.organisation, [
        product.origin,
        product.value,
        capacity('để đáp ứng'),
        linkage('Liên kết chuỗi trong sản xuất', [0, 1, 2, 4], { 4: 2, 5: 4 }),
        environment([1, 2, 3]),
        sustainableTechnology,
      ]),
      section(sectionNames.development, [product.idea, product.label]),
      community(),
    ],
    B: product.marketing,
    C: [
      section(looksName, product.looks),
      product.uniqueness,
      control(product.control),
      ...(product.instructions ? [product.instructions] : []),
      worldMarket([1, 3, 5]),
    ],
  });

/** Quality assurance: internal control alone; 3 stars ask that it be tied to traceability. */
const control = ([plan, traced]: readonly [number, number]) =>
  single({
    name: criterionNames.assurance,
    options: options([0, plan, traced], internalControl),
    minForStar: { 3: traced },
    evidence: evidence.qualityControl,
  });

const idea = madeIdea([0, 1, 3, 5], { 4: 5 }, 'not-mentioned');

const story = t(
  'nêu thông điệp câu chuyện sản phẩm (hình ảnh hoặc lời giới thiệu)',
  "conveys the story's message in picture or words",
);

/** Main area of distribution of plants and animals: five steps, no conditions. */
const liveMarket: CriterionSpec = {
  name: criterionNames.market,
  options: options(
    [1, 2, 3, 4, 5],
    [
      t('Trong xã', 'Within the commune'),
      t('Ngoài xã', 'Beyond the commune'),
      t('Trong tỉnh', 'Within the province'),
      t('Ngoài tỉnh', 'Beyond the province'),
      t(
        'Quốc tế, có hợp đồng và minh chứng đã thực hiện',
        'International, with contracts and proof of carrying them out',
      ),
    ],
  ),
  evidence: evidence.market,
  doubts: [
    {
      doubt: t(
        'Bán ngoài xã mà trong tỉnh thuộc cả mức 2 và mức 3; hiểu mức 2 là một số xã lân cận, mức 3 là khắp tỉnh.',
        'Sales beyond the commune but within the province fall in options 2 and 3; read as nearby communes, and as all the province.',
      ),
      settledBy: scoringGuide,
    },
  ],
};

/** Set 23: flowers. Packed, labelled and sold like handicraft; instructions that keep them fresh. */
export const set23 = ornamental({
  number: 23,
  origin: grownOrigin([1, 2, 4]),
  value: flowerValue,
  idea,
  label: packagingAndLabel([1, 3, 4], { 3: 1, 4: 4 }),
  marketing,
  looks: [
    evenSize(2, [
      {
        doubt: t(
          '“Tương đối đồng đều” in 2 điểm, trong khi bộ 25 và QĐ 148 in 3; giữ như bản in.',
          '“Fairly even” prints 2 points where set 25 and QĐ 148 print 3; kept as printed.',
        ),
        settledBy: signedAnnex(23),
      },
    ]),
    colour([1, 1, 3, 5], { 4: 3, 5: 5 }, [
      {
        doubt: t(
          'Hai mức đầu cùng in 1 điểm (1, 1, 3, 5); QĐ 148 in 0, 1, 2, 4, nên mức đầu có thể là 0. Giữ như bản in.',
          'The first two options both print 1 point (1, 1, 3, 5); QĐ 148 prints 0, 1, 2, 4, so the first may be 0. Kept as printed.',
        ),
        settledBy: signedAnnex(23),
      },
    ]),
    presentation('flowers', 4),
  ],
  uniqueness: flowerUniqueness,
  control: [2, 4],
  instructions: flowerInstructions(undefined, [
    {
      doubt: t(
        'Bản chép để trống điểm tối đa của mục; hiểu là 4 theo phương án cao nhất và tổng 35 của phần C.',
        'The transcript leaves the maximum of the section blank; read as 4, by the best option and the 35 of part C.',
      ),
      settledBy: signedAnnex(23),
    },
  ]),
});

/** Set 24: ornamental plants. Flowers with a tag for packaging, the art of shaping, and no instructions. */
export const set24 = ornamental({
  number: 24,
  origin: grownOrigin([1, 2, 4]),
  value: plantValue,
  idea,
  label: tag([null, 1, 3, 4], story, { 3: 1, 5: 4 }, [
    {
      doubt: t(
        'Mức 4 điểm in *****, trong khi các bộ 23, 25 in ****; giữ như bản in.',
        'The option of 4 points prints *****, where sets 23 and 25 print ****; kept as printed.',
      ),
      settledBy: signedAnnex(24),
    },
  ]),
  marketing: marketingIn(liveMarket),
  looks: [form(3, 5), colour([null, 1, 2, 4]), shaping, presentation('plants', 3)],
  uniqueness: plantUniqueness,
  control: [2, 4],
});

/** Set 25: ornamental animals. Plants, but raised and even in size instead of grown, shaped and presented. */
export const set25 = ornamental({
  number: 25,
  origin: localOrigin([1, 2, 4], bred),
  value: animalValue,
  idea: madeIdea([0, 1, 3, 5], { 4: 5 }, 'not-mentioned', 'never-the-best'),
  label: tag([null, 1, 3, 4], story, { 3: 1, 4: 4 }),
  marketing: marketingIn(liveMarket),
  looks: [form(3, 5), colour([null, 1, 3, 5]), evenSize(3)],
  uniqueness: animalUniqueness,
  control: [3, 5],
});
