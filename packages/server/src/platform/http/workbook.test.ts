import ExcelJS from 'exceljs';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { sendWorkbook, wholeSearch } from './workbook.ts';

async function sheetOf(rows: readonly { readonly name: string }[]) {
  const app = Fastify();
  const columns = [{ header: 'Tên', width: 10, value: (row: { name: string }) => row.name }];
  app.get('/', (_request, reply) => sendWorkbook(reply, 'ten', 'Tên', columns, rows));
  const answer = await app.inject('/');
  await app.close();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.rawPayload as unknown as ExcelJS.Buffer);
  return workbook.worksheets[0];
}

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0"])(
  'keeps %j as text, which no program computes',
  async (name) => {
    const cell = (await sheetOf([{ name }]))?.getCell('A2');
    expect([cell?.type, cell?.formula, cell?.value]).toEqual([ExcelJS.ValueType.String, undefined, name]);
  },
);

it('says when there may be more rows than it holds', async () => {
  const rows = Array.from({ length: wholeSearch.limit }, (_, index) => ({ name: String(index) }));
  const sheet = await sheetOf(rows);
  expect(sheet?.rowCount).toBe(wholeSearch.limit + 2);
  expect(sheet?.getCell(`A${wholeSearch.limit + 2}`).value).toContain('Chỉ xuất 5.000 dòng đầu');
  expect((await sheetOf(rows.slice(1)))?.rowCount).toBe(wholeSearch.limit);
});
