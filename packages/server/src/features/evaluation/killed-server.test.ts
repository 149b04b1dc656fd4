import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Grant } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, it } from 'vitest';
import type { Person } from '../../../test/app.ts';
import { aCouncil, anOpenSession, sheetOf, sheetWith } from '../../../test/council.ts';
import { buildApp } from '../../app.ts';
import { openSession, sessionCookie } from '../../platform/accounts/sessions.ts';
import { loadConfig } from '../../platform/config.ts';
import { openContext } from '../../platform/open-context.ts';

const dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-killed-'));
const port = await freePort();
const env = {
  SAOLANG_DATA: dataFolder,
  SAOLANG_DEMO: 'off',
  PORT: String(port),
  HOST: '127.0.0.1',
  LOG_LEVEL: 'silent',
};
const main = path.resolve(import.meta.dirname, '../../main.ts');
let server: ChildProcess | undefined;

afterAll(async () => {
  if (server) await stop(server, 'SIGTERM');
  await rm(dataFolder, { recursive: true, force: true });
});

it('keeps every acknowledged save when the server is killed in the middle of scoring', async () => {
  server = await start();
  const { sheets, people } = await councilAtWork();

  let counting = 0;
  let running = true;
  const members = people.map(async (person, index) => {
    const url = `/api/score-sheets/${sheets[index]}`;
    let { version } = await sheetAt(person, url);
    let acknowledged: object = { choices: {} };
    let sent = acknowledged;
    for (let turn = 0; running; turn += 1) {
      sent = { ...sheetWith(turn % 4), opinion: `lần ${turn}` };
      const answer = await ask(person, 'PUT', url, version, sent).catch(() => null);
      if (!answer?.ok) break;
      // The answer must have come whole to count as one.
      const body = (await answer.json().catch(() => null)) as { version: number } | null;
      if (!body) break;
      ({ version } = body);
      acknowledged = sent;
      counting += 1;
    }
    return { url, person, version, acknowledged, sent };
  });
  await until(() => counting > 60);
  await stop(server, 'SIGKILL');
  running = false;
  const ends = await Promise.all(members);

  server = await start();
  for (const { url, person, version, acknowledged, sent } of ends) {
    const kept = await sheetAt(person, url);
    expect(kept.version).toBeGreaterThanOrEqual(version);
    // A save that was under way may have arrived without its answer; nothing else may differ.
    expect(kept).toMatchObject(kept.version === version ? acknowledged : sent);
  }
  expect(counting).toBeGreaterThan(60);
}, 120_000);

/** An open session of five members, made beside the running server on its own database. */
async function councilAtWork() {
  const { context, close } = await openContext(loadConfig(env), { share: true });
  const app = await buildApp(context);
  const person = async (...grants: readonly (Omit<Grant, 'scope'> & { scope?: Grant['scope'] })[]) => {
    const accountId = uuidv7();
    const now = context.realClock.now();
    const email = `${accountId}@example.vn`;
    const account = {
      id: accountId,
      full_name: 'Người Thử',
      email,
      email_confirmed_at: now,
      state: 'active',
    };
    await context.db
      .insertInto('account')
      .values({
        ...account,
        totp_secret: 'JBSWY3DPEHPK3PXP',
        totp_confirmed_at: now,
        created_at: now,
        last_active_at: now,
      })
      .execute();
    for (const { role, scope = { kind: 'unit', id: uuidv7() } } of grants) {
      const where = { scope_kind: scope.kind, scope_id: 'id' in scope ? scope.id : null };
      const grant = {
        id: uuidv7(),
        account_id: accountId,
        role,
        ...where,
        valid_from: '2020-01-01',
        created_at: now,
      };
      await context.db.insertInto('role_grant').values(grant).execute();
    }
    const origin = { ip: '127.0.0.1', userAgent: null };
    const { token } = await openSession(context.db, now, accountId, origin, { secondFactorGiven: true });
    const headers = { cookie: `${sessionCookie}=${token}`, 'x-requested-with': 'saolang' };
    return { accountId, fullName: account.full_name, email, headers };
  };
  try {
    const council = await aCouncil({ app, db: context.db, person }, { members: 5 });
    const session = await anOpenSession({ app, db: context.db, person }, council);
    const sheets = await Promise.all(council.scorers.map((member) => sheetOf(council, member, session)));
    return { sheets, people: council.scorers };
  } finally {
    await app.close();
    await close();
  }
}

const ask = (person: Person, method: string, url: string, version?: number, body?: object) =>
  fetch(`http://127.0.0.1:${port}${url}`, {
    method,
    headers: {
      ...person.headers,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** A sheet as its member reads it. */
const sheetAt = async (person: Person, url: string) =>
  (await (await ask(person, 'GET', url)).json()) as { version: number; choices: object; opinion: string };

/** The real server as a process of its own, ready to serve. */
async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (bytes) => {
    said += bytes;
  });
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    return (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok ?? false;
  });
  return child;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await reached())) {
    if (Date.now() > end) throw new Error('waited a minute in vain');
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
