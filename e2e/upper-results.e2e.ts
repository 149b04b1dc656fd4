import { expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';
import { makePdf } from './files.ts';

useBrowser();

it('who recorded the upper tier’s result sees it wait, and cannot confirm it', async () => {
  const page = await page390();
  await signIn(page, 'chuyenvien');
  await page.goto('/app/upper-results');
  await page.getByRole('link', { name: /^Xem kết quả đã ghi của/ }).tap();
  await page.getByText('phải do người khác làm', { exact: false }).waitFor();
  await page.getByRole('img', { name: /trang 1/i }).waitFor();
  expect(await page.getByRole('button', { name: 'Xác nhận kết quả' }).count()).toBe(0);
  await expectGoodScreen(page, 'upper-result-own');
  await leave(page);
});

it('the office’s leader sends it back with a reason, having seen the paper beside it', async () => {
  const page = await page1366();
  await signIn(page, 'truongphong');
  await page.getByText('Kết quả của cấp trên chờ xác nhận').waitFor();
  await page.goto('/app/upper-results');
  await expectGoodScreen(page, 'upper-results-leader');
  await page.getByRole('link', { name: /^Đối chiếu, xác nhận kết quả của/ }).click();
  await page.getByRole('img', { name: /trang 1/i }).waitFor();
  await expectGoodScreen(page, 'upper-result-compare');
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Số văn bản khác với bản quét.');
  await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await page.getByText('Số văn bản khác với bản quét.').first().waitFor();
  await expectGoodScreen(page, 'upper-result-sent-back');
  await leave(page);
});

it('the officer records it anew with another scan', async () => {
  const page = await page390();
  await signIn(page, 'chuyenvien');
  await page.goto('/app/upper-results');
  await page.getByText('Cần sửa: Số văn bản khác với bản quét.').waitFor();
  await expectGoodScreen(page, 'upper-results-sent-back');
  await page.getByRole('button', { name: /^Ghi kết quả của/ }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Số văn bản').fill('1103/QĐ-UBND');
  await dialog.getByRole('button', { name: 'Chọn tệp khác' }).tap();
  const file = await makePdf('quyet-dinh-1103.pdf', 1);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Chọn tệp', exact: true }).tap();
  await (await chooser).setFiles(file);
  await dialog.getByText('Bản quét: quyet-dinh-1103.pdf').waitFor();
  await expectGoodScreen(page, 'upper-result-record');
  await dialog.getByRole('button', { name: 'Ghi kết quả', exact: true }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Chờ xác nhận', { exact: true }).waitFor();
  await leave(page);
});

it('the leader confirms it, once, and the product has its certificate', async () => {
  const page = await page390();
  await signIn(page, 'truongphong');
  await page.goto('/app/upper-results');
  await page.getByRole('link', { name: /^Đối chiếu, xác nhận kết quả của/ }).tap();
  await page.getByText('1103/QĐ-UBND', { exact: true }).waitFor();
  await page.getByRole('img', { name: /trang 1/i }).waitFor();
  await expectGoodScreen(page, 'upper-result-compare');
  await page.getByRole('button', { name: 'Xác nhận kết quả' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xác nhận kết quả' }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Đã xác nhận', { exact: true }).waitFor();
  await expectGoodScreen(page, 'upper-result-confirmed');
  await page.getByRole('link', { name: 'Mở hồ sơ' }).tap();
  await page.getByText('OCOP-51-2024-', { exact: false }).first().waitFor();
  await leave(page);
});
