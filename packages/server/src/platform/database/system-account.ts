import { execFile } from 'node:child_process';
import { chown, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';

const run = promisify(execFile);

/** A system account by its numbers; the options of `spawn` take it as it is. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

/** `saolang` when the operator has made one; `nobody` exists everywhere. */
const candidates = ['saolang', 'nobody'];

/**
 * The account PostgreSQL runs as: it refuses to run as root. Undefined when this process is not root, so runs
 * as itself. A cluster that exists keeps its owner; one restored by root is given back to the account.
 *
 * @param cluster folder of the cluster; need not exist
 */
export async function databaseAccount(cluster: string): Promise<SystemAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = await unprivilegedAccount();
  if (owner) await chownTree(cluster, account);
  return account;
}

async function unprivilegedAccount(): Promise<SystemAccount> {
  for (const name of candidates) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such account: try the next.
    }
  }
  throw new StartError({
    vi: 'PostgreSQL không chạy bằng tài khoản root và máy này không có tài khoản "saolang" hay "nobody". Hãy chạy bằng tài khoản thường, hoặc đặt DATABASE_URL.',
    en: 'PostgreSQL does not run as root and this machine has no account "saolang" or "nobody". Run as an ordinary user, or set DATABASE_URL.',
  });
}

/** Gives a folder and all in it to an account. Links are not followed: they may lead out of the folder. */
export async function chownTree(folder: string, { uid, gid }: SystemAccount): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chown(path.join(entry.parentPath, entry.name), uid, gid);
  }
}
