import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import { type DatabaseAddress, sessionOptions } from './pool.ts';

/** The folder of numbered, forward-only SQL files. */
export const migrationsFolder = path.resolve(import.meta.dirname, '../../../migrations');

const oldestVersion = 150_000;
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/;
/** One lock for all schemas of a database: some migrations make what is shared, such as extensions. */
const migrationLock = 7_265_646_012;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/**
 * Brings the schema up to the newest migration, making it when it is absent. Each file runs in its own
 * transaction together with the note that it ran; starts that coincide wait for each other.
 *
 * @returns names of the files applied now
 * @throws {StartError} when PostgreSQL is too old, an applied file was changed or is unknown, or one comes late
 */
export async function migrate(address: DatabaseAddress, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const session = new pg.Client({
    connectionString: address.url,
    application_name: 'saolang-migrate',
    options: sessionOptions(address.schema),
  });
  await session.connect();
  try {
    await checkVersion(session);
    await session.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await createSchema(session, address.schema);
    await session.query(
      `CREATE TABLE IF NOT EXISTS migration (
         name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const applied = await session.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM migration ORDER BY name',
    );
    const pending = pendingOf(migrations, applied.rows);
    for (const migration of pending) await apply(session, migration);
    return pending.map(({ name }) => name);
  } finally {
    await session.end(); // and with it the lock
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = name.slice(0, 4);
    if (!fileName.test(name) || numbers.has(number)) {
      throw new StartError({
        vi: `Tên tệp migration "${name}" sai dạng NNNN-ten.sql hoặc trùng số.`,
        en: `The migration "${name}" is not named NNNN-name.sql, or its number is taken.`,
      });
    }
    numbers.add(number);
    // A checkout on Windows may have changed the line ends, which mean nothing.
    const sql = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ name, sql, sha256: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

function pendingOf(migrations: Migration[], applied: { name: string; sha256: string }[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new StartError({
        vi: `Cơ sở dữ liệu đã qua migration "${name}" mà bản phần mềm này không có: hãy dùng bản mới hơn.`,
        en: `The database has had the migration "${name}", which this version lacks: use a newer version.`,
      });
    }
    if (migration.sha256 !== sha256) {
      throw new StartError({
        vi: `Migration "${name}" đã chạy nhưng tệp đã bị sửa: hãy trả lại tệp cũ và viết thay đổi thành migration mới.`,
        en: `The migration "${name}" has run but its file was changed: restore it and write the change as a new one.`,
      });
    }
  }
  const last = applied.at(-1)?.name ?? '';
  const done = new Set(applied.map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) {
    throw new StartError({
      vi: `Migration "${late.name}" mang số nhỏ hơn "${last}" đã chạy: hãy đánh số lại.`,
      en: `The migration "${late.name}" is numbered below "${last}", which has run: renumber it.`,
    });
  }
  return pending;
}

async function apply(session: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await session.query('BEGIN');
  try {
    await session.query(sql);
    await session.query('INSERT INTO migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw new StartError(
      {
        vi: `Migration "${name}" không chạy được; cơ sở dữ liệu giữ nguyên như trước tệp này.`,
        en: `The migration "${name}" failed; the database is as it was before it: ${describe(error, sql)}`,
      },
      { cause: error },
    );
  }
}

/** PostgreSQL gives the place of a fault in characters from the start of the text. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : undefined;
  return line ? `${error.message} (line ${line})` : error.message;
}

async function checkVersion(session: pg.Client): Promise<void> {
  const { rows } = await session.query('SELECT current_setting($1) AS version', ['server_version_num']);
  const version = Number(rows[0]?.version);
  if (version < oldestVersion) {
    throw new StartError({
      vi: `Cần PostgreSQL 15 trở lên; máy chủ này là ${Math.floor(version / 10_000)}.`,
      en: `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}.`,
    });
  }
}

/** Only when absent: making a schema takes a right that an account owning its schema need not have. */
async function createSchema(session: pg.Client, schema: string): Promise<void> {
  const { rows } = await session.query('SELECT to_regnamespace($1) AS found', [schema]);
  if (rows[0]?.found === null) await session.query(`CREATE SCHEMA ${pg.escapeIdentifier(schema)}`);
}
