import { isPlainDate } from '@saolang/rulebook';
import { InvalidArgumentError } from 'commander';

/** Reads a day that exists. */
export function existingDate(text: string): string {
  if (!isPlainDate(text)) throw new InvalidArgumentError('must be an existing day, YYYY-MM-DD');
  return text;
}
