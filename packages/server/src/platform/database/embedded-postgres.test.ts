import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AlreadyRunningError, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { isAlive, readPostmaster } from './postmaster.ts';
import { databaseAccount } from './system-account.ts';

let dataFolder: string;
let cleanups: (() => unknown)[];

beforeEach(async () => {
  // Mode 700: as root, PostgreSQL's account cannot walk into it, just as under /root.
  dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-postgres-'));
  cleanups = [() => rm(dataFolder, { recursive: true })];
});

afterEach(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

const cluster = () => path.join(dataFolder, 'db');

async function start(options: { durable?: boolean; share?: boolean; onLost?: () => void } = {}) {
  const server = await startEmbeddedPostgres({ dataFolder, durable: false, ...options });
  cleanups.push(() => server.stop());
  return server;
}

async function query(server: EmbeddedPostgres | string, sql: string): Promise<unknown[]> {
  const session = new pg.Client(typeof server === 'string' ? server : server.url);
  await session.connect();
  try {
    const { rows } = await session.query({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await session.end();
  }
}

async function postmasterPid(): Promise<number> {
  const postmaster = await readPostmaster(cluster());
  if (!postmaster) throw new Error('no server');
  return postmaster.pid;
}

/** A process of its own that owns the server, as `npm start` does. */
async function startOwner(): Promise<{ owner: ChildProcess; url: string }> {
  const script = path.resolve(import.meta.dirname, '../../../test/own-postgres.ts');
  const owner = spawn(process.execPath, [script, dataFolder], { stdio: ['pipe', 'pipe', 'inherit'] });
  cleanups.push(() => owner.kill('SIGKILL'));
  const [line] = await once(owner.stdout, 'data');
  return { owner, url: String(line).trim() };
}

async function kill(owner: ChildProcess): Promise<void> {
  owner.kill('SIGKILL');
  await once(owner, 'exit');
}

describe('the embedded PostgreSQL', () => {
  it('knows Vietnamese: order, case, search without diacritics', async () => {
    const server = await start();
    await query(server, 'CREATE EXTENSION unaccent');
    await query(server, 'CREATE EXTENSION pg_trgm');
    expect(await query(server, `SELECT lower('ĐƯỜNG PHỔI')`)).toEqual(['đường phổi']);
    expect(await query(server, `SELECT unaccent('Mắm nhĩ Đức Hải') % 'mam nhi duc hai'`)).toEqual([true]);
    const sorted = `SELECT x FROM unnest('{Z,Đ,Ơ,D,Ă,O,A,Â}'::text[]) x ORDER BY x COLLATE "vi-x-icu"`;
    expect((await query(server, sorted)).join('')).toBe('AĂÂDĐOƠZ');
  });

  it('listens on loopback only, with a password only its owner can read', async () => {
    const server = await start();
    expect(await query(server, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
    expect(await query(server, 'SHOW unix_socket_directories')).toEqual(['']);
    expect((await stat(path.join(cluster(), 'saolang-password'))).mode & 0o777).toBe(0o600);
    await expect(query(server.url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('writes through to the disk unless a test asks otherwise', async () => {
    const server = await start({ durable: true });
    expect(await query(server, 'SHOW fsync')).toEqual(['on']);
    expect(await query(server, 'SHOW synchronous_commit')).toEqual(['on']);
  });

  it('keeps its data and password over a restart, and leaves nothing running after a stop', async () => {
    const first = await start();
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await postmasterPid();
    await first.stop();
    expect(existsSync(path.join(cluster(), 'postmaster.pid'))).toBe(false);
    await expect.poll(() => isAlive(pid)).toBe(false);
    const second = await start();
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([42]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
  });

  it('says when the server ends by itself', async () => {
    let lost = 0;
    await start({ onLost: () => lost++ });
    process.kill(await postmasterPid(), 'SIGQUIT');
    await expect.poll(() => lost, { timeout: 5000 }).toBe(1);
  });

  it('says nothing of the kind when it was asked to stop', async () => {
    let lost = 0;
    const server = await start({ onLost: () => lost++ });
    await server.stop();
    await delay(100);
    expect(lost).toBe(0);
  });

  it('refuses the data of another major version', async () => {
    await (await start()).stop();
    await writeFile(path.join(cluster(), 'PG_VERSION'), '9\n');
    await expect(start()).rejects.toThrow(/PostgreSQL 9.*\n.*are those of PostgreSQL 9/);
  });

  it('passes on why PostgreSQL would not start', async () => {
    await (await start()).stop();
    await writeFile(path.join(cluster(), 'postgresql.auto.conf'), "shared_buffers = 'plenty'\n");
    await expect(start()).rejects.toThrow(/shared_buffers/);
  });
});

describe('a second start on the same data', () => {
  it('is refused while the first lives, and does the first no harm', async () => {
    const { owner, url } = await startOwner();
    await expect(start()).rejects.toThrow(AlreadyRunningError);
    await expect(start()).rejects.toThrow(dataFolder);
    expect(await query(url, 'SELECT 1')).toEqual([1]);
    expect(owner.exitCode).toBeNull();
  });

  it('may share the server instead, and leaves it running', async () => {
    const { url } = await startOwner();
    const guest = await start({ share: true });
    expect(guest.url).toBe(url);
    await guest.stop();
    expect(await query(url, 'SELECT 1')).toEqual([1]);
  });

  it('at the very same moment, on new data, leaves exactly one owner', async () => {
    const starts = await Promise.allSettled([start(), start(), start()]);
    const outcomes = starts.map((result) => (result.status === 'rejected' ? result.reason : 'owner'));
    expect(outcomes.filter((outcome) => outcome === 'owner')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome instanceof AlreadyRunningError)).toHaveLength(2);
  });
});

describe('after kill -9', () => {
  it('of its owner, the orphan server is adopted with its data, and stopped by the new owner', async () => {
    const { owner, url } = await startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = await postmasterPid();
    await kill(owner);
    expect(isAlive(pid)).toBe(true);
    const heir = await start();
    expect(await postmasterPid()).toBe(pid);
    expect(await query(heir, 'SELECT answer FROM kept')).toEqual([42]);
    await heir.stop();
    expect(await readPostmaster(cluster())).toBeUndefined();
  });

  it('of server and owner both, nothing that was committed is lost', async () => {
    const { owner, url } = await startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await postmasterPid(), 'SIGKILL');
    await kill(owner);
    expect(await query(await start(), 'SELECT answer FROM kept')).toEqual([42]);
  });

  it('a lock file whose number now belongs to another program is passed over, and that program let be', async () => {
    const { owner, url } = await startOwner();
    await query(url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await postmasterPid(), 'SIGKILL');
    await kill(owner);
    await delay(300); // its backends notice and go
    // The same account as the server's: just what PostgreSQL takes for a running server.
    const stranger = spawn('sleep', ['60'], { cwd: '/', ...(await databaseAccount(cluster())) });
    cleanups.push(() => stranger.kill('SIGKILL'));
    await once(stranger, 'spawn');
    const lockFile = path.join(cluster(), 'postmaster.pid');
    const [, ...rest] = (await readFile(lockFile, 'utf8')).split('\n');
    await writeFile(lockFile, [stranger.pid, ...rest].join('\n'));
    expect(await query(await start(), 'SELECT answer FROM kept')).toEqual([42]);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  });
});
