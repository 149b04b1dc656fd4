import type { Workbook } from 'exceljs';

/** An empty spreadsheet. Its library takes tens of megabytes: it comes with the first spreadsheet, not with the service. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
}
