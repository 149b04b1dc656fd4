import type { AdministrativeDocument } from '../model.ts';
import { closed, shortDate, twoDigits } from '../text.ts';
import { FILING_TYPES, type FilingType, type Letterhead, paragraph, type Signer } from './common.ts';

export interface ConsolidatedListRow {
  readonly product: string;
  /** Product set in words: `Nước mắm, gia vị dạng lỏng`. */
  readonly productSet: string;
  readonly producer: string;
  readonly legalForm: string;
  readonly address: string;
  readonly filing: FilingType;
  /** Number and date of the commune's own report (Mẫu 03). */
  readonly reportNumber: string | null;
  readonly reportDate: string | null;
  readonly selfScore: number | null;
  readonly note?: string | null;
}

export interface ConsolidatedListInput extends Letterhead {
  /** `xã Tịnh Khê`. */
  readonly commune: string;
  readonly year: number;
  /** Round of the year, when there are several. */
  readonly round?: number | null;
  readonly addressees: readonly string[];
  readonly rows: readonly ConsolidatedListRow[];
  readonly signer: Signer;
  readonly recipients?: readonly string[];
}

/**
 * Danh sách tổng hợp sản phẩm đề nghị đánh giá, phân hạng: what the commune sends up after its four
 * assessments (QĐ 148/QĐ-TTg; QĐ 26/2026/QĐ-TTg, Điều 7.2; the city's dispatch of 2024 on the programme).
 */
export function consolidatedList(input: ConsolidatedListInput): AdministrativeDocument {
  const { rows } = input;
  const round = input.round ? ` (đợt ${input.round})` : '';
  const producers = new Set(rows.map((row) => row.producer)).size;
  const count = (filing: FilingType): number => rows.filter((row) => row.filing === filing).length;
  const kinds = (Object.keys(FILING_TYPES) as FilingType[])
    .filter((filing) => count(filing) > 0)
    .map((filing) => `${FILING_TYPES[filing].toLocaleLowerCase('vi')}: ${twoDigits(count(filing))}`);
  return {
    kind: 'list',
    orientation: 'landscape',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    title: 'Danh sách tổng hợp',
    summary: `Sản phẩm đề nghị đánh giá, phân hạng OCOP năm ${input.year}${round} trên địa bàn ${input.commune}`,
    addressees: input.addressees,
    body: [
      {
        type: 'table',
        columns: [
          { header: 'TT', width: 12, align: 'center' },
          { header: 'Tên sản phẩm', width: 44 },
          { header: 'Bộ sản phẩm', width: 38 },
          { header: 'Chủ thể', width: 46 },
          { header: 'Địa chỉ', width: 46 },
          { header: 'Lần đăng ký', width: 20, align: 'center' },
          { header: 'Báo cáo của UBND cấp xã', width: 32, align: 'center' },
          { header: 'Điểm tự chấm', width: 16, align: 'center' },
          { header: 'Ghi chú', width: 18 },
        ],
        rows: rows.map((row, i) => ({
          cells: [
            String(i + 1),
            row.product,
            row.productSet,
            `${row.producer}\n(${row.legalForm})`,
            row.address,
            FILING_TYPES[row.filing],
            [row.reportNumber, row.reportDate && shortDate(row.reportDate)].filter(Boolean).join('\n'),
            row.selfScore === null ? '' : String(row.selfScore),
            row.note ?? '',
          ],
        })),
      },
      paragraph(
        closed(
          `Danh sách gồm ${twoDigits(rows.length)} sản phẩm của ${twoDigits(producers)} chủ thể` +
            (kinds.length > 0 ? ` (${kinds.join('; ')})` : ''),
        ),
      ),
    ],
    signatures: [input.signer],
    recipients: input.recipients ?? ['Như trên', 'Lưu: VT'],
  };
}
