import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

/** Opens the session of the demo that is in this state. */
async function openSession(page: Page, state: 'open' | 'closed'): Promise<void> {
  const answer = await page.request.get(`/api/scoring-sessions?state=${state}`);
  const { items } = await answer.json();
  expect(items.length, `sessions ${state}`).toBeGreaterThan(0);
  await page.goto(`/app/sessions/${items[0].id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

it('the secretary who closes scoring is told what was taken out, and that it needs no sheets', async () => {
  const page = await page1366();
  await signIn(page, 'thuky');
  await openSession(page, 'open');
  await page.getByRole('button', { name: 'Loại hồ sơ' }).first().click();
  const asking = page.getByRole('dialog');
  await asking.getByRole('radio').first().check();
  await asking.getByLabel(/^Điều Hội đồng phát hiện/).fill('Phiếu kiểm nghiệm là giả');
  await asking.getByRole('button', { name: 'Loại hồ sơ' }).click();
  await asking.waitFor({ state: 'hidden' });
  await page.getByText('Bị loại, không cần phiếu').first().waitFor();
  await page.getByRole('button', { name: 'Khóa chấm điểm' }).click();
  const closing = page.getByRole('dialog');
  await closing.getByText('1 hồ sơ bị loại, không cần phiếu:').waitFor();
  await closing.getByText('Phiếu kiểm nghiệm là giả', { exact: false }).waitFor();
  await expectGoodScreen(page, 'closing-told');
  await closing.getByRole('button', { name: 'Hủy', exact: true }).click();
  await page.getByRole('button', { name: 'Hủy việc loại' }).click();
  const undoing = page.getByRole('dialog');
  await undoing.getByRole('textbox').fill('Đã xác minh.');
  await undoing.getByRole('button', { name: 'Hủy việc loại' }).click();
  await undoing.waitFor({ state: 'hidden' });
  await leave(page);
});

it('the chair who confirms is told which dossiers end without recognition', async () => {
  const page = await page390();
  await signIn(page, 'chutich.hd');
  await openSession(page, 'closed');
  await page.getByRole('button', { name: 'Xác nhận kết quả' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 hồ sơ kết thúc, không được công nhận:').waitFor();
  await dialog.getByText(/: Không công nhận\.$/).waitFor();
  await expectGoodScreen(page, 'confirming-told');
  await leave(page);
});
