import { addWorkingDays } from '@saolang/rulebook';
import { type Command, InvalidArgumentError } from 'commander';
import { existingDate } from './arguments.ts';
import { type AddCommand, print } from './terminal.ts';

/** `saolang calendar add-working-days DATE DAYS`: the end of a legal term; needs no database. */
export const addCalendar: AddCommand = (program, terminal) => {
  program
    .command('calendar')
    .description('lịch ngày làm việc / the working-day calendar')
    .command('add-working-days')
    .argument(
      '<date>',
      'ngày nhận, không tính ngày này / day of receipt, not counted: YYYY-MM-DD',
      existingDate,
    )
    .argument('<days>', 'số ngày làm việc / working days, 1 to 2000', termLength)
    .description('ngày hết hạn của một thời hạn / last day of a term')
    .action((date: string, days: number, _options: unknown, command: Command) => {
      const term = addWorkingDays(date, days);
      print(command, terminal, term, [term.date, term.explanation.vi]);
    });
};

function termLength(text: string): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > 2000) {
    throw new InvalidArgumentError('must be a whole number from 1 to 2000');
  }
  return days;
}
