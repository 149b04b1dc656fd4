import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openMailServer, wordsOf } from '../packages/server/test/mail-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the service that all journeys share: no slash at its end. */
    origin: string;
    /** Folder of cookies, one file an account that has signed in: a code of the second factor works once. */
    sessionsFolder: string;
    /** Folder of mails, one file an address: the newest that it was sent. */
    mailFolder: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** Loading the demo city takes a minute on two busy cores. */
const longestStart = 240_000;

/** One service with the demo city, as `npm start` runs it, for the whole run. */
export default async function startService(project: TestProject): Promise<() => Promise<void>> {
  buildWorkspaceWhenAbsent();
  const folder = await mkdtemp(path.join(tmpdir(), 'saolang-e2e-'));
  const sessionsFolder = path.join(folder, 'sessions');
  await mkdir(sessionsFolder);
  const mailFolder = path.join(folder, 'mail');
  await mkdir(mailFolder);
  const mailServer = await openMailServer((mail) =>
    writeFile(path.join(mailFolder, `${mail.to}.txt`), wordsOf(mail)),
  );
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const service = spawn(process.execPath, ['packages/server/src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SAOLANG_DATA: path.join(folder, 'data'),
      PORT: String(port),
      SAOLANG_DEMO: 'city-2024',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailServer.port),
      SMTP_SECURITY: 'none',
      SMTP_FROM: 'Sao Làng <saolang@example.vn>',
      LOG_LEVEL: 'warn',
    },
    // A channel: when the tests are killed, the service notices and stops as well.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (service.exitCode === null && service.signalCode === null) {
      service.kill('SIGTERM');
      await once(service, 'exit');
    }
    mailServer.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(service, origin);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('origin', origin);
  project.provide('sessionsFolder', sessionsFolder);
  project.provide('mailFolder', mailFolder);
  return stop;
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
