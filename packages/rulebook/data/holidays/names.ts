import type { Holiday, HolidayKind } from '../../src/calendar/holiday-year.ts';
import type { Text } from '../../src/text.ts';

/** Names of the holidays of Bộ luật Lao động 2019, Điều 112.1, and of Nghị quyết 28/2026/QH16, Điều 2. */
export const names = {
  newYear: { vi: 'Tết Dương lịch', en: "New Year's Day" },
  tet: { vi: 'Tết Âm lịch', en: 'Lunar New Year (Tết)' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" },
  victory: { vi: 'Ngày Chiến thắng 30/4', en: 'Victory Day (30 April)' },
  labour: { vi: 'Ngày Quốc tế Lao động 1/5', en: 'International Labour Day (1 May)' },
  national: { vi: 'Quốc khánh 2/9', en: 'National Day (2 September)' },
  culture: { vi: 'Ngày Văn hóa Việt Nam 24/11', en: 'Viet Nam Culture Day (24 November)' },
} as const satisfies Record<string, Text>;

/** Ministries and offices that announce days off. */
export const agencies = {
  government: { vi: 'Văn phòng Chính phủ', en: 'Government Office' },
  homeAffairs: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' },
  labour: {
    vi: 'Bộ Lao động - Thương binh và Xã hội',
    en: 'Ministry of Labour, War Invalids and Social Affairs',
  },
  assembly: { vi: 'Quốc hội', en: 'National Assembly' },
} as const satisfies Record<string, Text>;

/** Days off that share a name and a kind. */
export function days(kind: HolidayKind, name: Text, ...dates: readonly string[]): Holiday[] {
  return dates.map((date) => ({ date, kind, name }));
}

/** The same for days that follow from the law alone, in a year whose notice does not name them. */
export function daysByRule(kind: HolidayKind, name: Text, ...dates: readonly string[]): Holiday[] {
  return dates.map((date) => ({ date, kind, name, provisional: true }));
}
