import { isPlainDate } from '@saolang/rulebook';
import { InvalidArgumentError } from 'commander';

/** Reads a date from the command line. */
export function existingDate(text: string): string {
  if (!isPlainDate(text)) throw new InvalidArgumentError('must be an existing day, YYYY-MM-DD');
  return text;
}
