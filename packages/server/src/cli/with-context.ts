import { loadConfig } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { openContext } from '../platform/open-context.ts';
import type { Terminal } from './terminal.ts';

/** Does something with the installation's data, beside a running service or without one. */
export async function withContext<T>({ env }: Terminal, work: (context: Context) => Promise<T>): Promise<T> {
  // The log shares standard output with the command's result: it only speaks when asked to.
  const config = loadConfig({ ...env, LOG_LEVEL: env.LOG_LEVEL || 'silent' });
  const { context, close } = await openContext(config, { share: true });
  try {
    return await work(context);
  } finally {
    await close();
  }
}
