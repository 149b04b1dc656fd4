import { type PlainDate, partsOf } from '../calendar/plain-date.ts';
import type { Text } from '../text.ts';
import { assertSerial } from './place-codes.ts';

/** Kinds of official document with a name, by the abbreviation in their symbol (NĐ 30/2020/NĐ-CP, Phụ lục III). */
export const officialDocumentTypes = {
  NQ: { vi: 'Nghị quyết', en: 'Resolution' },
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  CT: { vi: 'Chỉ thị', en: 'Directive' },
  QC: { vi: 'Quy chế', en: 'Regulation' },
  QyĐ: { vi: 'Quy định', en: 'Rules' },
  TC: { vi: 'Thông cáo', en: 'Communiqué' },
  TB: { vi: 'Thông báo', en: 'Notice' },
  HD: { vi: 'Hướng dẫn', en: 'Guidance' },
  CTr: { vi: 'Chương trình', en: 'Programme' },
  KH: { vi: 'Kế hoạch', en: 'Plan' },
  PA: { vi: 'Phương án', en: 'Scheme' },
  ĐA: { vi: 'Đề án', en: 'Project proposal' },
  DA: { vi: 'Dự án', en: 'Project' },
  BC: { vi: 'Báo cáo', en: 'Report' },
  BB: { vi: 'Biên bản', en: 'Minutes' },
  TTr: { vi: 'Tờ trình', en: 'Submission' },
  HĐ: { vi: 'Hợp đồng', en: 'Contract' },
  CĐ: { vi: 'Công điện', en: 'Official telegram' },
  BGN: { vi: 'Bản ghi nhớ', en: 'Memorandum' },
  BTT: { vi: 'Bản thỏa thuận', en: 'Agreement' },
  GUQ: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
  GM: { vi: 'Giấy mời', en: 'Invitation' },
  GGT: { vi: 'Giấy giới thiệu', en: 'Letter of introduction' },
  GNP: { vi: 'Giấy nghỉ phép', en: 'Leave permit' },
  PG: { vi: 'Phiếu gửi', en: 'Dispatch slip' },
  PC: { vi: 'Phiếu chuyển', en: 'Transfer slip' },
  PB: { vi: 'Phiếu báo', en: 'Notification slip' },
} as const satisfies Record<string, Text>;

export type OfficialDocumentType = keyof typeof officialDocumentTypes;

/**
 * The symbol of a document: of a named type, or of a letter (công văn), which names the unit that drafted it or the
 * field in place of a type.
 */
export type DocumentSymbol =
  | { readonly type: OfficialDocumentType; readonly agency: string }
  | { readonly agency: string; readonly unit: string };

/** Number and symbol of a document. */
export type DocumentNumber = DocumentSymbol & { readonly serial: number };

const group = String.raw`[\p{L}\p{N}][\p{L}\p{N}.&]*`;
const oneGroup = new RegExp(`^${group}$`, 'u');
const groups = new RegExp(`^${group}(?:-${group})*$`, 'u');

/** Whether an abbreviation is that of a named type. */
const isType = (text: string): text is OfficialDocumentType => Object.hasOwn(officialDocumentTypes, text);

/**
 * A symbol as printed after number and stroke (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3): `QĐ-UBND`, for a letter
 * `UBND-KT`. The agency of a letter is a single abbreviation, and not that of a type, for which it would be read.
 */
export function formatDocumentSymbol(symbol: DocumentSymbol): string {
  if ('type' in symbol) return [symbol.type, abbreviation(symbol.agency, groups)].join('-');
  if (isType(symbol.agency))
    throw new RangeError(`the symbol of a letter begins as a type: "${symbol.agency}"`);
  return [abbreviation(symbol.agency, oneGroup), abbreviation(symbol.unit, groups)].join('-');
}

/**
 * Number and symbol as printed after "Số:" (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3): `05/QĐ-UBND` for a named type,
 * `12/UBND-KT` for a letter. Below 10 a leading 0; no spaces around `/` and `-`. The serial starts at 1 each year
 * and is allotted by the caller.
 */
export function formatDocumentNumber({ serial, ...symbol }: DocumentNumber): string {
  assertSerial(serial);
  return `${String(serial).padStart(2, '0')}/${formatDocumentSymbol(symbol)}`;
}

const printed = new RegExp(
  `^0*(?<serial>[1-9]\\d*)/(?<first>${group})-(?<rest>${group}(?:-${group})*)$`,
  'u',
);

/** The parts of a number and symbol, or null for a text that is none. A law's number, with its year, is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const { serial, first, rest } = printed.exec(text.normalize('NFC').trim())?.groups ?? {};
  if (serial === undefined || first === undefined || rest === undefined) return null;
  return isType(first)
    ? { serial: Number(serial), type: first, agency: rest }
    : { serial: Number(serial), agency: first, unit: rest };
}

function abbreviation(text: string, pattern: RegExp): string {
  if (!pattern.test(text))
    throw new RangeError(`not an abbreviation for the symbol of a document: "${text}"`);
  return text;
}

/**
 * Place and date as in the head of a document: "Quảng Ngãi, ngày 05 tháng 01 năm 2024" (NĐ 30/2020/NĐ-CP, Phụ lục I,
 * mục II.4): a leading 0 for days below 10 and for the months 1 and 2, for no others. The place is the unit's name
 * without its kind.
 */
export function formatPlaceAndDate(place: string, date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  const dayText = String(day).padStart(2, '0');
  const monthText = month <= 2 ? `0${month}` : String(month);
  return `${place}, ngày ${dayText} tháng ${monthText} năm ${year}`;
}
