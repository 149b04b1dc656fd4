import type { Command } from 'commander';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

/** `saolang demo load`: sets a new database up with the demo of SAOLANG_DEMO, as the first `npm start` would. */
export const addDemo: AddCommand = (program, terminal) => {
  program
    .command('demo')
    .description('thành phố mẫu / the demo city')
    .command('load')
    .description('nạp thành phố mẫu vào cơ sở dữ liệu mới / load the demo into a new database')
    .action(async (_options: unknown, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const { loadDemoWhenNew } = await import('../demo/index.ts');
      const accounts = await withContext(terminal, async (context) => {
        if (context.config.demo === 'off') {
          throw new CommandFailure([
            { vi: 'SAOLANG_DEMO=off: không có gì để nạp', en: 'there is no demo to load' },
          ]);
        }
        const ready = await context.db.selectFrom('installation').select('demo').executeTakeFirst();
        if (ready) {
          throw new CommandFailure([
            {
              vi: `Cơ sở dữ liệu đã được lập (${ready.demo}), không nạp đè`,
              en: `the database is already set up (${ready.demo})`,
            },
          ]);
        }
        return loadDemoWhenNew(context);
      });
      print(
        command,
        terminal,
        { accounts: accounts.map(({ email, password, role }) => ({ email, password, role: role.vi })) },
        accounts.map(({ email, password, role }) => `${email}  ${password}  ${role.vi}`),
      );
    });
};
