import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/** Tết Nhâm Dần: 1 February. Four holidays fell on a weekend; no swap was made. */
export const holidays2022: HolidayYear = {
  year: 2022,
  provisional: false,
  notices: [
    {
      number: '245/VPCP-KGVX',
      agency: agencies.government,
      issued: '2022-01-11',
      subject: {
        vi: 'Ý kiến của Phó Thủ tướng về nghỉ Tết Âm lịch và Quốc khánh năm 2022',
        en: "The Deputy Prime Minister's decision on Tết and National Day 2022",
      },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2022-01-01'),
    ...days('compensatory', names.newYear, '2022-01-03'),
    ...days('holiday', names.tet, '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
    ...days('holiday', names.hungKings, '2022-04-10'),
    ...days('compensatory', names.hungKings, '2022-04-11'),
    ...days('holiday', names.victory, '2022-04-30'),
    ...days('holiday', names.labour, '2022-05-01'),
    ...days('compensatory', names.victory, '2022-05-02'),
    ...days('compensatory', names.labour, '2022-05-03'),
    ...days('holiday', names.national, '2022-09-01', '2022-09-02'),
  ],
  workingSaturdays: [],
  note: {
    vi: 'Bộ Lao động - Thương binh và Xã hội công bố lịch này bằng Thông báo 119/TB-LĐTBXH; ngày ban hành chưa đối chiếu bản ký.',
    en: 'The ministry announced these days by Notice 119/TB-LĐTBXH; its date was not checked against the signed copy.',
  },
};
