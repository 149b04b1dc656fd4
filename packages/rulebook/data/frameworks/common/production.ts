import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import { evidence } from './evidence.ts';
import { grownOutsideProvince } from './grounds.ts';

// Criteria on production and packaging that both decrees word alike.

type Points = readonly (number | null)[];

/** Origin of fresh and raw produce: the share grown in the commune; all of it must come from the province. */
export const grownOrigin = (points: Points): CriterionSpec => ({
  name: t('Nguồn gốc sản phẩm', 'Origin of the product'),
  options: options(points, [
    t('Dưới 50 % trồng tại xã', 'Under 50 % grown in the commune'),
    t('50 – dưới 75 % trồng tại xã', '50 – under 75 % grown in the commune'),
    t('75 – 100 % trồng tại xã', '75 – 100 % grown in the commune'),
  ]),
  notes: [t('Toàn bộ sản phẩm phải trồng trong tỉnh.', 'All of the product must be grown in the province.')],
  evidence: evidence.origin,
  grounds: [grownOutsideProvince],
});

const addedValue = t('Gia tăng giá trị', 'Added value');

/** Added value of fresh produce: how it is cleaned, packed and kept. */
export const freshValue: CriterionSpec = {
  name: addedValue,
  options: options(
    [1, 2, 3],
    [
      t(
        'Sơ chế thủ công (rửa, làm sạch, phân loại, đóng gói…)',
        'Prepared by hand (washed, cleaned, sorted, packed…)',
      ),
      t('Dùng máy móc khi sơ chế, đóng gói', 'Machines used to prepare and pack'),
      t(
        'Dùng công nghệ tiên tiến khi sơ chế, bảo quản: chất lượng cao hơn, hoặc giữ được lâu với chất lượng ổn định',
        'Advanced preparation and storage technology: better quality, or keeps longer at a steady quality',
      ),
    ],
  ),
  minForStar: { 5: 3 },
  evidence: evidence.process,
};

/** Added value of processed food. */
export const processedValue: CriterionSpec = {
  name: addedValue,
  options: options(
    [1, 2, 3],
    [
      t('Chế biến đơn giản', 'Simple processing'),
      t('Chế biến', 'Processing'),
      t(
        'Chế biến sâu từ vùng nguyên liệu địa phương, chất lượng cao theo nhu cầu thị trường',
        'Deep processing of local materials, high quality as the market asks',
      ),
    ],
  ),
  evidence: evidence.process,
};

/** Added value of handicraft. */
export const craftValue: CriterionSpec = {
  name: addedValue,
  options: options(
    [1, 2, 3],
    [
      t('Phân loại, chế tác giản đơn', 'Sorting, simple making'),
      t('Chế tác gắn với kỹ năng nghề truyền thống', 'Made with traditional craft skill'),
      t(
        'Công nghệ phù hợp kết hợp nghề truyền thống, sản phẩm tinh xảo, chất lượng cao hơn',
        'Fitting technology joined with traditional craft: finer work, higher quality',
      ),
    ],
  ),
  evidence: evidence.process,
};

/** What the origin of the idea adds for new products; drinks leave them out. */
export const newProduct = {
  counted: {
    any: t(
      '; hoặc sản phẩm mới từ nguyên liệu đặc trưng địa phương',
      '; or new, from typical local materials',
    ),
    established: t(
      '; hoặc sản phẩm mới từ nguyên liệu đặc trưng địa phương, bán ổn định ít nhất 36 tháng',
      '; or new, from typical local materials, sold steadily for at least 36 months',
    ),
  },
  'left-out': { any: t('', ''), established: t('', '') },
};

/** Protection of the environment. */
export const environment = (points: Points): CriterionSpec => ({
  name: t('Bảo vệ môi trường trong quá trình sản xuất', 'Protection of the environment in production'),
  options: options(points, [
    t(
      'Đủ hồ sơ, thủ tục môi trường theo luật và quy định liên quan',
      'Environmental papers as law and rules require',
    ),
    t(
      'Đủ hồ sơ môi trường, có minh chứng công trình thu gom và xử lý chất thải theo quy định',
      'Environmental papers as law requires, with proof of waste collection and treatment works as required',
    ),
    t(
      'Đủ hồ sơ môi trường, có minh chứng công trình thu gom và xử lý chất thải theo quy định, và minh chứng dùng bao gói thân thiện môi trường',
      'Environmental papers as law requires, with proof of waste collection and treatment works as required and of environment-friendly packaging',
    ),
  ]),
  minForStar: { 4: 1 },
  evidence: evidence.environment,
});

/** Sustainable technology, yes or no. */
export const sustainableTechnology: CriterionSpec = {
  name: t('Sử dụng công nghệ theo hướng bền vững trong sản xuất', 'Sustainable technology in production'),
  options: options(
    [0, 1],
    [
      t('Không dùng công nghệ bền vững', 'No sustainable technology'),
      t(
        'Có công nghệ bền vững: tiết kiệm nguyên, nhiên liệu; xử lý, tái chế chất thải; tận dụng phụ phẩm nông nghiệp…',
        'Sustainable technology: saving material or fuel, treating or recycling waste, re-using farm by-products…',
      ),
    ],
  ),
  evidence: evidence.technology,
};

/** Packing and packaging; the decrees ask it of different stars, sheets praise looks or kindness to the environment. */
export const packaging = (
  minForStar: StarConditions,
  best: 'refined' | 'environment-friendly' = 'refined',
): CriterionSpec => ({
  name: t('Đóng gói, bao bì sản phẩm', 'Packing and packaging'),
  options: options(
    [0, 1, 2, 3],
    [
      t('Đóng gói thông thường, không bao bì', 'Ordinary packing, no packaging'),
      t('Đóng gói thông thường, bao bì đơn giản', 'Ordinary packing, simple packaging'),
      t('Đóng gói sáng tạo, bao bì đẹp', 'Creative packing, handsome packaging'),
      best === 'refined'
        ? t(
            'Đóng gói sáng tạo, tiện lợi, bao bì đẹp, sang trọng',
            'Creative, convenient packing; handsome, refined packaging',
          )
        : t(
            'Đóng gói sáng tạo, tiện lợi, bao bì đẹp, thân thiện môi trường',
            'Creative, convenient packing; handsome, environment-friendly packaging',
          ),
    ],
  ),
  minForStar,
  evidence: evidence.packaging,
});
