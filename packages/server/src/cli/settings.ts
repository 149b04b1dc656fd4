import type { Command } from 'commander';
import { settingDefault, settingNames, settingNotes } from '../platform/settings.ts';
import { type AddCommand, print } from './terminal.ts';

/** `saolang settings`: every setting with its meaning, its default, and its value here unless secret. */
export const addSettings: AddCommand = (program, terminal) => {
  program
    .command('settings')
    .description('các biến môi trường / the environment variables')
    .action((_options: unknown, command: Command) => {
      const rows = settingNames.map((name) => {
        const { means, expected, secret = false } = settingNotes(name);
        const given = terminal.env[name]?.trim() || null;
        const value = secret && given !== null ? '…' : given;
        return { name, means, expected, default: settingDefault(name) ?? null, value, secret };
      });
      const lines = rows.map((row) => {
        const facts = [row.default && `= ${row.default}`, row.value && `(đang đặt / set: ${row.value})`];
        return `${[row.name, ...facts].filter(Boolean).join(' ')}\n    ${row.means.vi}\n    ${row.means.en}`;
      });
      print(command, terminal, { settings: rows }, lines);
    });
};
