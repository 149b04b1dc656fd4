import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '../../../test/accounts.ts';
import { createTestApp } from '../../../test/app.ts';

/** A provider of single sign-on that says of whoever comes what the test tells it to. */
async function startProvider() {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  const told = { claims: {} as Record<string, unknown>, nonce: '', challenge: '', verifier: '', issuer: '' };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', told.issuer);
    const answer = (body: object) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') {
      return answer({
        issuer: told.issuer,
        authorization_endpoint: `${told.issuer}/authorize`,
        token_endpoint: `${told.issuer}/token`,
        jwks_uri: `${told.issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/keys') return answer({ keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] });
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', async () => {
      told.verifier = new URLSearchParams(body).get('code_verifier') ?? '';
      const token = await new SignJWT({ nonce: told.nonce, ...told.claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(told.issuer)
        .setAudience('saolang')
        .setSubject('person-1')
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(privateKey);
      answer({ access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token: token });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.close();
  });
  told.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return told;
}

const provider = await startProvider();
const { issuer } = provider;
const oidc = { issuer, clientId: 'saolang', clientSecret: 'secret', label: 'Cổng tỉnh' };
const testApp = await createTestApp({ oidc });
const { app, db } = testApp;

/** Goes to the provider and comes back as its person; changes to the way back are an attacker's. */
async function signInThere(
  claims: Record<string, unknown>,
  attack: { state?: string; nonce?: string; cookie?: string } = {},
) {
  const start = await app.inject({ url: '/api/oidc/start?next=/dossiers' });
  const away = new URL(start.headers.location ?? '');
  provider.claims = claims;
  provider.nonce = attack.nonce ?? away.searchParams.get('nonce') ?? '';
  provider.challenge = away.searchParams.get('code_challenge') ?? '';
  const state = attack.state ?? away.searchParams.get('state');
  const [cookie] = start.cookies;
  return app.inject({
    url: `/api/oidc/callback?code=c&state=${state}`,
    headers: { cookie: attack.cookie ?? `${cookie?.name}=${cookie?.value}` },
  });
}

beforeEach(async () => {
  await db.deleteFrom('account_identity').execute();
});

describe('single sign-on', () => {
  test('opens the session of an existing account with the same confirmed address, and then keeps to the person', async () => {
    const { email, id } = await createAccount(testApp);
    const back = await signInThere({ email: email.toUpperCase(), email_verified: true });
    expect(back.headers.location).toBe('/app/dossiers');
    const cookie = back.cookies.find(({ name }) => name === 'saolang_session');
    const session = await app.inject({
      url: '/api/session',
      cookies: { saolang_session: cookie?.value ?? '' },
    });
    expect(session.json().account.id).toBe(id);

    const moved = await createAccount(testApp);
    const again = await signInThere({ email: moved.email, email_verified: true });
    const next = again.cookies.find(({ name }) => name === 'saolang_session');
    const second = await app.inject({ url: '/api/session', cookies: { saolang_session: next?.value ?? '' } });
    expect(second.json().account.id).toBe(id);
  });

  test('proves with PKCE that who comes back is who went away', async () => {
    await signInThere({});
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(provider.verifier));
    expect(Buffer.from(digest).toString('base64url')).toBe(provider.challenge);
  });

  test.each([
    ['an address that the provider did not verify', { email_verified: false }],
    ['an address that has no account', { email: 'nobody@example.vn', email_verified: true }],
  ])('makes and opens nothing for %s', async (_case, claims) => {
    const { email } = await createAccount(testApp);
    const before = await db.selectFrom('account').select('id').execute();
    const back = await signInThere({ email, ...claims });
    expect(back.headers.location).toBe('/app/sign-in?sso=no-account');
    expect(await db.selectFrom('account').select('id').execute()).toHaveLength(before.length);
  });

  test('does not open an account that somebody made beforehand with another person’s address', async () => {
    const { email } = await createAccount(testApp, { emailConfirmed: false });
    const back = await signInThere({ email, email_verified: true });
    expect(back.headers.location).toBe('/app/sign-in?sso=no-account');
  });

  test('asks an official for the second factor all the same, unless the provider asked for more than one', async () => {
    const { email } = await createAccount(testApp, {
      totp: true,
      grants: [{ role: 'auditor', scope: { kind: 'installation' } }],
    });
    const dueAfter = async (claims: object) => {
      const back = await signInThere({ email, email_verified: true, ...claims });
      const cookie = back.cookies.find(({ name }) => name === 'saolang_session');
      const session = await app.inject({
        url: '/api/session',
        cookies: { saolang_session: cookie?.value ?? '' },
      });
      return session.json().secondFactor;
    };
    expect(await dueAfter({})).toBe('required');
    expect(await dueAfter({ amr: ['pwd', 'mfa'] })).toBe('none');
  });

  test('refuses a state, a nonce or a cookie that is not its own', async () => {
    const { email } = await createAccount(testApp);
    const claims = { email, email_verified: true };
    for (const attack of [{ state: 'forged' }, { nonce: 'replayed' }, { cookie: 'saolang_oidc=e30' }]) {
      const back = await signInThere(claims, attack);
      expect(back.headers.location).toBe('/app/sign-in?sso=failed');
      expect(back.cookies.map(({ name }) => name)).not.toContain('saolang_session');
    }
  });

  test('does not open a disabled account', async () => {
    const { email, id } = await createAccount(testApp);
    await db
      .updateTable('account')
      .set({ state: 'disabled', disabled_reason: 'administrator' })
      .where('id', '=', id)
      .execute();
    const back = await signInThere({ email, email_verified: true });
    expect(back.headers.location).toBe('/app/sign-in?sso=disabled');
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'sends nobody to %s afterwards',
    async (next) => {
      const { email } = await createAccount(testApp);
      const start = await app.inject({ url: `/api/oidc/start?next=${encodeURIComponent(next)}` });
      const away = new URL(start.headers.location ?? '');
      provider.claims = { email, email_verified: true };
      provider.nonce = away.searchParams.get('nonce') ?? '';
      const back = await app.inject({
        url: `/api/oidc/callback?code=c&state=${away.searchParams.get('state')}`,
        headers: { cookie: `${start.cookies[0]?.name}=${start.cookies[0]?.value}` },
      });
      expect(back.headers.location).toBe('/app/');
    },
  );

  test('is not there where it is not set up, and says so before signing in', async () => {
    const without = await createTestApp();
    expect((await without.app.inject({ url: '/api/oidc/start' })).statusCode).toBe(404);
    expect((await without.app.inject({ url: '/api/installation' })).json().oidc).toBeNull();
    expect((await app.inject({ url: '/api/installation' })).json().oidc).toEqual({ label: 'Cổng tỉnh' });
  });
});
