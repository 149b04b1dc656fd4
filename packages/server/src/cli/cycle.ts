import { frameworkIds } from '@saolang/rulebook';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { v7 as uuidv7 } from 'uuid';
import { existingDate } from './arguments.ts';
import { tellProblem } from './problem.ts';
import { type AddCommand, print } from './terminal.ts';
import { unitIdOf } from './unit.ts';

interface NewCycleOptions {
  readonly unit: string;
  readonly year: number;
  readonly framework: string;
  readonly opens?: string;
  readonly closes?: string;
  readonly name?: string;
}

/** `saolang cycle add`: opens an annual cycle, into which dossiers are filed. */
export const addCycle: AddCommand = (program, terminal) => {
  program
    .command('cycle')
    .description('chu trình OCOP thường niên / annual cycles')
    .command('add')
    .requiredOption('--unit <code>', 'mã tỉnh hoặc thành phố, như 51 / code of the province or city')
    .requiredOption('--year <year>', 'năm / year', wholeYear)
    .addOption(
      new Option('--framework <id>', 'khung pháp lý / the law').choices(frameworkIds).makeOptionMandatory(),
    )
    .option('--opens <date>', 'ngày mở, mặc định 01/01 / first day: YYYY-MM-DD', existingDate)
    .option('--closes <date>', 'ngày đóng, mặc định 31/12 / last day: YYYY-MM-DD', existingDate)
    .option('--name <name>', 'tên / name')
    .description('mở chu trình / open a cycle')
    .action(async (options: NewCycleOptions, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const cycles = await import('../features/programme/cycles.ts');
      const { newCycle } = await import('../features/programme/schema.ts');
      const { operator } = await import('../platform/audit/doer.ts');
      const { year, framework, name = `Chu trình OCOP năm ${year}` } = options;
      const { opens: opensOn = `${year}-01-01`, closes: closesOn = `${year}-12-31` } = options;
      const unitId = unitIdOf(options.unit, opensOn);
      const cycle = { id: uuidv7(), unitId, year, framework, name, opensOn, closesOn };
      await withContext(terminal, (context) =>
        cycles.addCycle(context, operator, newCycle.parse(cycle)),
      ).catch(tellProblem);
      print(command, terminal, cycle, [`Đã mở / opened: ${name} (${opensOn} – ${closesOn})`]);
    });
};

function wholeYear(text: string): number {
  const year = Number(text);
  if (!/^20\d\d$/.test(text) || year < 2023) throw new InvalidArgumentError('must be a year from 2023 on');
  return year;
}
