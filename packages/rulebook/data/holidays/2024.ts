import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/** Tết Giáp Thìn: 10 February. Monday 29 April was swapped for Saturday 4 May. */
export const holidays2024: HolidayYear = {
  year: 2024,
  provisional: false,
  notices: [
    {
      number: '5015/TB-LĐTBXH',
      agency: agencies.labour,
      issued: '2023-11-22',
      subject: { vi: 'Nghỉ Tết Âm lịch và Quốc khánh năm 2024', en: 'Tết and National Day 2024' },
    },
    {
      number: '2450/VPCP-KGVX',
      agency: agencies.government,
      issued: '2024-04-12',
      subject: {
        vi: 'Hoán đổi ngày làm việc dịp 30/4 và 01/5/2024',
        en: 'Swap of working days around 30 April and 1 May 2024',
      },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2024-01-01'),
    ...days('holiday', names.tet, '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12'),
    ...days('compensatory', names.tet, '2024-02-13', '2024-02-14'),
    ...days('holiday', names.hungKings, '2024-04-18'),
    ...days('swap', names.victory, '2024-04-29'),
    ...days('holiday', names.victory, '2024-04-30'),
    ...days('holiday', names.labour, '2024-05-01'),
    ...days('holiday', names.national, '2024-09-02', '2024-09-03'),
  ],
  workingSaturdays: [{ date: '2024-05-04', inExchangeFor: '2024-04-29' }],
};
