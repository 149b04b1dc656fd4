/** How somebody wants to be told. */
export interface NoticePreferences {
  /** Each thing in a mail of its own, or all of a day in one. */
  readonly mail: 'at-once' | 'daily';
  /** Hours of the day in Viet Nam, 0 to 23, between which nothing rings; equal: none. */
  readonly quietFrom: number;
  readonly quietTo: number;
  /** What is switched off, as `topic:channel`. */
  readonly muted: readonly string[];
}

/** From nine in the evening to six in the morning nobody is woken. */
export const defaultPreferences: NoticePreferences = {
  mail: 'at-once',
  quietFrom: 21,
  quietTo: 6,
  muted: [],
};

/** The hour at which the mail of a day goes out. */
const digestHour = 7;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Viet Nam is seven hours ahead of UTC, all year round. */
const ahead = 7 * hourMs;

/** Whether an hour of the day lies in the quiet hours, which may go over midnight. */
export function isQuiet(hour: number, { quietFrom: from, quietTo: to }: NoticePreferences): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** When something that is to be told now goes out by a channel that rings: at once, or when the quiet hours end. */
export function dueAt(now: Date, preferences: NoticePreferences): Date {
  const local = now.getTime() + ahead;
  const hour = Math.floor((local % dayMs) / hourMs);
  return isQuiet(hour, preferences) ? nextAt(now, preferences.quietTo) : now;
}

/** When it goes out by mail: as above, or with all else of the day. */
export function mailDueAt(now: Date, preferences: NoticePreferences): Date {
  return dueAt(preferences.mail === 'daily' ? nextAt(now, digestHour) : now, preferences);
}

/** The next time after an instant at which it is this hour in Viet Nam. */
function nextAt(now: Date, hour: number): Date {
  const local = now.getTime() + ahead;
  const today = local - (local % dayMs) + hour * hourMs;
  return new Date((today > local ? today : today + dayMs) - ahead);
}
