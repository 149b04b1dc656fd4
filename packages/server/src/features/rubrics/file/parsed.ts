import type { DefectCode, Text } from '@saolang/rulebook';

/** What can be wrong with a file before its content is looked at as rubrics. */
type FormCode =
  | 'syntax'
  | 'formula'
  | 'cell-type'
  | 'missing-sheet'
  | 'missing-column'
  | 'unknown-row'
  | 'row-order'
  | 'unlisted-set'
  | 'other-framework';

/** Something wrong with a file of rubrics. */
export interface FileDefect {
  /** Where, as its editor shows it: `Bộ 08!F12`, or `sets[0].parts[1].max`. */
  readonly place: string;
  /** The line, from 1, where the format has lines of its own. */
  readonly line?: number;
  readonly code: DefectCode | FormCode;
  /** What is wrong, and what to do. */
  readonly message: Text;
}

/** Where a value of the content stands in its file. */
export type FilePlace = Pick<FileDefect, 'place' | 'line'>;

/** A file taken apart: its content in the export form, to be checked, and where each value stands. */
export interface Parsed {
  readonly json: unknown;
  /** What its form alone shows to be wrong. */
  readonly defects: readonly FileDefect[];
  /** @param path as a defect of `checkRubric` names it */
  readonly placeOf: (path: string) => FilePlace;
}

/** The parts of a path: `sets[0].parts[1].max` → `sets`, 0, `parts`, 1, `max`. */
export const stepsOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]$]+/g)].map(([step, index]) =>
    index === undefined ? step : Number(index),
  );
