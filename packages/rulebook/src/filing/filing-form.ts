import type { FilingKindCode } from '../framework/model.ts';
import type { Text } from '../text.ts';

/** How a field is asked and what its value looks like in the dossier's `form`. */
export type FieldKind = 'text' | 'long-text' | 'money' | 'count' | 'tick' | 'choices';

/** One question of the filing, by the code under which the answer is kept. */
export interface FilingField {
  readonly code: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly help: Text;
  readonly required: boolean;
  /** Values of a `choices` field: any number of them may be ticked. */
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /** Asked only when the product set is one of these. */
  readonly onlySets?: readonly number[];
  readonly exceptSets?: readonly number[];
  /** Asked only for these filing kinds. */
  readonly onlyKinds?: readonly FilingKindCode[];
}

export type FilingStepCode = 'registration' | 'general' | 'results' | 'self-assessment' | 'evidence' | 'plan';

export interface FilingStep {
  readonly code: FilingStepCode;
  readonly title: Text;
  /** Which part of which official form it fills. */
  readonly source: Text;
  readonly fields: readonly FilingField[];
}

const tourism = [26] as const;

/** What the pledge of the registration form says. */
export const pledge: Text = {
  vi: 'Chúng tôi cam đoan những điều khai và giấy tờ kèm theo là đúng sự thật, và chịu trách nhiệm trước pháp luật về chúng.',
  en: 'We declare that what is stated and attached is true, and answer for it before the law.',
};

/**
 * The guided filing, step by step: Mẫu số 01 (registration) and Mẫu số 02 (self-assessment report, parts I to IV).
 * Both frameworks ask the same; what producer and product records already hold is not asked again.
 * Source: QĐ 26/2026/QĐ-TTg, Phụ lục III; the forms of QĐ 148/QĐ-TTg (2023).
 */
export const filingSteps: readonly FilingStep[] = [
  {
    code: 'registration',
    title: { vi: 'Đăng ký', en: 'Registration' },
    source: { vi: 'Mẫu số 01', en: 'Form 01' },
    fields: [
      {
        code: 'contactAddress',
        kind: 'text',
        label: { vi: 'Địa chỉ liên hệ', en: 'Contact address' },
        help: {
          vi: 'Nơi nhận giấy tờ và cán bộ đến gặp được: số nhà, thôn hoặc đường, xã.',
          en: 'Where papers reach you and officers can meet you.',
        },
        required: true,
      },
      {
        code: 'sampleCount',
        kind: 'count',
        label: { vi: 'Số sản phẩm mẫu nộp kèm', en: 'Number of samples handed in' },
        help: {
          vi: 'Theo quy định là 05 sản phẩm, giao tại UBND cấp xã.',
          en: 'Five by the rules, handed in at the commune.',
        },
        required: true,
        exceptSets: tourism,
      },
      {
        code: 'pledge',
        kind: 'tick',
        label: pledge,
        help: {
          vi: 'Đọc kỹ trước khi đánh dấu: hồ sơ giả mạo sẽ bị loại.',
          en: 'Read before you tick: a forged dossier is disqualified.',
        },
        required: true,
      },
    ],
  },
  {
    code: 'general',
    title: { vi: 'Thông tin chung', en: 'General' },
    source: { vi: 'Mẫu số 02, phần I', en: 'Form 02, part I' },
    fields: [
      {
        code: 'papers',
        kind: 'choices',
        label: { vi: 'Giấy tờ đang có', en: 'Papers you hold' },
        help: {
          vi: 'Đánh dấu loại nào đã có; bản chụp thì đính kèm ở bước Minh chứng.',
          en: 'Tick what you hold; attach copies in the Evidence step.',
        },
        required: true,
        options: [
          { value: 'business-licence', label: { vi: 'Giấy đăng ký kinh doanh', en: 'Business licence' } },
          {
            value: 'quality-declaration',
            label: { vi: 'Công bố chất lượng sản phẩm', en: 'Quality declaration' },
          },
          {
            value: 'food-safety-certificate',
            label: { vi: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm', en: 'Food-safety certificate' },
          },
          {
            value: 'production-certificate',
            label: {
              vi: 'Giấy chứng nhận đủ điều kiện sản xuất khác (bắt buộc)',
              en: 'Other mandatory production certificate',
            },
          },
          { value: 'trademark', label: { vi: 'Nhãn hiệu', en: 'Trademark' } },
          {
            value: 'collective-mark-right',
            label: {
              vi: 'Quyền dùng chỉ dẫn địa lý, nhãn hiệu tập thể hoặc chứng nhận',
              en: 'Right to a geographical indication, collective or certification mark',
            },
          },
          { value: 'patent', label: { vi: 'Sáng chế, giải pháp hữu ích', en: 'Patent or utility solution' } },
          { value: 'industrial-design', label: { vi: 'Kiểu dáng công nghiệp', en: 'Industrial design' } },
          { value: 'copyright', label: { vi: 'Quyền tác giả', en: 'Copyright' } },
        ],
      },
      {
        code: 'history',
        kind: 'long-text',
        label: { vi: 'Quá trình hình thành và phát triển', en: 'How it began and grew' },
        help: {
          vi: 'Bắt đầu từ năm nào, ai làm, thay đổi lớn qua các năm. Năm bảy câu là đủ.',
          en: 'When it began, who did it, what changed. A few sentences are enough.',
        },
        required: true,
      },
      {
        code: 'organisation',
        kind: 'long-text',
        label: { vi: 'Cơ cấu tổ chức', en: 'Organisation' },
        help: {
          vi: 'Mấy bộ phận, mỗi bộ phận mấy người, ai phụ trách.',
          en: 'Which parts, how many people in each, who leads them.',
        },
        required: true,
      },
      {
        code: 'employees',
        kind: 'count',
        label: { vi: 'Tổng số lao động', en: 'People employed' },
        help: { vi: 'Tính cả lao động thời vụ thường xuyên.', en: 'Regular seasonal workers included.' },
        required: true,
      },
      {
        code: 'localEmployees',
        kind: 'count',
        label: { vi: 'Trong đó lao động là người trong xã', en: 'Of whom from the commune' },
        help: { vi: 'Căn cứ nơi thường trú.', en: 'By permanent residence.' },
        required: true,
      },
      {
        code: 'changesSinceRecognition',
        kind: 'long-text',
        label: {
          vi: 'Thay đổi so với lần được công nhận trước',
          en: 'What changed since the last recognition',
        },
        help: {
          vi: 'Nêu từng điểm đã khác: nguyên liệu, công nghệ, bao bì, chất lượng, thị trường, doanh thu.',
          en: 'Name each change: materials, technology, packaging, quality, market, revenue.',
        },
        required: true,
        onlyKinds: ['upgrade', 're-evaluation'],
      },
    ],
  },
  {
    code: 'results',
    title: { vi: 'Kết quả sản xuất, kinh doanh', en: 'Business results' },
    source: { vi: 'Mẫu số 02, phần II', en: 'Form 02, part II' },
    fields: [
      {
        code: 'materialArea',
        kind: 'long-text',
        label: { vi: 'Vùng nguyên liệu', en: 'Where the materials come from' },
        help: {
          vi: 'Mua hoặc trồng ở đâu, bao nhiêu phần trăm trong xã, trong tỉnh; có hợp đồng không.',
          en: 'Bought or grown where, what share in the commune and the province; contracts.',
        },
        required: true,
      },
      {
        code: 'technology',
        kind: 'long-text',
        label: { vi: 'Công nghệ sản xuất, chế biến, đóng gói', en: 'Production, processing and packing' },
        help: {
          vi: 'Các bước làm ra sản phẩm và máy móc đang dùng.',
          en: 'The steps of making it and the machines in use.',
        },
        required: true,
      },
      {
        code: 'qualityChanges',
        kind: 'long-text',
        label: {
          vi: 'Cải tiến về chất lượng, bao bì, nhãn mác',
          en: 'Improvements of quality, packaging, label',
        },
        help: { vi: 'Từ khi tham gia Chương trình OCOP đến nay.', en: 'Since you joined the programme.' },
        required: true,
      },
      {
        code: 'market',
        kind: 'long-text',
        label: { vi: 'Thị trường và kênh phân phối', en: 'Market and channels' },
        help: {
          vi: 'Bán ở đâu, mấy đại lý, siêu thị, sàn thương mại điện tử.',
          en: 'Where it sells: agents, supermarkets, online.',
        },
        required: true,
      },
      {
        code: 'annualOutput',
        kind: 'text',
        label: { vi: 'Sản lượng một năm', en: 'Yearly output' },
        help: {
          vi: 'Ghi cả đơn vị, ví dụ 12 tấn hoặc 30.000 chai.',
          en: 'With its unit, such as 12 tonnes.',
        },
        required: true,
      },
      {
        code: 'revenueLastYear',
        kind: 'money',
        label: { vi: 'Doanh thu năm trước (đồng)', en: 'Revenue last year (VND)' },
        help: { vi: 'Của riêng sản phẩm này.', en: 'Of this product alone.' },
        required: true,
      },
      {
        code: 'revenueYearBefore',
        kind: 'money',
        label: { vi: 'Doanh thu năm trước nữa (đồng)', en: 'Revenue the year before (VND)' },
        help: { vi: 'Ghi 0 nếu chưa bán.', en: 'Put 0 if it was not on sale.' },
        required: true,
      },
      {
        code: 'profitLastYear',
        kind: 'money',
        label: { vi: 'Lợi nhuận năm trước (đồng)', en: 'Profit last year (VND)' },
        help: { vi: 'Có thể âm nếu lỗ.', en: 'May be negative.' },
        required: true,
      },
      {
        code: 'profitYearBefore',
        kind: 'money',
        label: { vi: 'Lợi nhuận năm trước nữa (đồng)', en: 'Profit the year before (VND)' },
        help: { vi: 'Ghi 0 nếu chưa bán.', en: 'Put 0 if it was not on sale.' },
        required: true,
      },
    ],
  },
  {
    code: 'self-assessment',
    title: { vi: 'Tự chấm theo phiếu', en: 'Self-assessment' },
    source: { vi: 'Mẫu số 02, phần III', en: 'Form 02, part III' },
    fields: [],
  },
  {
    code: 'evidence',
    title: { vi: 'Minh chứng', en: 'Evidence' },
    source: { vi: 'Mẫu số 02, phần III (phụ lục)', en: 'Form 02, part III (annexes)' },
    fields: [],
  },
  {
    code: 'plan',
    title: { vi: 'Kế hoạch tiếp theo', en: 'Plan ahead' },
    source: { vi: 'Mẫu số 02, phần IV', en: 'Form 02, part IV' },
    fields: [
      {
        code: 'plan',
        kind: 'long-text',
        label: { vi: 'Kế hoạch phát triển sản phẩm', en: 'Plan for the product' },
        help: {
          vi: 'Ba năm tới làm gì: sản lượng, chất lượng, thị trường, đầu tư.',
          en: 'The next three years: output, quality, market, investment.',
        },
        required: true,
      },
    ],
  },
];

/** The fields that this filing must answer. */
export function fieldsAsked(
  step: FilingStep,
  productSet: number,
  kind: FilingKindCode,
): readonly FilingField[] {
  return step.fields.filter(
    (field) =>
      (!field.onlySets || field.onlySets.includes(productSet)) &&
      !field.exceptSets?.includes(productSet) &&
      (!field.onlyKinds || field.onlyKinds.includes(kind)),
  );
}

/** Kinds of evidence, in the order in which the report lists its annexes. */
export const evidenceTypes = {
  'business-licence': { vi: 'Giấy đăng ký kinh doanh', en: 'Business licence' },
  'production-certificate': {
    vi: 'Giấy chứng nhận đủ điều kiện sản xuất',
    en: 'Production-condition certificate',
  },
  'food-safety-certificate': {
    vi: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
    en: 'Food-safety certificate',
  },
  'material-origin': { vi: 'Nguồn gốc nguyên liệu, liên kết', en: 'Origin of materials, supply contracts' },
  environment: { vi: 'Môi trường, công nghệ bền vững', en: 'Environment, sustainable technology' },
  'local-labour': { vi: 'Lao động địa phương', en: 'Local labour' },
  growth: { vi: 'Báo cáo tài chính, xếp loại hợp tác xã', en: 'Financial statements, cooperative ranking' },
  'intellectual-property': { vi: 'Sở hữu trí tuệ', en: 'Intellectual property' },
  market: { vi: 'Thị trường, xúc tiến thương mại', en: 'Market, trade promotion' },
  publicity: { vi: 'Quảng bá', en: 'Publicity' },
  story: { vi: 'Câu chuyện sản phẩm', en: 'Product story' },
  'quality-declaration': { vi: 'Công bố chất lượng', en: 'Quality declaration' },
  'test-result': { vi: 'Phiếu kiểm nghiệm', en: 'Test result' },
  traceability: { vi: 'Mã số mã vạch, truy xuất nguồn gốc', en: 'Barcode, traceability' },
  'quality-system': { vi: 'Hệ thống quản lý chất lượng', en: 'Quality system' },
  award: { vi: 'Giải thưởng', en: 'Award' },
  'product-photo': { vi: 'Ảnh sản phẩm, cơ sở', en: 'Photos of product and site' },
  other: { vi: 'Giấy tờ khác', en: 'Other' },
} as const satisfies Record<string, Text>;

export type EvidenceType = keyof typeof evidenceTypes;

export const evidenceTypeCodes = Object.keys(evidenceTypes) as readonly EvidenceType[];
