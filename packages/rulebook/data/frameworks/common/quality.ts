import { options, single, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';

// Sections on quality that both decrees word alike.

type Points = readonly (number | null)[];

/** Nutrients by test report; more than two count 2 or 3 points. */
export const nutrition = (best: 2 | 3) =>
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
    notes: [
      t(
        'Đếm các chỉ tiêu dinh dưỡng (protit, lipid, vitamin…) có hàm lượng trong phiếu kiểm nghiệm của cơ quan có thẩm quyền.',
        'Counts nutrients (protein, lipid, vitamins…) with contents in the report of a competent laboratory.',
      ),
    ],
    evidence: evidence.nutritionTest,
  });

/** How unique the product is; some sheets name the qualities to look at. */
export const uniqueness = (minForStar: StarConditions, qualities?: Text) =>
  single({
    name: t('Tính độc đáo', 'Uniqueness'),
    options: options(
      [0, 1, 3, 5],
      [
        t('Trung bình', 'Average'),
        t('Tương đối độc đáo', 'Fairly unique'),
        t('Độc đáo, đặc trưng', 'Unique and typical'),
        t('Rất độc đáo, đặc trưng', 'Very unique and typical'),
      ],
    ),
    minForStar,
    notes: [
      t(
        `Chất lượng ${qualities ? `(${qualities.vi}…) ` : ''}có nét riêng, dễ nhận ra so với sản phẩm khác, có thể thành thương hiệu của địa phương.`,
        `Quality ${qualities ? `(${qualities.en}…) ` : ''}of its own, easily told from others, that may become a brand of the locality.`,
      ),
    ],
    evidence: evidence.uniqueness,
  });

/** Quality control within the workshop, up to the plan that is tied to traceability. */
export const internalControl: readonly Text[] = [
  t('Không kiểm soát chất lượng', 'No quality control'),
  t('Có kế hoạch kiểm soát chất lượng nội bộ', 'A plan of internal quality control'),
  t(
    'Kế hoạch kiểm soát nội bộ gắn với truy xuất nguồn gốc theo quy định',
    'A plan of internal control tied to traceability as required',
  ),
];

/** Instructions for use; cosmetics and medicinal plants must tell how to avoid side effects. */
export const instructions = (minForStar?: StarConditions, sideEffects?: 'avoided') =>
  single({
    name: t(
      'Hướng dẫn sử dụng để đảm bảo sản phẩm có chất lượng tốt nhất cho người tiêu dùng',
      'Instructions for use that keep the product at its best',
    ),
    options: options(
      [1, 2],
      [
        t('Hướng dẫn đơn giản', 'Simple instructions'),
        sideEffects === 'avoided'
          ? t(
              'Hướng dẫn chi tiết, cụ thể để giữ chất lượng sản phẩm, tránh tác dụng phụ (nếu có)',
              'Detailed instructions that keep quality and avoid side effects, if any',
            )
          : t(
              'Hướng dẫn chi tiết, cụ thể để giữ chất lượng sản phẩm',
              'Detailed instructions that keep quality',
            ),
      ],
    ),
    ...(minForStar ? { minForStar } : {}),
    evidence: evidence.instructions,
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
