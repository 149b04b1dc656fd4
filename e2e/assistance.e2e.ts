import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signIn } from './accounts.ts';
import { expectProblem, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen, expectTranslated } from './checks.ts';
import { codeIn, nextMail } from './mail.ts';

useBrowser();

// Its dossier was returned by the commune, and its representative has come to the counter.
const member = 'chuthe4';

/** The page of the producer whose name is known from its member's own list. */
async function producerOf(page: Page): Promise<{ path: string; name: string }> {
  await signIn(page, member);
  await page.goto('/app/my-products');
  const heading = page.getByRole('heading', { level: 2 }).first();
  await heading.waitFor();
  const answer = await page.request.get('/api/producers/mine');
  const [{ id, name }] = await answer.json();
  return { path: `/app/producers/${id}`, name };
}

describe('an officer at the counter', () => {
  let producer: { path: string; name: string };
  let officer: Page;
  let dossier: string;

  it('asks the producer, who has not agreed yet', async () => {
    producer = await producerOf(await page390());
    officer = await page390();
    await signIn(officer, 'canbo.tinhkhe');
    await officer.goto(producer.path);
    await officer.getByText('Chưa nhờ ai khai giúp.').waitFor();
    await expectGoodScreen(officer, 'assistance-none');
    await officer.getByRole('button', { name: 'Xin khai giúp' }).click();
    const dialog = officer.getByRole('dialog');
    await expectGoodScreen(officer, 'assistance-ask');
    await dialog.getByRole('button', { name: 'Gửi mã', exact: true }).dblclick();
    await dialog.getByText(/^Đã gửi mã tới ch\*\*\*@/).waitFor();
    expect(await dialog.getByRole('radio').isChecked()).toBe(true);
  });

  it('types the code that the producer reads out, and may fill in from then on', async () => {
    const words = await nextMail(member, 'xin được khai giúp');
    const dialog = officer.getByRole('dialog');
    expectProblem(officer, /^401 POST \/api\/assistances/);
    await dialog.getByLabel('Mã xác nhận').fill(codeIn(words) === '111 111' ? '222 222' : '111 111');
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await dialog.getByText('Mã xác nhận không đúng', { exact: false }).first().waitFor();
    await expectGoodScreen(officer, 'assistance-wrong-code');
    await dialog.getByLabel('Mã xác nhận').fill(codeIn(words));
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await officer.getByText(/đồng ý bằng mã/).waitFor();
    await expectTranslated(officer);
    await expectGoodScreen(officer, 'assistance-in-force');
  });

  it('mends the returned dossier in the producer’s stead', async () => {
    await officer.goto('/app/dossiers');
    await officer
      .getByRole('link', { name: /Tịnh Khê|.+/ })
      .first()
      .waitFor();
    const answer = await officer.request.get('/api/dossiers?state=returned-by-commune');
    const { items } = await answer.json();
    dossier = items.find(({ producerName }: { producerName: string }) => producerName === producer.name).id;
    await officer.goto(`/app/dossiers/${dossier}/plan`);
    await officer.getByText(`đang khai giúp ${producer.name}`, { exact: false }).waitFor();
    await officer.getByLabel('Kế hoạch phát triển sản phẩm').fill('Năm tới mở thêm một xưởng sấy.');
    await officer.getByText('Đã lưu', { exact: true }).first().waitFor();
    await expectGoodScreen(officer, 'assistance-filing');
  });

  it('files it with a second code, which holds for what stands', async () => {
    await officer.goto(`/app/dossiers/${dossier}/review`);
    await officer.getByRole('button', { name: 'Nộp lại hồ sơ' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Gửi mã', exact: true }).click();
    const words = await nextMail(member, 'sắp nộp thay bạn');
    await dialog.getByLabel('Mã xác nhận').fill(codeIn(words));
    await expectGoodScreen(officer, 'assistance-file-code');
    await dialog.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick();
    await officer.waitForURL(new RegExp(`/dossiers/${dossier}$`));
    await officer.getByText('Đã nộp', { exact: false }).first().waitFor();
    await expectGoodScreen(officer, 'assistance-filed');
  });

  it('is thanked and sent off by the producer, on a phone', async () => {
    const page = await page390();
    await signIn(page, member);
    await page.goto(producer.path);
    await page.getByText(/đồng ý bằng mã/).waitFor();
    await expectGoodScreen(page, 'assistance-member');
    await page.getByRole('button', { name: 'Thôi nhờ' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi nhờ' }).click();
    await page.getByText(/đã thôi/).waitFor();
    expect(await page.getByRole('button', { name: 'Thôi nhờ' }).count()).toBe(0);
  });

  it('asks again on a PC, and goes on by itself when the producer agrees on the own phone', async () => {
    const desk = await page1366();
    await signIn(desk, 'canbo.tinhkhe');
    await desk.goto(producer.path);
    await desk.getByRole('button', { name: 'Xin khai giúp' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Gửi mã', exact: true }).click();
    const phone = await page390();
    await signIn(phone, member);
    await phone.goto(producer.path);
    await phone.getByText('xin khai giúp hồ sơ OCOP của bạn', { exact: false }).waitFor();
    await expectGoodScreen(phone, 'assistance-request');
    await phone.getByRole('button', { name: 'Đồng ý', exact: true }).dblclick();
    await phone.getByText(/đồng ý khi đăng nhập/).waitFor();
    await desk.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.getByText(/đồng ý khi đăng nhập/).waitFor();
    await expectGoodScreen(desk, 'assistance-desk');
  });
});
