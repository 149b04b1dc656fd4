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

/** Names of criteria that stand on several sheets, or on those of both decrees. */
export const criterionNames = {
  addedValue: t('Gia tăng giá trị', 'Added value'),
  materials: t('Nguồn nguyên liệu', 'Source of materials'),
  label: t('Phong cách, ghi nhãn hàng hóa', 'Style and labelling'),
  packagingAndLabel: t('Bao bì, ghi nhãn sản phẩm', 'Packaging and labelling'),
  organisation: t('Loại hình tổ chức sản xuất - kinh doanh', 'Form of organisation'),
  localLabour: t('Sử dụng lao động địa phương', 'Local labour'),
  growth: t('Tăng trưởng sản xuất kinh doanh', 'Growth of the business'),
  intellectualProperty: t('Sở hữu trí tuệ', 'Intellectual property'),
  market: t('Khu vực phân phối chính', 'Main area of distribution'),
  promotion: t('Quảng bá sản phẩm', 'Promotion'),
  localIdentity: t('Trí tuệ/bản sắc địa phương', 'Local knowledge and identity'),
  impurities: t('Tạp chất', 'Impurities'),
  foreignMatter: t('Tạp chất lạ', 'Foreign matter'),
  sizeAndShape: t('Kích thước, hình dạng bề ngoài', 'Size and shape'),
  shape: t('Hình dạng', 'Shape'),
  colour: t('Màu sắc', 'Colour'),
  colourAndBody: t('Màu sắc, thể chất', 'Colour and body'),
  smell: t('Mùi', 'Smell'),
  taste: t('Vị', 'Taste'),
  smellAndTaste: t('Mùi, vị', 'Smell and taste'),
  declaration: t('Công bố chất lượng sản phẩm', 'Declaration of quality'),
  assurance: t('Đảm bảo chất lượng sản phẩm', 'Quality assurance'),
};
