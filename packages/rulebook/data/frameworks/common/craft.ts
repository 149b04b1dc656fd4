import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { infringement } from './grounds.ts';
import { instructions } from './quality.ts';

// What the council judges of a handicraft; both decrees word it alike.

/** A criterion judged on the work itself. */
const craft = (
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

/** Unique design; the textile sheets add what makes it so. */
export const design = (notes: readonly Text[] = []) =>
  craft(
    t('Thiết kế độc đáo', 'Unique design'),
    [1, 3, 5],
    [
      t('Phong cách phổ biến', 'Common style'),
      t('Phong cách riêng nhưng dạng thông thường', 'Style of its own, ordinary form'),
      t('Phong cách riêng, thể hiện trí tuệ địa phương', 'Style of its own that shows local knowledge'),
    ],
    { minForStar: { 5: 5 }, grounds: [infringement], ...(notes.length > 0 ? { notes } : {}) },
  );

export const integratedValues = (points: readonly number[]) =>
  craft(
    t('Các yếu tố tích hợp lên giá trị của sản phẩm', 'Elements that make up its value'),
    points,
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

export const functions = (points: readonly number[]) =>
  craft(
    t('Các tính năng của sản phẩm', 'Functions of the product'),
    points,
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

const livelihoods = {
  people: t('người dân', 'people'),
  'ethnic-communities': t('đồng bào dân tộc', 'ethnic communities'),
};

/** Quality of the materials: what counts as bad, and whose livelihood good ones improve, differs. */
export const materialQuality = (bad: Text, livelihood: keyof typeof livelihoods) => {
  const whose = livelihoods[livelihood];
  const vi = `Nguyên liệu xanh, thân thiện môi trường, giúp bảo tồn đa dạng sinh học và cải thiện sinh kế ${whose.vi}`;
  const en = `Green, environment-friendly, helping biodiversity and the livelihood of ${whose.en}`;
  return craft(
    t('Chất lượng của nguyên liệu/thành phần', 'Quality of materials'),
    [0, 3, 5],
    [
      bad,
      t(vi, en),
      t(
        `${vi}, có chứng chỉ quản lý vùng nguyên liệu bền vững`,
        `${en}, with a certificate of sustainable management of the source area`,
      ),
    ],
  );
};

/** What the textile sheets say of a unique design. */
export const textileDesign = design([
  t(
    'Chất lượng có nét riêng, khác biệt, không lẫn với sản phẩm khác.',
    'Quality of its own, distinct, not to be taken for another product.',
  ),
]);

/** Instructions for use of textile and clothing: how to use it well, and what its culture is worth. */
export const textileInstructions = (points: readonly number[], minForStar?: StarConditions) =>
  instructions(minForStar, {
    points,
    purposes: [
      t('để dùng đúng tính năng sản phẩm', 'to use the product as it is meant'),
      t(
        'để dùng đúng tính năng, phát huy giá trị văn hóa và chất lượng sản phẩm',
        'to use the product as it is meant and bring out its cultural value and quality',
      ),
    ],
  });
