import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { infringement } from './grounds.ts';

// What the council judges of a handicraft; both decrees word it alike.

/** A criterion judged on the work itself. */
export const craft = (
  name: Text,
  points: readonly number[],
  labels: readonly Text[],
  more: Pick<CriterionSpec, 'minForStar' | 'notes' | 'grounds'> = {},
): CriterionSpec => ({ name, options: options(points, labels), evidence: evidence.craft, ...more });

export const fineness = craft(
  t('Mức độ tinh xảo/sắc nét của sản phẩm', 'Fineness of the work'),
  [0, 1, 3, 5],
  [
    t('Không khéo, không bán được', 'Not skilful, unsaleable'),
    t('Khá khéo, bán được', 'Fairly skilful, saleable'),
    t('Khéo, bán được, có giá trị mỹ thuật, kỹ thuật', 'Skilful, saleable, of artistic and technical worth'),
    t(
      'Tinh xảo, có giá trị mỹ thuật, kỹ thuật, bán được ở cửa hàng lớn và xuất khẩu',
      'Exquisite, of artistic and technical worth, saleable in large shops and for export',
    ),
  ],
  { minForStar: { 5: 5 } },
);

export const design = craft(
  t('Thiết kế độc đáo', 'Unique design'),
  [1, 3, 5],
  [
    t('Phong cách phổ biến', 'Common style'),
    t('Phong cách riêng nhưng dạng thông thường', 'Style of its own, ordinary form'),
    t('Phong cách riêng, thể hiện trí tuệ địa phương', 'Style of its own that shows local knowledge'),
  ],
  { minForStar: { 5: 5 }, grounds: [infringement] },
);

export const integratedValues = craft(
  t('Các yếu tố tích hợp lên giá trị của sản phẩm', 'Elements that make up its value'),
  [0, 1, 2, 3],
  [
    t('Giá trị sản phẩm không rõ nét', 'Value not evident'),
    t('Giá trị tích hợp hài hòa, phù hợp', 'Harmonious and fitting'),
    t('Hài hòa, phù hợp yếu tố văn hóa, dân tộc', 'Harmonious, fitting culture and people'),
    t(
      'Hài hòa, phù hợp yếu tố văn hóa, dân tộc truyền thống, thành sản phẩm đặc trưng',
      'Harmonious, fitting traditional culture and people, a typical product',
    ),
  ],
  {
    notes: [
      t(
        'Xét kiểu dáng, hoa văn, màu sắc, kết cấu chắc bền, kích thước và tỷ lệ.',
        'Form, pattern, colour, sound and lasting build, size and proportion.',
      ),
    ],
  },
);

export const functions = craft(
  t('Các tính năng của sản phẩm', 'Functions of the product'),
  [0, 1, 2, 3],
  [
    t('Không có tính năng cơ bản', 'Lacks basic functions'),
    t('Đủ tính năng cơ bản để bán tại địa phương', 'Enough to sell in the locality'),
    t('Đủ tính năng cơ bản để bán trong nước', 'Enough to sell in the country'),
    t('Đủ tính năng cơ bản để xuất khẩu', 'Enough to export'),
  ],
  {
    notes: [
      t(
        'Xét giá trị sử dụng, như tranh trang trí, túi đựng mỹ phẩm, vòng tay.',
        'Its use, as a picture, a cosmetics bag, a bracelet.',
      ),
    ],
  },
);
