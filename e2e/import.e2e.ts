import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { beforeAll, expect, it } from 'vitest';
import { importColumns, sheetNames } from '../packages/server/src/features/imports/columns.ts';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

let officer: Awaited<ReturnType<typeof page1366>>;
beforeAll(async () => {
  officer = await page1366();
});

/** The template as somebody has filled it in: one producer right, one with a telephone number that is none. */
async function filled(template: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(sheetNames.producer);
  const example = sheet?.getRow(2);
  for (const [row, changes] of [
    [3, { name: 'Hộ kinh doanh Sóng Xanh', taxCode: '0900000027' }],
    [4, { name: 'Hộ kinh doanh Gió Nồm', taxCode: '0900000034', phone: '12' }],
  ] as const) {
    for (const [index, { field }] of importColumns.producer.entries()) {
      const changed = (changes as Readonly<Record<string, string>>)[field];
      const cell = sheet?.getRow(row).getCell(index + 2);
      if (cell) cell.value = changed ?? example?.getCell(index + 2).value ?? null;
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

it('a commune officer imports the good rows of a file and takes the bad ones back', async () => {
  await signIn(officer, 'canbo.tinhkhe');
  await officer.goto('/app/imports');
  await expectGoodScreen(officer, 'imports');
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('link', { name: 'Tải mẫu Excel' }).click(),
  ]);
  const buffer = await filled(await readFile(await download.path()));
  const [chooser] = await Promise.all([
    officer.waitForEvent('filechooser'),
    officer.getByLabel('Chọn tệp').press('Enter'),
  ]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await chooser.setFiles({ name: 'chu-the-tinh-khe.xlsx', mimeType, buffer });

  await officer.getByRole('heading', { level: 1, name: 'chu-the-tinh-khe.xlsx' }).waitFor();
  await officer.getByText('Số điện thoại:').waitFor();
  await expectGoodScreen(officer, 'import-preview');
  await officer.getByRole('link', { name: 'Tải các dòng lỗi' }).waitFor();
  await officer.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Nhập', exact: true }).click();
  await officer.getByText('Đã nhập 1 dòng').waitFor();
  await expectGoodScreen(officer, 'import-done');

  await officer.goto('/app/producers?q=song+xanh');
  await officer.getByRole('link', { name: 'Hộ kinh doanh Sóng Xanh' }).waitFor();
});

it('finds the import again on a phone', async () => {
  const phone = await page390();
  await signIn(phone, 'canbo.tinhkhe');
  await phone.goto('/app/imports');
  await expectGoodScreen(phone, 'imports');
  await phone.getByRole('link', { name: 'chu-the-tinh-khe.xlsx' }).click();
  await phone.getByText('Đã nhập 1 dòng').waitFor();
  await expectGoodScreen(phone, 'import-done');
  expect(await phone.getByText('Hộ kinh doanh Gió Nồm').count()).toBe(1);
  await leave(phone);
});
