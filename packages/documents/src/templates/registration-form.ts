import type { AdministrativeDocument, Block } from '../model.ts';
import { shortDate } from '../text.ts';
import { FILING_TYPES, type FilingType, type FrameworkId, heading, lines, paragraph } from './common.ts';

/** What an authority writes on the form when it receives it. */
export interface ReceiptEntry {
  /** `Ủy ban nhân dân xã Tịnh Khê`. */
  readonly agency: string;
  /** `05/PĐK-51-21211-2026`; `null` leaves room. */
  readonly number: string | null;
  readonly date: string | null;
  readonly receiver: string | null;
}

export interface RegistrationFormInput {
  readonly framework: FrameworkId;
  readonly year: number;
  /** `tỉnh Quảng Ngãi`. */
  readonly province: string;
  readonly producer: {
    readonly name: string;
    readonly representative: string;
    readonly position?: string | null;
    readonly address: string;
    readonly phone?: string | null;
    readonly email?: string | null;
  };
  readonly product: {
    readonly name: string;
    readonly sector: string;
    readonly group?: string | null;
    readonly subgroup?: string | null;
  };
  readonly filing: FilingType;
  readonly attachments: {
    readonly reportOriginal: boolean;
    readonly reportElectronic: boolean;
    /** Sample products handed in; `null` when none are asked, as for tourism. */
    readonly samples: number | null;
    readonly others?: readonly string[];
  };
  readonly place: string;
  readonly date: string | null;
  /** Receipts in the order of the tiers; by default the commune's and the upper authority's, to be filled in. */
  readonly receipts?: readonly ReceiptEntry[];
}

/**
 * Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP: Mẫu 01, Phụ lục III, QĐ 26/2026/QĐ-TTg; the same fields
 * serve QĐ 148/QĐ-TTg.
 */
export function registrationForm(input: RegistrationFormInput): AdministrativeDocument {
  const { producer, product, attachments } = input;
  const upperTier = input.framework === 'qd-148-2023' ? 'cấp huyện' : 'cấp tỉnh';
  const receipts = input.receipts ?? [
    { agency: 'Ủy ban nhân dân cấp xã', number: null, date: null, receiver: null },
    { agency: `Cơ quan tiếp nhận ${upperTier}`, number: null, date: null, receiver: null },
  ];
  return {
    kind: 'form',
    formCode: 'Mẫu 01',
    placeAndDate: { place: input.place, date: input.date },
    title: 'Phiếu đăng ký',
    summary: `Đánh giá, phân hạng sản phẩm OCOP năm ${input.year}`,
    addressees: receipts.map((receipt) => receipt.agency),
    body: [
      lines(
        ['Tên đơn vị', producer.name],
        ['Người đại diện theo pháp luật', producer.representative],
        ['Chức vụ', producer.position],
        ['Địa chỉ liên hệ', producer.address],
        ['Điện thoại', producer.phone],
        ['Thư điện tử', producer.email],
        ['Tên sản phẩm đăng ký', product.name],
        [
          'Ngành / nhóm / phân nhóm',
          [product.sector, product.group, product.subgroup].filter(Boolean).join(' / '),
        ],
      ),
      paragraph([{ text: 'Lần đăng ký:', bold: true }]),
      {
        type: 'ticks',
        columns: 3,
        items: (Object.keys(FILING_TYPES) as FilingType[]).map((filing) => ({
          label: FILING_TYPES[filing],
          checked: filing === input.filing,
        })),
      },
      paragraph([{ text: 'Tài liệu và sản phẩm gửi kèm:', bold: true }]),
      {
        type: 'ticks',
        columns: 1,
        items: [
          { label: 'Báo cáo tự đánh giá, bản giấy gốc', checked: attachments.reportOriginal },
          { label: 'Báo cáo tự đánh giá, bản điện tử', checked: attachments.reportElectronic },
          {
            label:
              attachments.samples === null
                ? 'Sản phẩm mẫu'
                : `Sản phẩm mẫu: ${attachments.samples} đơn vị sản phẩm`,
            checked: (attachments.samples ?? 0) > 0,
          },
          ...(attachments.others ?? []).map((label) => ({ label, checked: true })),
        ],
      },
      paragraph(
        `Chúng tôi đăng ký tham gia đánh giá, phân hạng sản phẩm nêu trên tại ${input.province} và cam đoan mọi thông ` +
          'tin, tài liệu trong hồ sơ là đúng sự thật; nếu sai, chúng tôi xin chịu trách nhiệm trước pháp luật.',
      ),
    ],
    signatures: [
      {
        position: 'Đại diện đơn vị',
        note: '(Ký, ghi rõ họ tên và đóng dấu nếu có)',
        name: producer.representative,
      },
    ],
    afterSignatures: receiptPart(receipts),
  };
}

/** The part of the form kept for the receiving authorities. */
function receiptPart(receipts: readonly ReceiptEntry[]): Block[] {
  return [
    heading('PHẦN DÀNH CHO CƠ QUAN TIẾP NHẬN'),
    {
      type: 'table',
      columns: [
        { header: 'Nội dung', width: 3 },
        ...receipts.map((receipt) => ({ header: receipt.agency, width: 5 })),
      ],
      rows: [
        { cells: ['Phiếu số', ...receipts.map((receipt) => receipt.number ?? '…………/PĐK-………………')] },
        {
          cells: [
            'Ngày nhận',
            ...receipts.map((receipt) => (receipt.date ? shortDate(receipt.date) : '……/……/…………')),
          ],
        },
        { cells: ['Người tiếp nhận', ...receipts.map((receipt) => receipt.receiver ?? '')] },
        { cells: ['Ký tên, đóng dấu', ...receipts.map(() => '\n\n\n')] },
      ],
    },
  ];
}
