import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Role, roles, type Scope } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { afterAll } from 'vitest';
import { buildApp } from '../src/app.ts';
import { openSession, sessionCookie } from '../src/platform/accounts/sessions.ts';
import { fixedClock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Context } from '../src/platform/context.ts';
import { localFileStore } from '../src/platform/files/local-file-store.ts';
import { createLog } from '../src/platform/log.ts';
import { createMailer } from '../src/platform/mail/mailer.ts';
import { createTestDatabase } from './database.ts';

/** What a request of a signed-in person carries: `app.inject({ …, headers })`. */
export type SignedIn = Readonly<Record<'cookie' | 'x-requested-with', string>>;

/** Somebody with an account, signed in. */
export interface Person {
  readonly accountId: string;
  readonly fullName: string;
  readonly email: string;
  readonly headers: SignedIn;
}

/** A role within a scope; without a scope, the whole installation or one that nothing else is in. */
export interface TestGrant {
  readonly role: Role;
  readonly scope?: Scope;
}

/**
 * The whole application on a database of the test file's own. Call it at the top of a file:
 * `const { app, signIn } = await createTestApp();`. Both clocks stand still until the test sets them.
 */
export async function createTestApp(settings: Partial<Config> = {}) {
  const { db, url, schema } = await createTestDatabase();
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-app-'));
  const clock = fixedClock('2024-09-16T02:00:00Z');
  const realClock = fixedClock('2026-11-02T02:00:00Z');
  const config: Config = {
    port: 3000,
    host: 'localhost',
    publicUrl: 'http://localhost:3000',
    trustProxy: 0,
    databaseUrl: url,
    databaseSchema: schema,
    dataFolder,
    uploadQuota: 2000 * 1024 * 1024,
    demo: 'off',
    logLevel: 'silent',
    ...settings,
  };
  const context: Context = {
    config,
    db,
    clock,
    realClock,
    files: localFileStore(dataFolder),
    mail: createMailer(realClock),
    log: createLog('silent'),
  };
  const app = await buildApp(context, { shedLoad: false });
  await app.ready();
  afterAll(async () => {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  let people = 0;

  /** An account with these grants and a session that owes no second factor, without the steps of signing in. */
  async function person(...grants: readonly TestGrant[]): Promise<Person> {
    people += 1;
    const accountId = uuidv7();
    const fullName = `Người Thử ${people}`;
    const email = `nguoi-thu-${people}@example.vn`;
    const now = realClock.now();
    const official = grants.some(({ role }) => roles[role].official);
    await db
      .insertInto('account')
      .values({
        id: accountId,
        full_name: fullName,
        email,
        email_confirmed_at: now,
        totp_secret: official ? 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' : null,
        totp_confirmed_at: official ? now : null,
        state: 'active',
        created_at: now,
        last_active_at: now,
      })
      .execute();
    if (grants.length > 0) {
      await db
        .insertInto('role_grant')
        .values(
          grants.map(({ role, scope = defaultScope(role) }) => ({
            id: uuidv7(),
            account_id: accountId,
            role,
            scope_kind: scope.kind,
            scope_id: 'id' in scope ? scope.id : null,
            valid_from: '2020-01-01',
            created_at: now,
          })),
        )
        .execute();
    }
    return { accountId, fullName, email, headers: await signInAs(accountId) };
  }

  /** A further session of an account that exists. */
  async function signInAs(accountId: string): Promise<SignedIn> {
    const origin = { ip: '127.0.0.1', userAgent: null };
    const session = await openSession(db, realClock.now(), accountId, origin, { secondFactorGiven: true });
    return { cookie: `${sessionCookie}=${session.token}`, 'x-requested-with': 'saolang' };
  }

  /** A new person with one role, signed in: the headers to send along. */
  async function signIn(role: Role, scope?: Scope): Promise<SignedIn> {
    return (await person(scope ? { role, scope } : { role })).headers;
  }

  return { app, context, clock, realClock, db, person, signIn, signInAs };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

/** Headers of somebody not signed in. */
export const anonymous = { 'x-requested-with': 'saolang' } as const;

function defaultScope(role: Role): Scope {
  const kind = roles[role].scope;
  return kind === 'installation' ? { kind } : { kind, id: uuidv7() };
}
