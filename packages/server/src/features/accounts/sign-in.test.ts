import { describe, expect, test } from 'vitest';
import { cookieOf, createAccount, freshAddress, password, signInWith } from '../../../test/accounts.ts';
import { anonymous, createTestApp } from '../../../test/app.ts';
import { planOf, recordQueries } from '../../../test/queries.ts';
import { totpCode } from '../../platform/accounts/totp.ts';

const testApp = await createTestApp();
const { app, db, realClock, context } = testApp;

const signIn = (identifier: string, secret = password) =>
  app.inject({
    method: 'POST',
    url: '/api/session',
    headers: anonymous,
    remoteAddress: freshAddress(),
    payload: { identifier, password: secret },
  });

const later = (seconds: number) => realClock.set(new Date(realClock.now().getTime() + seconds * 1000));

describe('signing in', () => {
  test('with e-mail or phone number, in any way of writing them', async () => {
    const { email } = await createAccount(testApp, { phone: '0905123456' });
    for (const identifier of [email, email.toUpperCase(), ` ${email} `, '0905 123 456', '+84905123456']) {
      const response = await signIn(identifier);
      expect(response.statusCode, identifier).toBe(200);
      expect(response.json().account.email).toBe(email);
    }
  });

  test('hands out a cookie that scripts and other sites cannot use, of which only the hash is kept', async () => {
    const { email } = await createAccount(testApp);
    const response = await signIn(email);
    const cookie = response.cookies.find(({ name }) => name === 'saolang_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(Buffer.from(cookie?.value ?? '', 'base64url')).toHaveLength(32);
    const kept = await db.selectFrom('account_session').select('token_sha256').execute();
    expect(kept.map((row) => row.token_sha256.toString('base64url'))).not.toContain(cookie?.value);
  });

  test('answers alike for an unknown account, a wrong password and an invited account without one', async () => {
    const { email } = await createAccount(testApp);
    const invited = await createAccount(testApp, { password: null });
    const answers = await Promise.all([
      signIn('nobody@example.vn'),
      signIn(email, 'wrong'),
      signIn(invited.email),
    ]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect(answer.body).toBe(answers[0]?.body);
      expect(answer.cookies).toEqual([]);
    }
  });

  test('tells a disabled account so only to who knows its password', async () => {
    const { email, id } = await createAccount(testApp);
    await db
      .updateTable('account')
      .set({ state: 'disabled', disabled_reason: 'administrator' })
      .where('id', '=', id)
      .execute();
    expect((await signIn(email, 'wrong')).json().code).toBe('wrong-credentials');
    expect((await signIn(email)).json().code).toBe('forbidden');
  });

  test('ends the session that the browser brought along: none can be planted', async () => {
    const victim = await createAccount(testApp);
    const attacker = await signInWith(testApp, (await createAccount(testApp)).email);
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: attacker,
      payload: { identifier: victim.email, password },
    });
    expect(cookieOf(response)).not.toBe(attacker.cookie);
    const planted = await app.inject({ url: '/api/session', headers: attacker });
    expect(planted.statusCode).toBe(401);
  });

  test('needs the header that no other site can send', async () => {
    const { email } = await createAccount(testApp);
    const payload = { identifier: email, password };
    const response = await app.inject({ method: 'POST', url: '/api/session', payload });
    expect(response.json().code).toBe('cross-site-request');
  });
});

describe('guessing passwords', () => {
  test('waits twice as long after each failure from the fifth on, also for accounts that do not exist', async () => {
    const { email } = await createAccount(testApp);
    for (const identifier of [email, 'not-there@example.vn']) {
      for (let failure = 1; failure <= 5; failure += 1) {
        expect((await signIn(identifier, 'wrong')).statusCode).toBe(401);
      }
      for (const wait of [5, 10, 20]) {
        const refused = await signIn(identifier, password);
        expect(refused.statusCode).toBe(429);
        expect(refused.json().retryAfterSeconds).toBe(wait);
        later(wait);
        expect((await signIn(identifier, 'wrong')).statusCode).toBe(401);
      }
      later(40);
    }
    expect((await signIn(email)).statusCode).toBe(200);
    expect((await signIn(email, 'wrong')).statusCode).toBe(401);
  });

  test('lets no more than the free attempts through when all come at once', async () => {
    const { email } = await createAccount(testApp);
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'wrong')));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7);
  });

  test('is slowed by address too, whatever accounts are tried', async () => {
    const remoteAddress = '198.51.100.7';
    const attempt = (index: number) =>
      app.inject({
        method: 'POST',
        url: '/api/session',
        headers: anonymous,
        remoteAddress,
        payload: { identifier: `somebody-${index}@example.vn`, password: 'wrong' },
      });
    for (let index = 0; index < 30; index += 1) expect((await attempt(index)).statusCode).toBe(401);
    expect((await attempt(31)).statusCode).toBe(429);
    const { email } = await createAccount(testApp);
    expect((await signIn(email)).statusCode).toBe(200);
  });
});

describe('a session', () => {
  test('ends after 12 idle hours, and after 7 days however much it is used', async () => {
    const { email } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    const alive = async () => (await app.inject({ url: '/api/session', headers })).statusCode === 200;
    later(11 * 3600);
    expect(await alive()).toBe(true);
    later(11 * 3600);
    expect(await alive()).toBe(true);
    for (let hours = 22; hours + 11 < 7 * 24; hours += 11) {
      later(11 * 3600);
      expect(await alive()).toBe(true);
    }
    later(11 * 3600);
    expect(await alive()).toBe(false);

    const idle = await signInWith(testApp, email);
    later(12 * 3600);
    expect((await app.inject({ url: '/api/session', headers: idle })).statusCode).toBe(401);
  });

  test('carries the rights in force today, by the clock of the installation', async () => {
    const { email, id } = await createAccount(testApp);
    await db
      .insertInto('role_grant')
      .values({
        id: crypto.randomUUID(),
        account_id: id,
        role: 'producer-member',
        scope_kind: 'producer',
        scope_id: crypto.randomUUID(),
        valid_from: '2024-09-16',
        valid_to: '2024-09-17',
        created_at: realClock.now(),
      })
      .execute();
    const headers = await signInWith(testApp, email);
    const roleCount = async () => (await app.inject({ url: '/api/session', headers })).json().grants.length;
    const days = { '2024-09-15': 0, '2024-09-16': 1, '2024-09-17': 1, '2024-09-18': 0 };
    for (const [day, count] of Object.entries(days)) {
      testApp.clock.set(`${day}T02:00:00Z`);
      expect(await roleCount(), day).toBe(count);
    }
    testApp.clock.set('2024-09-16T02:00:00Z');
  });

  test('dies with its account', async () => {
    const { email, id } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    await db
      .updateTable('account')
      .set({ state: 'disabled', disabled_reason: 'administrator' })
      .where('id', '=', id)
      .execute();
    expect((await app.inject({ url: '/api/session', headers })).statusCode).toBe(401);
  });

  test('is found with one query, by indexes alone', async () => {
    const { email } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    const { queries } = await recordQueries(() => app.inject({ url: '/api/session', headers }));
    expect(queries).toHaveLength(1);
    for (const query of queries) {
      const plan = await planOf(context.config.databaseUrl ?? '', query);
      expect(plan).toContain('Index Scan using account_session_token');
      expect(plan).not.toContain('Seq Scan');
    }
  });
});

describe('the second factor', () => {
  const official = () =>
    createAccount(testApp, { totp: true, grants: [{ role: 'auditor', scope: { kind: 'installation' } }] });
  const give = (headers: Record<string, string>, code: string) =>
    app.inject({ method: 'POST', url: '/api/session/second-factor', headers, payload: { code } });

  test('is asked for before anything else, and then opens the session under a new token', async () => {
    const { email, secret } = await official();
    const limited = await signInWith(testApp, email);
    expect((await app.inject({ url: '/api/session', headers: limited })).json()).toMatchObject({
      secondFactor: 'required',
      grants: [],
      permissions: [],
      demoCode: null,
    });
    const refused = await app.inject({ url: '/api/profile', headers: limited });
    expect(refused.json().code).toBe('second-factor-required');
    const given = await give(limited, totpCode(secret, realClock.now()));
    expect(given.json()).toMatchObject({
      secondFactor: 'none',
      permissions: expect.arrayContaining(['audit.read']),
    });
    expect((await app.inject({ url: '/api/session', headers: limited })).statusCode).toBe(401);
    const headers = { ...limited, cookie: cookieOf(given) };
    expect((await app.inject({ url: '/api/profile', headers })).statusCode).toBe(200);
  });

  test('takes a code once, of now or half a minute either way', async () => {
    const { email, secret } = await official();
    const now = realClock.now();
    const code = (seconds: number) => totpCode(secret, new Date(now.getTime() + seconds * 1000));
    expect((await give(await signInWith(testApp, email), code(-60))).json().code).toBe('wrong-code');
    expect((await give(await signInWith(testApp, email), code(-30))).statusCode).toBe(200);
    expect((await give(await signInWith(testApp, email), code(-30))).json().code).toBe('wrong-code');
    expect((await give(await signInWith(testApp, email), code(0))).statusCode).toBe(200);
    expect((await give(await signInWith(testApp, email), code(-30))).json().code).toBe('wrong-code');
  });

  test('cannot be guessed: after five wrong codes even the right one waits', async () => {
    const { email, secret } = await official();
    const limited = await signInWith(testApp, email);
    for (let failure = 1; failure <= 5; failure += 1)
      expect((await give(limited, '000000')).statusCode).toBe(401);
    expect((await give(limited, totpCode(secret, realClock.now()))).statusCode).toBe(429);
  });

  test('must be set up by an official before anything else', async () => {
    const { email } = await createAccount(testApp, {
      grants: [{ role: 'administrator', scope: { kind: 'installation' } }],
    });
    const limited = await signInWith(testApp, email);
    expect((await app.inject({ url: '/api/session', headers: limited })).json().secondFactor).toBe('set-up');
    for (const url of ['/api/profile', '/api/sessions', '/api/consents']) {
      const refused = await app.inject({ url, headers: limited });
      expect(refused.statusCode).toBe(401);
      expect(refused.json().code).toBe('second-factor-required');
    }
    const start = () => app.inject({ method: 'POST', url: '/api/second-factor', headers: limited });
    const { secret, address } = (await start()).json();
    expect(address).toMatch(/^otpauth:\/\/totp\//);
    expect((await start()).json().secret).toBe(secret);
    const confirm = (code: string) =>
      app.inject({
        method: 'POST',
        url: '/api/second-factor/actions/confirm',
        headers: limited,
        payload: { code },
      });
    expect((await confirm('000000')).json().code).toBe('wrong-code');
    const confirmed = await confirm(totpCode(secret, realClock.now()));
    expect(confirmed.json().recoveryCodes).toHaveLength(10);
    const headers = { ...limited, cookie: cookieOf(confirmed) };
    expect((await app.inject({ url: '/api/profile', headers })).json().secondFactor).toMatchObject({
      required: true,
      recoveryCodesLeft: 10,
    });

    const [first] = confirmed.json().recoveryCodes as string[];
    const asTyped = first?.toLowerCase().replaceAll('-', ' ') ?? '';
    expect((await give(await signInWith(testApp, email), asTyped)).statusCode).toBe(200);
    expect((await give(await signInWith(testApp, email), asTyped)).json().code).toBe('wrong-code');
  });

  test('begun in one session stays there: no other learns its secret, and a new password forgets it', async () => {
    const { email } = await createAccount(testApp);
    const [thief, owner] = [await signInWith(testApp, email), await signInWith(testApp, email)];
    const start = async (headers: Record<string, string>): Promise<string> =>
      (await app.inject({ method: 'POST', url: '/api/second-factor', headers })).json().secret;
    const stolen = await start(thief);
    const own = await start(owner);
    expect(own).not.toBe(stolen);
    expect(await start(owner)).toBe(own);

    const changed = await app.inject({
      method: 'PUT',
      url: '/api/profile/password',
      headers: owner,
      payload: { currentPassword: password, newPassword: 'chín đụn cát trắng' },
    });
    expect(changed.statusCode).toBe(204);
    const afresh = await start(owner);
    expect([stolen, own]).not.toContain(afresh);
    const confirm = (secret: string) =>
      app.inject({
        method: 'POST',
        url: '/api/second-factor/actions/confirm',
        headers: owner,
        payload: { code: totpCode(secret, realClock.now()) },
      });
    expect((await confirm(stolen)).json().code).toBe('wrong-code');
    expect((await confirm(afresh)).statusCode).toBe(200);
  });

  test('cannot be set up anew by who has the password but not the code', async () => {
    const { email } = await official();
    const limited = await signInWith(testApp, email);
    const response = await app.inject({ method: 'POST', url: '/api/second-factor', headers: limited });
    expect(response.json().code).toBe('second-factor-required');
  });

  test('is taken off with password and code; an official must set it up again at once', async () => {
    const { email, secret } = await official();
    const given = await give(await signInWith(testApp, email), totpCode(secret, realClock.now()));
    const headers = { ...anonymous, cookie: cookieOf(given) };
    const remove = (payload: object) =>
      app.inject({ method: 'POST', url: '/api/second-factor/actions/remove', headers, payload });
    later(30);
    const code = totpCode(secret, realClock.now());
    expect((await remove({ password: 'wrong', code })).json().errors[0].code).toBe('wrong-password');
    expect((await remove({ password, code: '000000' })).json().code).toBe('wrong-code');
    expect((await remove({ password, code })).statusCode).toBe(204);
    expect((await app.inject({ url: '/api/session', headers })).json().secondFactor).toBe('set-up');
  });
});
