import type { App } from './app.ts';
import { buildApp } from './app.ts';
import { type DemoAccount, loadDemoWhenNew } from './demo/index.ts';
import { jobs } from './jobs.ts';
import { type Config, loadConfig } from './platform/config.ts';
import type { Context } from './platform/context.ts';
import { installationClock } from './platform/installation.ts';
import { startJobs } from './platform/jobs.ts';
import { startSenders } from './platform/mail/start-senders.ts';
import { openContext } from './platform/open-context.ts';
import { StartError } from './platform/start-error.ts';

/** How long requests under way may take once the service is asked to stop. */
const farewell = 15_000;

/**
 * Runs the service until SIGINT, SIGTERM, SIGHUP, or the end of the process that started it; then lets requests
 * under way finish and closes everything in the opposite order of opening.
 *
 * @throws {StartError} when it cannot start; what had been opened is closed again
 */
export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = loadConfig(env);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  const ending = endOfService();
  try {
    const opened = await openContext(config, { onDatabaseLost: (error) => ending.fail(error) });
    closers.push(opened.close);
    const accounts = await loadDemoWhenNew(opened.context);
    const context: Context = { ...opened.context, clock: await installationClock(opened.context.db, config) };
    const app = await buildApp(context);
    closers.push(() => app.close());
    await listen(app, config);
    closers.push(startJobs(context, jobs), startSenders(context));
    announce(config, accounts);
    const failure = await ending.reached;
    if (failure) context.log.fatal({ err: failure }, 'the embedded database ended');
    setTimeout(() => process.exit(1), farewell).unref();
    await close();
    if (failure) process.exitCode = 1;
  } catch (error) {
    await close();
    throw error;
  } finally {
    ending.release();
  }
}

/** Resolves on the first reason to stop; with an error when the reason is a fault. */
function endOfService() {
  let fail = (_error: Error | undefined) => {};
  let end = () => {};
  const reached = new Promise<Error | undefined>((resolve) => {
    fail = (error) => resolve(error ?? new Error('connection ended'));
    end = () => resolve(undefined);
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, end);
  // Started by `npm start`: when that is killed, nobody is left to pass a signal on.
  process.on('disconnect', end);
  const release = () => {
    for (const signal of signals) process.off(signal, end);
    process.off('disconnect', end);
    if (process.connected) process.disconnect();
  };
  return { reached, fail, release };
}

async function listen(app: App, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError({
        vi: `Cổng ${port} (${host}) đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
        en: `Port ${port} (${host}) is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      });
    }
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartError({
        vi: `Không nghe được ở ${host}:${port} (${code}). Hãy chọn HOST và PORT khác.`,
        en: `Cannot listen on ${host}:${port} (${code}). Choose another HOST and PORT.`,
      });
    }
    throw error;
  }
}

function announce({ publicUrl }: Config, accounts: readonly DemoAccount[]): void {
  const lines = ['', `  Sao Làng: ${publicUrl}`, `  Làm việc / Workspace: ${publicUrl}/app/`];
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ email }) => email.length));
    lines.push('', '  Tài khoản mẫu / Demo accounts:');
    for (const { role, email, password } of accounts) {
      lines.push(`    ${email.padEnd(width)}  ${password}  ${role.vi} / ${role.en}`);
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
