import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen, expectTranslated } from './checks.ts';
import { mailsTo, nextMail } from './mail.ts';

useBrowser();

// Its dossier has been filed with the commune, and no other journey moves it.
const member = 'chuthe2';
const product = 'Muối tôm Trăng Rằm';
const headers = { 'X-Requested-With': 'saolang' };
/** The bell asks every half a minute, and people are told every few seconds. */
const untilTold = { timeout: 60_000 };

const bellOf = (page: Page) => page.getByRole('link', { name: /^Thông báo: \d+ chưa đọc$/ });

async function unreadOn(page: Page): Promise<number> {
  await bellOf(page).waitFor();
  return Number(/\d+/.exec((await bellOf(page).getAttribute('aria-label')) ?? '')?.[0]);
}

/** Does something to the member's dossier as it stands now. */
async function act(page: Page, action: string, data?: object): Promise<string> {
  const { items } = await (await page.request.get(`/api/dossiers?q=${encodeURIComponent(product)}`)).json();
  const [{ id }] = items;
  const { version } = await (await page.request.get(`/api/dossiers/${id}`)).json();
  const answer = await page.request.post(`/api/dossiers/${id}/actions/${action}`, {
    headers: { ...headers, 'If-Match': `"${version}"` },
    ...(data && { data }),
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

/** The commune takes the dossier in and gives it back with so many places to mend. */
async function returnDossier(officer: Page, places: readonly string[]): Promise<void> {
  await act(officer, 'receive');
  await act(officer, 'return-to-producer', {
    reason: 'Cần nói rõ hơn.',
    points: places.map((place) => ({ place, message: 'Kể rõ nghề có từ bao giờ.' })),
  });
}

/** The member's producer has an idea, which the commune encourages. */
async function registerAndEncourage(producer: Page, officer: Page, title: string): Promise<void> {
  const [{ id: producerId }] = await (await producer.request.get('/api/producers/mine')).json();
  const id = randomUUID();
  const description = 'Làm thử mẻ nhỏ cho chợ phiên.';
  const registered = await producer.request.post('/api/ideas', {
    headers,
    data: { id, producerId, title, description, localMaterial: 'Tôm đất trong xã' },
  });
  expect(registered.status(), await registered.text()).toBe(201);
  const noted = await officer.request.post(`/api/ideas/${id}/notes`, {
    headers,
    data: { id: randomUUID(), kind: 'encourage', note: 'Hay lắm, làm thử đi.' },
  });
  expect(noted.status(), await noted.text()).toBe(201);
}

describe('a producer whose dossier the commune returns', () => {
  let phone: Page;
  let officer: Page;

  it('chooses to be told at any hour, on the page that the account’s menu leads to', async () => {
    phone = await page390();
    await signIn(phone, member);
    await phone.getByRole('button', { name: /^Tài khoản/ }).tap();
    await phone.getByRole('link', { name: 'Cách nhận thông báo' }).tap();
    await phone.getByRole('heading', { level: 1, name: 'Cách nhận thông báo' }).waitFor();
    expect(await phone.getByRole('rowheader').allInnerTexts()).not.toContain('Phiên chấm');
    await phone.getByRole('switch', { name: 'Không gửi trong giờ yên lặng' }).uncheck();
    await phone.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
    await phone.getByText('Đã lưu cách nhận thông báo.').waitFor();
    await expectGoodScreen(phone, 'notice-preferences-phone');
  });

  it('hears of it on the bell, where they stand, and in a mail', async () => {
    officer = await page1366();
    await signIn(officer, 'canbo.tinhkhe');
    await phone.goto('/app/my-products');
    await phone.getByRole('heading', { level: 1 }).waitFor();
    const before = await unreadOn(phone);
    await phone.getByRole('link', { name: product }).first().focus();
    await returnDossier(officer, ['history', 'plan']);
    await expect.poll(() => unreadOn(phone), untilTold).toBe(before + 2);
    await phone
      .getByRole('status')
      .filter({ hasText: `Có thông báo mới: ${before + 2} chưa đọc` })
      .waitFor();
    expect(await phone.evaluate(() => document.activeElement?.textContent)).toContain(product);
    expect(await nextMail(member, '2 chỗ cần sửa')).toContain('/app/dossiers/');
  });

  it('opens the dossier from the list; it is read from then on', async () => {
    await bellOf(phone).tap();
    await phone.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
    const unread = await unreadOn(phone);
    const returned = phone.getByRole('link', { name: `trả lại hồ sơ “${product}”: 2 chỗ cần sửa` });
    await returned.waitFor();
    await expectGoodScreen(phone, 'notices');
    await expectTranslated(phone);
    await returned.tap();
    await phone.waitForURL(/\/app\/dossiers\//);
    await phone.getByRole('heading', { level: 1 }).filter({ hasText: product }).waitFor();
    await expect.poll(() => unreadOn(phone), untilTold).toBe(unread - 1);
  });

  it('marks the rest as read', async () => {
    await phone.goto('/app/notices');
    await phone.getByRole('button', { name: 'Đánh dấu đã đọc' }).tap();
    await phone.getByRole('link', { name: 'Thông báo: 0 chưa đọc' }).waitFor();
    await phone.getByText('Chưa đọc', { exact: true }).tap();
    await phone.getByText('Không còn thông báo chưa đọc').waitFor();
    await expectGoodScreen(phone, 'notices-none');
    await leave(phone);
  });

  it('switches mail about dossiers off: the next return is told in the application alone', async () => {
    const page = await page1366();
    await signIn(page, member);
    await page.goto('/app/notices');
    await page.getByRole('link', { name: 'Cách nhận', exact: true }).click();
    const mail = page.getByRole('checkbox', { name: 'Hồ sơ của tôi: Thư' });
    await mail.uncheck();
    await page.getByRole('radio', { name: 'Gộp mỗi ngày một thư' }).check();
    await page.getByRole('combobox', { name: 'Gửi lúc' }).waitFor();
    await expectGoodScreen(page, 'notice-preferences');
    await page.getByRole('radio', { name: 'Gửi ngay từng việc' }).check();
    await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
    await page.getByText('Đã lưu cách nhận thông báo.').waitFor();
    await page.reload();
    await mail.waitFor();
    expect(await mail.isChecked()).toBe(false);

    await act(page, 'submit', {});
    await returnDossier(officer, ['history']);
    // Comes after it and is mailed: a mail of the return would have come with it, or before.
    await registerAndEncourage(page, officer, 'Mứt rong biển nắng sớm');
    await expect.poll(() => mailsTo(member), untilTold).toContain('Mứt rong biển nắng sớm');
    expect(await mailsTo(member)).not.toContain('1 chỗ cần sửa');
    await page.goto('/app/notices');
    await page.getByRole('link', { name: `trả lại hồ sơ “${product}”: 1 chỗ cần sửa` }).waitFor();
    await expectGoodScreen(page, 'notices-wide');
    // As it was before.
    await act(page, 'submit', {});
    await leave(page);
    await leave(officer);
  });
});
