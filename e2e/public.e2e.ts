import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectProblem, leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

const sizes = [
  ['a phone', page390],
  ['an office PC', page1366],
] as const;

/** Opens the page of a product by way of the catalogue. */
async function openProduct(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Tìm sản phẩm, chủ thể, địa phương').fill(name);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

const verdicts = [
  { product: 'Mì khô nghệ Đồng Xanh', verdict: 'CÒN HIỆU LỰC', right: true, picture: 'valid' },
  { product: 'Chả cá thu Mái Chèo', verdict: 'ĐÃ HẾT HẠN', right: false, picture: 'expired' },
  { product: 'Mắm ruốc Gành Xanh', verdict: 'ĐANG TẠM DỪNG', right: false, picture: 'suspended' },
  { product: 'Tương ớt Lửa Nhỏ', verdict: 'ĐÃ BỊ THU HỒI', right: false, picture: 'revoked' },
] as const;

describe.each(sizes)('anybody, without an account, on %s', (_device, open) => {
  it('finds a product by words without diacritics and narrows the list to a star', async () => {
    const page = await open();
    await page.goto('/');
    await expectGoodScreen(page, 'public-catalogue');
    const all = await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading') })
      .count();

    await page.getByLabel('Tìm sản phẩm, chủ thể, địa phương').fill('nuoc mam');
    await page.keyboard.press('Enter');
    const found = page.getByRole('listitem').filter({ has: page.getByRole('heading') });
    await page.waitForURL(/q=nuoc/);
    expect(await found.count()).toBeGreaterThan(0);
    expect(await found.count()).toBeLessThan(all);
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toContain('Nước mắm Trăng Khuyết');

    await page.getByLabel('Tìm sản phẩm, chủ thể, địa phương').fill('');
    await page.getByRole('radio', { name: /^4 sao/ }).check({ force: true });
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.waitForURL(/star=4/);
    const stars = await found
      .getByRole('img', { name: /^Hạng/ })
      .evaluateAll((images) => images.map((image) => image.getAttribute('aria-label')));
    expect(new Set(stars)).toEqual(new Set(['Hạng 4 sao trên 5']));
    await expectGoodScreen(page, 'public-catalogue-four-stars');

    await page.goto('/?q=khong-co-san-pham-nao-nhu-vay');
    await page.getByText('Không có sản phẩm nào khớp.').waitFor();
    await expectGoodScreen(page, 'public-catalogue-nothing');
    await leave(page);
  });

  it.each(verdicts)('reads of $product: $verdict', async ({ product, verdict, right, picture }) => {
    const page = await open();
    await openProduct(page, product);
    await expectGoodScreen(page, `public-product-${picture}`);
    await page.getByRole('link', { name: /^OCOP-/ }).click();
    await page.getByText(verdict, { exact: true }).waitFor();
    await page
      .getByText(right ? 'Sản phẩm được mang nhãn hiệu OCOP' : 'Sản phẩm không được mang nhãn hiệu OCOP.')
      .waitFor();
    await page.getByRole('link', { name: product, exact: true }).waitFor();
    expect(await page.locator('script').count(), 'scripts').toBe(0);
    await expectGoodScreen(page, `public-certificate-${picture}`);
    await leave(page);
  });

  it('types a number that was never issued and is told what that can mean', async () => {
    const page = await open();
    expectProblem(page, /^404 GET \/c\//);
    await page.goto('/c');
    await expectGoodScreen(page, 'public-check');
    await page.getByLabel('Số giấy chứng nhận').fill('OCOP-51-522-2024-9999');
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Không có giấy chứng nhận này' }).waitFor();
    await page.getByText('báo cho UBND xã, phường nơi bán').waitFor();
    await expectGoodScreen(page, 'public-certificate-unknown');
    await leave(page);
  });

  it('reads the guide of a role', async () => {
    const page = await open();
    await page.goto('/');
    await page.getByRole('link', { name: 'Hướng dẫn sử dụng' }).click();
    await expectGoodScreen(page, 'public-guides');
    await page.getByRole('link', { name: /^Chủ thể/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Chủ thể/ }).waitFor();
    await expectGoodScreen(page, 'public-guide');
    await leave(page);
  });

  it('reads every page in English and stays in English', async () => {
    const page = await open();
    await page.goto('/?q=ruoc');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 2, name: '1 product', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expectGoodScreen(page, 'public-catalogue-en');
    await page.getByRole('link', { name: 'Mắm ruốc Gành Xanh', exact: true }).click();
    await page.getByText('SUSPENDED', { exact: true }).waitFor();
    await expectGoodScreen(page, 'public-product-en');
    await page.getByRole('link', { name: /^OCOP-/ }).click();
    await page.getByText('The product may not carry the OCOP mark.').waitFor();
    await expectGoodScreen(page, 'public-certificate-en');
    await leave(page);
  });
});
