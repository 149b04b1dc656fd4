import type { Text } from '../text.ts';

/** What can be wrong with sheets handed in for scoring. */
export type ScoringErrorCode =
  | 'malformed'
  | 'unknown-framework'
  | 'unknown-set'
  | 'duplicate-member'
  | 'unknown-criterion'
  | 'missing-choice'
  | 'choice-out-of-range';

/** One thing wrong with the sheets: where, and what to do about it. */
export interface ScoringError {
  readonly code: ScoringErrorCode;
  /** The path in the input, as `sheets[0].choices.2.3`. */
  readonly place: string;
  readonly message: Text;
  readonly member?: string;
  readonly criterion?: string;
}

/** Thrown by {@link scoreSheets} for sheets that {@link checkSheets} would have refused. */
export class InvalidSheets extends Error {
  readonly errors: readonly ScoringError[];

  constructor(errors: readonly ScoringError[]) {
    super(errors.map((error) => `${error.place}: ${error.message.vi}`).join('\n'));
    this.name = 'InvalidSheets';
    this.errors = errors;
  }
}
