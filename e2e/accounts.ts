import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import {
  demoDomain,
  demoPassword,
  demoTotpSecret,
} from '../packages/server/src/platform/accounts/demo-accounts.ts';
import { totpCode } from '../packages/server/src/platform/accounts/totp.ts';

/**
 * Signs an account of the demo in through the sign-in page: password, then the code of the second factor where one
 * is due. An account that has signed in during this run keeps its session, as in a browser that was closed and
 * opened again: a code is accepted once, and the next one comes half a minute later.
 *
 * @param key what stands before the @, such as `canbo.tinhkhe`
 * @param origin the service whose account it is
 */
export async function signIn(page: Page, key: string, origin = inject('origin')): Promise<void> {
  const kept = path.join(inject('sessionsFolder'), `${key}-${new URL(origin).port}.json`);
  if (existsSync(kept)) {
    await page.context().addCookies(JSON.parse(await readFile(kept, 'utf8')));
    await page.goto(`${origin}/app/`);
  } else {
    const email = `${key}@${demoDomain}`;
    await page.goto(`${origin}/app/sign-in`);
    await page.getByLabel('Thư điện tử hoặc số điện thoại').fill(email);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    if (!key.startsWith('chuthe')) await giveCode(page, demoTotpSecret(email));
  }
  await page.getByRole('heading', { level: 1, name: /^Xin chào/ }).waitFor();
  if (!existsSync(kept)) await writeFile(kept, JSON.stringify(await page.context().cookies()));
}

/** Types the code that an authenticator app shows now for a secret. */
export async function giveCode(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Mã xác thực 6 số').fill(totpCode(secret, new Date()));
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
}
