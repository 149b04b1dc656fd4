import { describe, expect, test } from 'vitest';
import { createAccount, password } from '../../../test/accounts.ts';
import { anonymous, createTestApp } from '../../../test/app.ts';

const direct = await createTestApp();
const behindOne = await createTestApp({ trustProxy: 1 });
const behindKnown = await createTestApp({ trustProxy: ['10.0.0.0/8', '127.0.0.1'] });

interface From {
  readonly socket?: string;
  readonly forwarded?: string;
}

/** The address that a session opened from there records. */
async function recorded(testApp: typeof direct, { socket = '10.0.0.7', forwarded }: From) {
  const { email, id } = await createAccount(testApp);
  const response = await testApp.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { ...anonymous, ...(forwarded && { 'x-forwarded-for': forwarded }) },
    remoteAddress: socket,
    payload: { identifier: email, password },
  });
  expect(response.statusCode, response.body).toBe(200);
  const session = await testApp.db
    .selectFrom('account_session')
    .select('ip')
    .where('account_id', '=', id)
    .executeTakeFirstOrThrow();
  return session.ip;
}

describe('the address of a client', () => {
  test('is that of the connection, whatever a header says, while there is no proxy', async () => {
    expect(await recorded(direct, { forwarded: '203.0.113.9' })).toBe('10.0.0.7');
  });

  test('is the one that the proxy adds, not those that the client wrote before it', async () => {
    expect(await recorded(behindOne, { forwarded: '203.0.113.9' })).toBe('203.0.113.9');
    expect(await recorded(behindOne, { forwarded: '6.6.6.6, 203.0.113.9' })).toBe('203.0.113.9');
  });

  test('is believed only from the proxies named', async () => {
    expect(await recorded(behindKnown, { forwarded: '6.6.6.6, 203.0.113.9' })).toBe('203.0.113.9');
    expect(await recorded(behindKnown, { forwarded: '6.6.6.6, 203.0.113.9, 10.0.0.8' })).toBe('203.0.113.9');
    expect(await recorded(behindKnown, { socket: '198.51.100.1', forwarded: '6.6.6.6' })).toBe(
      '198.51.100.1',
    );
  });

  test('that is none at all does not break signing in', async () => {
    for (const forwarded of ['unknown', '203.0.113.9:4711', 'x'.repeat(200)]) {
      expect(await recorded(behindOne, { forwarded }), forwarded).toBe('10.0.0.7');
    }
    expect(await recorded(direct, { socket: 'fe80::1%eth0' })).toBe('fe80::1');
  });

  test('cannot be changed to guess on: a header written by the client slows nobody else', async () => {
    const guess = (index: number) =>
      behindOne.app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { ...anonymous, 'x-forwarded-for': `6.6.6.${index}, 203.0.113.77` },
        remoteAddress: '10.0.0.7',
        payload: { identifier: `nobody-${index}@example.vn`, password: 'wrong' },
      });
    for (let index = 0; index < 30; index += 1) expect((await guess(index)).statusCode).toBe(401);
    expect((await guess(31)).statusCode).toBe(429);
  });
});

describe('/metrics', () => {
  const metrics = async (testApp: typeof direct, remoteAddress: string, headers = {}) =>
    (await testApp.app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;

  test.each([
    ['no proxy', direct],
    ['a proxy', behindOne],
    ['a proxy named', behindKnown],
  ])(
    'is for who connects from this machine and for nobody whom a proxy brings: with %s',
    async (_, testApp) => {
      expect(await metrics(testApp, '127.0.0.1')).toBe(200);
      expect(await metrics(testApp, '::1')).toBe(200);
      expect(await metrics(testApp, '203.0.113.9')).toBe(404);
      for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded']) {
        expect(await metrics(testApp, '203.0.113.9', { [header]: '127.0.0.1' })).toBe(404);
        expect(await metrics(testApp, '127.0.0.1', { [header]: '127.0.0.1' })).toBe(404);
      }
    },
  );
});
