import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/schema.ts';
import type { FileStore } from './files/file-store.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/mailer.ts';

/** What every use case gets handed: nothing in the house reaches for a global. */
export interface Context {
  readonly config: Config;
  readonly db: Kysely<Database>;
  /** Time of the installation: the programme's days and instants. Shifted in a demo of the past. */
  readonly clock: Clock;
  /** Real time: sessions, one-time codes, throttling. */
  readonly realClock: Clock;
  readonly files: FileStore;
  readonly mail: Mailer;
  readonly log: Log;
}
