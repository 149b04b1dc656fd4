import { explainResult, readScoreInput, type ScoreInput, scoreSheets } from '@saolang/rulebook';
import type { Command } from 'commander';
import { type AddCommand, CommandFailure, print, readJson, type Terminal } from './terminal.ts';

/** `saolang score FILE`: the result of a set of sheets, as the law computes it; needs no database. */
export const addScore: AddCommand = (program, terminal) => {
  program
    .command('score')
    .argument('<file>', 'JSON {framework, set, sheets, disqualified}, or - for standard input')
    .description('tính điểm, sao từ các phiếu chấm / points and star from score sheets')
    .action(async (file: string, _options: unknown, command: Command) => {
      const input = await readSheets(file, terminal);
      const result = scoreSheets(input);
      const explanation = explainResult(result, input.rubric, input.starRule);
      print(
        command,
        terminal,
        result,
        explanation.map(({ vi }) => vi),
      );
    });
};

/** The sheets of a file, or of standard input for `-`; all that is wrong with them is told. */
export async function readSheets(file: string, terminal: Terminal): Promise<ScoreInput> {
  const read = readScoreInput(await readJson(file, terminal));
  if (!read.ok) throw new CommandFailure(read.errors.map(({ message }) => message));
  return read.input;
}
