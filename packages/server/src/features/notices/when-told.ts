import type { NoticeChannel, NoticeTopic } from './notice-kinds.ts';

/** How somebody wants to be told. */
export interface NoticePreferences {
  /** Each thing in a mail of its own, or all of a day in one. */
  readonly mail: 'at-once' | 'daily';
  /** The hour of the day in Viet Nam at which the one mail of a day goes out. */
  readonly digestHour: number;
  /** Hours of the day in Viet Nam, 0 to 23, between which nothing rings; equal: none. */
  readonly quietFrom: number;
  readonly quietTo: number;
  /** What is switched off, as `topic:channel`. */
  readonly muted: readonly string[];
}

/** From nine in the evening to six in the morning nobody is woken. */
export const defaultPreferences: NoticePreferences = {
  mail: 'at-once',
  digestHour: 7,
  quietFrom: 21,
  quietTo: 6,
  muted: [],
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Viet Nam is seven hours ahead of UTC, all year round. */
const ahead = 7 * hourMs;

/** Whether somebody wants to be told of a topic by a channel. */
export const isOn = (
  { muted }: Pick<NoticePreferences, 'muted'>,
  topic: NoticeTopic,
  channel: NoticeChannel,
): boolean => !muted.includes(`${topic}:${channel}`);

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
  return dueAt(preferences.mail === 'daily' ? nextAt(now, preferences.digestHour) : now, preferences);
}

/** The next time after an instant at which it is this hour in Viet Nam. */
function nextAt(now: Date, hour: number): Date {
  const local = now.getTime() + ahead;
  const today = local - (local % dayMs) + hour * hourMs;
  return new Date((today > local ? today : today + dayMs) - ahead);
}
