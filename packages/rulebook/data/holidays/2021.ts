import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/** Tết Tân Sửu: 12 February. The first year with two days for National Day; no swap was made. */
export const holidays2021: HolidayYear = {
  year: 2021,
  provisional: false,
  notices: [
    {
      number: '9895/VPCP-KGVX',
      agency: agencies.government,
      issued: '2020-11-26',
      subject: {
        vi: 'Ý kiến của Thủ tướng về nghỉ Tết Âm lịch và Quốc khánh năm 2021',
        en: "The Prime Minister's decision on Tết and National Day 2021",
      },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2021-01-01'),
    ...days('holiday', names.tet, '2021-02-10', '2021-02-11', '2021-02-12', '2021-02-13', '2021-02-14'),
    ...days('compensatory', names.tet, '2021-02-15', '2021-02-16'),
    ...days('holiday', names.hungKings, '2021-04-21'),
    ...days('holiday', names.victory, '2021-04-30'),
    ...days('holiday', names.labour, '2021-05-01'),
    ...days('compensatory', names.labour, '2021-05-03'),
    ...days('holiday', names.national, '2021-09-02', '2021-09-03'),
  ],
  workingSaturdays: [],
  note: {
    vi: 'Bộ Lao động - Thương binh và Xã hội công bố lịch này bằng Thông báo 4875/TB-LĐTBXH; ngày ban hành chưa đối chiếu bản ký.',
    en: 'The ministry announced these days by Notice 4875/TB-LĐTBXH; its date was not checked against the signed copy.',
  },
};
