import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from '../src/app.ts';
import { openSession, sessionCookie } from '../src/platform/accounts/sessions.ts';
import { loadConfig } from '../src/platform/config.ts';
import type { Context } from '../src/platform/context.ts';
import { openContext } from '../src/platform/open-context.ts';
import type { Person, TestGrant } from './app.ts';
import { city } from './builders.ts';

const main = path.resolve(import.meta.dirname, '../src/main.ts');

/**
 * The real server as a process of its own, on data and a port of its own: for what only a process shows, and for
 * measuring. Nothing runs until `start`.
 */
export async function realServer(settings: Readonly<Record<string, string>> = {}) {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-server-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    SAOLANG_DATA: dataFolder,
    SAOLANG_DEMO: 'off',
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    ...settings,
  };
  let child: ChildProcess | undefined;

  /** Starts the process and waits until it serves. */
  async function start(): Promise<void> {
    const started = spawn(process.execPath, [main], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = started;
    let said = '';
    started.stderr?.on('data', (bytes) => {
      said += bytes;
    });
    await until(async () => {
      if (started.exitCode !== null) throw new Error(`the server ended: ${said}`);
      return (await fetch(`${url}/readyz`).catch(() => null))?.ok ?? false;
    });
  }

  /** Ends the process, if one runs, by a signal and waits until it is gone. */
  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const running = child;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  }

  /** Ends the process and removes its data. */
  async function remove(): Promise<void> {
    await stop();
    await rm(dataFolder, { recursive: true, force: true });
  }

  /** Does something on the data of the running server, beside it. */
  async function beside<T>(work: (test: Beside) => Promise<T>): Promise<T> {
    const { context, close } = await openContext(loadConfig(env), { share: true });
    const app = await buildApp(context, { shedLoad: false });
    try {
      const person = (...grants: readonly TestGrant[]) => aPerson(context, grants);
      return await work({ app, context, db: context.db, person });
    } finally {
      await app.close();
      await close();
    }
  }

  /** Sends a request to the process as a person, with a version to hold against where there is one. */
  const ask = (person: Person, method: string, where: string, version?: number, body?: object) =>
    fetch(url + where, {
      method,
      headers: {
        ...person.headers,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  /** The process that runs now. */
  const processId = () => child?.pid;

  return { url, start, stop, remove, beside, ask, processId };
}

export type RealServer = Awaited<ReturnType<typeof realServer>>;

/** What works beside a running server: as much of a test application as making records needs. */
interface Beside {
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  readonly context: Context;
  readonly db: Context['db'];
  readonly person: (...grants: readonly TestGrant[]) => Promise<Person>;
}

/** An account with a second factor, signed in; a role without a scope is one of the city. */
async function aPerson({ db, realClock }: Context, grants: readonly TestGrant[]): Promise<Person> {
  const accountId = uuidv7();
  const now = realClock.now();
  const fullName = 'Người Thử';
  const email = `${accountId}@example.vn`;
  await db
    .insertInto('account')
    .values({
      id: accountId,
      full_name: fullName,
      email,
      email_confirmed_at: now,
      state: 'active',
      totp_secret: 'JBSWY3DPEHPK3PXP',
      totp_confirmed_at: now,
      created_at: now,
      last_active_at: now,
    })
    .execute();
  for (const { role, scope = { kind: 'unit', id: city } } of grants) {
    await db
      .insertInto('role_grant')
      .values({
        id: uuidv7(),
        account_id: accountId,
        role,
        scope_kind: scope.kind,
        scope_id: 'id' in scope ? scope.id : null,
        valid_from: '2020-01-01',
        created_at: now,
      })
      .execute();
  }
  const origin = { ip: '127.0.0.1', userAgent: null };
  const { token } = await openSession(db, now, accountId, origin, { secondFactorGiven: true });
  const headers = { cookie: `${sessionCookie}=${token}`, 'x-requested-with': 'saolang' } as const;
  return { accountId, fullName, email, headers };
}

/** Waits until something is so; a minute and a half at most. */
export async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 90_000;
  while (!(await reached())) {
    if (Date.now() > end) throw new Error('waited a minute and a half in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
