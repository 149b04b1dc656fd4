import type { PlainDate } from '@saolang/rulebook';

/** Where the time comes from. */
export interface Clock {
  /** This instant. */
  now(): Date;
  /** This day in Viet Nam. */
  today(): PlainDate;
}

/** Viet Nam keeps UTC+7 all year, and has since 1975. */
const vietNamOffset = 7 * 60 * 60 * 1000;

/** The day in Viet Nam on which an instant falls. */
export function dayInVietNam(instant: Date): PlainDate {
  return new Date(instant.getTime() + vietNamOffset).toISOString().slice(0, 10);
}

function clockOf(now: () => Date): Clock {
  return { now, today: () => dayInVietNam(now()) };
}

/** Real time. */
export const systemClock: Clock = clockOf(() => new Date());

/** Real time moved by so many milliseconds: a demo of the past lives on, from the day it was set to. */
export function shiftedClock(offsetMs: number): Clock {
  return clockOf(() => new Date(Date.now() + offsetMs));
}

/** A clock of tests: it stands still until it is set. */
export function fixedClock(start: Date | string): Clock & { set(instant: Date | string): void } {
  let instant = new Date(start);
  return {
    ...clockOf(() => new Date(instant)),
    set: (next) => {
      instant = new Date(next);
    },
  };
}
