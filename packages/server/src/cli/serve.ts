import type { AddCommand } from './terminal.ts';

/** `saolang serve`: the service, until it is told to stop. */
export const addServe: AddCommand = (program, terminal) => {
  program
    .command('serve')
    .description('chạy dịch vụ / run the service')
    .action(async () => {
      // Only when asked for: the commands that need no service start without loading it.
      const { serve } = await import('../serve.ts');
      await serve(terminal.env);
    });
};
