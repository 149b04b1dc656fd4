import type { CouncilSeat, Framework, Tier } from '../../../src/framework/model.ts';
import { t } from '../../../src/rubric/compose.ts';
import { filingKinds } from '../common/filing-kinds.ts';
import { starBands } from '../common/star-bands.ts';

const commune: Tier = {
  code: 'commune',
  name: t('UBND cấp xã', "Commune People's Committee"),
  scores: false,
  recognises: [],
  article: 'QĐ 148/2023',
};

const ministry: Tier = {
  code: 'ministry',
  name: t('Bộ Nông nghiệp và Phát triển nông thôn', 'Ministry of Agriculture and Rural Development'),
  scores: true,
  recognises: [5],
  article: 'QĐ 148/2023',
};

const citySeats: readonly CouncilSeat[] = [
  { agency: t('Phòng Kinh tế', 'Economic Office') },
  { agency: t('Phòng Y tế', 'Health Office') },
  { agency: t('Phòng Văn hóa và Thông tin', 'Culture and Information Office') },
  { agency: t('Phòng Tài nguyên và Môi trường', 'Natural Resources and Environment Office') },
  { agency: t('Phòng Tài chính – Kế hoạch', 'Finance and Planning Office') },
  {
    agency: t('Chuyên gia OCOP, hội, hiệp hội', 'OCOP experts, associations'),
    condition: t('khi được mời', 'by invitation'),
  },
];

/**
 * QĐ 148/QĐ-TTg of 24 February 2023, amended by QĐ 1489/QĐ-TTg of 6 July 2025: three tiers of recognition with the
 * district (city) in the middle, until districts ended and the province took over 3 stars.
 */
export const qd148: Framework = {
  id: 'qd-148-2023',
  name: t('OCOP theo QĐ 148/QĐ-TTg (2023)', 'OCOP under QĐ 148/QĐ-TTg (2023)'),
  acts: [
    { number: '148/QĐ-TTg', issued: '2023-02-24', role: 'basis' },
    { number: '1489/QĐ-TTg', issued: '2025-07-06', role: 'amendment' },
  ],
  inForce: { from: '2023-02-24', until: '2026-07-21', article: 'QĐ 148/2023; QĐ 26/2026, Điều 11.2' },
  starBands,
  tierPeriods: [
    {
      from: '2023-02-24',
      basis: '148/QĐ-TTg',
      tiers: [
        commune,
        {
          code: 'city',
          name: t('UBND cấp huyện (thành phố)', "District (city) People's Committee"),
          scores: true,
          recognises: [3],
          forwards: { fromPoints: 70, to: 'province' },
          article: 'QĐ 148/2023',
        },
        {
          code: 'province',
          name: t('UBND cấp tỉnh', "Provincial People's Committee"),
          scores: true,
          recognises: [4],
          forwards: { fromPoints: 90, to: 'ministry' },
          article: 'QĐ 148/2023',
        },
        ministry,
      ],
    },
    {
      from: '2025-07-06',
      basis: '1489/QĐ-TTg',
      tiers: [
        commune,
        {
          code: 'province',
          name: t('UBND cấp tỉnh', "Provincial People's Committee"),
          scores: true,
          recognises: [3, 4],
          forwards: { fromPoints: 90, to: 'ministry' },
          article: 'QĐ 1489/2025',
        },
        {
          ...ministry,
          name: t('Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment'),
          article: 'QĐ 1489/2025',
        },
      ],
    },
  ],
  certificateMonths: { value: 36, article: 'QĐ 148/2023' },
  councils: [
    {
      tier: 'city',
      chair: t('Lãnh đạo UBND cấp huyện (thành phố)', "A leader of the district (city) People's Committee"),
      members: citySeats,
      article: 'QĐ 148/2023',
    },
  ],
  deadlines: { communeReviewWorkingDays: { value: 15, article: 'QĐ 26/2026, Điều 7.2' } },
  filingKinds,
  rounds: [],
  sampleProducts: { value: 5, article: 'QĐ 26/2026, Điều 6.2' },
  doubts: [
    {
      at: 'deadlines.communeReviewWorkingDays',
      doubt: t(
        'Chưa thấy thời hạn của cấp xã trong QĐ 148; tạm lấy 15 ngày làm việc của QĐ 26/2026, Điều 7.2.',
        'The term for communes under QĐ 148 was not found; the 15 working days of QĐ 26/2026, Article 7.2, stand in.',
      ),
      settledBy: t(
        'Toàn văn QĐ 148/QĐ-TTg hoặc kế hoạch OCOP của thành phố',
        "The full QĐ 148/QĐ-TTg or the city's OCOP plan",
      ),
    },
    {
      at: 'councils',
      doubt: t(
        'Chưa thấy thành phần Hội đồng cấp huyện trong QĐ 148; các phòng nêu ở đây suy từ các sở của QĐ 26/2026.',
        'The make-up of a district council under QĐ 148 was not found; the offices here follow the departments of QĐ 26/2026.',
      ),
      settledBy: t(
        'Quyết định thành lập Hội đồng của thành phố',
        "The city's decision that sets up the council",
      ),
    },
    {
      at: 'certificateMonths',
      doubt: t(
        'Thời hạn 36 tháng là quy định chung của Chương trình; điều khoản trong QĐ 148 cần đối chiếu.',
        'The term of 36 months is that of the programme at large; its clause in QĐ 148 is to be checked.',
      ),
      settledBy: t('Toàn văn QĐ 148/QĐ-TTg', 'The full QĐ 148/QĐ-TTg'),
    },
    {
      at: 'sampleProducts',
      doubt: t('Số mẫu 5 sản phẩm lấy theo QĐ 26/2026.', 'The number of 5 samples is that of QĐ 26/2026.'),
      settledBy: t('Toàn văn QĐ 148/QĐ-TTg', 'The full QĐ 148/QĐ-TTg'),
    },
    {
      at: 'classification',
      doubt: t(
        'Bộ quản lý từng bộ sản phẩm lấy theo Phụ lục I của QĐ 26/2026, với tên bộ trước ngày 01/3/2025.',
        'The managing ministries are those of Annex I of QĐ 26/2026, with the names before 1 March 2025.',
      ),
      settledBy: t('QĐ 148/QĐ-TTg, Phụ lục I', 'QĐ 148/QĐ-TTg, Annex I'),
    },
  ],
};
