import { formatDate, type PlainDate, type Text } from '@saolang/rulebook';
import { askThread } from '../../platform/files/ask-thread.ts';
import type { Cell, CellRow, CellSheet, WorkbookFault } from '../../platform/files/read-workbook.ts';
import { Problem } from '../../platform/http/problem.ts';
import {
  comparable,
  exampleWord,
  type ImportColumn,
  importColumns,
  mostRows,
  numberHeader,
  type SheetKind,
  sheetNames,
} from './columns.ts';

/** What is wrong with a cell, by the field that its column fills in, and what to do about it. */
export interface Defect {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A row as it stands in the file: the words of its cells by field, and what could not be read. */
export interface ReadRow {
  readonly sheet: SheetKind;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly defects: readonly Defect[];
}

export const maxImportFileBytes = 8 * 1024 * 1024;
const limits = { milliseconds: 60_000, megabytes: 768 };

let previous: Promise<unknown> = Promise.resolve();

/**
 * The rows of a workbook from anybody, one workbook after the other. Answers 413 or 415, with what to do, for a file
 * that is none or lacks our columns. `bytes` are gone after.
 */
export async function readImportFile(bytes: Uint8Array): Promise<readonly ReadRow[]> {
  if (bytes.byteLength === 0) throw refusal('empty');
  // Old workbooks, and those with a password, are a format of their own.
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0') throw refusal('old-workbook');
  const turn = previous.then(() =>
    askThread<readonly CellSheet[] | WorkbookFault>(
      new URL('./import-file-worker.ts', import.meta.url),
      {},
      bytes,
      limits,
    ),
  );
  previous = turn.catch(() => undefined);
  const sheets = (await turn) ?? 'too-long';
  if (typeof sheets === 'string') throw refusal(sheets);
  const rows = (['producer', 'product'] as const).flatMap((kind) => {
    const sheet = sheets.find(({ name }) => comparable(name) === comparable(sheetNames[kind]));
    return sheet ? rowsOf(kind, sheet) : [];
  });
  if (rows.length === 0) throw refusal('no-rows');
  return rows;
}

function rowsOf(kind: SheetKind, { rows: [heading, ...rows] }: CellSheet): readonly ReadRow[] {
  if (!heading) return [];
  const places = new Map<string, number>();
  for (const [place, cell] of heading.cells) {
    if (cell.kind === 'text') places.set(comparable(cell.text.replace('*', '')), place);
  }
  const missing = importColumns[kind].filter(
    ({ header, needed }) => needed && !places.has(comparable(header)),
  );
  if (missing.length > 0) throw missingColumns(kind, missing);
  const numbers = places.get(comparable(numberHeader));
  const isExample = ({ cells }: CellRow) => {
    const cell = numbers === undefined ? undefined : cells.get(numbers);
    return cell?.kind === 'text' && comparable(cell.text) === comparable(exampleWord);
  };
  const read = rows
    .filter((row) => !isExample(row))
    .map((row) => rowOf(kind, row, places))
    .filter(({ cells, defects }) => Object.keys(cells).length > 0 || defects.length > 0);
  if (read.length > mostRows) throw refusal('too-many-rows');
  return read;
}

function rowOf(sheet: SheetKind, { row, cells }: CellRow, places: ReadonlyMap<string, number>): ReadRow {
  const texts: Record<string, string> = {};
  const defects: Defect[] = [];
  for (const column of importColumns[sheet]) {
    const cell = cells.get(places.get(comparable(column.header)) ?? 0);
    if (!cell) continue;
    const { text, defect } = textOf(cell, column);
    if (text) texts[column.field] = text;
    if (defect) defects.push({ field: column.field, ...defect });
  }
  return { sheet, row, cells: texts, defects };
}

type Said = { readonly text: string; readonly defect?: Omit<Defect, 'field'> };

/** What a cell says, in NFC and without blanks around it. Nothing that a spreadsheet program dropped is guessed. */
function textOf(cell: Cell, { kind }: ImportColumn): Said {
  switch (cell.kind) {
    case 'text':
      return { text: cell.text.normalize('NFC').trim() };
    case 'date':
      return kind === 'date'
        ? { text: formatDate(cell.date) }
        : wrong(formatDate(cell.date), 'date-for-text');
    case 'number':
      if (kind === 'code') return wrong(String(cell.number), 'number-for-code');
      return kind === 'date' ? wrong(String(cell.number), 'date-form') : { text: String(cell.number) };
    case 'formula':
      return wrong('', 'formula');
    case 'other':
      return wrong('', 'unreadable');
  }
}

const wrong = (text: string, code: keyof typeof cellDefects): Said => ({
  text,
  defect: { code, message: cellDefects[code] },
});

export const cellDefects = {
  'date-form': 'Ngày không đúng. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 04/03/2019.',
  'date-for-text': 'Excel đã đổi ô này thành ngày. Hãy định dạng ô là Văn bản rồi gõ lại.',
  'number-for-code':
    'Ô đang là số nên có thể đã mất số 0 ở đầu. Hãy định dạng ô là Văn bản (Text) rồi gõ lại theo giấy tờ.',
  formula: 'Ô là công thức, hệ thống không tính. Hãy dán giá trị (Paste Values) vào ô.',
  unreadable: 'Không đọc được ô này. Hãy gõ lại bằng chữ.',
} as const;

/** The day that a text says as `dd/mm/yyyy`, or null. */
export function dayOf(text: string): PlainDate | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const refusals = {
  empty: {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp trên máy rồi chọn lại.',
    en: 'The file is empty. Check it on your device and choose it again.',
  },
  'too-large': {
    vi: 'Tệp quá lớn, kể cả sau khi giải nén. Hãy bỏ ảnh và trang tính thừa rồi lưu lại.',
    en: 'The file is too large, packed or unpacked. Remove pictures and extra sheets and save it again.',
  },
  'too-many-rows': {
    vi: 'Mỗi trang tính nhiều nhất 5.000 dòng. Hãy chia tệp thành nhiều tệp nhỏ rồi nhập lần lượt.',
    en: 'A worksheet may have at most 5,000 rows. Divide the file and load one part after the other.',
  },
  'too-long': {
    vi: 'Đọc tệp quá lâu nên đã dừng. Hãy tải mẫu mới, chép nội dung sang rồi tải lên.',
    en: 'Reading the file took too long and was stopped. Copy the content into a fresh template.',
  },
  broken: {
    vi: 'Tệp bị hỏng hoặc không phải bảng tính XLSX. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
    en: 'The file is damaged or no XLSX workbook. Open it in a spreadsheet program and save it as .xlsx again.',
  },
  'old-workbook': {
    vi: 'Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy bỏ mật khẩu, lưu dạng .xlsx rồi tải lên.',
    en: 'This is an old Excel file (.xls), or one locked by a password. Unlock it and save it as .xlsx.',
  },
  'no-rows': {
    vi: 'Không có dòng nào ở trang “Chủ thể” và “Sản phẩm”. Hãy tải mẫu về, điền rồi tải lên.',
    en: 'There are no rows on the worksheets “Chủ thể” and “Sản phẩm”. Fill in the template and load it.',
  },
} as const satisfies Record<WorkbookFault | 'empty' | 'too-long' | 'old-workbook' | 'no-rows', Text>;

const refusal = (reason: keyof typeof refusals): Problem =>
  new Problem(reason === 'too-large' ? 'too-large' : 'unsupported-file', {
    detail: refusals[reason],
    facts: { reason },
  });

function missingColumns(kind: SheetKind, missing: readonly ImportColumn[]): Problem {
  const names = missing.map(({ header }) => `“${header}”`).join(', ');
  return new Problem('unsupported-file', {
    detail: {
      vi: `Trang “${sheetNames[kind]}” thiếu cột ${names}. Hãy tải mẫu về và giữ nguyên tên cột.`,
      en: `The worksheet “${sheetNames[kind]}” lacks the columns ${names}. Take the template and keep its headings.`,
    },
    facts: { reason: 'missing-columns' },
  });
}
