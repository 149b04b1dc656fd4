import type { AdministrativeDocument, Annex, Block, DocumentImage } from '../model.ts';
import { closed } from '../text.ts';
import {
  type FrameworkId,
  heading,
  type Letterhead,
  lines,
  type ProducerParty,
  paragraph,
  prose,
  type Signer,
} from './common.ts';

/** What the producer claims and what the commune found. */
export interface ClaimAndFinding {
  readonly claim: string;
  readonly finding: string;
}

/** A photo taken where the producer works. */
export interface SitePhoto {
  /** The matter that it speaks for, as the report names it. */
  readonly matter: string;
  readonly image: DocumentImage;
  /** When and by whose word, where, what it shows. */
  readonly words: string;
}

export interface CommuneReportInput extends Letterhead {
  readonly framework: FrameworkId;
  /** `xã Tịnh Khê`. */
  readonly commune: string;
  readonly producer: ProducerParty;
  readonly product: string;
  readonly localMaterial: ClaimAndFinding;
  readonly localLabour: ClaimAndFinding;
  /** The origin is `null` while it is not decided. */
  readonly idea: { readonly origin: 'traditional' | 'new' | null; readonly finding: string };
  readonly identity: { readonly finding: string };
  /** What the commune adds to its proposal. */
  readonly remarks?: string | null;
  /** Whether the commune proposes the product for evaluation. */
  readonly proposed: boolean;
  /** Why not, when it does not propose. */
  readonly reason?: string | null;
  /** The upper authority: `Ủy ban nhân dân thành phố Quảng Ngãi`. */
  readonly addressee: string;
  readonly signer: Signer;
  readonly recipients?: readonly string[];
  /** In the order of the matters; they make an annex. */
  readonly photos?: readonly SitePhoto[];
}

/**
 * Báo cáo đánh giá của Ủy ban nhân dân cấp xã: Mẫu 03, Phụ lục III, QĐ 26/2026/QĐ-TTg (Điều 7.2): the four
 * matters. Under QĐ 148/QĐ-TTg the same report goes to the district-level committee.
 */
export function communeReport(input: CommuneReportInput): AdministrativeDocument {
  const { producer } = input;
  return {
    kind: 'report',
    formCode: 'Mẫu 03',
    issuer: input.issuer,
    reference: input.reference,
    placeAndDate: input.placeAndDate,
    title: 'Báo cáo',
    summary: `Đánh giá sản phẩm ${input.product}\ntham gia Chương trình mỗi xã một sản phẩm`,
    addressees: [input.addressee],
    body: [
      heading('I. THÔNG TIN CHUNG'),
      lines(
        ['Tên chủ thể', producer.name],
        ['Loại hình tổ chức', producer.legalForm],
        ['Địa chỉ', producer.address],
        ['Người đại diện theo pháp luật', producer.representative.name],
        ['Giới tính', producer.representative.sex],
        ['Dân tộc', producer.representative.ethnicity],
        ['Nơi thường trú', producer.representative.residence],
        ['Sản phẩm đăng ký', input.product],
      ),
      heading('II. NỘI DUNG ĐÁNH GIÁ'),
      heading('1. Sử dụng nguyên liệu địa phương', 2),
      ...claimAndFinding(input.localMaterial),
      heading('2. Sử dụng lao động địa phương', 2),
      ...claimAndFinding(input.localLabour),
      heading('3. Nguồn gốc ý tưởng sản phẩm', 2),
      {
        type: 'ticks',
        columns: 2,
        items: [
          { label: 'Sản phẩm truyền thống', checked: input.idea.origin === 'traditional' },
          { label: 'Sản phẩm mới', checked: input.idea.origin === 'new' },
        ],
      },
      ...prose(input.idea.finding),
      heading('4. Bản sắc, trí tuệ địa phương', 2),
      ...prose(input.identity.finding),
      heading('III. ĐỀ NGHỊ'),
      ...(input.remarks?.trim() ? prose(input.remarks) : []),
      proposal(input),
    ],
    signatures: [input.signer],
    recipients: input.recipients ?? ['Như trên', 'Chủ thể', 'Lưu: VT'],
    annexes: annexes(input),
  };
}

/** The photos, numbered, under the matter that each speaks for. */
function annexes({ photos = [], product }: CommuneReportInput): Annex[] {
  if (photos.length === 0) return [];
  return [
    {
      title: 'Ảnh thực địa',
      attachedTo: `Báo cáo đánh giá sản phẩm ${product}`,
      body: photos.flatMap(({ matter, image, words }, index): Block[] => [
        ...(matter === photos[index - 1]?.matter ? [] : [heading(matter, 2)]),
        { type: 'picture', image, alt: words, caption: `Ảnh ${index + 1}. ${words}` },
      ]),
    },
  ];
}

function claimAndFinding({ claim, finding }: ClaimAndFinding): Block[] {
  return [
    heading('a) Chủ thể kê khai', 3),
    ...prose(claim),
    heading('b) Thực tế tại địa phương', 3),
    ...prose(finding),
  ];
}

function proposal(input: CommuneReportInput): Block {
  const committee = `Ủy ban nhân dân ${input.commune}`;
  if (input.proposed) {
    return paragraph(
      closed(
        `Từ kết quả đánh giá trên, ${committee} đề nghị ${input.addressee} tổ chức đánh giá, phân hạng sản phẩm ` +
          `${input.product} của ${input.producer.name} theo quy định`,
      ),
    );
  }
  const reason = input.reason ? `; lý do: ${input.reason}` : '';
  return paragraph(
    closed(
      `Từ kết quả đánh giá trên, ${committee} chưa đề nghị đánh giá, phân hạng sản phẩm ${input.product} của ` +
        `${input.producer.name}${reason}`,
    ),
  );
}
