import { t } from '../../../src/rubric/compose.ts';
import type { Disqualification } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';

// Grounds of exclusion that the sheets of QĐ 26/2026 (Phụ lục II) print, and those of QĐ 148/2023 repeat.

type Ground = Omit<Disqualification, 'at'>;

export const forgedDossier: Disqualification = {
  code: 'forged-dossier',
  kind: 'reject',
  at: 'dossier',
  text: t('Giả mạo hồ sơ', 'Forged dossier'),
};

export const foodSafetyPapers: Disqualification = {
  code: 'food-safety-papers',
  kind: 'reject',
  at: 'dossier',
  text: t(
    'Không tuân thủ đủ quy định về giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    'Rules on the food-safety certificate of the workshop not fully met',
  ),
};

export const incompleteDossier: Disqualification = {
  code: 'incomplete-dossier',
  kind: 'reject',
  at: 'dossier',
  text: t('Hồ sơ đăng ký không đáp ứng quy định', 'Registration dossier not as required'),
};

/** What puts the dossier of a food out. */
export const foodDossierGrounds = [forgedDossier, foodSafetyPapers, incompleteDossier];

/** What puts any other dossier out. */
export const plainDossierGrounds = [forgedDossier, incompleteDossier];

/** What grows or is raised must all come from the province: how it is had, and what is left aside. */
export const fromOutsideProvince = (
  by: Text,
  aside: Text,
  code: `${'grown' | 'raised'}-outside-province`,
): Ground => ({
  code,
  kind: 'precondition',
  text: t(
    `Có phần sản phẩm ${by.vi} ngoài tỉnh${aside.vi}`,
    `Some of the product is ${by.en} outside the province${aside.en}`,
  ),
});

export const foreignMaterial: Ground = {
  code: 'foreign-material',
  kind: 'reject',
  text: t(
    'Nguyên liệu nhập khẩu toàn bộ, hoặc không rõ nguồn gốc',
    'All materials imported, or of unknown origin',
  ),
};

export const ordinaryProduct: Ground = {
  code: 'ordinary-product',
  kind: 'ineligible',
  text: t(
    'Sản phẩm phổ biến thuộc nhóm chủ lực quốc gia hoặc cấp tỉnh mà không nổi trội về chất lượng, không đặc sắc',
    'Common product of a national or provincial staple group, neither outstanding nor distinctive',
  ),
};

export const copiedProduct: Ground = {
  code: 'copied-product',
  kind: 'reject',
  text: t(
    'Giống hệt sản phẩm của nhà sản xuất khác, chỉ đổi tên sản phẩm hoặc nhà sản xuất',
    "Identical to another maker's product but for its name or maker",
  ),
};

export const infringement: Ground = {
  code: 'intellectual-property-infringement',
  kind: 'reject',
  text: t('Sản phẩm vi phạm sở hữu trí tuệ', 'Product infringes intellectual property'),
};

/** Impurities that endanger food safety, with the sheet's examples: the rest of the sheet is not assessed. */
export const impurities = (vi: string, en: string): Ground => ({
  ...anyImpurities,
  text: t(`${anyImpurities.text.vi} (${vi}…)`, `${anyImpurities.text.en} (${en}…)`),
});

/** The same where the sheet gives no example. */
export const anyImpurities: Ground = {
  code: 'unacceptable-impurities',
  kind: 'stop',
  text: t('Có tạp chất nguy cơ mất an toàn thực phẩm', 'Impurities that endanger food safety'),
};
