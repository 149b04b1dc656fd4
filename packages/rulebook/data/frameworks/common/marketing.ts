import { type CriterionSpec, options, t } from '../../../src/rubric/compose.ts';
import { evidence } from './evidence.ts';

// Criteria on marketing that both decrees word alike.

/** What the organisation of distribution covers. */
export const coversSelling = t(
  'Gồm cả kinh doanh và phân phối sản phẩm.',
  'Covers selling and distributing the product.',
);

/** Organisation of distribution: who is in charge of it, and with what means. */
export const distribution = (points: readonly number[]): CriterionSpec => ({
  name: t('Tổ chức phân phối', 'Organisation of distribution'),
  options: options(points, [
    t('Không có người phụ trách phân phối', 'Nobody in charge of distribution'),
    t('Có người phụ trách phân phối', 'A person in charge'),
    t('Có bộ phận hoặc phòng phụ trách', 'A unit in charge'),
    t(
      'Có bộ phận hoặc phòng phụ trách, quản lý bằng công nghệ thông tin',
      'A unit in charge that works with information technology',
    ),
  ]),
  notes: [coversSelling],
  evidence: evidence.distribution,
});
