import type { FastifyReply } from 'fastify';
import { newWorkbook } from '../files/new-workbook.ts';

/** One column of a spreadsheet: its heading, width in characters, and what stands in it for a row. */
export interface WorkbookColumn<Row> {
  readonly header: string;
  readonly width: number;
  readonly value: (row: Row) => string | number | null;
}

/** All rows of a search for a spreadsheet, bounded: more than a province keeps. */
export const wholeSearch = { limit: 5000, offset: 0 } as const;

/**
 * Sends rows as a spreadsheet to be saved. Text stays text: what begins like a formula is written as a plain string,
 * which no spreadsheet program computes.
 *
 * @param name file name without its ending, in plain letters
 */
export async function sendWorkbook<Row>(
  reply: FastifyReply,
  name: string,
  title: string,
  columns: readonly WorkbookColumn<Row>[],
  rows: readonly Row[],
): Promise<FastifyReply> {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  for (const row of rows) sheet.addRow(columns.map((column) => column.value(row)));
  if (rows.length >= wholeSearch.limit) {
    const most = wholeSearch.limit.toLocaleString('vi-VN');
    sheet.addRow([`Chỉ xuất ${most} dòng đầu. Hãy lọc hẹp hơn để xuất phần còn lại.`]);
  }
  const bytes = await workbook.xlsx.writeBuffer();
  return reply
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .header('cache-control', 'private, no-store')
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .send(Buffer.from(bytes));
}
