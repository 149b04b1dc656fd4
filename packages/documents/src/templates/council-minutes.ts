import type { AdministrativeDocument, Block } from '../model.ts';
import { average, bare, closed, longDate, punctuated, twoDigits } from '../text.ts';
import { heading, type Letterhead, lines, paragraph, type Signer, stars } from './common.ts';

export interface MinutesProduct {
  readonly name: string;
  readonly producer: string;
  readonly average: string | null;
  readonly star: number | null;
  readonly explanation?: string | null;
}

/** What a product was scored before it was scored again. */
export interface EarlierScoring {
  readonly product: string;
  /** 1 is the first scoring. */
  readonly number: number;
  readonly average: string | null;
  readonly star: number | null;
  /** Who had it scored again: `Chủ tịch Hội đồng Phạm Văn B`. */
  readonly by: string;
  readonly reason: string;
}

/** A clock time of the day of the meeting, `14:05`. */
export interface MeetingTime {
  readonly date: string;
  readonly time: string;
}

/** Minutes carry no place and date in the head: their text begins with them. */
export interface CouncilMinutesInput extends Pick<Letterhead, 'issuer' | 'reference'> {
  readonly year: number;
  readonly round?: number | null;
  readonly council: string;
  readonly start: MeetingTime;
  readonly end: MeetingTime;
  readonly place: string;
  readonly members: readonly {
    readonly name: string;
    /** What they are and where: `Phó Trưởng phòng, Phòng Y tế`. */
    readonly position: string;
    /** In the council: `Ủy viên`. */
    readonly capacity: string;
    readonly present: boolean;
    readonly reason?: string | null;
  }[];
  readonly guests?: readonly string[];
  readonly chair: string;
  readonly secretary: string;
  /** Declared conflicts of interest: those members did not score the product. */
  readonly conflicts: readonly { readonly member: string; readonly product: string }[];
  /** What was said, a paragraph a matter. */
  readonly discussion: readonly string[];
  /** Products that were scored more than once; this too was discussed. */
  readonly scoredAgain?: readonly EarlierScoring[];
  readonly products: readonly MinutesProduct[];
  /** What the council proposes; by default recognition or forwarding by law. */
  readonly conclusions: readonly string[];
  /** Secretary left, chair right. */
  readonly signers: readonly [secretary: Signer, chair: Signer];
  readonly recipients?: readonly string[];
}

/**
 * Biên bản họp Hội đồng đánh giá, phân hạng (NĐ 30/2020, Phụ lục III, Mẫu 1.9; council's work:
 * QĐ 148/QĐ-TTg; QĐ 26/2026/QĐ-TTg, Điều 7.3).
 */
export function councilMinutes(input: CouncilMinutesInput): AdministrativeDocument {
  const round = input.round ? ` đợt ${input.round}` : '';
  return {
    kind: 'minutes',
    issuer: input.issuer,
    reference: input.reference,
    title: 'Biên bản',
    summary: `Họp ${input.council}${round}`,
    body: [
      lines(['Thời gian bắt đầu', moment(input.start)], ['Địa điểm', input.place]),
      ...attendance(input),
      lines(['Chủ trì', input.chair], ['Thư ký', input.secretary]),
      heading('I. KHAI BÁO XUNG ĐỘT LỢI ÍCH'),
      ...conflicts(input.conflicts),
      heading('II. NỘI DUNG THẢO LUẬN'),
      ...discussion(input).map((text) => paragraph(text)),
      heading('III. KẾT QUẢ CHẤM ĐIỂM'),
      results(input.products),
      heading('IV. KẾT LUẬN'),
      ...input.conclusions.map((text) => paragraph(text)),
      paragraph(
        closed(
          `Cuộc họp kết thúc vào ${moment(input.end)}; biên bản đã được đọc lại, các thành viên dự họp thống nhất nội dung`,
        ),
      ),
    ],
    signatures: [...input.signers],
    recipients: input.recipients ?? ['Thành viên Hội đồng', 'Lưu: hồ sơ Hội đồng'],
  };
}

/** `08 giờ 30 phút, ngày 05 tháng 10 năm 2024`. */
function moment({ date, time }: MeetingTime): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${hour} giờ ${minute} phút, ${longDate(date)}`;
}

function attendance(input: CouncilMinutesInput): Block[] {
  const present = input.members.filter((member) => member.present);
  const absent = input.members.filter((member) => !member.present);
  return [
    lines([
      'Thành phần tham dự',
      `${twoDigits(present.length)}/${twoDigits(input.members.length)} thành viên Hội đồng`,
    ]),
    {
      type: 'table',
      columns: [
        { header: 'TT', width: 10, align: 'center' },
        { header: 'Họ và tên', width: 40 },
        { header: 'Chức vụ, cơ quan', width: 85 },
        { header: 'Hội đồng', width: 27 },
      ],
      rows: present.map(({ name, position, capacity }, i) => ({
        cells: [String(i + 1), name, position, capacity],
      })),
    },
    ...(absent.length > 0
      ? [
          lines(['Vắng mặt', `${twoDigits(absent.length)} thành viên`]),
          dashes(
            absent.map(
              ({ name, position, capacity, reason }) =>
                `${name}, ${position}, ${capacity} Hội đồng (lý do: ${reason ?? 'không nêu'})`,
            ),
          ),
        ]
      : []),
    ...(input.guests?.length ? [lines(['Khách mời', input.guests.join('; ')])] : []),
  ];
}

function conflicts(declared: CouncilMinutesInput['conflicts']): Block[] {
  if (declared.length === 0) return [paragraph('Không thành viên nào khai báo có xung đột lợi ích.')];
  return [
    paragraph('Phiếu của thành viên có xung đột lợi ích không được tính:'),
    dashes(declared.map(({ member, product }) => `${member} không chấm điểm sản phẩm ${product}`)),
  ];
}

function discussion({ discussion: said, scoredAgain = [] }: CouncilMinutesInput): readonly string[] {
  const texts = [...said, ...scoredAgain.map(scoringBefore)];
  return texts.length > 0 ? texts : ['Không có ý kiến khác.'];
}

function scoringBefore({ product, number, star, reason, ...before }: EarlierScoring): string {
  const points = before.average === null ? 'không có phiếu được tính' : `${average(before.average)} điểm`;
  const rank = star === null ? 'không xếp hạng' : stars(star);
  return `Sản phẩm ${product} chấm lần ${number}: ${points}, ${rank}. ${before.by} cho chấm lại với lý do: ${bare(reason)}.`;
}

const dashes = (items: readonly string[]): Block => ({
  type: 'list',
  marker: 'dash',
  items: punctuated(items),
});

function results(products: readonly MinutesProduct[]): Block {
  return {
    type: 'table',
    columns: [
      { header: 'TT', width: 10, align: 'center' },
      { header: 'Sản phẩm', width: 40 },
      { header: 'Chủ thể', width: 38 },
      { header: 'Điểm trung bình', width: 24, align: 'center' },
      { header: 'Xếp hạng', width: 18, align: 'center' },
      { header: 'Ghi chú', width: 30 },
    ],
    rows: products.map((product, i) => ({
      cells: [
        String(i + 1),
        product.name,
        product.producer,
        product.average === null ? '–' : average(product.average),
        product.star === null ? 'Không xếp hạng' : stars(product.star),
        product.explanation ?? '',
      ],
    })),
  };
}
