import { lunarDays } from '../../data/holidays/lunar-days.ts';
import { names } from '../../data/holidays/names.ts';
import type { Text } from '../text.ts';
import type { Holiday, HolidayYear } from './holiday-year.ts';
import { addDays, type PlainDate, plainDate, weekdayOf } from './plain-date.ts';

/**
 * The days off that the law gives by itself in a year without a notice (Bộ luật Lao động 2019, Điều 111.3 and
 * 112.1; Nghị quyết 28/2026/QH16, Điều 2). Provisional: the Prime Minister chooses the five days of Tết and the
 * second National Day and may swap days (Điều 112.3). Here Tết is two days before the new year and three from it
 * on, as in most years. Years beyond the table of lunar days have the fixed holidays only.
 */
export function holidaysByRule(year: number): HolidayYear {
  const lunar = lunarDays.get(year);
  const compensated: Array<readonly [PlainDate, Text]> = [
    [plainDate(year, 1, 1), names.newYear],
    ...(lunar ? [-2, -1, 0, 1, 2].map((shift) => [addDays(lunar.tet, shift), names.tet] as const) : []),
    ...(lunar ? [[lunar.hungKings, names.hungKings] as const] : []),
    [plainDate(year, 4, 30), names.victory],
    [plainDate(year, 5, 1), names.labour],
    ...nationalDays(year).map((date) => [date, names.national] as const),
  ];
  // Culture Day is not among the holidays of Điều 112.1, so a weekend does not move it.
  const plain: Array<readonly [PlainDate, Text]> =
    year >= 2026 ? [[plainDate(year, 11, 24), names.culture]] : [];

  const daysOff = [...compensated, ...plain].map(([date, name]) => dayOff('holiday', date, name));
  const taken = new Set(daysOff.map(({ date }) => date));
  for (const [date, name] of compensated) {
    if (weekdayOf(date) <= 5) continue;
    let next = addDays(date, 1);
    while (weekdayOf(next) > 5 || taken.has(next)) next = addDays(next, 1);
    taken.add(next);
    daysOff.push(dayOff('compensatory', next, name));
  }
  daysOff.sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    year,
    provisional: true,
    notices: [],
    daysOff,
    workingSaturdays: [],
    note: {
      vi: `Chưa có thông báo nghỉ lễ năm ${year} trong dữ liệu: tính theo Bộ luật Lao động, chưa kể ngày hoán đổi.`,
      en: `No holiday notice for ${year} is on record: computed from the Labour Code, without swapped days.`,
    },
  };
}

/**
 * 2 September and, since 2021, the neighbouring day that joins it to a weekend, as the notices have chosen so far;
 * before, that day alone (Bộ luật Lao động 2012, Điều 115.1.đ).
 */
function nationalDays(year: number): PlainDate[] {
  const day = plainDate(year, 9, 2);
  if (year < 2021) return [day];
  const after = [1, 4, 7].includes(weekdayOf(day));
  return after ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}

function dayOff(kind: Holiday['kind'], date: PlainDate, name: Text): Holiday {
  return { date, kind, name, provisional: true };
}
