import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, names } from './names.ts';

/**
 * Tết Bính Ngọ: 17 February. Two swaps: 2 January for Saturday 10 January, 31 August for Saturday 22 August. Viet
 * Nam Culture Day is a day off for the first time; a swap around it was proposed and not made.
 */
export const holidays2026: HolidayYear = {
  year: 2026,
  provisional: false,
  notices: [
    {
      number: '9441/TB-BNV',
      agency: agencies.homeAffairs,
      issued: '2025-10-16',
      subject: {
        vi: 'Nghỉ Tết Âm lịch và Quốc khánh năm 2026, hoán đổi ngày 31/8',
        en: 'Tết and National Day 2026, with the swap of 31 August',
      },
    },
    {
      number: '12729/VPCP-KGVX',
      agency: agencies.government,
      issued: '2025-12-25',
      subject: {
        vi: 'Nghỉ Tết Dương lịch năm 2026, hoán đổi ngày 02/01',
        en: 'New Year 2026, with the swap of 2 January',
      },
    },
    {
      number: '28/2026/QH16',
      agency: agencies.assembly,
      issued: '2026-04-24',
      subject: {
        vi: 'Nghị quyết về phát triển văn hóa Việt Nam: ngày 24/11 nghỉ làm, hưởng nguyên lương (Điều 2)',
        en: 'Resolution on Vietnamese culture: 24 November is a paid day off (Article 2)',
      },
    },
    {
      number: '10065/VPCP-KGVX',
      agency: agencies.government,
      issued: '2026-10-02',
      subject: {
        vi: 'Ngày Văn hóa Việt Nam năm 2026 nghỉ một ngày, không hoán đổi',
        en: 'Culture Day 2026: one day off, no swap',
      },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2026-01-01'),
    ...days('swap', names.newYear, '2026-01-02'),
    ...days('holiday', names.tet, '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
    ...days('holiday', names.hungKings, '2026-04-26'),
    ...days('compensatory', names.hungKings, '2026-04-27'),
    ...days('holiday', names.victory, '2026-04-30'),
    ...days('holiday', names.labour, '2026-05-01'),
    ...days('swap', names.national, '2026-08-31'),
    ...days('holiday', names.national, '2026-09-01', '2026-09-02'),
    ...days('holiday', names.culture, '2026-11-24'),
  ],
  workingSaturdays: [
    { date: '2026-01-10', inExchangeFor: '2026-01-02' },
    { date: '2026-08-22', inExchangeFor: '2026-08-31' },
  ],
};
