import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/**
 * Tết Canh Tý: 25 January. The last year of Bộ luật Lao động 2012, whose Điều 115.1 gave National Day one day; no
 * swap was made.
 */
export const holidays2020: HolidayYear = {
  year: 2020,
  provisional: false,
  notices: [
    {
      number: '4544/TB-LĐTBXH',
      agency: agencies.labour,
      issued: '2019-10-25',
      subject: { vi: 'Nghỉ Tết Âm lịch năm 2020', en: 'Tết 2020' },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2020-01-01'),
    ...days('holiday', names.tet, '2020-01-23', '2020-01-24', '2020-01-25', '2020-01-26', '2020-01-27'),
    ...days('compensatory', names.tet, '2020-01-28', '2020-01-29'),
    ...days('holiday', names.hungKings, '2020-04-02'),
    ...days('holiday', names.victory, '2020-04-30'),
    ...days('holiday', names.labour, '2020-05-01'),
    ...days('holiday', names.national, '2020-09-02'),
  ],
  workingSaturdays: [],
};
