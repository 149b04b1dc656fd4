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
  /** How a service is asked, which has no materials, machines or packaging. */
  readonly ofService?: Partial<Pick<FilingField, 'label' | 'help'>>;
}

export type FilingStepCode = 'registration' | 'general' | 'results' | 'self-assessment' | 'evidence' | 'plan';

export interface FilingStep {
  readonly code: FilingStepCode;
  readonly title: Text;
  /** Which part of which official form it fills. */
  readonly source: Text;
  readonly fields: readonly FilingField[];
}

/** Product sets that are a service: tourism. Samples are not asked of them (QĐ 26/2026, Điều 6.2). */
export const services: readonly number[] = [26];

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
        exceptSets: services,
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
        ofService: {
          help: {
            vi: 'Nêu từng điểm đã khác: dịch vụ, cơ sở vật chất, nhân viên, chất lượng, thị trường, doanh thu.',
            en: 'Name each change: services, facilities, staff, quality, market, revenue.',
          },
        },
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
        ofService: {
          label: { vi: 'Tài nguyên du lịch và hàng hóa tại chỗ', en: 'Tourist resources and local goods' },
          help: {
            vi: 'Cảnh quan, di sản, làng nghề nào; thực phẩm, quà lưu niệm lấy từ đâu trong xã, trong tỉnh.',
            en: 'Which landscape, heritage, crafts; where food and souvenirs come from in the commune and the province.',
          },
        },
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
        ofService: {
          label: { vi: 'Cách tổ chức dịch vụ', en: 'How the service is run' },
          help: {
            vi: 'Đón khách, ăn nghỉ, tham quan, trải nghiệm: từng bước, ai phụ trách, cơ sở vật chất nào.',
            en: 'Reception, meals and rooms, visits, activities: each step, who is in charge, with which facilities.',
          },
        },
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
        ofService: {
          label: {
            vi: 'Cải tiến về chất lượng dịch vụ, cơ sở vật chất',
            en: 'Improvements of service and facilities',
          },
        },
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
        ofService: {
          help: {
            vi: 'Khách đến từ đâu, mấy đại lý lữ hành, kênh đặt dịch vụ trực tuyến.',
            en: 'Where visitors come from: travel agents, online booking.',
          },
        },
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
        ofService: {
          label: { vi: 'Số lượt khách một năm', en: 'Visitors a year' },
          help: {
            vi: 'Ghi cả đơn vị, ví dụ 2.400 lượt khách, trong đó 900 lượt lưu trú.',
            en: 'With its unit, such as 2,400 visits, 900 of them overnight.',
          },
        },
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
