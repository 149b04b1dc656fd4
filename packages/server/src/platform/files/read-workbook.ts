import type { PlainDate } from '@saolang/rulebook';
import type ExcelJS from 'exceljs';
import { newWorkbook } from './new-workbook.ts';
import { type ZipFault, zipFault } from './zip-guard.ts';

/** What stands in a cell of a spreadsheet. A formula is never computed, nor its last result believed. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'formula' | 'other' };

/** A row that has something in it: its number as the spreadsheet program shows it, and its cells by column from 1. */
export interface CellRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface CellSheet {
  readonly name: string;
  readonly rows: readonly CellRow[];
}

export type WorkbookFault = ZipFault | 'too-many-rows';

const zipLimits = { entries: 500, bytes: 48 * 1024 * 1024 };
const maxSheets = 100;
const maxColumns = 40;

/**
 * Only what stands in cells is read. Merged cells, rules of entry and the like span whole columns at will, and the
 * reader would lay out every single cell of them.
 */
const ignoreNodes = [
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'legacyDrawing',
  'mergeCells',
  'picture',
  'tableParts',
];

/**
 * The cells of a spreadsheet (XLSX) from anybody, in the order of its sheets. To be called in a thread of its own
 * (`askThread`): the archive is measured before it is opened, but its content can still take long.
 *
 * @param maxRows how many rows a sheet may have, its heading included
 */
export async function readWorkbook(
  bytes: Uint8Array,
  maxRows = 5000,
): Promise<readonly CellSheet[] | WorkbookFault> {
  const fault = zipFault(bytes, zipLimits);
  if (fault) return fault;
  const workbook = await newWorkbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer, { ignoreNodes });
  } catch {
    return 'broken';
  }
  const { worksheets } = workbook;
  if (worksheets.length === 0) return 'broken';
  if (worksheets.length > maxSheets) return 'too-many-rows';
  const sheets: CellSheet[] = [];
  for (const worksheet of worksheets) {
    const rows = rowsOf(worksheet, maxRows);
    if (rows.length > maxRows) return 'too-many-rows';
    sheets.push({ name: worksheet.name, rows });
  }
  return sheets;
}

function rowsOf(worksheet: ExcelJS.Worksheet, maxRows: number): readonly CellRow[] {
  const rows: CellRow[] = [];
  worksheet.eachRow((row) => {
    if (rows.length > maxRows) return;
    const cells = new Map<number, Cell>();
    for (let column = 1; column <= Math.min(row.cellCount, maxColumns); column += 1) {
      const cell = cellOf(row.getCell(column).value);
      if (cell) cells.set(column, cell);
    }
    if (cells.size > 0) rows.push({ row: row.number, cells });
  });
  return rows;
}

function cellOf(value: ExcelJS.CellValue): Cell | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string') return textOf(value);
  // A day in a spreadsheet has no time zone; the reader says it as midnight in UTC.
  if (value instanceof Date) return dateOf(value);
  if (typeof value === 'boolean') return { kind: 'other' };
  if ('richText' in value) return textOf(value.richText.map(({ text }) => text).join(''));
  if ('formula' in value || 'sharedFormula' in value) return { kind: 'formula' };
  // The words of a link may be formatted in parts.
  if ('hyperlink' in value) return cellOf(value.text as ExcelJS.CellValue);
  return { kind: 'other' };
}

const dateOf = (date: Date): Cell =>
  Number.isNaN(date.getTime()) ? { kind: 'other' } : { kind: 'date', date: date.toISOString().slice(0, 10) };

const textOf = (text: string): Cell | null => (text.trim() === '' ? null : { kind: 'text', text });
