import type { CriterionOption, Rubric } from './model.ts';
import { criteriaByCode } from './model.ts';

/** Choices taken over from one version of a sheet to another. */
export interface CarriedChoices {
  readonly choices: Readonly<Record<string, number>>;
  /** The criteria whose choice could not be taken over, in the order of the earlier sheet. */
  readonly dropped: readonly string[];
}

/**
 * Takes choices over to a later version of the same sheet, without ever giving one another meaning: a choice stays
 * when its criterion has an option that says and counts the same, under whatever ordinal; “không đạt” (0) stays with
 * its criterion. The rest must be chosen anew.
 */
export function carryChoices(
  before: Rubric,
  after: Rubric,
  choices: Readonly<Record<string, number>>,
): CarriedChoices {
  const later = criteriaByCode(after);
  const carried: Record<string, number> = {};
  const dropped: string[] = [];
  for (const { code, options } of criteriaByCode(before).values()) {
    const choice = Object.hasOwn(choices, code) ? choices[code] : undefined;
    if (choice === undefined) continue;
    const criterion = later.get(code);
    const chosen = options[choice - 1];
    const ordinal = chosen ? (criterion?.options.findIndex((each) => sameOption(each, chosen)) ?? -1) + 1 : 0;
    if (criterion && (choice === 0 || ordinal > 0)) carried[code] = ordinal;
    else dropped.push(code);
  }
  return { choices: carried, dropped };
}

const sameOption = (one: CriterionOption, other: CriterionOption): boolean =>
  one.points === other.points && one.branch === other.branch && one.label.vi === other.label.vi;
