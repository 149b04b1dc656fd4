import type { Command } from 'commander';
import type { Context } from '../platform/context.ts';
import type { Invariant } from '../platform/invariant.ts';
import { type AddCommand, CommandFailure, print } from './terminal.ts';

/** `saolang doctor`: checks every invariant of the data and names each breach; exit code 1 when there is one. */
export const addDoctor: AddCommand = (program, terminal) => {
  program
    .command('doctor')
    .description('kiểm tra dữ liệu, nêu từng chỗ sai / check the data, naming each breach')
    .action(async (_options: unknown, command: Command) => {
      const { invariants } = await import('../invariants.ts');
      const { withContext } = await import('./with-context.ts');
      const results = await withContext(terminal, (context) => examine(context, invariants));
      const breaches = results.flatMap((result) =>
        result.breaches.map((breach) => `${result.name}: ${breach}`),
      );
      print(
        command,
        terminal,
        { ok: breaches.length === 0, invariants: results },
        results.map(({ name, means, breaches: found }) =>
          found.length === 0 ? `✓ ${name}: ${means.vi}` : `✗ ${name}: ${means.vi} (${found.length})`,
        ),
      );
      if (breaches.length > 0) throw new CommandFailure(breaches);
    });
};

/** The breaches of each invariant. One that cannot be checked is breached: its error says why. */
export async function examine(context: Context, list: readonly Invariant[]) {
  const results = [];
  for (const { name, means, breaches } of list) {
    const found = await breaches(context).catch((error: unknown) => [String(error)]);
    results.push({ name, means, breaches: found });
  }
  return results;
}
