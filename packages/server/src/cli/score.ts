import { explainResult, findRubric, type StarRule, scoreInput } from '@saolang/rulebook';
import type { Command } from 'commander';
import { type AddCommand, CommandFailure, print, readJson } from './terminal.ts';

/** `saolang score FILE`: the result of a set of sheets, as the law computes it; needs no database. */
export const addScore: AddCommand = (program, terminal) => {
  program
    .command('score')
    .argument('<file>', 'JSON {framework, set, sheets, disqualified}, or - for standard input')
    .description('tính điểm, sao từ các phiếu chấm / points and star from score sheets')
    .action(async (file: string, _options: unknown, command: Command) => {
      const input = await readJson(file, terminal);
      const outcome = scoreInput(input);
      if (!outcome.ok) throw new CommandFailure(outcome.errors.map(({ message }) => message));
      // The input has just been read as one of these.
      const { framework, set, starRule } = input as { framework: string; set: number; starRule?: StarRule };
      const rubric = findRubric(framework, set);
      const explanation = rubric ? explainResult(outcome.result, rubric, starRule) : [];
      print(
        command,
        terminal,
        outcome.result,
        explanation.map(({ vi }) => vi),
      );
    });
};
