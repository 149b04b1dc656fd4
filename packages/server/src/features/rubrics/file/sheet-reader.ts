import type { Text } from '@saolang/rulebook';
import type { Cell, CellRow, CellSheet } from '../../../platform/files/read-workbook.ts';
import type { FileDefect } from './parsed.ts';
import { cellName, type LayoutColumn } from './workbook-layout.ts';

type Columns = Readonly<Record<string, LayoutColumn>>;

/** What a workbook is found to be while it is read: defects, and where each value came from. */
export class Findings {
  readonly defects: FileDefect[] = [];
  /** Cells by the path of the value that was read from them. */
  readonly cells = new Map<string, string>();

  report(place: string, code: FileDefect['code'], message: Text): void {
    this.defects.push({ place, code, message });
  }
}

/** Reads the rows of one sheet by the heads of its columns, in whatever order they stand. */
export class SheetReader<C extends Columns> {
  readonly sheet: CellSheet;
  /** The rows below the head; none when a column is missing, which is reported. */
  readonly rows: readonly CellRow[];
  readonly #findings: Findings;
  readonly #columns = new Map<keyof C, number>();

  constructor(sheet: CellSheet, columns: C, findings: Findings) {
    this.sheet = sheet;
    this.#findings = findings;
    const [head, ...rows] = sheet.rows;
    const found = new Map([...(head?.cells ?? [])].map(([column, cell]) => [plain(wordsOf(cell)), column]));
    for (const key of Object.keys(columns)) {
      const header = columns[key]?.header ?? '';
      const column = found.get(plain(header));
      if (column !== undefined) this.#columns.set(key, column);
      else {
        findings.report(cellName(sheet.name, head?.row ?? 1, 1), 'missing-column', {
          vi: `Trang “${sheet.name}” thiếu cột “${header}” ở dòng đầu. Hãy giữ nguyên dòng tiêu đề của tệp đã xuất.`,
          en: `The sheet lacks the column “${header}” in its first row. Keep the head as it was exported.`,
        });
      }
    }
    // Without its columns a sheet says nothing that could be relied on.
    this.rows = this.#columns.size === Object.keys(columns).length ? rows : [];
  }

  /** How a cell is called. */
  cell(row: CellRow, key: keyof C): string {
    return cellName(this.sheet.name, row.row, this.#columns.get(key) ?? 1);
  }

  /** Notes that the value at a path stands in a cell. */
  note(path: string, row: CellRow, key: keyof C): void {
    this.#findings.cells.set(path, this.cell(row, key));
  }

  /** The words of a cell: a number typed in place of a code is taken as it shows. Undefined when there is nothing. */
  text(row: CellRow, key: keyof C, path?: string): string | undefined {
    if (path) this.note(path, row, key);
    const cell = this.#cellOf(row, key);
    return cell && wordsOf(cell);
  }

  /** A number, also one that was entered as text; other text as it is, for the check to refuse. */
  number(row: CellRow, key: keyof C, path?: string): number | string | undefined {
    if (path) this.note(path, row, key);
    const cell = this.#cellOf(row, key);
    if (cell?.kind === 'number') return cell.number;
    const words = cell && wordsOf(cell);
    return words !== undefined && /^\s*\d{1,6}\s*$/.test(words) ? Number(words) : words;
  }

  report(row: CellRow, key: keyof C, code: FileDefect['code'], message: Text): void {
    this.#findings.report(this.cell(row, key), code, message);
  }

  #cellOf(row: CellRow, key: keyof C): Cell | undefined {
    const cell = row.cells.get(this.#columns.get(key) ?? 0);
    if (cell?.kind === 'formula') {
      this.report(row, key, 'formula', {
        vi: 'Ô có công thức; công thức không được tính. Hãy sao chép ô rồi dán giá trị.',
        en: 'The cell holds a formula, which is never computed. Copy it and paste its value.',
      });
      return undefined;
    }
    if (cell?.kind === 'date' || cell?.kind === 'other') {
      this.report(row, key, 'cell-type', {
        vi: 'Ô phải là chữ hoặc số. Hãy định dạng ô là Văn bản rồi gõ lại.',
        en: 'The cell must hold text or a number. Format it as Text and type it again.',
      });
      return undefined;
    }
    return cell;
  }
}

const wordsOf = (cell: Cell): string =>
  cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : '';

/** A head as it is compared: case, spaces and the form of its marks do not matter. */
const plain = (header: string): string => header.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
