import type { CouncilSeat, Framework } from '../../../src/framework/model.ts';
import { t } from '../../../src/rubric/compose.ts';
import { filingKinds } from '../common/filing-kinds.ts';
import { starBands } from '../common/star-bands.ts';

const provincialSeats: readonly CouncilSeat[] = [
  { agency: t('Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment') },
  { agency: t('Sở Công Thương', 'Department of Industry and Trade') },
  { agency: t('Sở Y tế', 'Department of Health') },
  { agency: t('Sở Khoa học và Công nghệ', 'Department of Science and Technology') },
  { agency: t('Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism') },
  {
    agency: t('Sở An toàn thực phẩm', 'Department of Food Safety'),
    condition: t('nếu tỉnh có', 'where the province has one'),
  },
  { agency: t('Cơ quan tham mưu quản lý OCOP cấp tỉnh', 'Provincial OCOP office') },
  {
    agency: t(
      'Đơn vị chuyên môn thuộc Sở Nông nghiệp và Môi trường',
      'Specialised units of the Department of Agriculture and Environment',
    ),
  },
  {
    agency: t('Chuyên gia OCOP, hội, hiệp hội', 'OCOP experts, associations'),
    condition: t('khi được mời', 'by invitation'),
  },
];

const ministrySeats: readonly CouncilSeat[] = [
  { agency: t('Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment') },
  { agency: t('Bộ Công Thương', 'Ministry of Industry and Trade') },
  { agency: t('Bộ Y tế', 'Ministry of Health') },
  { agency: t('Bộ Khoa học và Công nghệ', 'Ministry of Science and Technology') },
  { agency: t('Bộ Văn hóa, Thể thao và Du lịch', 'Ministry of Culture, Sports and Tourism') },
  {
    agency: t(
      'Chuyên gia OCOP, cơ quan kiểm nghiệm, hội, hiệp hội',
      'OCOP experts, testing bodies, associations',
    ),
    condition: t('khi được mời', 'by invitation'),
  },
];

/** QĐ 26/2026/QĐ-TTg of 22 May 2026: the law in force. Recognition by the province and the ministry. */
export const qd26: Framework = {
  id: 'qd-26-2026',
  name: t('OCOP theo QĐ 26/2026/QĐ-TTg', 'OCOP under QĐ 26/2026/QĐ-TTg'),
  acts: [
    { number: '26/2026/QĐ-TTg', issued: '2026-05-22', role: 'basis' },
    { number: '148/QĐ-TTg', issued: '2023-02-24', role: 'replaced' },
    { number: '1489/QĐ-TTg', issued: '2025-07-06', role: 'replaced' },
  ],
  inForce: { from: '2026-05-22', article: 'QĐ 26/2026, Điều 11.1' },
  starBands,
  tierPeriods: [
    {
      from: '2026-05-22',
      basis: '26/2026/QĐ-TTg',
      tiers: [
        {
          code: 'commune',
          name: t('UBND cấp xã', "Commune People's Committee"),
          scores: false,
          recognises: [],
          article: 'QĐ 26/2026, Điều 7.2',
        },
        {
          code: 'province',
          name: t('UBND cấp tỉnh', "Provincial People's Committee"),
          scores: true,
          recognises: [3, 4],
          forwards: { fromPoints: 90, to: 'ministry' },
          article: 'QĐ 26/2026, Điều 4, Điều 7.3',
        },
        {
          code: 'ministry',
          name: t('Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment'),
          scores: true,
          recognises: [5],
          article: 'QĐ 26/2026, Điều 4, Điều 7.4',
        },
      ],
    },
  ],
  certificateMonths: { value: 36, article: 'QĐ 26/2026, Điều 4.3' },
  councils: [
    {
      tier: 'province',
      chair: t(
        'Lãnh đạo UBND cấp tỉnh, hoặc người đứng đầu cơ quan chuyên môn cấp tỉnh được ủy quyền',
        "A leader of the provincial People's Committee, or the head of a provincial department by authorisation",
      ),
      members: provincialSeats,
      article: 'QĐ 26/2026, Điều 7.3.b',
    },
    {
      tier: 'ministry',
      chair: t(
        'Lãnh đạo Bộ Nông nghiệp và Môi trường, hoặc người được ủy quyền',
        'A leader of the Ministry of Agriculture and Environment, or a person authorised',
      ),
      members: ministrySeats,
      article: 'QĐ 26/2026, Điều 7.4.b',
    },
  ],
  deadlines: {
    communeReviewWorkingDays: { value: 15, article: 'QĐ 26/2026, Điều 7.2' },
    refilingEarliestDaysBeforeExpiry: { value: 180, article: 'QĐ 26/2026, Điều 7.6.a' },
    refilingLatestDaysBeforeExpiry: { value: 120, article: 'QĐ 26/2026, Điều 7.6.a' },
    reEvaluationDays: { value: 45, article: 'QĐ 26/2026, Điều 7.6.g' },
    revocationDays: { value: 15, article: 'QĐ 26/2026, Điều 8.4' },
    extensionDaysPastExpiry: { value: 180, article: 'QĐ 26/2026, Điều 12.3' },
    formerLawEndsDays: { value: 60, article: 'QĐ 26/2026, Điều 11.2' },
    pendingFirstOrUpgradeDays: { value: 60, article: 'QĐ 26/2026, Điều 12.2.a' },
    pendingReEvaluationDays: { value: 30, article: 'QĐ 26/2026, Điều 12.2.b' },
  },
  filingKinds,
  rounds: [
    { tier: 'province', proposedBefore: '04-30', finishedBefore: '06-30', article: 'QĐ 26/2026, Điều 5.1' },
    { tier: 'province', proposedBefore: '10-30', finishedBefore: '12-30', article: 'QĐ 26/2026, Điều 5.1' },
    { tier: 'ministry', proposedBefore: '07-30', finishedBefore: '09-30', article: 'QĐ 26/2026, Điều 5.2' },
    { tier: 'ministry', proposedBefore: '01-30', finishedBefore: '03-30', article: 'QĐ 26/2026, Điều 5.2' },
  ],
  sampleProducts: { value: 5, article: 'QĐ 26/2026, Điều 6.2' },
  doubts: [
    {
      at: 'starRule',
      doubt: t(
        'Quyết định không nói dấu sao được xét thế nào khi các thành viên chọn khác nhau; mặc định quá nửa số phiếu được tính.',
        'The decree does not say how star conditions are judged when members differ; more than half of the counted sheets by default.',
      ),
      settledBy: t('Quy chế của Hội đồng cấp tỉnh', "The provincial council's regulation"),
    },
    {
      at: 'deadlines.extensionDaysPastExpiry',
      doubt: t(
        'Điều 12.3 nằm trong phần chuyển tiếp; hiểu rằng mọi hồ sơ đánh giá lại nộp muộn đều được kéo dài giấy chứng nhận.',
        'Article 12.3 stands among the transitional provisions; read as extending the certificate of every late re-filer.',
      ),
      settledBy: t(
        'Hướng dẫn của Bộ Nông nghiệp và Môi trường',
        'Guidance of the Ministry of Agriculture and Environment',
      ),
    },
    {
      at: 'rounds',
      doubt: t(
        'Điều 5 ghi “trước ngày 30 tháng 4”, “trước ngày 30 tháng 6”…; hiểu đúng chữ: ngày nêu tên không còn trong hạn.',
        'Article 5 says “before 30 April”, “before 30 June” and so on; read as written: the day named is no longer in time.',
      ),
      settledBy: t(
        'Hướng dẫn của Bộ Nông nghiệp và Môi trường, hoặc quy chế của Hội đồng',
        "Guidance of the Ministry of Agriculture and Environment, or the council's regulation",
      ),
    },
  ],
};
