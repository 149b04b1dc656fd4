import type { Grant } from '@saolang/rulebook';
import type { LightMyRequestResponse } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../src/platform/accounts/passwords.ts';
import { sessionCookie } from '../src/platform/accounts/sessions.ts';
import { anonymous, type SignedIn, type TestApp } from './app.ts';

/** The password of accounts made here, unless a test says otherwise. */
export const password = 'rừng dừa nước Tịnh Khê';
const hashed = hashPassword(password);

let accounts = 0;

/** An account as the real steps would have made it, to be signed in to with its password. */
export async function createAccount(
  { db, realClock }: TestApp,
  options: {
    email?: string;
    phone?: string;
    password?: null;
    totp?: true;
    emailConfirmed?: boolean;
    grants?: readonly Grant[];
  } = {},
): Promise<{ id: string; email: string; secret: string }> {
  accounts += 1;
  const id = uuidv7();
  const email = options.email ?? `account-${accounts}@example.vn`;
  const secret = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU';
  const now = realClock.now();
  await db
    .insertInto('account')
    .values({
      id,
      full_name: `Lê Thị Mẫu ${accounts}`,
      email,
      phone: options.phone ?? null,
      email_confirmed_at: options.emailConfirmed === false ? null : now,
      password_hash: options.password === null ? null : await hashed,
      totp_secret: options.totp ? secret : null,
      totp_confirmed_at: options.totp ? now : null,
      state: 'active',
      created_at: now,
      last_active_at: now,
    })
    .execute();
  for (const { role, scope } of options.grants ?? []) {
    await db
      .insertInto('role_grant')
      .values({
        id: uuidv7(),
        account_id: id,
        role,
        scope_kind: scope.kind,
        scope_id: 'id' in scope ? scope.id : null,
        valid_from: '2020-01-01',
        created_at: now,
      })
      .execute();
  }
  return { id, email, secret };
}

/** The session cookie that a response sets, as a request's header; empty when it sets none. */
export function cookieOf(response: LightMyRequestResponse): string {
  const cookie = response.cookies.find(({ name }) => name === sessionCookie);
  return cookie?.value ? `${sessionCookie}=${cookie.value}` : '';
}

let addresses = 0;

/** A network address that no request of this test file has come from. */
export function freshAddress(): string {
  addresses += 1;
  return `10.0.${addresses >> 8}.${addresses & 255}`;
}

/** Signs in through the API with the usual password, as far as that goes without a second factor. */
export async function signInWith({ app }: TestApp, identifier: string): Promise<SignedIn> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: anonymous,
    remoteAddress: freshAddress(),
    payload: { identifier, password },
  });
  if (response.statusCode !== 200) throw new Error(`signing in answered ${response.body}`);
  return { ...anonymous, cookie: cookieOf(response) };
}
