/** What the programme's documents share: the words of each framework, letterheads, small builders. */

import type {
  Block,
  DocumentImage,
  Issuer,
  KeyValues,
  PlaceAndDate,
  Reference,
  RichText,
  Row,
} from '../model.ts';

export type FrameworkId = 'qd-148-2023' | 'qd-26-2026';

/** Lần đầu, nâng hạng, đánh giá lại (QĐ 26/2026, Điều 6.1). */
export type FilingType = 'first' | 'upgrade' | 're-evaluation';

export const FILING_TYPES: Readonly<Record<FilingType, string>> = {
  first: 'Lần đầu',
  upgrade: 'Nâng hạng',
  're-evaluation': 'Đánh giá lại',
};

/** The decision that a dossier is judged by, as a legal ground names it. */
export const FRAMEWORK_DECISION: Readonly<Record<FrameworkId, string>> = {
  'qd-148-2023':
    'Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023 của Thủ tướng Chính phủ về Bộ tiêu chí và quy trình ' +
    'đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
  'qd-26-2026':
    'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ về Bộ tiêu chí và quy trình ' +
    'đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm',
};

/** The law that gives a People's Committee its powers, in force with each framework. */
export const LOCAL_GOVERNMENT_LAW: Readonly<Record<FrameworkId, string>> = {
  'qd-148-2023':
    'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật ' +
    'Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019',
  'qd-26-2026': 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
};

export function defaultGrounds(framework: FrameworkId): string[] {
  return [`Căn cứ ${LOCAL_GOVERNMENT_LAW[framework]}`, `Căn cứ ${FRAMEWORK_DECISION[framework]}`];
}

/** The head of an official document. */
export interface Letterhead {
  readonly issuer: Issuer;
  readonly reference: Reference;
  readonly placeAndDate: PlaceAndDate;
}

/** Who signs, as the account that signs gives it. */
export interface Signer {
  /** Lines above the position: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
  readonly capacity?: readonly string[];
  readonly position: string;
  /** `null` leaves room to sign and write the name. */
  readonly name: string | null;
  readonly image?: DocumentImage;
}

/** The legal representative of a producer, as Mẫu 02 and 03 ask. */
export interface Representative {
  readonly name: string;
  readonly position?: string | null;
  readonly sex?: string | null;
  readonly ethnicity?: string | null;
  readonly residence?: string | null;
}

export interface ProducerParty {
  readonly name: string;
  /** Legal form in words: `Hợp tác xã`. */
  readonly legalForm: string;
  readonly address: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly representative: Representative;
}

export const paragraph = (text: RichText): Block => ({ type: 'paragraph', text });
export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ type: 'heading', level, text });
export const lines = (...rows: [label: string, value: string | number | null | undefined][]): KeyValues => ({
  type: 'key-values',
  rows: rows.map(([label, value]) => ({ label, value: value ?? null })),
});

/** A producer's own words: one paragraph a line; nothing written leaves a dotted line. */
export function prose(text: string | null | undefined): Block[] {
  const written = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  if (written.length === 0) return [lines(['Nội dung', null])];
  return written.map((line) => paragraph(line.trim()));
}

/** A line across the table that names the rows below it. */
export function bandRow(text: string, columns: number): Row {
  return { cells: [{ text, span: columns, align: 'left' }], bold: true };
}

/** `3 sao`. */
export const stars = (star: number): string => `${star} sao`;
