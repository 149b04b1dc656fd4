import type { DisqualificationKind, OriginUnit } from '@saolang/rulebook';

/** A column of a sheet: what heads it, how wide it is in characters, and whether it holds text that looks like a number. */
export interface LayoutColumn {
  readonly header: string;
  readonly width: number;
  readonly code?: true;
}

/** The sheets of the workbook besides those of the sets. */
export const sheetNames = {
  guide: 'Hướng dẫn',
  sets: 'Danh mục bộ',
  grounds: 'Căn cứ loại',
  doubts: 'Điểm cần làm rõ',
} as const;

/** The sheet of a product set: `Bộ 08`. */
export const setSheetName = (number: number): string => `Bộ ${String(number).padStart(2, '0')}`;

/** The product set of a sheet by its name, however it is written: `Bộ 08`, `bộ 8`; undefined for other sheets. */
export function setOfSheet(name: string): number | undefined {
  const match = /^\s*bộ\s*(\d{1,3})\s*$/iu.exec(name.normalize('NFC'));
  return match ? Number(match[1]) : undefined;
}

export const setColumns = {
  framework: { header: 'Khung', width: 14, code: true },
  number: { header: 'Bộ số', width: 8 },
  name: { header: 'Tên bộ sản phẩm (tiếng Việt)', width: 48 },
  nameEn: { header: 'Tên bộ sản phẩm (tiếng Anh)', width: 48 },
  origin: { header: 'Phạm vi nguồn gốc', width: 16 },
  sheet: { header: 'Trang tính', width: 12 },
} as const satisfies Record<string, LayoutColumn>;

export const rubricColumns = {
  kind: { header: 'Loại dòng', width: 12 },
  code: { header: 'Mã', width: 8, code: true },
  text: { header: 'Nội dung (tiếng Việt)', width: 62 },
  textEn: { header: 'Nội dung (tiếng Anh)', width: 48 },
  points: { header: 'Điểm', width: 8 },
  star3: { header: 'Tối thiểu 3 sao', width: 10 },
  star4: { header: 'Tối thiểu 4 sao', width: 10 },
  star5: { header: 'Tối thiểu 5 sao', width: 10 },
  branch: { header: 'Trường hợp', width: 20 },
  appliesTo: { header: 'Chỉ áp dụng khi tiêu chí', width: 14, code: true },
  appliesFrom: { header: '… đạt từ (điểm)', width: 10 },
  yesNo: { header: 'Có – không', width: 9 },
} as const satisfies Record<string, LayoutColumn>;

export const groundColumns = {
  set: { header: 'Bộ số', width: 8 },
  code: { header: 'Mã căn cứ', width: 30, code: true },
  kind: { header: 'Hậu quả', width: 24 },
  at: { header: 'Tại', width: 10, code: true },
  text: { header: 'Nội dung (tiếng Việt)', width: 70 },
  textEn: { header: 'Nội dung (tiếng Anh)', width: 60 },
} as const satisfies Record<string, LayoutColumn>;

export const doubtColumns = {
  set: { header: 'Bộ số', width: 8 },
  at: { header: 'Tại', width: 10, code: true },
  doubt: { header: 'Điểm chưa rõ (tiếng Việt)', width: 60 },
  doubtEn: { header: 'Điểm chưa rõ (tiếng Anh)', width: 50 },
  settledBy: { header: 'Làm rõ bằng (tiếng Việt)', width: 40 },
  settledByEn: { header: 'Làm rõ bằng (tiếng Anh)', width: 40 },
} as const satisfies Record<string, LayoutColumn>;

/** What a row of a set's sheet is. */
export const rowKinds = {
  part: 'Phần',
  section: 'Mục',
  criterion: 'Tiêu chí',
  option: 'Mức điểm',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
} as const;

export type RowKind = keyof typeof rowKinds;

export const originWords: Readonly<Record<OriginUnit, string>> = { commune: 'xã', province: 'tỉnh' };

export const groundKindWords: Readonly<Record<DisqualificationKind, string>> = {
  reject: 'loại hồ sơ',
  stop: 'dừng chấm',
  ineligible: 'không đánh giá',
  precondition: 'điều kiện trước khi chấm',
};

/** The places of a ground or doubt that are no criterion or section. */
export const placeWords: Readonly<Record<string, string>> = { dossier: 'hồ sơ', rubric: 'cả phiếu' };

export const yesWord = 'Có';

/** The key that a word of the workbook stands for; the word itself when it is none of ours. */
export function keyOf(words: Readonly<Record<string, string>>, word: string): string {
  const sought = word.normalize('NFC').trim().toLowerCase();
  return Object.keys(words).find((key) => words[key]?.toLowerCase() === sought) ?? word;
}

/** How a cell is called in the spreadsheet program: `Bộ 08!F12`. */
export function cellName(sheet: string, row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${sheet}!${letters}${row}`;
}

/** The number of a column, from 1, by its key. */
export const columnOf = <Columns extends Readonly<Record<string, LayoutColumn>>>(
  columns: Columns,
  key: keyof Columns & string,
): number => Object.keys(columns).indexOf(key) + 1;
