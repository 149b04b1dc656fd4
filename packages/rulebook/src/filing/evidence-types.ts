import type { Text } from '../text.ts';

/** Kinds of evidence, in the order in which the report lists its annexes. */
export const evidenceTypes = {
  'business-licence': { vi: 'Giấy đăng ký kinh doanh', en: 'Business licence' },
  'production-certificate': {
    vi: 'Giấy chứng nhận đủ điều kiện sản xuất',
    en: 'Production-condition certificate',
  },
  'food-safety-certificate': {
    vi: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
    en: 'Food-safety certificate',
  },
  'material-origin': { vi: 'Nguồn gốc nguyên liệu, liên kết', en: 'Origin of materials, supply contracts' },
  environment: { vi: 'Môi trường, công nghệ bền vững', en: 'Environment, sustainable technology' },
  'local-labour': { vi: 'Lao động địa phương', en: 'Local labour' },
  growth: { vi: 'Báo cáo tài chính, xếp loại hợp tác xã', en: 'Financial statements, cooperative ranking' },
  'intellectual-property': { vi: 'Sở hữu trí tuệ', en: 'Intellectual property' },
  market: { vi: 'Thị trường, xúc tiến thương mại', en: 'Market, trade promotion' },
  publicity: { vi: 'Quảng bá', en: 'Publicity' },
  story: { vi: 'Câu chuyện sản phẩm', en: 'Product story' },
  'quality-declaration': { vi: 'Công bố chất lượng', en: 'Quality declaration' },
  'test-result': { vi: 'Phiếu kiểm nghiệm', en: 'Test result' },
  traceability: { vi: 'Mã số mã vạch, truy xuất nguồn gốc', en: 'Barcode, traceability' },
  'quality-system': { vi: 'Hệ thống quản lý chất lượng', en: 'Quality system' },
  award: { vi: 'Giải thưởng', en: 'Award' },
  'product-photo': { vi: 'Ảnh sản phẩm, cơ sở', en: 'Photos of product and site' },
  other: { vi: 'Giấy tờ khác', en: 'Other' },
} as const satisfies Record<string, Text>;

export type EvidenceType = keyof typeof evidenceTypes;

export const evidenceTypeCodes = Object.keys(evidenceTypes) as readonly EvidenceType[];
