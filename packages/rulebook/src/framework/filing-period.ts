import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { frameworks } from './frameworks.ts';
import type { Framework } from './model.ts';

/** The days on which new dossiers are filed under a framework; no last day while nothing has replaced it. */
export interface FilingPeriod {
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

/**
 * The days on which new dossiers are filed under a framework: from the day it comes into force to the day before a
 * decree that replaces it does. Its last weeks in force serve only what was filed before (QĐ 26/2026, Điều 11 and
 * Điều 12).
 */
export function filingPeriod(framework: Framework): FilingPeriod {
  const replacedFrom = Object.values(frameworks)
    .filter((later) => replaces(later, framework))
    .map(({ inForce }) => addDays(inForce.from, -1));
  const ends = [framework.inForce.until, ...replacedFrom].filter((end) => end !== undefined).sort();
  return { from: framework.inForce.from, ...(ends[0] && { until: ends[0] }) };
}

/** Whether new dossiers are filed under a framework on a legal date. */
export function takesFilings(framework: Framework, date: PlainDate): boolean {
  const { from, until } = filingPeriod(framework);
  return from <= date && (until === undefined || date <= until);
}

function replaces(later: Framework, earlier: Framework): boolean {
  const replaced = later.acts.filter(({ role }) => role === 'replaced').map(({ number }) => number);
  return earlier.acts.some(({ role, number }) => role === 'basis' && replaced.includes(number));
}
