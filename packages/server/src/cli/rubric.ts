import { writeFile } from 'node:fs/promises';
import { exportRubrics, type RubricExport } from '@saolang/rulebook';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { RubricFormat } from '../features/rubrics/file/parse-rubric-file.ts';
import type { FileDefect } from '../features/rubrics/file/parsed.ts';
import { tellProblem } from './problem.ts';
import { type AddCommand, CommandFailure, print, readBytes, type Terminal } from './terminal.ts';

interface ExportOptions {
  readonly framework: string;
  readonly set?: number;
  readonly format?: RubricFormat;
  readonly out?: string;
}

/** `saolang rubric export|check`: the score sheets of a framework as files; needs no database. */
export const addRubric: AddCommand = (program, terminal) => {
  const rubric = program.command('rubric').description('phiếu chấm của các khung / score sheets');

  rubric
    .command('export')
    .description('xuất phiếu chấm của một khung / export the sheets of a framework')
    .requiredOption('--framework <id>', 'qd-148-2023 | qd-26-2026')
    .option('--set <number>', 'bộ sản phẩm / product set', wholeNumber)
    .addOption(
      new Option('--format <format>', 'dạng tệp / format of the file').choices(['json', 'yaml', 'xlsx']),
    )
    .option('--out <file>', 'ghi vào tệp thay vì in ra / write to a file')
    .action(async (options: ExportOptions, command: Command) => {
      const outcome = exportRubrics(options.framework, options.set);
      if (!outcome.ok) throw new CommandFailure(outcome.errors.map(({ message }) => message));
      const format = formatOf(options);
      if (format === undefined) {
        print(command, terminal, outcome.export, outlineOf(outcome.export));
        return;
      }
      await exportFile(terminal, outcome.export, format, options.out);
    });

  rubric
    .command('check')
    .argument('<file>', 'XLSX, YAML or JSON as written by `rubric export`, or - for standard input')
    .description('tìm lỗi trong phiếu chấm / find the defects of sheets')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { readRubricFile } = await import('../features/rubrics/file/read-rubric-file.ts');
      const bytes = await readBytes(file, terminal);
      const { defects } = await readRubricFile({ bytes, name: file }).catch(tellProblem);
      print(
        command,
        terminal,
        { ok: defects.length === 0, defects },
        defects.length === 0 ? ['Không có lỗi. / No defect.'] : [`${defects.length} lỗi / defects:`],
      );
      if (defects.length > 0) throw new CommandFailure(defects.map(told));
    });
};

const told = ({ place, line, message }: FileDefect) => ({
  vi: `${place}${line === undefined ? '' : ` (dòng ${line})`}: ${message.vi}`,
  en: message.en,
});

/** The format asked for, or that of the file's name; undefined when the sheets are to be shown. */
function formatOf({ format, out }: ExportOptions): RubricFormat | undefined {
  if (format || out === undefined) return format;
  const ending = /\.(json|ya?ml|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending) return ending === 'yml' ? 'yaml' : (ending as RubricFormat);
  throw new CommandFailure([
    {
      vi: `Không rõ dạng tệp của ${out}. Hãy thêm --format json, yaml hoặc xlsx.`,
      en: `The format of ${out} is not known. Add --format json, yaml or xlsx.`,
    },
  ]);
}

async function exportFile(
  terminal: Terminal,
  rubrics: RubricExport,
  format: RubricFormat,
  out: string | undefined,
): Promise<void> {
  const { writeRubricFile } = await import('../features/rubrics/file/write-rubric-file.ts');
  const bytes = await writeRubricFile(rubrics, format);
  if (out !== undefined) {
    await writeFile(out, bytes).catch((error: NodeJS.ErrnoException) => {
      throw new CommandFailure([
        { vi: `Không ghi được tệp ${out} (${error.code}).`, en: `Cannot write ${out} (${error.code}).` },
      ]);
    });
    terminal.out(`Đã ghi ${out}. / Written.`);
    return;
  }
  if (format === 'xlsx') {
    throw new CommandFailure([
      { vi: 'Bảng tính phải ghi vào tệp: hãy thêm --out TỆP.xlsx.', en: 'A workbook needs --out FILE.xlsx.' },
    ]);
  }
  terminal.out(bytes.toString().trimEnd());
}

const outlineOf = ({ sets }: RubricExport): readonly string[] =>
  sets.flatMap(({ number, name, parts }) => [
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

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('must be a whole number');
  return Number(text);
}
