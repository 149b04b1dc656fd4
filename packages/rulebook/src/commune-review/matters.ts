import { services } from '../filing/filing-form.ts';
import type { FilingKindCode, FrameworkId } from '../framework/model.ts';
import { type Criterion, criteriaByCode, type Rubric } from '../rubric/index.ts';
import type { Text } from '../text.ts';

/** The four matters that the commune assesses for each product (QĐ 26/2026, Điều 7.2; Mẫu số 03, phần II). */
export const matterCodes = ['localMaterial', 'localLabour', 'ideaOrigin', 'localIdentity'] as const;

export type MatterCode = (typeof matterCodes)[number];

/** One of the four matters, as the commune is asked about it. */
export interface Matter {
  readonly code: MatterCode;
  readonly name: Text;
  /** What to look for in the commune. */
  readonly prompts: readonly Text[];
  /** What to look for instead where the product itself is grown, raised or caught. */
  readonly ofGrown?: readonly Text[];
  /** What to look for instead where the product is a service. */
  readonly ofService?: readonly Text[];
  /** Fields of the forms in which the producer describes it. */
  readonly fields: readonly string[];
  /** The criteria of the scoring sheet that it bears on, by framework. */
  readonly criteria: Readonly<Record<FrameworkId, readonly string[]>>;
  /** Product sets whose sheets have no such criterion. */
  readonly withoutCriteria?: readonly number[];
  readonly source: string;
}

const source = 'QĐ 26/2026, Điều 7.2; Mẫu số 03, phần II';

const growingAreas: Text = {
  vi: 'Vùng trồng, vùng nuôi, bến cá có thật và đủ cho sản lượng kê khai không?',
  en: 'Do the growing areas or landing places exist, and are they enough for the output declared?',
};

/**
 * The four matters, in the order of the report. Under QĐ 148/QĐ-TTg (2023) the commune assesses the same four. The
 * form asks all four of a tourist service too, whose sheet scores neither its material nor its local identity.
 */
export const matters: readonly Matter[] = [
  {
    code: 'localMaterial',
    name: { vi: 'Sử dụng nguyên liệu địa phương', en: 'Local material' },
    prompts: [
      {
        vi: 'Nguyên liệu chính mua của ai, ở thôn nào, bao nhiêu phần trăm trong xã và trong tỉnh?',
        en: 'From whom does the main material come, from which village, what share from the commune and the province?',
      },
      growingAreas,
      {
        vi: 'Hợp đồng, hóa đơn, sổ thu mua có khớp với kê khai không?',
        en: 'Do contracts, invoices and purchase books agree with the claim?',
      },
    ],
    ofGrown: [
      {
        vi: 'Sản phẩm trồng, nuôi hoặc đánh bắt ở thôn nào, bao nhiêu phần trăm trong xã; có phần nào ngoài tỉnh không?',
        en: 'In which village is it grown, raised or caught, what share in the commune; does any come from outside the province?',
      },
      growingAreas,
      {
        vi: 'Sổ sản xuất, hợp đồng, hóa đơn có khớp với kê khai không?',
        en: 'Do production books, contracts and invoices agree with the claim?',
      },
    ],
    ofService: [
      {
        vi: 'Dịch vụ dựa vào cảnh quan, di sản, làng nghề nào của xã; có thật và đang được gìn giữ không?',
        en: 'On which landscape, heritage or crafts of the commune does it rest; do they exist and are they kept?',
      },
      {
        vi: 'Thực phẩm, quà lưu niệm lấy của ai, ở thôn nào, bao nhiêu phần trăm trong xã và trong tỉnh?',
        en: 'From whom do food and souvenirs come, from which village, what share from the commune and the province?',
      },
      {
        vi: 'Hợp đồng, hóa đơn mua hàng, danh sách hộ cung cấp có khớp với kê khai không?',
        en: 'Do contracts, invoices and the list of supplying households agree with the claim?',
      },
    ],
    fields: ['materialArea'],
    criteria: { 'qd-148-2023': ['1a'], 'qd-26-2026': ['1.1'] },
    withoutCriteria: services,
    source,
  },
  {
    code: 'localLabour',
    name: { vi: 'Sử dụng lao động địa phương', en: 'Local labour' },
    prompts: [
      {
        vi: 'Bao nhiêu người đang làm, bao nhiêu người thường trú tại xã? Đối chiếu danh sách với sổ cư trú.',
        en: 'How many work there, how many are residents? Compare the list with the residence register.',
      },
      {
        vi: 'Lao động thời vụ được tính như thế nào? Có hộ nghèo, đồng bào dân tộc thiểu số không?',
        en: 'How are seasonal workers counted? Are there poor households or ethnic minorities among them?',
      },
    ],
    fields: ['employees', 'localEmployees'],
    criteria: { 'qd-148-2023': ['3c'], 'qd-26-2026': ['3.3'] },
    source,
  },
  {
    code: 'ideaOrigin',
    name: { vi: 'Nguồn gốc ý tưởng sản phẩm', en: 'Origin of the idea' },
    prompts: [
      {
        vi: 'Nghề hoặc sản phẩm này có ở xã từ bao giờ, ai là người bắt đầu?',
        en: 'Since when has the commune known this craft or product, and who began it?',
      },
      {
        vi: 'Là sản phẩm truyền thống của địa phương hay sản phẩm mới do chủ thể nghĩ ra?',
        en: 'Is it traditional in the place, or new, thought up by the producer?',
      },
      {
        vi: 'Cơ sở khác trong xã có làm không, sản phẩm này khác ở chỗ nào?',
        en: 'Do others in the commune make it, and how does this one differ?',
      },
    ],
    ofService: [
      {
        vi: 'Ý tưởng làm du lịch ở đây có từ bao giờ, ai khởi xướng, người dân có cùng bàn không?',
        en: 'Since when has there been the idea of tourism here, who began it, did the people take part?',
      },
      {
        vi: 'Dựa trên giá trị truyền thống của địa phương hay là sáng kiến mới của chủ thể?',
        en: 'Does it rest on local tradition, or is it new, thought up by the producer?',
      },
      {
        vi: 'Điểm khác trong xã, trong vùng có làm tương tự không, nơi này khác ở chỗ nào?',
        en: 'Do others in the commune or the area offer the like, and how does this one differ?',
      },
    ],
    fields: ['history'],
    criteria: { 'qd-148-2023': ['2a'], 'qd-26-2026': ['2.1'] },
    source,
  },
  {
    code: 'localIdentity',
    name: { vi: 'Bản sắc, trí tuệ địa phương', en: 'Local identity and knowledge' },
    prompts: [
      {
        vi: 'Giống, nguyên liệu, thổ nhưỡng, kinh nghiệm hay cách làm nào của địa phương làm sản phẩm khác nơi khác?',
        en: 'Which local variety, material, soil, experience or method sets the product apart?',
      },
      {
        vi: 'Sản phẩm gắn với lễ hội, di tích, câu chuyện nào của xã? Người dân có công nhận không?',
        en: 'With which festival, site or story of the commune is it tied? Do the people there say so?',
      },
    ],
    ofService: [
      {
        vi: 'Khách được thấy và trải nghiệm cảnh quan, kiến trúc, món ăn, nghề, lễ hội nào của địa phương?',
        en: 'Which landscape, architecture, food, craft or festival of the place do visitors see and take part in?',
      },
      {
        vi: 'Lời thuyết minh, câu chuyện có đúng với văn hóa của xã không? Người dân có công nhận không?',
        en: 'Are commentary and story true to the culture of the commune? Do the people there say so?',
      },
    ],
    fields: [],
    criteria: { 'qd-148-2023': ['5b'], 'qd-26-2026': ['5.3'] },
    withoutCriteria: services,
    source,
  },
];

/** What to look for in a matter, in words that fit the product: made, grown, or a service. */
export function promptsOf(matter: Matter, { number, originUnit }: Rubric): readonly Text[] {
  if (services.includes(number)) return matter.ofService ?? matter.prompts;
  return (originUnit === 'commune' && matter.ofGrown) || matter.prompts;
}

/** The criteria of a sheet that a matter bears on; none where the sheet does not score it. */
export function criteriaOfMatter(matter: Matter, rubric: Rubric): readonly Criterion[] {
  if (matter.withoutCriteria?.includes(rubric.number)) return [];
  const criteria = criteriaByCode(rubric);
  return matter.criteria[rubric.framework as FrameworkId].flatMap((code) => criteria.get(code) ?? []);
}

/** What the producer has said on which a claim rests. */
export interface ClaimSource {
  readonly kind: FilingKindCode;
  readonly rubric: Rubric;
  readonly form: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly product: { readonly localMaterial: string | null; readonly story: string | null };
}

/**
 * What the producer claims on each of the four matters, in Vietnamese, one statement a line: from the forms, the
 * product's own record, and the option chosen in the self-assessment. Empty where nothing was said.
 */
export function producerClaims(filing: ClaimSource): Readonly<Record<MatterCode, string>> {
  const { form, product } = filing;
  const text = (code: string) => (typeof form[code] === 'string' ? (form[code] as string).trim() : '');
  const count = (code: string) => (typeof form[code] === 'number' ? (form[code] as number) : null);
  const [all, local] = [count('employees'), count('localEmployees')];
  const stated: Record<MatterCode, readonly (string | null)[]> = {
    localMaterial: [text('materialArea'), product.localMaterial],
    localLabour: [
      all === null || local === null
        ? ''
        : `${local}/${all} lao động là người trong xã${all > 0 ? ` (${Math.round((local / all) * 100)} %)` : ''}.`,
    ],
    ideaOrigin: [text('history')],
    localIdentity: [product.story],
  };
  return Object.fromEntries(
    matters.map((matter) => [
      matter.code,
      [...stated[matter.code], ...selfAssessed(matter, filing)]
        .map((line) => line?.trim())
        .filter(Boolean)
        .join('\n'),
    ]),
  ) as Record<MatterCode, string>;
}

function selfAssessed(matter: Matter, { rubric, choices, notes }: ClaimSource): readonly string[] {
  return criteriaOfMatter(matter, rubric).flatMap((criterion) => {
    const choice = choices[criterion.code];
    if (choice === undefined) return [];
    const label = criterion.options[choice - 1]?.label.vi ?? 'không đạt';
    return [
      `Tự chấm tiêu chí ${criterion.code}: ${label}.`.replace(/\.\.$/, '.'),
      notes[criterion.code] ?? '',
    ];
  });
}
