import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { expectProblem, leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

const plan = (page: Page) => page.getByLabel('Kế hoạch phát triển sản phẩm');
const saved = (page: Page) => page.getByText('Đã lưu', { exact: true }).first();

it('what is typed without a line outlives the tab, and where somebody else wrote the same, both are shown', async () => {
  const phone = await page390();
  await signIn(phone, 'chuthe');
  const { items } = await (await phone.request.get('/api/dossiers?state=draft')).json();
  const address = `/app/dossiers/${items[0].id}/plan`;
  await phone.goto(address);
  await plan(phone).waitFor();
  expectProblem(phone, /ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  await phone.context().setOffline(true);
  await plan(phone).fill('Viết trên thuyền, không có sóng.');
  await phone.getByText(/^Chưa lưu được/).waitFor();
  await expectGoodScreen(phone, 'offline-kept');

  const pc = await page1366();
  await signIn(pc, 'chuthe');
  await pc.goto(address);
  await plan(pc).fill('Viết ở nhà, trên máy tính.');
  await saved(pc).waitFor();
  await leave(pc);

  const context = phone.context();
  await phone.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  const dialog = again.getByRole('dialog', { name: 'Hai người cùng sửa một nội dung' });
  await dialog.getByText('Viết trên thuyền, không có sóng.').waitFor();
  await dialog.getByText('Viết ở nhà, trên máy tính.').waitFor();
  await expectGoodScreen(again, 'offline-conflict');
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await saved(again).waitFor();
  await again.reload();
  await expect
    .poll(() => plan(again).inputValue(), { timeout: 20_000 })
    .toBe('Viết trên thuyền, không có sóng.');
  await context.close();
});
