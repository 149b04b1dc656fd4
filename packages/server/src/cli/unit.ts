import { type PlainDate, unitAt, unitById } from '@saolang/rulebook';
import { CommandFailure } from './terminal.ts';

/**
 * The id of the unit that an operator means: its id (`51@2025-07-01`), or its code (`51`) on a day.
 *
 * @throws {CommandFailure} when there is none
 */
export function unitIdOf(text: string, day: PlainDate): string {
  const unit = unitById(text) ?? unitAt(text, day);
  if (unit) return unit.id;
  throw new CommandFailure([
    {
      vi: `Không có đơn vị hành chính nào mang mã ${text} vào ngày ${day}.`,
      en: `There is no administrative unit ${text} on ${day}.`,
    },
  ]);
}
