import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { importColumns, sheetNames } from '../packages/server/src/features/imports/columns.ts';
import { imageBomb, pdf, program, zip, zipBomb } from '../packages/server/test/sample-files.ts';
import { taxCodes } from '../packages/server/test/tax-codes.ts';
import { signIn } from './accounts.ts';
import { expectProblem, leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';
import { attach } from './fields.ts';

useBrowser();

const named = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

/** A PDF that would speak up when a reader ran what is in it. */
const talkingPdf = () =>
  Buffer.from(
    pdf(1, {
      objects:
        "5 0 obj <</Type /Action /S /JavaScript /JS (app.alert\\('x'\\); this.submitForm\\('http://example.com'\\);)>> endobj\n",
    })
      .toString('latin1')
      .replace('/Type /Catalog', '/Type /Catalog /OpenAction 5 0 R'),
    'latin1',
  );

it('what is no paper is named with what to do, beside papers that are taken; nothing runs', async () => {
  const page = await page390();
  await signIn(page, 'chuthe');
  const asked = foreignRequests(page);
  const { items } = await (await page.request.get('/api/dossiers?state=draft')).json();
  await page.goto(`/app/dossiers/${items[0].id}/evidence`);
  expectProblem(page, /^415 POST \/api\/files/);
  const choose = page.getByRole('button', { name: 'Chọn tệp', exact: true }).last();
  await attach(page, choose, [
    named('giay-phep.pdf', 'application/pdf', program),
    named('anh-ne.jpg', 'image/jpeg', zip),
    named('anh-qua-lon.png', 'image/png', await imageBomb(20_000, 15_000)),
    named('hop-dong-co-ma.pdf', 'application/pdf', talkingPdf()),
    named('so-do-xuong.pdf', 'application/pdf', pdf(2)),
  ]);
  for (const [name, said] of [
    ['giay-phep.pdf', 'nội dung tệp này là loại khác'],
    ['anh-ne.jpg', 'nội dung tệp này là loại khác'],
    ['anh-qua-lon.png', 'triệu điểm ảnh'],
  ] as const) {
    await page.getByRole('listitem').filter({ hasText: name }).getByText(said, { exact: false }).waitFor();
  }
  for (const taken of ['hop-dong-co-ma', 'so-do-xuong'])
    await page.getByRole('button', { name: `Bỏ ${taken} khỏi hồ sơ` }).waitFor();
  await expectGoodScreen(page, 'bad-files');

  await page.getByRole('button', { name: 'hop-dong-co-ma', exact: true }).tap();
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  expect(asked, 'what a paper asks of strangers').toEqual([]);
  const { items: papers } = await (await page.request.get('/api/papers?q=hop-dong-co-ma')).json();
  const { headers, status } = await page.request
    .get(`/api/files/${papers[0].fileId}`)
    .then((answer) => ({ headers: answer.headers(), status: answer.status() }));
  expect(status).toBe(200);
  expect(headers['content-disposition']).toMatch(/^attachment/);
  expect(headers['content-security-policy']).toContain('sandbox');
  await leave(page);
});

it('a wrong tax code is said at once, and what else was typed outlives the tab', async () => {
  const page = await page390();
  await signIn(page, 'chuthe5');
  await page.goto('/app/producers/new');
  await page.getByLabel('Tên chủ thể').fill('Hộ kinh doanh Sáng Biển');
  await page.getByLabel('Mã số thuế').fill('0312345678');
  await page.getByLabel('Tên chủ thể').focus();
  await page.getByText('Mã số thuế không đúng chữ số kiểm tra', { exact: false }).waitFor();
  await expectGoodScreen(page, 'bad-tax-code');
  await page.reload();
  await page.getByLabel('Tên chủ thể').waitFor();
  expect(await page.getByLabel('Tên chủ thể').inputValue()).toBe('Hộ kinh doanh Sáng Biển');
  await leave(page);
});

it('5,000 rows: each bad one with its cell and its reason; an archive that swells is refused', async () => {
  const page = await page1366();
  await signIn(page, 'canbo.nghiaha');
  await page.goto('/app/imports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải mẫu Excel' }).click(),
  ]);
  const template = await readFile(await download.path());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const choose = page.getByLabel('Chọn tệp');
  const load = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose.press('Enter')]);
    await chooser.setFiles({ name, mimeType, buffer });
  };
  expectProblem(page, /^4(13|15) /);
  await load('phinh-to.xlsx', zipBomb(60 * 1024 * 1024));
  await page.getByText('quá lớn', { exact: false }).first().waitFor();
  await load('so-chu-the.xlsx', await filled(template, 5000));
  await page.getByRole('heading', { level: 1, name: 'so-chu-the.xlsx' }).waitFor({ timeout: 90_000 });
  await page.getByRole('button', { name: 'Nhập 4.500 dòng' }).waitFor();
  await page.getByText('Số điện thoại:').first().waitFor();
  await expectGoodScreen(page, 'bad-rows');
  await leave(page);
});

/** Requests that leave the service. */
function foreignRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') asked.push(request.url());
  });
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  return asked;
}

/** The template with so many producers, each tenth with a telephone number that is none. */
async function filled(template: Buffer, rows: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(sheetNames.producer);
  if (!sheet) throw new Error('the template has no sheet of producers');
  const example = sheet.getRow(2);
  const codes = taxCodes('08');
  for (let row = 0; row < rows; row += 1) {
    const changes: Readonly<Record<string, string>> = {
      name: `Hộ kinh doanh số ${row + 1}`,
      taxCode: codes.next().value,
      ...(row % 10 === 0 && { phone: 'x' }),
    };
    for (const [index, { field }] of importColumns.producer.entries())
      sheet.getRow(row + 3).getCell(index + 2).value =
        changes[field] ?? example.getCell(index + 2).value ?? null;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
