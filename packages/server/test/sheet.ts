import ExcelJS from 'exceljs';

/** The rows of the first sheet of an answer, the headings first; empty cells are undefined. */
export async function rowsOf(answer: { readonly rawPayload: Buffer }): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answer.rawPayload as unknown as ExcelJS.Buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}
