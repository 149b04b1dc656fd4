import type { HolidayYear } from '../../src/calendar/holiday-year.ts';
import { agencies, days, daysByRule, names } from './names.ts';

/** Tết Đinh Mùi: 6 February. Announced so far: Tết and National Day; the rest follows from the law. */
export const holidays2027: HolidayYear = {
  year: 2027,
  provisional: false,
  notices: [
    {
      number: '10065/VPCP-KGVX',
      agency: agencies.government,
      issued: '2026-10-02',
      subject: { vi: 'Nghỉ Tết Âm lịch và Quốc khánh năm 2027', en: 'Tết and National Day 2027' },
    },
  ],
  daysOff: [
    ...days('holiday', names.newYear, '2027-01-01'),
    ...days('holiday', names.tet, '2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'),
    ...days('compensatory', names.tet, '2027-02-09', '2027-02-10'),
    ...daysByRule('holiday', names.hungKings, '2027-04-16'),
    ...daysByRule('holiday', names.victory, '2027-04-30'),
    ...daysByRule('holiday', names.labour, '2027-05-01'),
    ...daysByRule('compensatory', names.labour, '2027-05-03'),
    ...days('holiday', names.national, '2027-09-02', '2027-09-03'),
    ...daysByRule('holiday', names.culture, '2027-11-24'),
  ],
  workingSaturdays: [],
  note: {
    vi: 'Giỗ Tổ, 30/4, 01/5 (nghỉ bù 03/5) và 24/11 tính theo luật; thông báo của Bộ Nội vụ có thể hoán đổi thêm ngày.',
    en: "The Hùng Kings' day, 30 April, 1 May (made up on 3 May) and 24 November follow from the law; the ministry's notice may still swap days.",
  },
};
