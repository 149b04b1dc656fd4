import type { AdministrativeDocument, Annex, Row } from '../model.ts';
import { average, closed, longDate, referenceText, twoDigits } from '../text.ts';
import { bandRow, defaultGrounds, type FrameworkId, type Letterhead, type Signer, stars } from './common.ts';

export interface RecognisedProduct {
  readonly name: string;
  readonly productSet: string;
  readonly producer: string;
  readonly address: string;
  readonly star: 3 | 4 | 5;
  readonly average: string | null;
  readonly certificateNumber: string | null;
}

export interface RecognitionDecisionInput extends Letterhead {
  readonly framework: FrameworkId;
  readonly year: number;
  readonly round?: number | null;
  /** Who decides: `Chủ tịch Ủy ban nhân dân thành phố Quảng Ngãi`. */
  readonly authority: string;
  /** Who proposes: `Theo đề nghị của …`, without punctuation. */
  readonly proposedBy: string;
  /** By default the law on local government and the framework's decision. */
  readonly legalGrounds?: readonly string[];
  readonly products: readonly RecognisedProduct[];
  /** Months the recognition stays valid from the day of issue. */
  readonly validMonths: number;
  /** Who must carry the decision out, in the last article. */
  readonly responsible: string;
  /** The office that hands out certificates and keeps watch, article 2. */
  readonly office: string;
  readonly signer: Signer;
  readonly recipients?: readonly string[];
}

/**
 * Quyết định công nhận sản phẩm OCOP, with the list of products as its annex: QĐ 148/QĐ-TTg (chairman of the
 * district-level committee, 3 stars); QĐ 26/2026/QĐ-TTg, Điều 4 (chairman of the province, 3 and 4 stars).
 * Form: NĐ 30/2020, Phụ lục III, Mẫu 1.2.
 */
export function recognitionDecision(input: RecognitionDecisionInput): AdministrativeDocument {
  const { products } = input;
  const round = input.round ? ` (đợt ${input.round})` : '';
  const producers = new Set(products.map((product) => product.producer)).size;
  return {
    kind: 'decision',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    title: 'Quyết định',
    summary: `Về việc công nhận sản phẩm đạt hạng sao\nChương trình mỗi xã một sản phẩm năm ${input.year}${round}`,
    authority: input.authority,
    grounds: [...(input.legalGrounds ?? defaultGrounds(input.framework)), input.proposedBy],
    body: [
      {
        type: 'article',
        number: 1,
        paragraphs: [
          `Công nhận ${twoDigits(products.length)} sản phẩm của ${twoDigits(producers)} chủ thể đạt hạng sao Chương ` +
            `trình mỗi xã một sản phẩm năm ${input.year}${round}: ${starCounts(products)} (Danh sách tại Phụ lục kèm theo).`,
          `Kết quả công nhận có giá trị ${input.validMonths} tháng kể từ ngày cấp Giấy chứng nhận.`,
        ],
      },
      {
        type: 'article',
        number: 2,
        paragraphs: [
          `Giao ${input.office} cấp Giấy chứng nhận, công bố kết quả và theo dõi, kiểm tra việc duy trì các tiêu chí, ` +
            'việc sử dụng nhãn hiệu OCOP trên sản phẩm. Chủ thể có sản phẩm được công nhận giữ đúng các tiêu chí đã ' +
            'đạt và chịu trách nhiệm về chất lượng sản phẩm trước pháp luật.',
        ],
      },
      {
        type: 'article',
        number: 3,
        paragraphs: [
          closed(
            `Quyết định này có hiệu lực kể từ ngày ký. ${input.responsible} chịu trách nhiệm thi hành Quyết định này`,
          ),
        ],
      },
    ],
    signatures: [input.signer],
    recipients: input.recipients ?? ['Như Điều 3', 'Các chủ thể có tên tại Phụ lục', 'Lưu: VT'],
    annexes: [annex(input)],
  };
}

function starCounts(products: readonly RecognisedProduct[]): string {
  return ([5, 4, 3] as const)
    .map((star) => ({ star, count: products.filter((product) => product.star === star).length }))
    .filter(({ count }) => count > 0)
    .map(({ star, count }) => `${twoDigits(count)} sản phẩm ${stars(star)}`)
    .join(', ');
}

function annex(input: RecognitionDecisionInput): Annex {
  const { reference, placeAndDate } = input;
  let ordinal = 0;
  const rows = ([5, 4, 3] as const).flatMap((star): Row[] => {
    const group = input.products.filter((product) => product.star === star);
    if (group.length === 0) return [];
    return [
      bandRow(`Sản phẩm đạt ${stars(star)}: ${twoDigits(group.length)} sản phẩm`, 7),
      ...group.map((product) => {
        ordinal += 1;
        return {
          cells: [
            String(ordinal),
            product.name,
            product.productSet,
            product.producer,
            product.address,
            product.average === null ? '' : average(product.average),
            product.certificateNumber ?? '',
          ],
        };
      }),
    ];
  });
  return {
    title: `Danh sách sản phẩm được công nhận năm ${input.year}`,
    attachedTo: `Quyết định số ${referenceText(reference)} ${longDate(placeAndDate.date)} của ${input.authority}`,
    orientation: 'landscape',
    body: [
      {
        type: 'table',
        columns: [
          { header: 'TT', width: 12, align: 'center' },
          { header: 'Tên sản phẩm', width: 46 },
          { header: 'Bộ sản phẩm', width: 38 },
          { header: 'Chủ thể', width: 46 },
          { header: 'Địa chỉ', width: 44 },
          { header: 'Điểm trung bình', width: 17, align: 'center' },
          { header: 'Số giấy chứng nhận', width: 46, align: 'center' },
        ],
        rows,
      },
    ],
  };
}
