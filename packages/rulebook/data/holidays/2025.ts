import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/** Tết Ất Tỵ: 29 January. Friday 2 May was swapped for Saturday 26 April. */
export const holidays2025: HolidayYear = {
  year: 2025,
  provisional: false,
  notices: [
    {
      number: '8726/VPCP-KGVX',
      agency: agencies.government,
      issued: '2024-11-26',
      subject: {
        vi: 'Ý kiến của Thủ tướng về nghỉ Tết Âm lịch và một số dịp lễ năm 2025',
        en: "The Prime Minister's decision on Tết and other holidays of 2025",
      },
    },
    {
      number: '6150/TB-BLĐTBXH',
      agency: agencies.labour,
      issued: '2024-12-03',
      subject: {
        vi: 'Nghỉ Tết Âm lịch, Quốc khánh và hoán đổi ngày làm việc năm 2025',
        en: 'Tết, National Day and the swap of working days in 2025',
      },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2025-01-01'),
    ...days('holiday', names.tet, '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
    ...days('holiday', names.hungKings, '2025-04-07'),
    ...days('holiday', names.victory, '2025-04-30'),
    ...days('holiday', names.labour, '2025-05-01'),
    ...days('swap', names.labour, '2025-05-02'),
    ...days('holiday', names.national, '2025-09-01', '2025-09-02'),
  ],
  workingSaturdays: [{ date: '2025-04-26', inExchangeFor: '2025-05-02' }],
};
