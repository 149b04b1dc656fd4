import { criteriaOf, type Rubric } from '../rubric/model.ts';
import { findRubric } from '../rubric/registry.ts';
import type { Sheet } from './score.ts';
import type { Choices } from './sheet.ts';

/** A sheet of the built-in rubrics; tests fail loudly when it is missing. */
export function rubricOf(framework: string, set: number): Rubric {
  const rubric = findRubric(framework, set);
  if (!rubric) throw new Error(`no sheet for set ${set} of ${framework}`);
  return rubric;
}

/** The best choice everywhere, but for what a test names. */
export const bestBut = (rubric: Rubric, choices: Choices = {}): Choices => ({
  ...Object.fromEntries(criteriaOf(rubric).map(({ code, options }) => [code, options.length])),
  ...choices,
});

/** One signed sheet without conflict for each of the choices, by members a, b, c … */
export const signed = (...choices: readonly Choices[]): Sheet[] =>
  choices.map((choice, index) => ({
    member: String.fromCharCode(97 + index),
    signed: true,
    conflict: false,
    choices: choice,
  }));
