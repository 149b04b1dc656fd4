import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { answerUntilReview } from './answer-filing.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';
import { openService, type Service } from './service.ts';

// The province of today, whose law sets a window: a certificate of three years ago has 150 days left.
useBrowser();

const product = 'Cá cơm sấy Sóng Biếc';
let service: Service;
beforeAll(async () => {
  service = await openService('province-2026');
}, 240_000);
afterAll(() => service?.stop());

it('the producer registers the product that was recognised before this system', async () => {
  const page = await page390({ baseURL: service.origin });
  await signIn(page, 'chuthe', service.origin);
  await page.goto('/app/products/new');
  await page.getByLabel('Tên sản phẩm').fill(product);
  await page.getByLabel('Tìm bộ sản phẩm').fill('ca kho');
  await page.getByRole('radio', { name: /^Bộ 8\./ }).click();
  await page.getByLabel('Quy cách').fill('Túi 200 g');
  await page.getByLabel('Mô tả').fill('Cá cơm hấp, sấy nóng rồi đóng túi.');
  await page.getByRole('button', { name: 'Đăng ký sản phẩm', exact: true }).dblclick();
  await page.getByRole('heading', { level: 1, name: product }).waitFor();
  await leave(page);
});

it('the office compares the paper with the register and attaches it', async () => {
  const page = await page1366({ baseURL: service.origin });
  await signIn(page, 'chuyenvien', service.origin);
  await page.goto('/app/certificates?q=ca+com+say');
  await page.getByRole('link', { name: product }).first().click();
  await page.getByText('Chưa gắn với sản phẩm nào.').waitFor();
  await expectGoodScreen(page, 'certificate-unattached');
  await page.getByRole('combobox', { name: 'Tìm sản phẩm theo tên' }).click();
  await page.getByRole('option', { name: /^Cá cơm sấy Sóng Biếc · Hộ kinh doanh Sóng Biếc/ }).click();
  await page.getByRole('button', { name: 'Gắn sản phẩm' }).click();
  const dialog = page.getByRole('dialog', { name: /^Gắn với “Cá cơm sấy Sóng Biếc”/ });
  await dialog.getByRole('button', { name: 'Gắn sản phẩm' }).dblclick();
  await page.getByText('Đã gắn.').waitFor();
  await page.getByRole('button', { name: 'Bỏ gắn' }).waitFor();
  await expectGoodScreen(page, 'certificate-attached');
  await leave(page);
});

it('the producer is told of the window and files the re-evaluation', async () => {
  const page = await page390({ baseURL: service.origin });
  await signIn(page, 'chuthe', service.origin);
  await page.goto('/app/dossiers/new');
  await page.getByRole('combobox', { name: 'Sản phẩm' }).click();
  await page.getByRole('option', { name: new RegExp(product) }).click();
  await page.getByText('Sản phẩm đang có giấy chứng nhận 3 sao', { exact: false }).first().waitFor();
  expect(await page.getByRole('radio', { name: 'Lần đầu' }).isDisabled()).toBe(true);
  await page.getByRole('radio', { name: 'Đánh giá lại' }).check();
  await expectGoodScreen(page, 're-evaluation-new');
  await page.getByRole('button', { name: 'Bắt đầu lập hồ sơ' }).dblclick();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}\/registration/);
  const dossier = new URL(page.url()).pathname.replace(/\/registration$/, '');
  await answerUntilReview(page);

  await page.goto(`${dossier}/evidence`);
  await page.getByRole('button', { name: 'Chọn từ Giấy tờ của tôi' }).first().tap();
  const papers = page.getByRole('dialog', { name: 'Chọn từ Giấy tờ của tôi' });
  await papers.getByLabel('Giấy đăng ký kinh doanh').first().check();
  await papers.getByRole('button', { name: 'Dùng 1 giấy tờ' }).tap();
  await page.getByText('Đã có giấy đăng ký kinh doanh.').waitFor();

  await page.goto(`${dossier}/review`);
  await page.getByRole('checkbox', { name: /cam đoan/ }).check();
  await expectGoodScreen(page, 're-evaluation-review');
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
  await page.getByText('Đã nộp, đến lượt UBND cấp xã').first().waitFor();
  await expectGoodScreen(page, 're-evaluation-filed');
  await leave(page);
});
