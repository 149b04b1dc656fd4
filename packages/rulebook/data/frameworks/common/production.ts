import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';
import { fromOutsideProvince } from './grounds.ts';
import { criterionNames } from './names.ts';

// Criteria on production and packaging that both decrees word alike.

type Points = readonly (number | null)[];

/** How what grows or is raised is had, in the words of its sheet. */
interface Raising {
  readonly inCommune: Text;
  readonly inProvince: Text;
  /** What the requirement on the province leaves aside. */
  readonly aside?: Text;
  /** Code of the ground on the province. */
  readonly ground?: `${'grown' | 'raised'}-outside-province`;
}

const grown: Raising = { inCommune: t('trồng', 'grown'), inProvince: t('trồng', 'grown') };

export const raised: Raising = {
  inCommune: t('nuôi, trồng', 'raised or grown'),
  inProvince: t('nuôi, trồng', 'raised or grown'),
};

export const caught: Raising = {
  inCommune: t('nuôi, đánh bắt', 'raised or caught'),
  inProvince: t('nuôi trồng, đánh bắt', 'farmed or caught'),
  aside: t(' (không tính phạm vi ngư trường đánh bắt)', ' (fishing grounds aside)'),
};

/** Ornamental animals. */
export const bred: Raising = {
  inCommune: t('nuôi', 'raised'),
  inProvince: t('nuôi', 'raised'),
  ground: 'raised-outside-province',
};

/** Origin of what grows or is raised: the share from the commune; all of it must come from the province. */
export const localOrigin = (
  points: Points,
  { inCommune, inProvince, aside = t('', ''), ground = 'grown-outside-province' }: Raising,
): CriterionSpec => ({
  name: t('Nguồn gốc sản phẩm', 'Origin of the product'),
  options: options(points, [
    t(`Dưới 50 % ${inCommune.vi} tại xã`, `Under 50 % ${inCommune.en} in the commune`),
    t(`50 – dưới 75 % ${inCommune.vi} tại xã`, `50 – under 75 % ${inCommune.en} in the commune`),
    t(`75 – 100 % ${inCommune.vi} tại xã`, `75 – 100 % ${inCommune.en} in the commune`),
  ]),
  notes: [
    t(
      `Toàn bộ sản phẩm phải ${inProvince.vi} trong tỉnh${aside.vi}.`,
      `All of the product must be ${inProvince.en} in the province${aside.en}.`,
    ),
  ],
  evidence: evidence.origin,
  grounds: [fromOutsideProvince(inProvince, aside, ground)],
});

/** Origin of what is grown. */
export const grownOrigin = (points: Points): CriterionSpec => localOrigin(points, grown);

/** Added value: what is done to the product before it is sold. */
export const addedValue = (
  points: Points,
  labels: readonly Text[],
  minForStar?: StarConditions,
): CriterionSpec => ({
  name: criterionNames.addedValue,
  options: options(points, labels),
  ...(minForStar ? { minForStar } : {}),
  evidence: evidence.process,
});

/** What good preparation and storage bring. */
export const lasting = t(
  'chất lượng cao hơn, hoặc giữ được lâu với chất lượng ổn định',
  'better quality, or keeps longer at a steady quality',
);

/** Of fresh and raw produce: how it is prepared, packed and kept. */
const preparedValue = (
  byHand: Text,
  work: Readonly<Record<'machines' | 'storage', Text>>,
  minForStar?: StarConditions,
): CriterionSpec =>
  addedValue(
    [1, 2, 3],
    [
      t(`Sơ chế thủ công (${byHand.vi}…)`, `Prepared by hand (${byHand.en}…)`),
      t(`Dùng máy móc khi ${work.machines.vi}`, `Machines used to ${work.machines.en}`),
      t(
        `Dùng công nghệ tiên tiến khi ${work.storage.vi}: ${lasting.vi}`,
        `Advanced technology to ${work.storage.en}: ${lasting.en}`,
      ),
    ],
    minForStar,
  );

const washing = t('rửa, làm sạch, phân loại, đóng gói', 'washed, cleaned, sorted, packed');

const preparing = {
  machines: t('sơ chế, đóng gói', 'prepare and pack'),
  storage: t('sơ chế, bảo quản', 'prepare and store'),
};

/** Added value of fresh plants and of grain. */
export const freshValue = preparedValue(washing, preparing, { 5: 3 });

/** Added value of honey and other raw foods, which are strained rather than washed. */
export const strainedValue = preparedValue(
  t('lọc, loại tạp chất, phân loại, đóng gói', 'strained, cleared of impurities, sorted, packed'),
  preparing,
  { 5: 3 },
);

/** Added value of fresh meat and aquatic products; the decrees put different conditions. */
export const slaughteredValue = (minForStar?: StarConditions): CriterionSpec =>
  preparedValue(
    washing,
    {
      machines: t('sơ chế, giết mổ, đóng gói', 'prepare, slaughter and pack'),
      storage: t('sơ chế, giết mổ, bảo quản', 'prepare, slaughter and store'),
    },
    minForStar,
  );

/** By the depth of processing; sorting alone counts only where it has points. */
const processing = (points: Points, deep: Text): CriterionSpec =>
  addedValue(points, [
    t('Phân loại, sơ chế', 'Sorted and prepared'),
    t('Chế biến đơn giản', 'Simple processing'),
    t('Chế biến', 'Processing'),
    deep,
  ]);

const deepFromLocalMaterials = t(
  'Chế biến sâu từ vùng nguyên liệu địa phương, chất lượng cao theo nhu cầu thị trường',
  'Deep processing of local materials, high quality as the market asks',
);

/** Added value of processed food. */
export const processedValue = processing([null, 1, 2, 3], deepFromLocalMaterials);

/** Added value of tea, coffee, cocoa and medicinal plants, which may be no more than sorted. */
export const sortedOrProcessedValue = processing([0, 1, 2, 3], deepFromLocalMaterials);

/** Added value of fast food, whose materials need not be local. */
export const processedValueAnywhere = processing(
  [null, 1, 2, 3],
  t(
    'Chế biến sâu, chất lượng cao theo nhu cầu thị trường',
    'Deep processing, high quality as the market asks',
  ),
);

/** Added value of handicraft. */
export const craftValue = addedValue(
  [1, 2, 3],
  [
    t('Phân loại, chế tác giản đơn', 'Sorting, simple making'),
    t('Chế tác gắn với kỹ năng nghề truyền thống', 'Made with traditional craft skill'),
    t(
      'Công nghệ phù hợp kết hợp nghề truyền thống, sản phẩm tinh xảo, chất lượng cao hơn',
      'Fitting technology joined with traditional craft: finer work, higher quality',
    ),
  ],
);

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
