import { type Criterion, criteriaOf, type Rubric } from '../rubric/model.ts';
import { type CriterionPair, correspondenceOf } from './correspondence.ts';
import { pointsAt, type Reading } from './readings.ts';
import { type ScoreInput, type ScoreResult, scoreSheets } from './score.ts';
import { applies, type Choices, validChoice } from './sheet.ts';

/** A choice that counted sheets made and that leaves open where the product stands on the other sheet. */
export interface OpenReading {
  readonly criterion: string;
  readonly choice: number;
  /** The criterion of the other sheet, … */
  readonly to: string;
  /** … the ordinals that the choice leaves open there, … */
  readonly least: number;
  readonly most: number;
  /** … and how many counted sheets made it. */
  readonly sheets: number;
}

/** A dossier's result as it would be under another framework. */
export interface WhatIf {
  readonly framework: string;
  /** The result under its own framework. */
  readonly now: ScoreResult;
  /** On what is sure to carry over: open readings at their least, criteria without a source 0. */
  readonly worst: ScoreResult;
  /** Open readings at their most, criteria without a source at their best. */
  readonly best: ScoreResult;
  /** The most points, of 100, of the criteria that have a source. */
  readonly comparablePoints: number;
  /** Codes of the other sheet's criteria that the sheets say nothing of. */
  readonly withoutSource: readonly string[];
  /** Codes of this sheet's criteria that the other sheet does not ask. */
  readonly fallsAway: readonly string[];
  /** In the order of the sheet. */
  readonly open: readonly OpenReading[];
}

/**
 * What a dossier's sheets come to on the sheet of another framework, for the same product set: each choice is read
 * by the meaning of its label ({@link correspondenceOf}). The true result lies between the worst and the best.
 * What a member left open, or what did not apply, says nothing.
 * @throws {InvalidSheets} as {@link scoreSheets} does.
 */
export function whatIf(input: ScoreInput, to: Rubric): WhatIf {
  const { rubric, sheets } = input;
  const { pairs, fallsAway, withoutSource } = correspondenceOf(rubric, to);
  const now = scoreSheets(input);
  const counts = sheets.map((_, index) => now.sheets[index]?.counted === true);
  const reread = (end: keyof Reading): ScoreResult =>
    scoreSheets({
      ...input,
      rubric: to,
      sheets: sheets.map((sheet, index) => ({
        ...sheet,
        choices: counts[index] ? readChoices(rubric, sheet.choices, to, pairs, end) : {},
      })),
    });
  return {
    framework: to.framework,
    now,
    worst: reread('least'),
    best: reread('most'),
    comparablePoints: pairs.reduce((sum, pair) => sum + pair.to.max, 0),
    withoutSource: withoutSource.map(({ code }) => code),
    fallsAway: fallsAway.map(({ code }) => code),
    open: pairs.flatMap((pair) =>
      openReadings(
        pair,
        sheets.flatMap(({ choices }, index) => (counts[index] ? [said(rubric, choices, pair.from)] : [])),
      ),
    ),
  };
}

/** One end of what a sheet comes to on another: every criterion answered. */
function readChoices(
  rubric: Rubric,
  choices: Choices,
  to: Rubric,
  pairs: readonly CriterionPair[],
  end: keyof Reading,
): Choices {
  const pairOf = new Map(pairs.map((pair) => [pair.to, pair]));
  return Object.fromEntries(
    criteriaOf(to).map((criterion) => {
      const pair = pairOf.get(criterion);
      const choice = pair && said(rubric, choices, pair.from);
      const reading = choice === undefined ? undefined : pair?.readings.get(choice);
      return [criterion.code, (reading ?? anything(criterion))[end]];
    }),
  );
}

/** What a sheet says at a criterion; nothing when it is not answered or does not apply. */
const said = (rubric: Rubric, choices: Choices, criterion: Criterion): number | undefined =>
  applies(rubric, choices, criterion) ? validChoice(criterion, choices) : undefined;

/** From none met to the best option. */
function anything(criterion: Criterion): Reading {
  const points = criterion.options.map((option) => option.points);
  return { least: 0, most: points.indexOf(Math.max(...points)) + 1 };
}

/** The choices made at a criterion that leave open how many points they come to, with how many sheets made each. */
function openReadings(
  { from, to, readings }: CriterionPair,
  choices: readonly (number | undefined)[],
): readonly OpenReading[] {
  return [...new Set(choices)]
    .filter((choice) => choice !== undefined)
    .sort((a, b) => a - b)
    .map((choice) => ({
      criterion: from.code,
      choice,
      to: to.code,
      ...(readings.get(choice) ?? anything(to)),
      sheets: choices.filter((other) => other === choice).length,
    }))
    .filter(({ least, most }) => pointsAt(to, least) < pointsAt(to, most));
}
