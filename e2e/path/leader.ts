import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from '../accounts.ts';
import { leave, page390, page1366 } from '../browser.ts';
import { expectGoodScreen } from '../checks.ts';
import { expectDownload } from './commune.ts';
import { product } from './story.ts';

/** The decision: drafted by the office, signed by the leader; then the certificate, which anybody can check. */
export const leaderDecides = () =>
  describe('the leader', () => {
    let number = '';

    it('gets a draft from the office', async () => {
      const page = await page1366();
      await signIn(page, 'chuyenvien');
      await page.goto('/app/decisions/new');
      await page.getByRole('button', { name: /^Lập dự thảo \d+ hồ sơ$/ }).waitFor();
      await takeOutOthers(page);
      await expectGoodScreen(page, 'office-decision-new');
      await page.getByRole('button', { name: 'Lập dự thảo 1 hồ sơ' }).dblclick();
      await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
      await page.getByText(product).first().waitFor();
      await leave(page);
    });

    it('signs it, once', async () => {
      const page = await page1366();
      await signIn(page, 'lanhdao');
      await page.goto('/app/sign');
      const draft = page.getByRole('region').filter({ hasText: product });
      await draft.getByRole('button', { name: 'Ký quyết định' }).click();
      await expectGoodScreen(page, 'leader-sign');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Ký quyết định' }).dblclick();
      await dialog.waitFor({ state: 'hidden' });
      const certificate = page.getByRole('link', { name: /^OCOP-51-522-2024-\d+$/ });
      await certificate.waitFor();
      expect(await certificate.count(), 'one certificate').toBe(1);
      number = await certificate.innerText();
      await expectGoodScreen(page, 'leader-signed');
      await certificate.click();
      await page.getByRole('heading', { level: 1, name: product }).waitFor();
      await expectDownload(page, page.getByRole('link', { name: 'Giấy chứng nhận (PDF)' }), '%PDF-');
      await leave(page);
    });

    it('has given a certificate that anybody finds valid by its number', async () => {
      const page = await page390();
      await page.goto('/c');
      await page.getByLabel('Số giấy chứng nhận').fill(number);
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
      await page.getByText('CÒN HIỆU LỰC', { exact: true }).waitFor();
      await page.getByRole('link', { name: product, exact: true }).waitFor();
      await expectGoodScreen(page, 'public-certificate-of-the-story');
      await leave(page);
    });
  });

/** All confirmed dossiers stand in a new draft: only the one of the story stays. */
async function takeOutOthers(page: Page): Promise<void> {
  const others = page
    .getByRole('button', { name: /khỏi dự thảo$/ })
    .and(page.locator(`:not([aria-label*="${product}"])`));
  while ((await others.count()) > 0) await others.first().click();
}
