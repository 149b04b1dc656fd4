import { t } from '../../../src/rubric/compose.ts';
import type { Text } from '../../../src/text.ts';

// Origin of the product idea, as both decrees word it.

export const ideaName = t('Nguồn gốc ý tưởng sản phẩm', 'Origin of the product idea');

const onlyMade = (place: Text): Text =>
  t(
    `Đặc sản truyền thống chỉ làm ${place.vi}, chất lượng đặc sắc, bán ra gắn với chỉ dẫn nguồn gốc địa lý`,
    `Traditional speciality made only in the ${place.en}, distinctive, sold with its geographical origin`,
  );

/** The best idea of QĐ 148/2023 … */
export const onlyInDistrict = onlyMade(t('trong huyện', 'district'));

/** … and of QĐ 26/2026. */
export const onlyInCommune = onlyMade(t('tại xã', 'commune'));

/** Ideas tied to soil, weather and local technique, by how the product is had; `sold` is added to the typical. */
export const nativeLabels = (had: Text, sold: Text = t('', '')): readonly Text[] => [
  t(`${had.vi} phổ biến ở nhiều tỉnh, thành`, `Commonly ${had.en} in many provinces`),
  t(
    `${had.vi} phổ biến ở nhiều tỉnh, thành nhưng chất lượng nổi trội, khác biệt nhờ đất đai, thời tiết, kỹ thuật bản địa`,
    `Commonly ${had.en}, but outstanding and distinct through soil, weather or local technique`,
  ),
  t(
    `${had.vi} ở nhiều nơi trong tỉnh, là đặc trưng của tỉnh, chất lượng nổi trội${sold.vi}`,
    `Typical of the province and outstanding, ${had.en} in many places of it${sold.en}`,
  ),
];

/** A new product of the locality's materials: as good as what is typical, and as a speciality once established. */
const orNew = (option: Text, established: Text = t('', '')): Text =>
  t(
    `${option.vi}; hoặc sản phẩm mới từ nguyên liệu đặc trưng địa phương${established.vi}`,
    `${option.en}; or new, from typical local materials${established.en}`,
  );

const typical = t(
  'Sản xuất ở nhiều nơi trong tỉnh, là đặc trưng của tỉnh, chất lượng nổi trội',
  'Made in many places of the province and typical of it, outstanding',
);

/** What a sheet says of new products: drinks leave them out, for ornamental animals they are never the best. */
export type NewProducts = 'counted' | 'never-the-best' | 'left-out';

/** Ideas of made products, up to the speciality of one place. */
export const madeLabels = (speciality: Text, newProducts: NewProducts): readonly Text[] => [
  t('Sản xuất phổ biến ở nhiều tỉnh, thành', 'Commonly made in many provinces'),
  t(
    'Sản xuất phổ biến ở nhiều tỉnh, thành nhưng chất lượng nổi trội, khác biệt nhờ nguyên liệu, kỹ thuật truyền thống',
    'Commonly made, but outstanding and distinct through materials or traditional technique',
  ),
  newProducts === 'left-out' ? typical : orNew(typical),
  newProducts === 'counted'
    ? orNew(speciality, t(', bán ổn định ít nhất 36 tháng', ', sold steadily for at least 36 months'))
    : speciality,
];
