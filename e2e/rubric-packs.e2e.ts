import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import {
  columnOf,
  rowKinds,
  rubricColumns,
  setSheetName,
} from '../packages/server/src/features/rubrics/file/workbook-layout.ts';
import { signIn } from './accounts.ts';
import { leave, page390, page1366, useBrowser } from './browser.ts';
import { expectGoodScreen } from './checks.ts';

useBrowser();

/** No dossier of the other journeys is of this set. */
const set = 22;
const label = 'Dưới 50 % nguyên liệu trong tỉnh, tính theo khối lượng';

/** The workbook as the office has downloaded it. */
let downloaded: Buffer;

/** The rows of the set's sheet that are of one kind, by number. */
function rowsOf(sheet: ExcelJS.Worksheet, kind: keyof typeof rowKinds): number[] {
  const column = columnOf(rubricColumns, 'kind');
  return Array.from({ length: sheet.rowCount }, (_, index) => index + 1).filter(
    (row) => sheet.getCell(row, column).text === rowKinds[kind],
  );
}

/** The downloaded workbook after somebody has edited the sheet of the set. */
async function edited(name: string, edit: (sheet: ExcelJS.Worksheet) => void) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(downloaded as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(setSheetName(set));
  if (!sheet) throw new Error(`the workbook has no sheet ${setSheetName(set)}`);
  edit(sheet);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name, mimeType, buffer: Buffer.from(await workbook.xlsx.writeBuffer()) };
}

const text = columnOf(rubricColumns, 'text');
const points = columnOf(rubricColumns, 'points');
const code = columnOf(rubricColumns, 'code');

async function load(page: Page, file: Awaited<ReturnType<typeof edited>>): Promise<void> {
  await page.goto('/app/rubrics/new');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByLabel('Chọn tệp').press('Enter'),
  ]);
  await chooser.setFiles(file);
}

let proposer: Page;
beforeAll(async () => {
  proposer = await page1366();
});

it('the office downloads the sheets in force as a workbook', async () => {
  await signIn(proposer, 'chuyenvien');
  await proposer.goto('/app/rubrics');
  const link = proposer.getByRole('link', { name: 'Bảng tính (XLSX)' }).first();
  const [download] = await Promise.all([proposer.waitForEvent('download'), link.click()]);
  downloaded = await readFile(await download.path());
  expect(downloaded.subarray(0, 2).toString()).toBe('PK');
});

it('what is loaded unchanged has nothing to propose', async () => {
  await load(proposer, await edited('nhu-cu.xlsx', () => undefined));
  await proposer.getByText('Tệp không khác gì bộ tiêu chí đang áp dụng').waitFor();
});

it('a workbook with mistakes names each with its cell, and can not be proposed', async () => {
  const places: string[] = [];
  const wrong = await edited('sai.xlsx', (sheet) => {
    const [first = 0, second = 0] = rowsOf(sheet, 'criterion');
    sheet.getCell(second, code).value = sheet.getCell(first, code).text;
    const option = rowsOf(sheet, 'option').find((row) => row > first) ?? 0;
    sheet.getCell(option, points).value = 'nhiều';
    places.push(`${setSheetName(set)}!B${second}`, `${setSheetName(set)}!E${option}`);
  });
  await load(proposer, wrong);
  const alert = proposer.getByRole('alert');
  await alert.waitFor();
  for (const place of places) await alert.getByText(place, { exact: true }).first().waitFor();
  expect(await proposer.getByRole('button', { name: 'Trình duyệt' }).count()).toBe(0);
  await expectGoodScreen(proposer, 'rubric-pack-defects');
});

it('a sound one is shown side by side, and proposed once', async () => {
  const mended = await edited('dinh-chinh.xlsx', (sheet) => {
    sheet.getCell(rowsOf(sheet, 'option')[0] ?? 0, text).value = label;
  });
  await load(proposer, mended);
  await proposer.getByText('tệp có 26 bộ, 1 bộ thay đổi.', { exact: false }).waitFor();
  await proposer.getByText(label, { exact: false }).first().waitFor();
  await expectGoodScreen(proposer, 'rubric-pack-preview');
  await proposer.getByLabel('Áp dụng từ ngày').fill('16/09/2024');
  await proposer.getByLabel('Căn cứ, lý do').fill('Công văn đính chính số 12/VPĐP.');
  await proposer.getByRole('button', { name: 'Trình duyệt' }).dblclick();
  await proposer.waitForURL(/\/rubrics\/[0-9a-f-]{36}$/);
  // Four eyes: whoever proposes does not approve.
  await proposer.getByText('Chờ người khác duyệt').waitFor();
  expect(await proposer.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0);
  await expectGoodScreen(proposer, 'rubric-pack-proposed');
});

it('a second person reads the differences on a phone and approves it', async () => {
  const page = await page390();
  await signIn(page, 'truongphong');
  await page.goto(new URL(proposer.url()).pathname);
  await page.getByText(label, { exact: false }).first().waitFor();
  await expectGoodScreen(page, 'rubric-pack-approve');
  await page.getByRole('button', { name: 'Duyệt', exact: true }).tap();
  const dialog = page.getByRole('dialog');
  await expectGoodScreen(page, 'rubric-pack-approve-dialog');
  await dialog.getByRole('button', { name: 'Duyệt', exact: true }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Đang áp dụng').first().waitFor();
  await page.goto('/app/rubrics');
  await page
    .getByRole('link', { name: /phiên bản \d/ })
    .first()
    .waitFor();
  await expectGoodScreen(page, 'rubric-packs');
  await leave(page);
});

it('from then on it is what is in force', async () => {
  await proposer.goto('/app/rubrics');
  const link = proposer.getByRole('link', { name: 'Bảng tính (XLSX)' }).first();
  const [download] = await Promise.all([proposer.waitForEvent('download'), link.click()]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await download.path());
  const sheet = workbook.getWorksheet(setSheetName(set));
  expect(sheet?.getCell((sheet && rowsOf(sheet, 'option')[0]) ?? 0, text).text).toBe(label);
  await leave(proposer);
});
