import { checkRubric, exportRubrics } from '@saolang/rulebook';
import { type Command, InvalidArgumentError } from 'commander';
import { type AddCommand, CommandFailure, print, readJson } from './terminal.ts';

/** `saolang rubric export|check`: the score sheets of a framework as JSON; needs no database. */
export const addRubric: AddCommand = (program, terminal) => {
  const rubric = program.command('rubric').description('phiếu chấm của các khung / score sheets');

  rubric
    .command('export')
    .description('in phiếu chấm của một khung / print the sheets of a framework')
    .requiredOption('--framework <id>', 'qd-148-2023 | qd-26-2026')
    .option('--set <number>', 'bộ sản phẩm / product set', wholeNumber)
    .action(({ framework, set }: { framework: string; set?: number }, command: Command) => {
      const outcome = exportRubrics(framework, set);
      if (!outcome.ok) throw new CommandFailure(outcome.errors.map(({ message }) => message));
      const lines = outcome.export.sets.flatMap(({ number, name, parts }) => [
        `${number}. ${name}`,
        ...parts.flatMap((part) => [
          `  ${part.code} (${part.max})`,
          ...part.sections.flatMap((section) => [
            `    ${section.code}. ${section.name} (${section.max})`,
            ...section.criteria.map(
              (criterion) => `      ${criterion.code} ${criterion.name} (${criterion.max})`,
            ),
          ]),
        ]),
      ]);
      print(command, terminal, outcome.export, lines);
    });

  rubric
    .command('check')
    .argument('<file>', 'JSON as printed by `rubric export --json`, or - for standard input')
    .description('tìm lỗi trong phiếu chấm / find the defects of sheets')
    .action(async (file: string, _options: unknown, command: Command) => {
      const defects = checkRubric(await readJson(file, terminal));
      print(
        command,
        terminal,
        { ok: defects.length === 0, defects },
        defects.length === 0 ? ['Không có lỗi. / No defect.'] : [`${defects.length} lỗi / defects:`],
      );
      if (defects.length > 0) {
        throw new CommandFailure(
          defects.map(({ place, message }) => ({ vi: `${place}: ${message.vi}`, en: message.en })),
        );
      }
    });
};

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('must be a whole number');
  return Number(text);
}
