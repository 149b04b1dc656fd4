import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { cookieOf, createAccount, freshAddress, password, signInWith } from '../../../test/accounts.ts';
import { anonymous, createTestApp } from '../../../test/app.ts';
import { demoPassword, demoTotpSecret } from '../../platform/accounts/demo-accounts.ts';
import { disableIdleAccounts, overdueIdleAccounts } from '../../platform/accounts/idle-accounts.ts';
import { createLink } from '../../platform/accounts/links.ts';
import { hashPassword } from '../../platform/accounts/passwords.ts';
import { verifyChain } from '../../platform/audit/verify-chain.ts';
import { makeAccount } from '../administration/service/make-account.ts';
import { handOverLink } from './service/hand-over-link.ts';

const testApp = await createTestApp();
const { app, db, realClock, context } = testApp;
const newPassword = 'chín đụn cát trắng';
const allConsents = { service: true, statistics: true };

const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, headers: object, payload?: object) =>
  app.inject({
    method,
    url,
    headers: { ...headers },
    remoteAddress: freshAddress(),
    ...(payload && { payload }),
  });
const later = (seconds: number) => realClock.set(new Date(realClock.now().getTime() + seconds * 1000));
const mailsTo = (address: string) =>
  db.selectFrom('outbox').selectAll().where('to_address', '=', address).orderBy('id').execute();

/** The token at the end of the link in the newest mail to an address. */
async function tokenMailedTo(address: string): Promise<string> {
  const mail = (await mailsTo(address)).at(-1);
  return /\/app\/[a-z-]+\/([\w-]{43})/.exec(mail?.body ?? '')?.[1] ?? 'no link was mailed';
}

const actionsOf = async (id: string) =>
  (await db.selectFrom('action').select('kind').where('subject_id', '=', id).orderBy('seq').execute()).map(
    ({ kind }) => kind,
  );

describe('opening an account for oneself', () => {
  const signUp = (changes: object = {}) =>
    send('POST', '/api/accounts', anonymous, {
      id: uuidv7(),
      fullName: 'Trần Thị Hạnh',
      email: null,
      phone: '0912345678',
      password,
      locale: 'vi',
      consents: allConsents,
      ...changes,
    });

  test('signs in at once, without any right, and keeps what was agreed to and what was not', async () => {
    const id = uuidv7();
    const response = await signUp({ id, email: 'Hanh@Example.vn' });
    expect(response.json()).toMatchObject({
      account: { id, email: 'hanh@example.vn', phone: '0912345678' },
      grants: [],
      secondFactor: 'none',
      permissions: expect.arrayContaining(['account.self', 'producer.register']),
    });
    const rows = await db
      .selectFrom('consent')
      .select(['purpose', 'given'])
      .where('account_id', '=', id)
      .execute();
    expect(Object.fromEntries(rows.map(({ purpose, given }) => [purpose, given]))).toEqual(allConsents);
    expect(await actionsOf(id)).toEqual(['sign-up', 'sign-in']);
  });

  test('is refused without the one consent that is needed, whatever else was ticked', async () => {
    const response = await signUp({ phone: '0912345600', consents: { statistics: true } });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors).toMatchObject([{ path: '/consents/service', code: 'consent-required' }]);
  });

  test('is refused with a poor password, and says why', async () => {
    const poor = {
      'ngắn quá': 'too-short',
      matkhau20242024: 'too-common',
      'tran thi hanh!!': 'contains-personal',
    };
    for (const [attempt, code] of Object.entries(poor)) {
      const response = await signUp({ phone: '0912345601', password: attempt });
      expect(response.json().errors[0].code, attempt).toBe(code);
    }
  });

  test('is refused where e-mail or phone number is taken, and with neither', async () => {
    await signUp({ phone: '0912345602' });
    expect((await signUp({ phone: '+84 912 345 602' })).json()).toMatchObject({
      code: 'already-exists',
      errors: [{ path: '/phone', code: 'taken' }],
    });
    expect((await signUp({ phone: null })).statusCode).toBe(400);
  });

  test('repeated after a dropped line signs in, but not with another password', async () => {
    const once = { id: uuidv7(), phone: '0912345603' };
    expect((await signUp(once)).statusCode).toBe(200);
    expect((await signUp(once)).json().account.id).toBe(once.id);
    expect((await signUp({ ...once, password: 'một mật khẩu khác hẳn' })).json().code).toBe(
      'wrong-credentials',
    );
    expect(await db.selectFrom('account').selectAll().where('phone', '=', once.phone).execute()).toHaveLength(
      1,
    );
  });

  test('needs no confirmed e-mail, but records when it is confirmed', async () => {
    const id = uuidv7();
    const response = await signUp({ id, phone: null, email: 'moi@example.vn' });
    const headers = { ...anonymous, cookie: cookieOf(response) };
    expect((await send('GET', '/api/profile', headers)).json().emailConfirmed).toBe(false);
    const token = await tokenMailedTo('moi@example.vn');
    expect((await send('PUT', `/api/address-confirmations/${token}`, anonymous)).statusCode).toBe(204);
    expect((await send('GET', '/api/profile', headers)).json().emailConfirmed).toBe(true);
    expect((await send('PUT', `/api/address-confirmations/${token}`, anonymous)).statusCode).toBe(410);
  });
});

describe('a forgotten password', () => {
  const ask = (identifier: string) => send('POST', '/api/password-resets', anonymous, { identifier });

  test('answers alike whether there is such an account or not', async () => {
    const { email } = await createAccount(testApp);
    const [known, unknown] = [await ask(email), await ask('unknown@example.vn')];
    expect([unknown.statusCode, unknown.body]).toEqual([known.statusCode, known.body]);
    expect(await mailsTo(email)).toHaveLength(1);
    expect(await mailsTo('unknown@example.vn')).toHaveLength(0);
  });

  test('is replaced once by the link, which ends every session and proves the address', async () => {
    const { email, id } = await createAccount(testApp, { emailConfirmed: false });
    const stolen = await signInWith(testApp, email);
    await ask(email);
    const token = await tokenMailedTo(email);
    expect((await send('GET', `/api/password-resets/${token}`, anonymous)).json().minimumLength).toBe(14);
    const reset = (secret: string) =>
      send('PUT', `/api/password-resets/${token}`, anonymous, { password: secret });
    expect((await reset('ngắn')).json().errors[0].code).toBe('too-short');
    const [one, other] = await Promise.all([reset(newPassword), reset(newPassword)]);
    expect([one.statusCode, other.statusCode].sort()).toEqual([204, 410]);
    expect((await send('GET', '/api/session', stolen)).statusCode).toBe(401);
    const old = await send('POST', '/api/session', anonymous, { identifier: email, password });
    expect(old.statusCode).toBe(401);
    const fresh = await send('POST', '/api/session', anonymous, { identifier: email, password: newPassword });
    expect(fresh.statusCode).toBe(200);
    const account = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(account.email_confirmed_at).not.toBeNull();
  });

  test('forgets a second factor that somebody began to set up with the old one', async () => {
    const { email } = await createAccount(testApp);
    const begin = async (headers: object): Promise<string> =>
      (await send('POST', '/api/second-factor', headers)).json().secret;
    const stolen = await begin(await signInWith(testApp, email));
    await ask(email);
    await send('PUT', `/api/password-resets/${await tokenMailedTo(email)}`, anonymous, {
      password: newPassword,
    });
    const fresh = await send('POST', '/api/session', anonymous, { identifier: email, password: newPassword });
    expect(await begin({ ...anonymous, cookie: cookieOf(fresh) })).not.toBe(stolen);
  });

  test('leaves the second factor in place', async () => {
    const { email } = await createAccount(testApp, { totp: true });
    await ask(email);
    await send('PUT', `/api/password-resets/${await tokenMailedTo(email)}`, anonymous, {
      password: 'tám chữ!',
    });
    const response = await send('POST', '/api/session', anonymous, {
      identifier: email,
      password: 'tám chữ!',
    });
    expect(response.json().secondFactor).toBe('required');
  });

  test('of who has not set one yet sends the invitation again, so that nobody enters without being asked', async () => {
    const { email, id } = await createAccount(testApp, { password: null, emailConfirmed: false });
    await ask(email);
    expect(await mailsTo(email)).toMatchObject([{ body: expect.stringContaining('/app/invitations/') }]);
    const accept = async (consents: object) =>
      send('POST', `/api/invitations/${await tokenMailedTo(email)}`, anonymous, {
        fullName: 'Lê Thị Được Mời',
        password: newPassword,
        locale: 'vi',
        consents,
      });
    expect((await accept({})).json().errors[0].code).toBe('consent-required');
    expect((await accept({ service: true })).statusCode).toBe(200);
    expect(await db.selectFrom('consent').select('given').where('account_id', '=', id).execute()).toEqual([
      { given: true },
    ]);
  });

  test('is not set by a link where there was none', async () => {
    const { id } = await createAccount(testApp, { password: null });
    const link = { kind: 'password-reset', accountId: id, createdBy: null, mailed: true } as const;
    const token = await createLink(db, realClock.now(), link);
    const response = await send('PUT', `/api/password-resets/${token}`, anonymous, { password: newPassword });
    expect(response.json().code).toBe('link-expired');
  });

  test('link ends after an hour, and when a newer one is sent', async () => {
    const { email } = await createAccount(testApp);
    await ask(email);
    const first = await tokenMailedTo(email);
    await ask(email);
    const second = await tokenMailedTo(email);
    expect((await send('GET', `/api/password-resets/${first}`, anonymous)).statusCode).toBe(410);
    later(3600);
    expect((await send('GET', `/api/password-resets/${second}`, anonymous)).statusCode).toBe(410);
  });

  test('link is not an invitation, nor the other way round', async () => {
    const { email } = await createAccount(testApp);
    await ask(email);
    const token = await tokenMailedTo(email);
    expect((await send('GET', `/api/invitations/${token}`, anonymous)).statusCode).toBe(410);
    expect((await send('PUT', `/api/address-confirmations/${token}`, anonymous)).statusCode).toBe(410);
  });

  test('mails nobody to death', async () => {
    const { email } = await createAccount(testApp);
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await ask(email)).statusCode);
    expect(statuses).toEqual([204, 204, 204, 429]);
  });
});

describe('a link handed over', () => {
  const operator = { accountId: null, grant: null };

  test('lets the invited in, but proves no e-mail address: that is asked for by mail', async () => {
    const email = 'handed-over@example.vn';
    const input = {
      id: uuidv7(),
      fullName: 'Lê Văn Cầm',
      email,
      phone: null,
      locale: 'vi',
      grants: [],
    } as const;
    const link = await makeAccount(context, operator, { ...input, grants: [] }, true);
    const accepted = await send('POST', `/api/invitations/${link?.split('/').at(-1)}`, anonymous, {
      ...{ fullName: input.fullName, password: newPassword, locale: 'vi' },
      consents: { service: true },
    });
    const headers = { ...anonymous, cookie: cookieOf(accepted) };
    expect((await send('GET', '/api/profile', headers)).json().emailConfirmed).toBe(false);
    await send('PUT', `/api/address-confirmations/${await tokenMailedTo(email)}`, anonymous);
    expect((await send('GET', '/api/profile', headers)).json().emailConfirmed).toBe(true);
  });

  test('sets a new password, is on record, and proves no e-mail address either', async () => {
    const { email, id } = await createAccount(testApp, { emailConfirmed: false });
    const link = await handOverLink(context, { email });
    expect(await mailsTo(email)).toEqual([]);
    const token = link?.split('/password-resets/')[1];
    await send('PUT', `/api/password-resets/${token}`, anonymous, { password: newPassword });
    const fresh = await send('POST', '/api/session', anonymous, { identifier: email, password: newPassword });
    const headers = { ...anonymous, cookie: cookieOf(fresh) };
    expect((await send('GET', '/api/profile', headers)).json().emailConfirmed).toBe(false);
    expect(await actionsOf(id)).toEqual(['hand-over-link', 'reset-password', 'sign-in']);
  });
});

describe('my account', () => {
  test('changes name and language with the version seen, e-mail and phone only with the password', async () => {
    const { email } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    const profile = { fullName: 'Lê Văn Đổi', email, phone: null, locale: 'en', password: null };
    const put = (version: number, payload: object) =>
      send('PUT', '/api/profile', { ...headers, 'if-match': `"${version}"` }, payload);
    expect((await put(1, profile)).json()).toMatchObject({
      version: 2,
      fullName: 'Lê Văn Đổi',
      locale: 'en',
    });
    expect((await put(1, profile)).json()).toMatchObject({ code: 'version-conflict', currentVersion: 2 });
    const moved = { ...profile, email: 'moved@example.vn' };
    expect((await put(2, moved)).json().errors[0].code).toBe('wrong-password');
    expect((await put(2, { ...moved, password })).json()).toMatchObject({
      version: 3,
      emailConfirmed: false,
    });
    expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
      'The e-mail address of your account has changed',
    ]);
    expect(await mailsTo('moved@example.vn')).toHaveLength(1);
  });

  test('changes its password with the old one, and ends the other sessions', async () => {
    const { email } = await createAccount(testApp);
    const [here, elsewhere] = [await signInWith(testApp, email), await signInWith(testApp, email)];
    const put = (currentPassword: string) =>
      send('PUT', '/api/profile/password', here, { currentPassword, newPassword });
    expect((await put('wrong')).json().errors[0]).toMatchObject({
      path: '/currentPassword',
      code: 'wrong-password',
    });
    expect((await put(password)).statusCode).toBe(204);
    expect((await send('GET', '/api/session', here)).statusCode).toBe(200);
    expect((await send('GET', '/api/session', elsewhere)).statusCode).toBe(401);
  });

  test('lists its sessions and ends one or all, never another person’s', async () => {
    const [mine, theirs] = [await createAccount(testApp), await createAccount(testApp)];
    const here = await signInWith(testApp, mine.email);
    const elsewhere = await signInWith(testApp, mine.email);
    const stranger = await signInWith(testApp, theirs.email);
    const sessions = (await send('GET', '/api/sessions', here)).json();
    expect(sessions.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    const [strangers] = (await send('GET', '/api/sessions', stranger)).json();
    await send('DELETE', `/api/sessions/${strangers.id}`, here);
    expect((await send('GET', '/api/session', stranger)).statusCode).toBe(200);
    const other = sessions.find(({ current }: { current: boolean }) => !current);
    await send('DELETE', `/api/sessions/${other.id}`, here);
    expect((await send('GET', '/api/session', elsewhere)).statusCode).toBe(401);
    const out = await send('DELETE', '/api/sessions', here);
    expect(out.cookies[0]).toMatchObject({ name: 'saolang_session', value: '' });
    expect((await send('GET', '/api/session', here)).statusCode).toBe(401);
  });

  test('takes consents back, logs every change, and closes without the needed one', async () => {
    const { email, id } = await createAccount(testApp);
    const headers = await signInWith(testApp, email);
    const put = (consents: object) => send('PUT', '/api/consents', headers, { consents });
    await put(allConsents);
    await put(allConsents);
    await put({ statistics: false });
    const log = await db
      .selectFrom('consent')
      .select(['purpose', 'given'])
      .where('account_id', '=', id)
      .execute();
    expect(log).toHaveLength(3);
    const read = (await send('GET', '/api/consents', headers)).json() as {
      purpose: string;
      given: boolean;
    }[];
    expect(read.find(({ purpose }) => purpose === 'statistics')?.given).toBe(false);
    expect((await put({ service: false })).json()).toEqual({ closed: true });
    expect((await send('GET', '/api/session', headers)).statusCode).toBe(401);
    const again = await send('POST', '/api/session', anonymous, { identifier: email, password });
    expect(again.json().code).toBe('forbidden');
  });

  test('cannot be closed so by who holds an office', async () => {
    const { headers } = await testApp.person({ role: 'office-leader' });
    const response = await send('PUT', '/api/consents', headers, { consents: { service: false } });
    expect(response.json().code).toBe('wrong-state');
  });
});

describe('an account that nobody uses', () => {
  test('is disabled after 45 days, by the daily sweep or at the next sign-in', async () => {
    const swept = await createAccount(testApp);
    const caught = await createAccount(testApp);
    later(45 * 24 * 3600 - 60);
    const used = await createAccount(testApp);
    expect(await disableIdleAccounts(context)).toBeGreaterThanOrEqual(0);
    later(120);
    const refused = await send('POST', '/api/session', anonymous, { identifier: caught.email, password });
    expect(refused.json()).toMatchObject({ code: 'forbidden', detail: expect.stringContaining('45 ngày') });
    expect(await disableIdleAccounts(context)).toBeGreaterThanOrEqual(1);
    expect(await actionsOf(swept.id)).toEqual(['disable']);
    const states = await db
      .selectFrom('account')
      .select(['id', 'state', 'disabled_reason'])
      .where('id', 'in', [swept.id, caught.id, used.id])
      .execute();
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({
      [swept.id]: 'disabled',
      [caught.id]: 'disabled',
      [used.id]: 'active',
    });
    expect(await overdueIdleAccounts(context)).toEqual([]);
  });

  test('is named by doctor when no sweep has come for a day', async () => {
    const { id } = await createAccount(testApp);
    later(46 * 24 * 3600 + 60);
    expect(await overdueIdleAccounts(context)).toContainEqual(expect.stringContaining(id));
  });
});

describe('a demo', () => {
  const demoEmail = 'office@demo.example';

  async function demoAccount(target: typeof testApp) {
    const { id } = await createAccount(target, {
      email: demoEmail,
      grants: [{ role: 'auditor', scope: { kind: 'installation' } }],
    });
    await target.db
      .updateTable('account')
      .set({
        password_hash: await hashPassword(demoPassword),
        totp_secret: demoTotpSecret(demoEmail),
        totp_confirmed_at: target.realClock.now(),
      })
      .where('id', '=', id)
      .execute();
  }

  test('shows the code of this moment, takes it as often as it is given, and names its accounts', async () => {
    const demo = await createTestApp({ demo: 'city-2024' });
    await demoAccount(demo);
    const inject = (url: string, headers: object, payload: object) =>
      demo.app.inject({ method: 'POST', url, headers: { ...headers }, payload });
    for (let visitor = 0; visitor < 3; visitor += 1) {
      const limited = await inject('/api/session', anonymous, {
        identifier: demoEmail,
        password: demoPassword,
      });
      const { demoCode } = limited.json();
      expect(demoCode).toMatch(/^\d{6}$/);
      const headers = { ...anonymous, cookie: cookieOf(limited) };
      const given = await inject('/api/session/second-factor', headers, { code: demoCode });
      expect(given.json().secondFactor).toBe('none');
    }
    const installation = (await demo.app.inject({ url: '/api/installation' })).json();
    expect(installation).toMatchObject({
      demo: 'city-2024',
      today: '2024-09-16',
      clockShifted: true,
      demoAccounts: [{ email: demoEmail, password: demoPassword }],
    });
  });

  test('is nothing special in an installation that is none', async () => {
    await demoAccount(testApp);
    const payload = { identifier: demoEmail, password: demoPassword };
    const limited = await send('POST', '/api/session', anonymous, payload);
    expect(limited.json()).toMatchObject({ secondFactor: 'required', demoCode: null });
    expect((await send('GET', '/api/installation', {})).json()).toMatchObject({
      demo: null,
      demoAccounts: [],
    });
  });
});

test('everything done here is in an unbroken chain', async () => {
  expect((await verifyChain(db)).breach).toBeNull();
});
