import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/** Tết Quý Mão: 22 January. The Hùng Kings' day, 30 April and 1 May made five days in a row; no swap was made. */
export const holidays2023: HolidayYear = {
  year: 2023,
  provisional: false,
  notices: [
    {
      number: '8056/VPCP-KGVX',
      agency: agencies.government,
      issued: '2022-12-01',
      subject: {
        vi: 'Ý kiến của Phó Thủ tướng về nghỉ Tết Âm lịch và Quốc khánh năm 2023',
        en: "The Deputy Prime Minister's decision on Tết and National Day 2023",
      },
    },
    {
      number: '5034/TB-LĐTBXH',
      agency: agencies.labour,
      issued: '2022-12-07',
      subject: { vi: 'Nghỉ Tết Âm lịch và Quốc khánh năm 2023', en: 'Tết and National Day 2023' },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2023-01-01'),
    ...days('compensatory', names.newYear, '2023-01-02'),
    ...days('holiday', names.tet, '2023-01-20', '2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24'),
    ...days('compensatory', names.tet, '2023-01-25', '2023-01-26'),
    ...days('holiday', names.hungKings, '2023-04-29'),
    ...days('holiday', names.victory, '2023-04-30'),
    ...days('holiday', names.labour, '2023-05-01'),
    ...days('compensatory', names.hungKings, '2023-05-02'),
    ...days('compensatory', names.victory, '2023-05-03'),
    ...days('holiday', names.national, '2023-09-01', '2023-09-02'),
    ...days('compensatory', names.national, '2023-09-04'),
  ],
  workingSaturdays: [],
};
