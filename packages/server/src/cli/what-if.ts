import { explainWhatIf, lookUpRubric, whatIf } from '@saolang/rulebook';
import type { Command } from 'commander';
import { readSheets } from './score.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

/** `saolang what-if FILE`: the same sheets on the score sheet of another framework; needs no database. */
export const addWhatIf: AddCommand = (program, terminal) => {
  program
    .command('what-if')
    .argument('<file>', 'JSON {framework, set, sheets, disqualified}, or - for standard input')
    .requiredOption('--framework <id>', 'qd-148-2023 | qd-26-2026')
    .description('điểm, sao nếu theo khung khác / points and star under another framework')
    .action(async (file: string, { framework }: { framework: string }, command: Command) => {
      const input = await readSheets(file, terminal);
      const rubric = lookUpRubric(framework, input.rubric.number);
      if ('code' in rubric) throw new CommandFailure([rubric.message]);
      const found = whatIf(input, rubric);
      print(
        command,
        terminal,
        found,
        explainWhatIf(found, input.rubric, rubric).map(({ vi }) => vi),
      );
    });
};
