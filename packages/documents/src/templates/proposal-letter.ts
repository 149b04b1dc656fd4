import type { AdministrativeDocument } from '../model.ts';
import { closed, twoDigits } from '../text.ts';
import {
  FILING_TYPES,
  type FilingType,
  FRAMEWORK_DECISION,
  type FrameworkId,
  type Letterhead,
  paragraph,
  type Signer,
} from './common.ts';

export interface ProposalLetterInput extends Letterhead {
  readonly framework: FrameworkId;
  /** `xã Tịnh Khê`. */
  readonly commune: string;
  readonly year: number;
  /** Under QĐ 148 the city's committee and its Economic Office; under QĐ 26/2026 the province's. */
  readonly addressees: readonly string[];
  /** The one who is asked to evaluate: `Ủy ban nhân dân thành phố Quảng Ngãi`. */
  readonly evaluator: string;
  readonly products: readonly {
    readonly name: string;
    readonly producer: string;
    readonly filing: FilingType;
  }[];
  /** What goes with the letter; by default the dossiers, the reports (Mẫu 03) and the samples. */
  readonly attachments?: readonly string[];
  /** Sentence that says on what the letter rests; by default the framework's decision. */
  readonly basis?: string;
  readonly signer: Signer;
  readonly recipients?: readonly string[];
}

/**
 * Công văn đề nghị đánh giá, phân hạng: the commune's proposal to the upper authority
 * (QĐ 26/2026/QĐ-TTg, Điều 7.2; likewise under QĐ 148/QĐ-TTg).
 */
export function proposalLetter(input: ProposalLetterInput): AdministrativeDocument {
  const { products } = input;
  const basis = input.basis ?? `Thực hiện ${FRAMEWORK_DECISION[input.framework]}`;
  const attachments = input.attachments ?? [
    'Hồ sơ sản phẩm của các chủ thể (01 bộ giấy và 01 bộ điện tử)',
    'Báo cáo đánh giá của Ủy ban nhân dân cấp xã theo Mẫu 03',
    '05 đơn vị sản phẩm mẫu của mỗi sản phẩm (trừ sản phẩm du lịch)',
  ];
  return {
    kind: 'official-letter',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    summary: `đề nghị đánh giá, phân hạng sản phẩm OCOP năm ${input.year}`,
    addressees: input.addressees,
    body: [
      paragraph(
        `${basis}; sau khi kiểm tra hồ sơ và đánh giá bốn nội dung thuộc trách nhiệm cấp xã, Ủy ban nhân dân ` +
          `${input.commune} đề nghị ${input.evaluator} tổ chức đánh giá, phân hạng ${twoDigits(products.length)} sản phẩm sau:`,
      ),
      {
        type: 'table',
        columns: [
          { header: 'TT', width: 10, align: 'center' },
          { header: 'Tên sản phẩm', width: 60 },
          { header: 'Chủ thể', width: 62 },
          { header: 'Lần đăng ký', width: 28, align: 'center' },
        ],
        rows: products.map((product, i) => ({
          cells: [String(i + 1), product.name, product.producer, FILING_TYPES[product.filing]],
        })),
      },
      paragraph('Tài liệu gửi kèm:'),
      {
        type: 'list',
        marker: 'dash',
        items: attachments.map((item, i) => `${item}${i < attachments.length - 1 ? ';' : '.'}`),
      },
      paragraph(
        closed(
          `Ủy ban nhân dân ${input.commune} kính đề nghị ${input.evaluator} xem xét, tổ chức đánh giá theo quy định`,
        ),
      ),
    ],
    signatures: [input.signer],
    recipients: input.recipients ?? ['Như trên', 'Các chủ thể có sản phẩm', 'Lưu: VT'],
  };
}
