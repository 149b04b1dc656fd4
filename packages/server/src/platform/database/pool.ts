import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Database } from './schema.ts';

/** Where the installation's tables are. */
export interface DatabaseAddress {
  readonly url: string;
  /** The installation's schema; extensions are looked for in `public` too. */
  readonly schema: string;
}

const { builtins } = pg.types;

/** A whole number of the database as a JavaScript number: counts and đồng stay far below 2^53. */
function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`);
  return value;
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseWhole],
  // A legal date has no hour: it stays `YYYY-MM-DD`.
  [builtins.DATE, (text) => text],
]);

/** The startup options of a session: all SQL is unqualified, so the search path says whose tables are meant. */
export function sessionOptions(schema: string, settings: Readonly<Record<string, string>> = {}): string {
  const path = schema === 'public' ? 'public' : `${schema},public`;
  return Object.entries({ search_path: path, TimeZone: 'UTC', ...settings })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/**
 * A pool of connections to the installation's tables; `destroy()` closes it. A query that hangs, waits for a
 * lock or leaves its transaction open is ended by the server.
 */
export function createDatabase(address: DatabaseAddress, log?: Log): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: address.url,
    max: 12,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'saolang',
    options: sessionOptions(address.schema, {
      statement_timeout: '30s',
      lock_timeout: '10s',
      idle_in_transaction_session_timeout: '60s',
    }),
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks is replaced at the next query, and one in use fails that query. Unheard, the error of
  // either would end the process; the pool repeats that of an idle one.
  pool.on('connect', (client) => {
    client.on('error', (error) => log?.warn({ error: error.message }, 'database connection lost'));
  });
  pool.on('error', () => {});
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
