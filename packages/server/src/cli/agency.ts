import type { Command } from 'commander';
import { v7 as uuidv7 } from 'uuid';
import { tellProblem } from './problem.ts';
import { type AddCommand, print } from './terminal.ts';
import { unitIdOf } from './unit.ts';

interface NewAgencyOptions {
  readonly unit: string;
  readonly name: string;
  readonly shortName?: string;
  readonly field?: string;
}

/** `saolang agency add`: sets up an agency that sits on councils. */
export const addAgency: AddCommand = (program, terminal) => {
  program
    .command('agency')
    .description('cơ quan tham gia Hội đồng / agencies')
    .command('add')
    .requiredOption('--unit <code>', 'mã đơn vị hành chính, như 51 / code of the unit')
    .requiredOption('--name <name>', 'tên cơ quan / name')
    .option('--short-name <name>', 'tên viết gọn, mặc định như tên / short name')
    .option('--field <words>', 'lĩnh vực phụ trách / what it answers for')
    .description('thêm cơ quan / set up an agency')
    .action(async (options: NewAgencyOptions, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const agencies = await import('../features/programme/agencies.ts');
      const { newAgency } = await import('../features/programme/schema.ts');
      const { operator } = await import('../platform/audit/doer.ts');
      const id = await withContext(terminal, async (context) => {
        const input = newAgency.parse({
          id: uuidv7(),
          unitId: unitIdOf(options.unit, context.clock.today()),
          name: options.name,
          shortName: options.shortName ?? options.name.slice(0, 60),
          field: options.field ?? null,
        });
        await agencies.addAgency(context, operator, input);
        return input.id;
      }).catch(tellProblem);
      print(command, terminal, { id }, [`Đã thêm cơ quan / agency set up: ${options.name}`]);
    });
};
