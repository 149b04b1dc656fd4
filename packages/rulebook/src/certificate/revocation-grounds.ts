import type { Text } from '../text.ts';

/**
 * On what a certificate is revoked, in the order of QĐ 26/2026, Điều 8.1. By an authority's conclusion, or the
 * commune's confirmation that production has ended.
 */
export const revocationGrounds = {
  'untrue-file': { vi: 'Hồ sơ không trung thực hoặc giả mạo', en: 'Untrue or forged file' },
  'criteria-lost': {
    vi: 'Không còn đạt tiêu chí, theo kết quả kiểm tra',
    en: 'No longer meets the criteria, as an inspection found',
  },
  'law-breach': {
    vi: 'Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ hoặc nhãn hàng hóa',
    en: 'Breach of the law on quality, food safety, environment, intellectual property or labelling',
  },
  'mark-misuse': { vi: 'Sử dụng sai biểu trưng OCOP', en: 'Misuse of the OCOP mark' },
  'production-ended': { vi: 'Đã ngừng sản xuất, kinh doanh', en: 'Production has ended' },
  other: {
    vi: 'Trường hợp khác, theo kết luận của cơ quan có thẩm quyền',
    en: 'Another case, as a competent authority concluded',
  },
} as const satisfies Record<string, Text>;

export type RevocationGround = keyof typeof revocationGrounds;

/** All grounds, in the order of the law. */
export const revocationGroundCodes = Object.keys(revocationGrounds) as readonly RevocationGround[];
