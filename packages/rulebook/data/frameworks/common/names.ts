import { t } from '../../../src/rubric/compose.ts';

// Names of parts and sections that both decrees use.

export const partNames = {
  A: t('Sản phẩm và sức mạnh của cộng đồng', "The product and the community's strength"),
  B: t('Khả năng tiếp thị', 'Marketing ability'),
  C: t('Chất lượng sản phẩm', 'Quality of the product'),
};

export const sectionNames = {
  organisation: t('Tổ chức sản xuất', 'Organisation of production'),
  development: t('Phát triển sản phẩm', 'Development of the product'),
  community: t('Sức mạnh cộng đồng', "The community's strength"),
  marketing: t('Tiếp thị', 'Marketing'),
  sensory: t('Chỉ tiêu cảm quan', 'Sensory criteria'),
  craft: t('Các chỉ tiêu', 'Criteria of the craft'),
};
