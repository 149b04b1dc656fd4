import type { AdministrativeDocument, Row } from '../model.ts';
import { FILING_TYPES, type FilingType, lines } from './common.ts';

/** One document of a volume, and the number of the page on which it begins. */
export interface CoverEntry {
  readonly title: string;
  /** Number and day of the paper as one reads them: `12/GCN-ATTP, 05/03/2024`. */
  readonly reference: string | null;
  readonly page: number;
}

export interface DossierCoverInput {
  readonly year: number;
  readonly filing: FilingType;
  readonly producer: string;
  readonly address: string;
  readonly product: string;
  readonly productSet: string;
  /** The commune that receives it: `xã Tịnh Khê`. */
  readonly commune: string;
  readonly receiptNumber: string | null;
  readonly productCode: string | null;
  /** Pages after this cover. */
  readonly pages: number;
  readonly groups: readonly { readonly title: string; readonly entries: readonly CoverEntry[] }[];
}

/**
 * Cover and contents of a dossier bound into one volume: whose it is, and on which page each of its documents begins
 * (QĐ 26/2026/QĐ-TTg, Điều 6.2: what a dossier consists of).
 */
export function dossierCover(input: DossierCoverInput): AdministrativeDocument {
  let ordinal = 0;
  const rows = input.groups.flatMap(({ title, entries }): Row[] => [
    { cells: [{ text: title, span: 4 }], bold: true },
    ...entries.map((entry): Row => {
      ordinal += 1;
      return { cells: [String(ordinal), entry.title, entry.reference ?? '', String(entry.page)] };
    }),
  ]);
  return {
    kind: 'form',
    title: 'Hồ sơ',
    summary: `Đăng ký đánh giá, phân hạng sản phẩm OCOP năm ${input.year}`,
    body: [
      lines(
        ['Sản phẩm', input.product],
        ['Bộ sản phẩm', input.productSet],
        ['Chủ thể', input.producer],
        ['Địa chỉ', input.address],
        ['Nơi nộp', `Ủy ban nhân dân ${input.commune}`],
        ['Lần đăng ký', FILING_TYPES[input.filing]],
        ['Số tiếp nhận', input.receiptNumber],
        ['Mã sản phẩm', input.productCode],
        ['Số tài liệu', `${ordinal} tài liệu, ${input.pages} trang`],
      ),
      { type: 'heading', level: 1, text: 'Mục lục' },
      {
        type: 'table',
        columns: [
          { header: 'TT', width: 12, align: 'center' },
          { header: 'Tài liệu', width: 90 },
          { header: 'Số, ngày', width: 42 },
          { header: 'Trang', width: 16, align: 'center' },
        ],
        rows,
      },
    ],
    signatures: [],
  };
}
