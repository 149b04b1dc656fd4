import { starBands } from '../../data/frameworks/common/star-bands.ts';
import { qd26 } from '../../data/frameworks/qd-26-2026/framework.ts';
import { qd148 } from '../../data/frameworks/qd-148-2023/framework.ts';
import type { Framework, FrameworkId, StarBands, Tier } from './model.ts';

/** Every version of the law that the software knows, oldest first. */
export const frameworks: Readonly<Record<FrameworkId, Framework>> = {
  'qd-148-2023': qd148,
  'qd-26-2026': qd26,
};

export const frameworkIds = Object.keys(frameworks) as readonly FrameworkId[];

/** Whether a text is the id of a known framework. */
export const isFrameworkId = (id: string): id is FrameworkId => Object.hasOwn(frameworks, id);

/** The framework with an id, or undefined. */
export const findFramework = (id: string): Framework | undefined =>
  isFrameworkId(id) ? frameworks[id] : undefined;

/** The star bands of a framework; for one that is only being prepared, the bands in force. */
export const starBandsOf = (id: string): StarBands => findFramework(id)?.starBands ?? starBands;

/** The framework in force on a legal date (YYYY-MM-DD): the newest that has begun; undefined before the first. */
export const frameworkOn = (date: string): Framework | undefined =>
  Object.values(frameworks).findLast(({ inForce }) => inForce.from <= date);

/** The tiers of a framework as they stood on a legal date (YYYY-MM-DD); before its first period, that one. */
export function tiersOn(framework: Framework, date: string): readonly Tier[] {
  const begun = framework.tierPeriods.filter((period) => period.from <= date);
  return (begun.at(-1) ?? framework.tierPeriods[0])?.tiers ?? [];
}
