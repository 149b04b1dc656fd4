import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../platform/files/new-workbook.ts';
import type { Choices } from './choices.ts';
import {
  defectHeader,
  exampleWord,
  type ImportColumn,
  importColumns,
  mostRows,
  numberHeader,
  type SheetKind,
  sheetNames,
} from './columns.ts';

/** A row to be written: what its cells say, and what is wrong with them. */
export interface WrittenRow {
  readonly sheet: SheetKind;
  readonly cells: Readonly<Record<string, string | number>>;
  readonly defect: string;
}

const listSheet = 'Danh mục';
const choiceFields = ['kind', 'unitId', 'productSet'] as const;

const guide = [
  'Nhập chủ thể và sản phẩm từ Excel',
  'Ghi mỗi chủ thể một dòng ở trang “Chủ thể”, mỗi sản phẩm một dòng ở trang “Sản phẩm”. Không đổi tên cột.',
  `Dòng có chữ “${exampleWord}” ở cột ${numberHeader} chỉ để xem, hệ thống không nhập.`,
  'Cột có dấu * là bắt buộc. Ô có danh sách thì chọn trong danh sách.',
  'Mã số thuế, số điện thoại, số giấy đăng ký, mã vạch: giữ ô ở dạng Văn bản để không mất số 0 ở đầu.',
  'Ngày: ô dạng ngày của Excel, hoặc chữ theo dạng ngày/tháng/năm, ví dụ 04/03/2019.',
  'Sản phẩm gắn với chủ thể qua mã số thuế: chủ thể ở trang “Chủ thể”, hoặc đã đăng ký trên hệ thống.',
  'Chủ thể đã đăng ký (theo mã số thuế) được bỏ qua, không bị ghi đè.',
  'Không ghi giới tính, dân tộc, khuyết tật của người đại diện: chỉ chính họ khai được, khi đồng ý.',
  `Mỗi trang nhiều nhất ${mostRows.toLocaleString('vi')} dòng.`,
];

/** The workbook to fill in; with rows, those that were not right, each with what to mend. */
export async function writeImportWorkbook(
  choices: Choices,
  rows: readonly WrittenRow[] | null,
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const first = workbook.addWorksheet('Hướng dẫn');
  first.columns = [{ width: 110 }];
  for (const line of guide) first.addRow([line]).alignment = { wrapText: true, vertical: 'top' };
  first.getRow(1).font = { bold: true, size: 14 };
  for (const kind of ['producer', 'product'] as const) {
    const mine = rows?.filter(({ sheet }) => sheet === kind) ?? null;
    writeSheet(workbook.addWorksheet(sheetNames[kind]), importColumns[kind], choices, mine);
  }
  const lists = workbook.addWorksheet(listSheet);
  lists.columns = choiceFields.map(() => ({ width: 44 }));
  for (const [index, field] of choiceFields.entries()) {
    lists.getColumn(index + 1).values = choices[field].map(({ label }) => label);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(
  sheet: ExcelJS.Worksheet,
  columns: readonly ImportColumn[],
  choices: Choices,
  rows: readonly WrittenRow[] | null,
): void {
  sheet.columns = [
    { header: numberHeader, width: 8 },
    ...columns.map(({ header, width, needed }) => ({
      header: needed ? `${header} *` : header,
      width,
      style: { numFmt: '@' },
    })),
    ...(rows ? [{ header: defectHeader, width: 70 }] : []),
  ];
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.getRow(1).font = { bold: true };
  if (rows === null) {
    const example = ({ field, example }: ImportColumn) => example || listOf(choices, field)[0]?.label || '';
    sheet.addRow([exampleWord, ...columns.map(example)]).font = { italic: true, color: { argb: 'FF666666' } };
  }
  for (const [index, { cells, defect }] of (rows ?? []).entries()) {
    sheet.addRow([index + 1, ...columns.map(({ field }) => cells[field] ?? ''), defect]);
  }
  for (const [index, { field }] of columns.entries()) {
    const list = (choiceFields as readonly string[]).indexOf(field);
    const letter = sheet.getColumn(index + 2).letter;
    if (list < 0) continue;
    const source = 'ABC'.charAt(list);
    validations(sheet).add(`${letter}2:${letter}${mostRows + 2}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${listSheet}'!$${source}$1:$${source}$${Math.max(1, listOf(choices, field).length)}`],
      showErrorMessage: true,
      errorTitle: 'Chưa đúng',
      error: 'Hãy chọn trong danh sách.',
    });
  }
}

const listOf = (choices: Choices, field: string) =>
  field === 'kind' || field === 'unitId' || field === 'productSet' ? choices[field] : [];

/** Rules for whole columns; the library's types leave them out. */
const validations = (sheet: ExcelJS.Worksheet) =>
  (
    sheet as unknown as {
      dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
    }
  ).dataValidations;
