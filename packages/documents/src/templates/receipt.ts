import type { AdministrativeDocument } from '../model.ts';
import { shortDate } from '../text.ts';
import { FILING_TYPES, type FilingType, type Letterhead, lines, paragraph, type Signer } from './common.ts';

/** The date of the head is the day of receipt. */
export interface ReceiptInput extends Letterhead {
  readonly receivedFrom: string;
  readonly producer: string;
  readonly phone?: string | null;
  readonly product: string;
  readonly filing: FilingType;
  /** Parts of the dossier and whether each is there. */
  readonly parts: readonly { readonly name: string; readonly copies: string; readonly received: boolean }[];
  /** When the producer filed: the term runs from then. */
  readonly submittedAt: { readonly date: string; readonly time: string };
  /** Last day for the answer; `null` when the law sets none. */
  readonly dueDate: string | null;
  /** What the receiving body will do until then. */
  readonly dueFor?: string | null;
  /** Page where the producer follows the dossier. */
  readonly trackingUrl?: string | null;
  /** Who handed in (left) and who received (right). */
  readonly signers: readonly [submitter: Signer, receiver: Signer];
}

/**
 * Phiếu tiếp nhận hồ sơ: number `…/PĐK-(province)-(commune)-(year)`, day, receiver
 * (QĐ 26/2026/QĐ-TTg, Phụ lục III, Mẫu 01, part of the authorities).
 */
export function receipt(input: ReceiptInput): AdministrativeDocument {
  const missing = input.parts.filter((part) => !part.received);
  return {
    kind: 'form',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    title: 'Phiếu tiếp nhận hồ sơ',
    summary: 'Đánh giá, phân hạng sản phẩm OCOP',
    body: [
      lines(
        ['Người nộp', input.receivedFrom],
        ['Chủ thể', input.producer],
        ['Điện thoại', input.phone],
        ['Sản phẩm', input.product],
        ['Lần đăng ký', FILING_TYPES[input.filing]],
        ['Thời điểm nộp', `${input.submittedAt.time}, ngày ${shortDate(input.submittedAt.date)}`],
        ['Ngày tiếp nhận', input.placeAndDate.date && shortDate(input.placeAndDate.date)],
      ),
      {
        type: 'table',
        columns: [
          { header: 'TT', width: 10, align: 'center' },
          { header: 'Thành phần hồ sơ', width: 90 },
          { header: 'Số lượng', width: 30, align: 'center' },
          { header: 'Đã nhận', width: 30, align: 'center' },
        ],
        rows: input.parts.map((part, i) => ({
          cells: [String(i + 1), part.name, part.copies, part.received ? 'Có' : 'Chưa có'],
        })),
      },
      paragraph(
        missing.length === 0
          ? 'Hồ sơ đủ thành phần theo quy định.'
          : `Hồ sơ còn thiếu: ${missing.map((part) => part.name).join('; ')}. Đề nghị chủ thể bổ sung.`,
      ),
      ...(input.dueDate
        ? [
            paragraph(
              `Hạn trả lời: ngày ${shortDate(input.dueDate)}${input.dueFor ? ` (${input.dueFor})` : ''}.`,
            ),
          ]
        : []),
      paragraph('Người nộp giữ phiếu này để theo dõi và nhận kết quả.'),
      ...(input.trackingUrl ? [lines(['Theo dõi hồ sơ tại', input.trackingUrl])] : []),
    ],
    signatures: [...input.signers],
  };
}
