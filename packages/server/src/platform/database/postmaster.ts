import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What PostgreSQL's lock file says of the server that made it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const lockFile = (cluster: string) => path.join(cluster, 'postmaster.pid');

/** Reads the lock file of a cluster; undefined when there is none, or it is not written to its port yet. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(lockFile(cluster), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port: port > 0 ? port : 1 } : undefined;
}

/**
 * Makes a lock file a stale one in PostgreSQL's eyes, which takes its parent's number for a leftover, and keeps
 * the rest of it: the server still checks that no old backend is using the shared memory named there.
 *
 * @param parent process number of the one that will start the server
 */
export async function rewritePostmasterPid(cluster: string, parent: number): Promise<void> {
  const [, ...rest] = (await readFile(lockFile(cluster), 'utf8')).split('\n');
  await writeFile(lockFile(cluster), [String(parent), ...rest].join('\n'));
}

/** Whether a process of this number exists, anybody's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a living process is a PostgreSQL working in this folder; false for a zombie or another program. */
export async function belongsTo(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // A server always works inside its data folder.
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return folder !== undefined && folder === (await realpath(cluster));
  }
  if (process.platform === 'win32') return false;
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(cluster);
}
