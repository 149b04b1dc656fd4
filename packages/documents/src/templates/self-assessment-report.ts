import type { AdministrativeDocument, Block, Row } from '../model.ts';
import { closed, decimal, shortDate } from '../text.ts';
import {
  bandRow,
  FILING_TYPES,
  type FilingType,
  heading,
  lines,
  type ProducerParty,
  paragraph,
  prose,
} from './common.ts';

export interface SelfAssessedCriterion {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  /** Points the producer claims. */
  readonly points: number;
  /** Label of the option claimed. */
  readonly option: string;
  readonly description?: string | null;
  /** Titles of the evidence files, in the order of the annex. */
  readonly evidence: readonly string[];
}

export interface SelfAssessedPart {
  /** `A`. */
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly criteria: readonly SelfAssessedCriterion[];
}

export interface SelfAssessmentReportInput {
  readonly filing: FilingType;
  readonly producer: ProducerParty;
  readonly establishment?: { readonly date?: string | null; readonly registrationNumber?: string | null };
  readonly product: {
    readonly name: string;
    readonly specification?: string | null;
    readonly standard?: string | null;
  };
  /** Papers the producer holds, in the order of the form. */
  readonly papers: {
    readonly businessLicence: boolean;
    readonly qualityDeclaration: boolean;
    readonly foodSafety: boolean;
    readonly otherProduction: boolean;
  };
  readonly intellectualProperty: {
    readonly trademark: boolean;
    readonly geographicalIndication: boolean;
    readonly patent: boolean;
    readonly industrialDesign: boolean;
    readonly copyright: boolean;
    readonly other: string | null;
  };
  readonly history?: string | null;
  readonly organisation?: string | null;
  readonly results: {
    readonly production?: string | null;
    readonly quality?: string | null;
    readonly market?: string | null;
    readonly revenue?: string | null;
  };
  readonly parts: readonly SelfAssessedPart[];
  /** Upgrade and re-evaluation: what changed since recognition. */
  readonly changes?: string | null;
  readonly plan?: string | null;
  readonly place: string;
  readonly date: string | null;
}

/**
 * Báo cáo tự đánh giá: Mẫu 02, Phụ lục III, QĐ 26/2026/QĐ-TTg: general facts, results of the business plan,
 * score per criterion with evidence, plan ahead. The same parts serve QĐ 148/QĐ-TTg.
 */
export function selfAssessmentReport(input: SelfAssessmentReportInput): AdministrativeDocument {
  return {
    kind: 'report',
    formCode: 'Mẫu 02',
    placeAndDate: { place: input.place, date: input.date },
    title: 'Báo cáo',
    summary: `Tự đánh giá sản phẩm tham gia Chương trình mỗi xã một sản phẩm\n(${FILING_TYPES[input.filing]})`,
    body: [
      ...general(input),
      ...results(input),
      ...scores(input),
      heading('IV. KẾ HOẠCH SẢN XUẤT, KINH DOANH THỜI GIAN TỚI'),
      ...prose(input.plan),
      paragraph(
        closed('Chúng tôi cam đoan nội dung báo cáo và tài liệu minh chứng kèm theo là đúng sự thật'),
      ),
    ],
    signatures: [
      {
        position: 'Đại diện chủ thể',
        note: '(Ký, ghi rõ họ tên và đóng dấu nếu có)',
        name: input.producer.representative.name,
      },
    ],
  };
}

function general({ producer, product, papers, ...input }: SelfAssessmentReportInput): Block[] {
  const { representative } = producer;
  const rights = input.intellectualProperty;
  const founded = input.establishment?.date;
  return [
    heading('I. THÔNG TIN CHUNG'),
    heading('1. Chủ thể', 2),
    lines(
      ['Tên chủ thể', producer.name],
      ['Loại hình tổ chức', producer.legalForm],
      ['Địa chỉ', producer.address],
      ['Điện thoại', producer.phone],
      ['Thư điện tử', producer.email],
      ['Người đại diện theo pháp luật', representative.name],
      ['Giới tính', representative.sex],
      ['Dân tộc', representative.ethnicity],
      ['Nơi thường trú', representative.residence],
      ['Ngày thành lập hoặc đăng ký kinh doanh', founded ? shortDate(founded) : null],
      ['Số giấy đăng ký', input.establishment?.registrationNumber],
    ),
    heading('2. Sản phẩm', 2),
    lines(
      ['Tên sản phẩm, dịch vụ', product.name],
      ['Quy cách', product.specification],
      ['Tiêu chuẩn áp dụng', product.standard],
    ),
    heading('3. Giấy tờ đã có', 2),
    {
      type: 'ticks',
      items: [
        { label: 'Giấy chứng nhận đăng ký kinh doanh', checked: papers.businessLicence },
        { label: 'Công bố chất lượng sản phẩm', checked: papers.qualityDeclaration },
        { label: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm', checked: papers.foodSafety },
        { label: 'Giấy chứng nhận đủ điều kiện sản xuất bắt buộc khác', checked: papers.otherProduction },
      ],
    },
    heading('4. Sở hữu trí tuệ', 2),
    {
      type: 'ticks',
      items: [
        { label: 'Nhãn hiệu', checked: rights.trademark },
        {
          label: 'Quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể hoặc nhãn hiệu chứng nhận',
          checked: rights.geographicalIndication,
        },
        { label: 'Sáng chế', checked: rights.patent },
        { label: 'Kiểu dáng công nghiệp', checked: rights.industrialDesign },
        { label: 'Quyền tác giả', checked: rights.copyright },
        { label: rights.other ? `Khác: ${rights.other}` : 'Khác', checked: rights.other !== null },
      ],
    },
    heading('5. Lịch sử hình thành', 2),
    ...prose(input.history),
    heading('6. Cơ cấu tổ chức', 2),
    ...prose(input.organisation),
  ];
}

function results(input: SelfAssessmentReportInput): Block[] {
  return [
    heading('II. KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT, KINH DOANH'),
    heading('1. Vùng nguyên liệu, công nghệ sản xuất, chế biến, đóng gói', 2),
    ...prose(input.results.production),
    heading('2. Thay đổi về chất lượng, tiêu chuẩn, bao bì, nhãn', 2),
    ...prose(input.results.quality),
    heading('3. Thị trường phân phối', 2),
    ...prose(input.results.market),
    heading('4. Doanh thu, lợi nhuận', 2),
    ...prose(input.results.revenue),
  ];
}

function scores(input: SelfAssessmentReportInput): Block[] {
  const sum = (part: SelfAssessedPart): number => part.criteria.reduce((total, c) => total + c.points, 0);
  const total = input.parts.reduce((all, part) => all + sum(part), 0);
  const rows = input.parts.flatMap((part): Row[] => [
    bandRow(`Phần ${part.code}. ${part.name}: ${decimal(sum(part))}/${part.max} điểm`, 5),
    ...part.criteria.map((c) => ({
      cells: [
        c.code,
        c.name,
        `${decimal(c.points)}/${c.max}`,
        [c.option, ...(c.description ? [`\n${c.description}`] : [])],
        c.evidence.join(';\n'),
      ],
    })),
  ]);
  const changed =
    input.filing === 'first'
      ? []
      : [heading('2. Những thay đổi từ lần công nhận trước', 2), ...prose(input.changes)];
  return [
    heading('III. TỰ ĐÁNH GIÁ THEO BỘ TIÊU CHÍ'),
    ...(input.filing === 'first' ? [] : [heading('1. Điểm tự chấm', 2)]),
    {
      type: 'table',
      size: 11,
      columns: [
        { header: 'Mã', width: 11, align: 'center' },
        { header: 'Tiêu chí', width: 36 },
        { header: 'Điểm', width: 16, align: 'center' },
        { header: 'Mức tự đánh giá, thuyết minh', width: 59 },
        { header: 'Minh chứng', width: 38 },
      ],
      rows: [
        ...rows,
        { cells: [{ text: 'Tổng điểm', span: 2 }, `${decimal(total)}/100`, '', ''], bold: true },
      ],
    },
    ...changed,
  ];
}
