import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { startEmbeddedPostgres } from './database/embedded-postgres.ts';
import { migrate } from './database/migrate.ts';
import { createDatabase } from './database/pool.ts';
import { openFileStore } from './files/open-file-store.ts';
import { installationClock } from './installation.ts';
import { createLog } from './log.ts';
import { createMailer } from './mail/mailer.ts';

/** A context with the way to close what it opened. */
export interface OpenContext {
  readonly context: Context;
  /** Closes the pool and stops the embedded server when this process owns it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Work beside a running service on the same data folder, rather than refuse to. */
  readonly share?: boolean;
  /** Called when the embedded server ends without having been asked to. */
  readonly onDatabaseLost?: (error: Error | undefined) => void;
}

/**
 * Opens the database (the embedded one when no URL is set), migrates it, and puts the context together.
 *
 * @throws {StartError} when the database cannot be opened or does not fit this version or the settings
 */
export async function openContext(config: Config, options: OpenOptions = {}): Promise<OpenContext> {
  const log = createLog(config.logLevel);
  const server = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({
        dataFolder: config.dataFolder,
        ...(options.share && { share: true }),
        ...(options.onDatabaseLost && { onLost: options.onDatabaseLost }),
      });
  const address = { url: config.databaseUrl ?? server?.url ?? '', schema: config.databaseSchema };
  const db = createDatabase(address, log);
  const close = async () => {
    await db.destroy();
    await server?.stop();
  };
  try {
    const applied = await migrate(address);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
    const context: Context = {
      config,
      db,
      clock: await installationClock(db, config),
      realClock: systemClock,
      files: await openFileStore(config),
      mail: createMailer(systemClock),
      log,
    };
    return { context, close };
  } catch (error) {
    await close();
    throw error;
  }
}
