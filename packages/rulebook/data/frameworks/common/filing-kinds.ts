import type { FilingKind } from '../../../src/framework/model.ts';
import { t } from '../../../src/rubric/compose.ts';

/** The kinds of filing (QĐ 26/2026, Điều 6.1, 7.1), with what each asks beyond the two forms and their evidence. */
export const filingKinds: readonly FilingKind[] = [
  {
    code: 'first',
    name: t('Lần đầu', 'First'),
    asks: t('Mẫu số 01, Mẫu số 02 và minh chứng.', 'Forms 01 and 02 with evidence.'),
  },
  {
    code: 'upgrade',
    name: t('Nâng hạng', 'Upgrade'),
    asks: t(
      'Báo cáo nêu rõ và chứng minh những gì đã thay đổi từ khi được công nhận.',
      'The report shows and proves what changed since recognition.',
    ),
  },
  {
    code: 're-evaluation',
    name: t('Đánh giá, phân hạng lại', 'Re-evaluation'),
    asks: t(
      'Cập nhật nguyên liệu, công nghệ, bao bì, nhãn, công bố chất lượng, kiểm nghiệm, thị trường, sản lượng, doanh thu; thay giấy tờ hết hạn.',
      'Updates materials, technology, packaging, label, declaration, tests, market, output and revenue; renews expired papers.',
    ),
  },
];
