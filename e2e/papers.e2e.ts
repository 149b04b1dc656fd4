import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { signIn } from './accounts.ts';
import { expectProblem, leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';
import { attach } from './fields.ts';
import { makePdf } from './files.ts';
import { openLine } from './line.ts';

useBrowser();

/**
 * A photo of a sheet as a phone held upright takes it: lying on its side, with a note which way is up (EXIF orientation
 * 6), drawn by the browser.
 */
async function makePhoto(page: Page, name: string, colour: string): Promise<string> {
  const drawn = await page.evaluate((paper) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#333';
    context.fillRect(0, 0, 1200, 900);
    context.fillStyle = paper;
    context.fillRect(150, 100, 900, 700);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  }, colour);
  const jpeg = Buffer.from(drawn, 'base64');
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  const file = path.join(inject('sessionsFolder'), name);
  await writeFile(file, Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]));
  return file;
}

/** The head of a JPEG of 300 megapixels: a browser that tried to unpack it would run out of memory. */
async function makeHugePhoto(name: string): Promise<string> {
  const file = path.join(inject('sessionsFolder'), name);
  await writeFile(
    file,
    Buffer.from([
      0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0x3a, 0x98, 0x4e, 0x20, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
    ]),
  );
  return file;
}

const choose = (page: Page, button: string, files: string | string[]): Promise<void> =>
  attach(page, page.getByRole('button', { name: button, exact: true }).last(), files);

async function draftOf(page: Page): Promise<string> {
  const { items } = await (await page.request.get('/api/dossiers?state=draft')).json();
  return items[0].id;
}

it('three photos become one PDF among the papers, which a draft then uses', async () => {
  const page = await page390();
  await signIn(page, 'chuthe');
  await page.goto('/app/my-papers');
  await page.getByRole('heading', { level: 1, name: 'Giấy tờ của tôi' }).waitFor();
  await expectGoodScreen(page, 'papers');
  await page.getByRole('button', { name: 'Chụp nhiều trang thành PDF' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Chụp nhiều trang thành một tệp PDF' });
  await choose(page, 'Chọn ảnh có sẵn', await makeHugePhoto('qua-lon.jpg'));
  await dialog.getByText('qua-lon.jpg: ảnh quá lớn', { exact: false }).waitFor();
  await choose(page, 'Chọn ảnh có sẵn', [
    await makePhoto(page, 'trang-1.jpg', '#fff'),
    await makePhoto(page, 'trang-2.jpg', '#eef'),
    await makePhoto(page, 'trang-3.jpg', '#efe'),
  ]);
  await dialog.getByText(/^3 trang, /).waitFor();
  // Upright, as the camera says.
  const shape = await dialog.getByRole('img', { name: 'Trang 1' }).evaluate((image: HTMLImageElement) => ({
    upright: image.naturalHeight > image.naturalWidth,
  }));
  expect(shape.upright).toBe(true);
  await dialog.getByRole('button', { name: 'Chuyển trang 3 lên trước' }).tap();
  await dialog.getByRole('button', { name: 'Xoay trang 1' }).tap();
  await dialog.getByText(/^3 trang, /).waitFor();
  await expectGoodScreen(page, 'papers-scan');
  await dialog.getByRole('button', { name: 'Cắt, nắn thẳng trang 2' }).tap();
  const corner = page.getByRole('button', { name: 'Góc trên bên trái' });
  await corner.waitFor();
  const before = await corner.boundingBox();
  for (let times = 0; times < 3; times += 1) await corner.press('Shift+ArrowDown');
  await corner.press('Shift+ArrowRight');
  expect((await corner.boundingBox())?.y).toBeGreaterThan(before?.y ?? Number.POSITIVE_INFINITY);
  await expectGoodScreen(page, 'papers-crop');
  await page.getByRole('button', { name: 'Xong', exact: true }).tap();
  await dialog.getByText(/^3 trang, /).waitFor();
  await dialog.getByLabel('Tên tệp').fill('Hợp đồng đại lý Sơn Mỹ');
  await dialog.getByRole('button', { name: 'Tạo PDF và gửi' }).tap();
  await page.getByRole('button', { name: 'Hợp đồng đại lý Sơn Mỹ', exact: true }).waitFor();
  const { items } = await (await page.request.get('/api/papers?q=hop+dong+dai+ly')).json();
  expect(items).toMatchObject([{ pages: 3, mediaType: 'application/pdf', documentType: 'market' }]);
  expect(items[0].size).toBeLessThan(3 * 700 * 1024);

  await page.goto(`/app/dossiers/${await draftOf(page)}/evidence`);
  await page.getByRole('button', { name: 'Chọn từ Giấy tờ của tôi' }).last().tap();
  const picker = page.getByRole('dialog', { name: 'Chọn từ Giấy tờ của tôi' });
  await picker.getByLabel('Tìm theo tên, số, nơi cấp').fill('dai ly');
  await picker.getByLabel('Hợp đồng đại lý Sơn Mỹ').check();
  await expectGoodScreen(page, 'papers-picker');
  await picker.getByRole('button', { name: 'Dùng 1 giấy tờ' }).tap();
  await page.getByRole('button', { name: 'Bỏ Hợp đồng đại lý Sơn Mỹ khỏi hồ sơ' }).waitFor();
  await leave(page);
});

it('a file that is a paper already is named before it is sent, and used', async () => {
  const page = await page390();
  await signIn(page, 'chuthe');
  const file = await makePdf('so-do-mat-bang.pdf', 1);
  await page.goto('/app/my-papers');
  await choose(page, 'Chọn tệp', file);
  await page.getByRole('button', { name: 'so-do-mat-bang', exact: true }).waitFor();
  const dossierId = await draftOf(page);
  await page.goto(`/app/dossiers/${dossierId}/evidence`);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
  });
  await choose(page, 'Chọn tệp', file);
  await page.getByText('Tệp này đã có: “so-do-mat-bang”').waitFor();
  await expectGoodScreen(page, 'papers-twin');
  await page.getByRole('button', { name: 'Dùng giấy tờ này' }).tap();
  await page.getByRole('button', { name: 'Bỏ so-do-mat-bang khỏi hồ sơ' }).waitFor();
  expect(sent).toEqual([`/api/dossiers/${dossierId}/evidence`]);
  await leave(page);
});

it('a paper that has expired is named before the dossier is filed', async () => {
  const page = await page390();
  await signIn(page, 'chuthe');
  await page.goto('/app/my-papers');
  await page.getByRole('button', { name: 'Sửa thông tin so-do-mat-bang' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Sửa thông tin giấy tờ' });
  await dialog.getByLabel('Ngày hết hạn').fill('01/09/2024');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Đã hết hạn ngày 01/09/2024').waitFor();
  await page.goto(`/app/dossiers/${await draftOf(page)}/review`);
  await page.getByText('“so-do-mat-bang” đã hết hạn ngày 01/09/2024.').waitFor();
  await page.getByText(/Giấy chứng nhận đủ điều kiện an toàn thực phẩm” hết hạn ngày 31\/10\/2024/).waitFor();
  await expectGoodScreen(page, 'papers-expired');
  await leave(page);
  const wide = await page1366();
  await signIn(wide, 'chuthe');
  await wide.goto('/app/my-papers');
  await wide.getByText('Đã hết hạn ngày 01/09/2024').waitFor();
  await expectGoodScreen(wide, 'papers');
  await leave(wide);
});

it('a file goes on by itself after its tab was closed on a slow line, and signing out forgets what waits', async () => {
  const line = await openLine(inject('origin'));
  const page = await page390({ baseURL: line.origin });
  expectProblem(page, /\/api\//);
  // Signing out ends the session that this account would keep for other journeys: nobody else's account.
  await signIn(page, 'chuthe11');
  await page.goto('/app/my-papers');
  const stalled = line.stallAfter(6 * 1024 * 1024);
  await choose(page, 'Chọn tệp', await makePdf('so-tay-quy-trinh.pdf', 12));
  await stalled;
  const context = page.context();
  await page.close();
  line.drop();
  line.restore();
  const again = await context.newPage();
  const sizes: number[] = [];
  again.on('request', (request) => {
    if (request.method() === 'PATCH') sizes.push(Number(request.headers()['upload-offset']));
  });
  await again.goto('/app/my-papers');
  await again.getByRole('button', { name: 'so-tay-quy-trinh', exact: true }).waitFor();
  expect(sizes[0]).toBeGreaterThan(0);

  const waits = line.stallAfter(2 * 1024 * 1024);
  await choose(again, 'Chọn tệp', await makePdf('bo-di.pdf', 8));
  await waits;
  await again.close();
  line.drop();
  line.restore();
  const last = await context.newPage();
  await last.goto('/app/');
  await last
    .getByRole('button', { name: /^Tài khoản/ })
    .first()
    .click();
  await last.getByText('Đăng xuất', { exact: true }).click();
  await last.waitForURL(/sign-in/);
  const left = await last.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('saolang-uploads');
        opening.onsuccess = () => {
          const { result } = opening;
          if (!result.objectStoreNames.contains('file')) return resolve(0);
          const count = result.transaction('file').objectStore('file').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
  expect(left).toBe(0);
  await context.close();
  await line.close();
});
