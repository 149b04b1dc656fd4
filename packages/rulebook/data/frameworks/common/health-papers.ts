import { options, single, t } from '../../../src/rubric/compose.ts';
import type { StarConditions } from '../../../src/rubric/model.ts';
import type { Text } from '../../../src/text.ts';
import { evidence } from './evidence.ts';

// Papers that the health ministry asks of water (set 16), functional foods and medicine (set 18); both decrees word
// them alike.

/** A certified safe workshop, from the valid certificate to the modern line; `kind` says which certificate. */
export const safeWorkshop = (name: Text, kind: Text, minForStar?: StarConditions) => {
  const certificate = t(
    `Có giấy chứng nhận cơ sở đủ điều kiện an toàn sản xuất (${kind.vi}) đúng quy định, do cơ quan có thẩm quyền cấp, còn hiệu lực`,
    `A certificate of safe production (${kind.en}) as required, issued by the competent authority and valid`,
  );
  return single({
    name,
    options: options(
      [1, 3, 5],
      [
        certificate,
        t(
          `${certificate.vi}; đã được cơ quan có thẩm quyền kiểm tra, đánh giá sau cấp giấy`,
          `${certificate.en}; checked and assessed by the authority after its issue`,
        ),
        t(
          `${certificate.vi}; đã được cơ quan có thẩm quyền kiểm tra, đánh giá sau cấp giấy; có tài liệu chứng minh dây chuyền sản xuất tiên tiến, hiện đại`,
          `${certificate.en}; checked and assessed by the authority after its issue; papers that prove an advanced, modern line`,
        ),
      ],
    ),
    ...(minForStar ? { minForStar } : {}),
    evidence: evidence.safeWorkshop,
  });
};

/** How quality is declared: by the maker alone, or registered with the authority. */
const declarations = {
  'self-declared': {
    paper: t('bản tự công bố chất lượng', 'A self-declaration of quality'),
    file: t('hồ sơ tự công bố chất lượng', 'the self-declaration'),
    periodic: t('tự kiểm nghiệm định kỳ các chỉ tiêu an toàn', "of the maker's periodic safety tests"),
  },
  registered: {
    paper: t(
      'bản đăng ký công bố chất lượng do cơ quan có thẩm quyền cấp, còn hiệu lực',
      'A registered declaration of quality, issued by the competent authority and valid',
    ),
    file: t('hồ sơ đăng ký công bố chất lượng', 'the registered declaration'),
    periodic: t(
      'kiểm nghiệm định kỳ các chỉ tiêu an toàn theo quy định',
      'of the periodic safety tests required',
    ),
  },
};

type DeclarationKind = keyof typeof declarations;

/** A declaration with label and advertising in order; then with the filed papers too. */
export const declaredLabels = (kind: DeclarationKind): readonly Text[] => {
  const { paper } = declarations[kind];
  const inOrder = t(
    `Có ${paper.vi}; ghi nhãn, quảng cáo (nếu có) đúng quy định`,
    `${paper.en}; label and advertising (if any) as required`,
  );
  return [
    inOrder,
    t(`${inOrder.vi}; đủ hồ sơ lưu trữ theo quy định`, `${inOrder.en}; all papers filed as required`),
  ];
};

/** Safety tests in the declaration; then periodic ones too. */
export const declaredTestLabels = (kind: DeclarationKind): readonly Text[] => {
  const { file, periodic } = declarations[kind];
  const once = t(
    `Có kết quả kiểm nghiệm các chỉ tiêu an toàn trong ${file.vi} theo quy định`,
    `Safety test results in ${file.en} as required`,
  );
  return [once, t(`${once.vi}, và kết quả ${periodic.vi}`, `${once.en}, and results ${periodic.en}`)];
};
