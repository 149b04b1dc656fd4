import { type CriterionSpec, options, single, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';

// Sections on quality that both decrees word alike.

type Points = readonly (number | null)[];

/** Nutrients that the sheets give as examples, and whose test report shows them. */
const nutrients = {
  fresh: t(
    'Đếm các chỉ tiêu dinh dưỡng (protit, lipid, vitamin…) có hàm lượng trong phiếu kiểm nghiệm của cơ quan có thẩm quyền.',
    'Counts nutrients (protein, lipid, vitamins…) with contents in the report of a competent laboratory.',
  ),
  grain: t(
    'Đếm các chỉ tiêu (amylose, cacbohydrat, năng lượng, lipid…) có hàm lượng trong phiếu kiểm nghiệm.',
    'Counts nutrients (amylose, carbohydrate, energy, lipid…) with contents in the test report.',
  ),
  honey: t(
    'Đếm các chỉ tiêu dinh dưỡng (vitamin B2, B3, B5, B6, B9; đường khử tự do…) có hàm lượng trong phiếu kiểm nghiệm.',
    'Counts nutrients (vitamins B2, B3, B5, B6, B9; free reducing sugar…) with contents in the test report.',
  ),
};

/** Nutrients by test report; more than two count 2 or 3 points. */
export const nutrition = (
  best: 2 | 3,
  of: keyof typeof nutrients = 'fresh',
  doubts: CriterionSpec['doubts'] = [],
) =>
  single({
    name: t('Dinh dưỡng', 'Nutrition'),
    options: options(
      [0, 1, best],
      [
        t('Không có chỉ tiêu nào', 'No nutrient stated'),
        t('1 – 2 chỉ tiêu', '1 – 2 nutrients'),
        t('Trên 2 chỉ tiêu', 'More than 2 nutrients'),
      ],
    ),
    notes: [nutrients[of]],
    evidence: evidence.nutritionTest,
    doubts,
  });

interface Uniqueness {
  readonly points?: Points;
  /** The qualities that the sheet names to look at. */
  readonly by?: Text;
}

/** How unique the product is. */
export const uniqueness = (minForStar: StarConditions, { points = [0, 1, 3, 5], by }: Uniqueness = {}) =>
  single({
    name: t('Tính độc đáo', 'Uniqueness'),
    options: options(points, [
      t('Trung bình', 'Average'),
      t('Tương đối độc đáo', 'Fairly unique'),
      t('Độc đáo, đặc trưng', 'Unique and typical'),
      t('Rất độc đáo, đặc trưng', 'Very unique and typical'),
    ]),
    minForStar,
    notes: [
      t(
        `Chất lượng ${by ? `(${by.vi}…) ` : ''}có nét riêng, dễ nhận ra so với sản phẩm khác, có thể thành thương hiệu của địa phương.`,
        `Quality ${by ? `(${by.en}…) ` : ''}of its own, easily told from others, that may become a brand of the locality.`,
      ),
    ],
    evidence: evidence.uniqueness,
  });

/** Control of quality within the producer's own house, from none to the plan that is tied to traceability. */
export const internalControl: readonly Text[] = [
  t('Không kiểm soát chất lượng', 'No quality control'),
  t('Có kế hoạch kiểm soát chất lượng nội bộ', 'A plan of internal quality control'),
  t(
    'Kế hoạch kiểm soát nội bộ gắn với truy xuất nguồn gốc theo quy định',
    'A plan of internal control tied to traceability as required',
  ),
];

/** Results of periodic tests, from failed up; `scope` names what the sheet requires to be tested. */
export const testLabels = (scope?: Text): readonly Text[] => [
  t('Có kiểm tra nhưng không đạt', 'Tested, not passed'),
  t('Kiểm tra đạt nhưng chưa đủ chỉ tiêu', 'Passed, not on all criteria'),
  scope
    ? t(`Kiểm tra đạt đủ theo quy định (${scope.vi}…)`, `Passed on all required (${scope.en}…)`)
    : t('Kiểm tra đạt đủ', 'Passed on all'),
];

interface Instructions {
  readonly points?: Points;
  /** What detailed instructions are for, step by step. */
  readonly purposes?: readonly Text[];
  readonly doubts?: CriterionSpec['doubts'];
}

const keepQuality = t('để giữ chất lượng sản phẩm', 'that keep quality');

/** Instructions for use: simple, then detailed for a purpose. */
export const instructions = (
  minForStar?: StarConditions,
  { points = [1, 2], purposes = [keepQuality], doubts = [] }: Instructions = {},
) =>
  single({
    name: t(
      'Hướng dẫn sử dụng để đảm bảo sản phẩm có chất lượng tốt nhất cho người tiêu dùng',
      'Instructions for use that keep the product at its best',
    ),
    options: options(points, [
      t('Hướng dẫn đơn giản', 'Simple instructions'),
      ...purposes.map(({ vi, en }) => t(`Hướng dẫn chi tiết, cụ thể ${vi}`, `Detailed instructions ${en}`)),
    ]),
    ...(minForStar ? { minForStar } : {}),
    evidence: evidence.instructions,
    doubts,
  });

/** Chance on world markets; 3 points for food, 5 for handicraft. */
export const worldMarket = (points: Points) =>
  single({
    name: t('Cơ hội thị trường toàn cầu', 'Chance on world markets'),
    options: options(points, [
      t('Có thể xuất khẩu sang Đông Nam Á', 'Could be exported to South-East Asia'),
      t('Có thể xuất khẩu ngoài Đông Nam Á', 'Could be exported beyond South-East Asia'),
      t(
        'Có thể xuất khẩu sang thị trường tiêu chuẩn cao (Mỹ, Nhật, EU…)',
        'Could be exported to markets of high standards (US, Japan, EU…)',
      ),
    ]),
    notes: [
      t(
        'Dựa trên hợp đồng xuất khẩu đã làm, chứng nhận chất lượng đã cấp, hoặc thông tin đánh giá thị trường, kết quả xúc tiến thương mại ở thị trường tiềm năng.',
        'By export contracts carried out, quality certificates held, or market studies and promotion results in likely markets.',
      ),
    ],
    evidence: evidence.exportMarket,
  });
