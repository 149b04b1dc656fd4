import type { AdministrativeDocument } from '../model.ts';
import { average, closed, twoDigits } from '../text.ts';
import { FRAMEWORK_DECISION, type FrameworkId, type Letterhead, paragraph, type Signer } from './common.ts';

export interface ForwardingLetterInput extends Letterhead {
  readonly framework: FrameworkId;
  readonly year: number;
  readonly round?: number | null;
  /** The committee that forwards: `Ủy ban nhân dân thành phố Quảng Ngãi`. */
  readonly sender: string;
  readonly addressees: readonly string[];
  /** Which tier takes over: the province from 70 points, the ministry from 90. */
  readonly tier: 'province' | 'ministry';
  readonly products: readonly {
    readonly name: string;
    readonly producer: string;
    readonly average: string;
  }[];
  /** By default what the framework asks for that tier. */
  readonly attachments?: readonly string[];
  readonly signer: Signer;
  readonly recipients?: readonly string[];
}

const THRESHOLD = { province: 70, ministry: 90 } as const;

/**
 * Công văn chuyển hồ sơ lên cấp trên: from 70 points to the province (QĐ 148/QĐ-TTg), from 90 points to the
 * ministry (QĐ 148/QĐ-TTg; QĐ 26/2026/QĐ-TTg, Điều 6 và 7.3).
 */
export function forwardingLetter(input: ForwardingLetterInput): AdministrativeDocument {
  const { products } = input;
  const points = THRESHOLD[input.tier];
  const star = input.tier === 'province' ? 4 : 5;
  const upper = input.tier === 'province' ? 'cấp tỉnh' : 'cấp quốc gia';
  const round = input.round ? ` (đợt ${input.round})` : '';
  const attachments = input.attachments ?? [
    'Hồ sơ sản phẩm',
    'Báo cáo của Tổ tư vấn và báo cáo, biên bản của Hội đồng đánh giá, phân hạng',
    'Quyết định phê duyệt kết quả đánh giá, phân hạng',
    'Tài liệu, phiếu kiểm nghiệm bổ sung (nếu có)',
    '05 đơn vị sản phẩm mẫu của mỗi sản phẩm (trừ sản phẩm du lịch)',
  ];
  return {
    kind: 'official-letter',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    summary: `đề nghị đánh giá, phân hạng sản phẩm OCOP ${upper} năm ${input.year}${round}`,
    addressees: input.addressees,
    body: [
      paragraph(
        `Thực hiện ${FRAMEWORK_DECISION[input.framework]}, ${input.sender} đã tổ chức đánh giá, phân hạng; kết quả có ` +
          `${twoDigits(products.length)} sản phẩm đạt điểm trung bình từ ${points} điểm trở lên, thuộc thẩm quyền đánh giá ${upper} ` +
          `(hạng ${star} sao):`,
      ),
      {
        type: 'table',
        columns: [
          { header: 'TT', width: 10, align: 'center' },
          { header: 'Tên sản phẩm', width: 62 },
          { header: 'Chủ thể', width: 62 },
          { header: 'Điểm trung bình', width: 26, align: 'center' },
        ],
        rows: products.map((product, i) => ({
          cells: [String(i + 1), product.name, product.producer, average(product.average)],
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
          `${input.sender} kính đề nghị cơ quan có thẩm quyền xem xét, tổ chức đánh giá, phân hạng theo quy định`,
        ),
      ),
    ],
    signatures: [input.signer],
    recipients: input.recipients ?? ['Như trên', 'Các chủ thể có sản phẩm', 'Lưu: VT'],
  };
}
