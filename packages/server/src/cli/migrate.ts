import type { Command } from 'commander';
import { type AddCommand, print } from './terminal.ts';

/** `saolang migrate`: brings the database up to this version; every other command that opens it does so too. */
export const addMigrate: AddCommand = (program, terminal) => {
  program
    .command('migrate')
    .description('nâng cơ sở dữ liệu lên bản này / bring the database up to this version')
    .action(async (_options: unknown, command: Command) => {
      const { withContext } = await import('./with-context.ts');
      const migrations = await withContext(terminal, ({ db }) =>
        db
          .withTables<{ migration: { name: string } }>()
          .selectFrom('migration')
          .select('name')
          .orderBy('name')
          .execute(),
      );
      const names = migrations.map(({ name }) => name);
      print(command, terminal, { migrations: names }, names);
    });
};
