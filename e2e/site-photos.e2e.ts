import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { photoWithPosition } from '../packages/server/test/sample-files.ts';
import { signIn } from './accounts.ts';
import { page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen, expectTranslated } from './checks.ts';
import { attach } from './fields.ts';

useBrowser();

/** A dossier that the commune is reviewing, and goes on reviewing. */
async function underReview(page: Page): Promise<string> {
  const answer = await page.request.get('/api/dossiers?state=commune-review');
  const { items } = await answer.json();
  return items[0].id;
}

const matter = (page: Page) => page.getByRole('region', { name: 'Sử dụng nguyên liệu địa phương' });

describe('an officer at the producer’s place, with a phone', () => {
  let phone: Page;
  let address: string;

  it('takes a photo whose position the device gives, once the officer allows it', async () => {
    phone = await page390({
      permissions: ['geolocation'],
      geolocation: { latitude: 15.2081, longitude: 108.9034 },
    });
    await signIn(phone, 'canbo.tinhkhe');
    address = `/app/inbox/${await underReview(phone)}`;
    await phone.goto(address);
    const section = matter(phone);
    await section.getByRole('switch', { name: /^Ghi kèm vị trí/ }).press('Space');
    const photo = {
      name: 'xuong.png',
      mimeType: 'image/png',
      buffer: await phone.screenshot({ clip: { x: 0, y: 0, width: 320, height: 240 } }),
    };
    await attach(phone, section.getByRole('button', { name: 'Chụp ảnh', exact: true }), photo);
    await section.getByText(/^Vị trí 15,20810; 108,90340 \(theo máy của cán bộ\)$/).waitFor();
    await section.getByText(/\(theo lời cán bộ\)$/).waitFor();
  });

  it('takes another that says itself when and where, and says what both show', async () => {
    const section = matter(phone);
    const photo = {
      name: 'ben.jpg',
      mimeType: 'image/jpeg',
      buffer: await photoWithPosition(800, 600, '2024:09:12 06:10:00'),
    };
    await attach(phone, section.getByRole('button', { name: 'Chọn tệp', exact: true }), photo);
    await section.getByText('Chụp 06:10 12/09/2024 (giờ máy ảnh ghi)').waitFor();
    await section.getByText(/\(máy ảnh ghi\)$/).waitFor();
    await section
      .getByRole('button', { name: /^Sửa thông tin/ })
      .first()
      .click();
    const dialog = phone.getByRole('dialog');
    await dialog.getByLabel('Ảnh cho thấy gì').fill('Cá mối lên bến lúc sáng');
    await dialog.getByLabel('Chụp ở đâu').fill('Bến Cổ Lũy');
    await expectTranslated(phone);
    await expectGoodScreen(phone, 'site-photo-words');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await section.getByText('Cá mối lên bến lúc sáng').waitFor();
    await expectTranslated(phone);
    await expectGoodScreen(phone, 'site-photos');
  });

  it('sees both at the desk, opens one, and takes one off', async () => {
    const desk = await page1366();
    await signIn(desk, 'canbo.tinhkhe');
    await desk.goto(address);
    const section = matter(desk);
    await section.getByRole('button', { name: 'Xem ảnh: Cá mối lên bến lúc sáng' }).click();
    await desk
      .getByRole('dialog')
      .getByRole('img', { name: /^Cá mối/ })
      .waitFor();
    await expectGoodScreen(desk, 'site-photo-open');
    await desk.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await expectGoodScreen(desk, 'site-photos-at-the-desk');
    await section.getByRole('button', { name: /^Bỏ ảnh: Ảnh chụp/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Bỏ ảnh', exact: true }).dblclick();
    await section.getByText(/theo máy của cán bộ/).waitFor({ state: 'hidden' });
    expect(await section.getByRole('button', { name: /^Xem ảnh/ }).count()).toBe(1);
  });
});
