import type { AdministrativeDocument, Column } from '../model.ts';
import { average, closed, decimal, twoDigits } from '../text.ts';
import { type Letterhead, paragraph, type Signer, stars } from './common.ts';

/** One product's line: a total for each member, `null` when the member's sheet does not count. */
export interface ResultRow {
  readonly product: string;
  readonly producer: string;
  readonly totals: readonly (number | null)[];
  /** Exact or two decimals, as `82.33`; `null` without a counted sheet. */
  readonly average: string | null;
  /** Star of the average's band, before star conditions; `null` when disqualified or not scored. */
  readonly band: number | null;
  /** Star after the conditions; `null` when disqualified or not scored. */
  readonly star: number | null;
  /** Why the star is below the band, or why there is none: `Tiêu chí 2.3 chưa đạt điều kiện 4 sao`. */
  readonly explanation?: string | null;
}

export interface ResultTableInput extends Letterhead {
  /** `Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố Quảng Ngãi năm 2024`. */
  readonly council: string;
  readonly year: number;
  readonly round?: number | null;
  /** Members in the order of the totals. */
  readonly members: readonly string[];
  readonly rows: readonly ResultRow[];
  /** Secretary left, chair right. */
  readonly signers: readonly Signer[];
  /** Whom the council reports to: `Ủy ban nhân dân thành phố Quảng Ngãi`. */
  readonly committee: string;
}

/**
 * Bảng tổng hợp kết quả chấm điểm: members × totals, mean, band of the mean and star after the star
 * conditions (QĐ 148/QĐ-TTg; QĐ 26/2026/QĐ-TTg, Điều 3 và Phụ lục II).
 * Throws RangeError when a row has not one total for each member.
 */
export function resultTable(input: ResultTableInput): AdministrativeDocument {
  const round = input.round ? ` (đợt ${input.round})` : '';
  const recognised = input.rows.filter((row) => (row.star ?? 0) >= 3).length;
  return {
    kind: 'list',
    orientation: 'landscape',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    title: 'Bảng tổng hợp kết quả',
    summary: `Đánh giá, phân hạng sản phẩm OCOP năm ${input.year}${round}`,
    body: [
      paragraph(`${input.council} tổng hợp điểm của ${twoDigits(input.members.length)} thành viên như sau:`),
      {
        type: 'table',
        size: input.members.length > 9 ? 10 : 11,
        columns: columns(input.members),
        rows: input.rows.map((row, i) => resultRow(row, i, input.members.length)),
      },
      paragraph(`Thành viên: ${input.members.map((name, i) => `(${i + 1}) ${name}`).join('; ')}.`),
      paragraph(
        'Dấu “–”: phiếu không tính (chưa ký hoặc thành viên có xung đột lợi ích). Điểm trung bình là trung bình cộng ' +
          'các phiếu được tính, làm tròn đến hai chữ số thập phân khi trình bày; hạng xét trên điểm chính xác.',
      ),
      paragraph(
        closed(
          `Tổng số ${twoDigits(input.rows.length)} sản phẩm, trong đó ${twoDigits(recognised)} sản phẩm đạt từ 3 sao trở lên`,
        ),
      ),
    ],
    signatures: input.signers,
    recipients: [input.committee, 'Các thành viên Hội đồng', 'Lưu: hồ sơ Hội đồng'],
  };
}

function columns(members: readonly string[]): Column[] {
  // A dozen members leave no room for names: the head shows ordinals, the names stand below the table.
  const each = Math.max(7.5, Math.min(16, 90 / Math.max(1, members.length)));
  return [
    { header: 'TT', width: 9, align: 'center' },
    { header: 'Sản phẩm', width: 38 },
    { header: 'Chủ thể', width: 36 },
    ...members.map(
      (_, i): Column => ({
        header: String(i + 1),
        width: each,
        align: 'center',
        group: 'Điểm của thành viên',
      }),
    ),
    { header: 'Trung bình', width: 15, align: 'center' },
    { header: 'Khung điểm', width: 15, align: 'center' },
    { header: 'Xếp hạng', width: 15, align: 'center' },
    { header: 'Ghi chú', width: Math.max(29, 119 - each * members.length) },
  ];
}

function resultRow(row: ResultRow, index: number, members: number) {
  if (row.totals.length !== members) {
    throw new RangeError(`${row.product}: ${row.totals.length} totals for ${members} members`);
  }
  return {
    cells: [
      String(index + 1),
      row.product,
      row.producer,
      ...row.totals.map((total) => (total === null ? '–' : decimal(total))),
      row.average === null ? '–' : average(row.average),
      row.band === null ? '–' : stars(row.band),
      [{ text: row.star === null ? '–' : stars(row.star), bold: true }],
      row.explanation ?? '',
    ],
  };
}
