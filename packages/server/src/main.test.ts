import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPostmaster } from './platform/database/postmaster.ts';

let dataFolder: string;
let port: number;
let started: ChildProcess[];

beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-main-'));
  port = await freePort();
  started = [];
});

afterEach(async () => {
  for (const process of started) {
    if (process.exitCode === null && process.signalCode === null) {
      process.kill('SIGTERM');
      await once(process, 'exit');
    }
  }
  await rm(dataFolder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function launch(env: Record<string, string> = {}) {
  const service = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts')], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      SAOLANG_DATA: dataFolder,
      SAOLANG_DEMO: 'off',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      ...env,
    },
  });
  started.push(service);
  const words = text(service.stderr ?? process.stdin);
  const ended = once(service, 'exit').then(async ([code]) => ({ code, error: await words }));
  return { service, ended };
}

/** Starts the service and waits until it answers. */
async function serve() {
  const { service, ended } = launch();
  const [line] = await Promise.race([
    once(service.stdout ?? process.stdin, 'data'),
    ended.then((end) => [end.error]),
  ]);
  expect(String(line)).toContain(`http://localhost:${port}`);
  return { service, ended };
}

const answers = () => fetch(`http://localhost:${port}/readyz`).then((response) => response.status);

// Starting it takes half a minute where all else runs beside.
describe('the service', { timeout: 90_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then leaves nothing behind', async (signal) => {
    const { service, ended } = await serve();
    expect(await answers()).toBe(200);
    service.kill(signal);
    expect(await ended).toEqual({ code: 0, error: '' });
    expect(await readPostmaster(path.join(dataFolder, 'db'))).toBeUndefined();
    await expect(answers()).rejects.toThrow();
  });

  it('stops when the process that started it is gone', async () => {
    const { service, ended } = await serve();
    service.disconnect();
    expect((await ended).code).toBe(0);
  });

  it('continues on the same data after kill -9', async () => {
    const { service, ended } = await serve();
    service.kill('SIGKILL');
    await ended;
    await serve();
    expect(await answers()).toBe(200);
  });

  it('ends when its database does', async () => {
    const { ended } = await serve();
    const postmaster = await readPostmaster(path.join(dataFolder, 'db'));
    process.kill(postmaster?.pid ?? 0, 'SIGQUIT');
    expect((await ended).code).toBe(1);
  });
});

describe('a start that cannot be', () => {
  it('on data in use says so, and the first goes on', async () => {
    await serve();
    const { code, error } = await launch({ PORT: String(await freePort()) }).ended;
    expect(code).toBe(1);
    expect(error).toContain(`already running on the data folder ${dataFolder}`);
    expect(await answers()).toBe(200);
  });

  it('on a port in use says so, and stops the database again', async () => {
    const other = createServer().listen(port, 'localhost');
    await once(other, 'listening');
    const { code, error } = await launch().ended;
    other.close();
    expect(code).toBe(1);
    expect(error).toContain(`Cổng ${port} (localhost) đang có chương trình khác dùng`);
    expect(await readPostmaster(path.join(dataFolder, 'db'))).toBeUndefined();
  });

  it('with a wrong setting names it before touching anything', async () => {
    const { code, error } = await launch({ PORT: 'three thousand' }).ended;
    expect(code).toBe(1);
    expect(error).toContain('PORT="three thousand": must be an integer');
    expect(existsSync(path.join(dataFolder, 'db'))).toBe(false);
  });

  it('of a demo on the data of a real installation, or the other way, is refused', async () => {
    const { service, ended } = await serve();
    service.kill('SIGTERM');
    await ended;
    const { code, error } = await launch({ SAOLANG_DEMO: 'city-2024' }).ended;
    expect(code).toBe(1);
    expect(error).toContain('This database was set up with SAOLANG_DEMO=off');
  });
});
