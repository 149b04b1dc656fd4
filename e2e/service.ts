import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Loading a demo takes a minute on two busy cores. */
const longestStart = 240_000;

/** A running service with a demo of its own. */
export interface Service {
  /** Its address: no slash at its end. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * The service as `npm start` runs it.
 *
 * @param demo whose city or province it shows
 * @param settings further variables of its environment
 */
export async function openService(
  demo: 'city-2024' | 'province-2026',
  settings: Record<string, string> = {},
): Promise<Service> {
  buildWorkspaceWhenAbsent();
  const folder = await mkdtemp(path.join(tmpdir(), 'saolang-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const service = spawn(process.execPath, ['packages/server/src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SAOLANG_DATA: path.join(folder, 'data'),
      PORT: String(port),
      SAOLANG_DEMO: demo,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    // A channel: when the tests are killed, the service notices and stops as well.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (service.exitCode === null && service.signalCode === null) {
      service.kill('SIGTERM');
      await once(service, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(service, origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}

/** `npm test` builds it anew; a single journey takes what is there. */
function buildWorkspaceWhenAbsent(): void {
  if (existsSync(path.join(root, 'packages/workspace/dist/index.html'))) return;
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', 'packages/workspace'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (built.status !== 0) throw new Error('the workspace could not be built');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function untilReady(service: ChildProcess, origin: string): Promise<void> {
  const begun = Date.now();
  while (Date.now() - begun < longestStart) {
    if (service.exitCode !== null) throw new Error(`the service ended with ${service.exitCode}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error('the service did not become ready');
}
