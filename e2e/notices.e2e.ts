import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';
import { nextMail } from './mail.ts';

useBrowser();

const member = 'chuthe6';

it('the producer is told on the bell what the commune says of an idea, and reads it', async () => {
  const phone = await page390();
  await signIn(phone, member);
  const bell = phone.getByRole('link', { name: /^Thông báo: \d+ chưa đọc$/ });
  await bell.waitFor();
  const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
  await registerAndEncourage('Bánh phồng tôm nắng sớm');

  await phone.reload();
  await expect
    .poll(async () => (await bell.getAttribute('aria-label')) ?? '', { timeout: 45_000 })
    .toContain(`: ${before + 1} `);
  await bell.tap();
  await phone.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
  const news = phone.getByRole('link', { name: /Bánh phồng tôm nắng sớm/ });
  await news.waitFor();
  await expectGoodScreen(phone, 'notices');
  await news.tap();
  await phone.getByRole('heading', { level: 1, name: 'Bánh phồng tôm nắng sớm' }).waitFor();

  await phone.goto('/app/notices');
  await phone
    .getByRole('button', { name: 'Đánh dấu đã đọc hết' })
    .or(phone.getByText('chưa đọc'))
    .first()
    .waitFor();
  const readAll = phone.getByRole('button', { name: 'Đánh dấu đã đọc hết' });
  if (await readAll.isVisible()) await readAll.tap();
  await phone.getByRole('link', { name: 'Thông báo: 0 chưa đọc' }).waitFor();
  await phone.getByText('Chưa đọc', { exact: true }).tap();
  await phone.getByText('Không còn thông báo chưa đọc').waitFor();
  await expectGoodScreen(phone, 'notices-none');
  await leave(phone);
});

it('a mail says so too, at any hour; then mail about ideas is switched off and the bell still tells', async () => {
  const page = await page1366();
  await signIn(page, member);
  await page.goto('/app/notices');
  await page.getByRole('link', { name: 'Cách nhận' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cách nhận thông báo' }).waitFor();
  await page.getByRole('switch', { name: 'Không gửi trong giờ yên lặng' }).uncheck();
  await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
  await page.getByText('Đã lưu cách nhận thông báo.').waitFor();
  await registerAndEncourage('Cốm gạo lứt nắng sớm');
  expect(await nextMail(member, 'Cốm gạo lứt nắng sớm')).toContain('/app/ideas/');

  await page.getByRole('checkbox', { name: 'Ý tưởng và việc khai giúp: Thư' }).uncheck();
  await page.getByRole('radio', { name: /Gộp mỗi ngày một thư/ }).check();
  await expectGoodScreen(page, 'notice-preferences');
  await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
  await page.getByText('Đã lưu cách nhận thông báo.').last().waitFor();
  await page.reload();
  const mail = page.getByRole('checkbox', { name: 'Ý tưởng và việc khai giúp: Thư' });
  await mail.waitFor();
  expect(await mail.isChecked()).toBe(false);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectGoodScreen(page, 'notice-preferences-phone');

  await registerAndEncourage('Mứt rong biển nắng sớm');
  await page.goto('/app/notices');
  await expect
    .poll(
      async () => {
        await page.reload();
        await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor();
        return page.getByRole('link', { name: /Mứt rong biển nắng sớm/ }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await leave(page);
});

/** An idea of the member's producer, which the commune encourages. */
async function registerAndEncourage(title: string): Promise<void> {
  const headers = { 'X-Requested-With': 'saolang' };
  const page = await page390();
  await signIn(page, member);
  const { items } = await (await page.request.get('/api/producers')).json();
  const id = randomUUID();
  const registered = await page.request.post('/api/ideas', {
    headers,
    data: {
      id,
      producerId: items[0].id,
      title,
      description: 'Làm thử mẻ nhỏ cho chợ phiên.',
      localMaterial: 'Tôm, rong trong xã',
    },
  });
  expect(registered.status()).toBe(201);
  await leave(page);
  const officer = await page1366();
  await signIn(officer, 'canbo.tinhkhe');
  const noted = await officer.request.post(`/api/ideas/${id}/notes`, {
    headers,
    data: { id: randomUUID(), kind: 'encourage', note: 'Hay lắm, làm thử đi.' },
  });
  expect(noted.status(), await noted.text()).toBe(201);
  await leave(officer);
}
