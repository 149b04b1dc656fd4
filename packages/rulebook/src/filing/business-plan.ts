import type { FilingKindCode } from '../framework/model.ts';
import type { Text } from '../text.ts';
import { fieldsAsked } from './fields-asked.ts';
import { type FilingField, filingSteps } from './filing-form.ts';
import { isAnswered } from './missing-for-submission.ts';

export interface PlanSection {
  readonly code: 'production' | 'quality' | 'market' | 'finance' | 'organisation';
  readonly title: Text;
  /** Which part of the report it is later measured by. */
  readonly source: Text;
  readonly fields: readonly FilingField[];
}

/** The questions of a business plan at one version. A plan keeps the version that it was begun under. */
export interface PlanForm {
  readonly version: number;
  readonly sections: readonly PlanSection[];
}

/**
 * The business plan of an idea (phương án sản xuất, kinh doanh). No decree prints a form for it; Mẫu số 02 has its
 * producer report “kết quả thực hiện phương án sản xuất, kinh doanh” (part II) and the plan ahead (part IV), so the
 * plan is asked under the headings of those two parts and nothing beyond. A question that the filing asks in the same
 * words has the filing's code, and its answer is carried into the first dossier of the product.
 * Source: QĐ 26/2026/QĐ-TTg, Phụ lục III; QĐ 148/QĐ-TTg (2023).
 */
export const planForms: readonly PlanForm[] = [
  {
    version: 1,
    sections: [
      {
        code: 'production',
        title: { vi: 'Vùng nguyên liệu, công nghệ', en: 'Materials and technology' },
        source: { vi: 'Theo Mẫu số 02, phần II, mục 1', en: 'As Form 02, part II, 1' },
        fields: [
          {
            code: 'materialArea',
            kind: 'long-text',
            label: { vi: 'Vùng nguyên liệu', en: 'Where the materials come from' },
            help: {
              vi: 'Mua hoặc trồng ở đâu, bao nhiêu phần trăm trong xã; có ai hứa bán cho mình chưa.',
              en: 'Bought or grown where, what share in the commune; who has promised to sell.',
            },
            required: true,
          },
          {
            code: 'technology',
            kind: 'long-text',
            label: { vi: 'Công nghệ sản xuất, chế biến, đóng gói', en: 'Production, processing and packing' },
            help: {
              vi: 'Làm qua những bước nào, máy móc gì đã có, máy gì phải mua.',
              en: 'The steps of making it; which machines there are and which must be bought.',
            },
            required: true,
          },
        ],
      },
      {
        code: 'quality',
        title: { vi: 'Chất lượng, bao bì, nhãn', en: 'Quality, packaging, label' },
        source: { vi: 'Theo Mẫu số 02, phần II, mục 2', en: 'As Form 02, part II, 2' },
        fields: [
          {
            code: 'quality',
            kind: 'long-text',
            label: { vi: 'Chất lượng và an toàn sẽ làm thế nào', en: 'How quality and safety are kept' },
            help: {
              vi: 'Điều gì làm sản phẩm ngon, bền, sạch; ai kiểm tra; giấy tờ nào phải xin.',
              en: 'What makes it good and safe; who checks; which papers must be asked for.',
            },
            required: true,
          },
          {
            code: 'specification',
            kind: 'text',
            label: { vi: 'Quy cách, bao bì, nhãn', en: 'Specification, packaging, label' },
            help: {
              vi: 'Ví dụ: chai gốm 250 ml, nhãn in màu.',
              en: 'Such as: 250 ml clay bottle, colour label.',
            },
            required: true,
          },
          {
            code: 'standard',
            kind: 'text',
            label: { vi: 'Tiêu chuẩn sẽ theo', en: 'Standard to follow' },
            help: {
              vi: 'Ví dụ: TCVN 5107:2018. Chưa rõ thì để trống.',
              en: 'Such as TCVN 5107:2018. Leave it empty when not known.',
            },
            required: false,
          },
        ],
      },
      {
        code: 'market',
        title: { vi: 'Thị trường phân phối', en: 'Market' },
        source: { vi: 'Theo Mẫu số 02, phần II, mục 3', en: 'As Form 02, part II, 3' },
        fields: [
          {
            code: 'market',
            kind: 'long-text',
            label: { vi: 'Thị trường và kênh phân phối', en: 'Market and channels' },
            help: {
              vi: 'Ai sẽ mua, bán ở đâu, đã hỏi những ai; có bán trên mạng không.',
              en: 'Who will buy, where it is sold, who has been asked; online or not.',
            },
            required: true,
          },
        ],
      },
      {
        code: 'finance',
        title: { vi: 'Sản lượng, doanh thu, lợi nhuận', en: 'Output, revenue, profit' },
        source: { vi: 'Theo Mẫu số 02, phần II, mục 4', en: 'As Form 02, part II, 4' },
        fields: [
          {
            code: 'expectedOutput',
            kind: 'text',
            label: { vi: 'Sản lượng dự kiến năm đầu', en: 'Expected output of the first year' },
            help: {
              vi: 'Ghi cả đơn vị, ví dụ 3.000 chai hoặc 2 tấn.',
              en: 'With its unit, such as 3,000 bottles.',
            },
            required: true,
          },
          {
            code: 'investment',
            kind: 'money',
            label: { vi: 'Vốn cần đầu tư (đồng)', en: 'Money to be invested (VND)' },
            help: { vi: 'Máy móc, nhà xưởng, bao bì lần đầu.', en: 'Machines, rooms, the first packaging.' },
            required: true,
          },
          {
            code: 'expectedRevenue',
            kind: 'money',
            label: { vi: 'Doanh thu dự kiến năm đầu (đồng)', en: 'Expected revenue of the first year (VND)' },
            help: { vi: 'Giá bán nhân với số bán được.', en: 'Price times what is sold.' },
            required: true,
          },
          {
            code: 'expectedProfit',
            kind: 'money',
            label: { vi: 'Lợi nhuận dự kiến năm đầu (đồng)', en: 'Expected profit of the first year (VND)' },
            help: {
              vi: 'Doanh thu trừ chi phí. Có thể âm nếu lỗ.',
              en: 'Revenue less costs. May be negative.',
            },
            required: true,
          },
        ],
      },
      {
        code: 'organisation',
        title: { vi: 'Tổ chức sản xuất, kế hoạch', en: 'Organisation and plan' },
        source: { vi: 'Theo Mẫu số 02, phần IV', en: 'As Form 02, part IV' },
        fields: [
          {
            code: 'organisation',
            kind: 'long-text',
            label: { vi: 'Cơ cấu tổ chức', en: 'Organisation' },
            help: {
              vi: 'Mấy người làm, ai phụ trách, bao nhiêu người trong xã.',
              en: 'How many people, who leads them, how many from the commune.',
            },
            required: true,
          },
          {
            code: 'plan',
            kind: 'long-text',
            label: { vi: 'Kế hoạch phát triển sản phẩm', en: 'Plan for the product' },
            help: {
              vi: 'Việc gì làm trước, làm xong khi nào; ba năm tới muốn đến đâu.',
              en: 'What comes first and when it is done; where to be in three years.',
            },
            required: true,
          },
        ],
      },
    ],
  },
];

/** The questions that a plan begun today answers. */
export const currentPlanForm = (): PlanForm => planForms.reduce((a, b) => (b.version > a.version ? b : a));

/** The questions at a version, or undefined. */
export const planForm = (version: number): PlanForm | undefined =>
  planForms.find((form) => form.version === version);

export const planFields = (form: PlanForm): readonly FilingField[] =>
  form.sections.flatMap(({ fields }) => fields);

/** The questions that keep a plan from being sent, in their order; empty when all that must be said is said. */
export const missingInPlan = (
  form: PlanForm,
  answers: Readonly<Record<string, unknown>>,
): readonly FilingField[] =>
  planFields(form).filter((field) => field.required && !isAnswered(field, answers[field.code]));

/** Where a business plan stands. */
export const planStates = {
  draft: { vi: 'Đang viết', en: 'Being written' },
  submitted: { vi: 'Chờ xã trả lời', en: 'Waiting for the commune' },
  'to-mend': { vi: 'Xã đề nghị sửa', en: 'To be mended' },
  advised: { vi: 'Xã đã góp ý', en: 'Advised' },
  agreed: { vi: 'Xã thống nhất làm tiếp', en: 'Agreed' },
} as const satisfies Record<string, Text>;
export type PlanState = keyof typeof planStates;
export const planStateCodes = Object.keys(planStates) as [PlanState, ...PlanState[]];

/** What the commune answers a plan: go on, mend these points, or advice to weigh. It binds nobody. */
export const planAnswers = ['continue', 'mend', 'advise'] as const;
export type PlanAnswer = (typeof planAnswers)[number];

const written: readonly PlanState[] = ['draft', 'to-mend', 'advised'];

/** Every act on a business plan: from which states, and where it leads (null: stays). */
export const planActions: Readonly<
  Record<
    'edit' | 'submit' | PlanAnswer,
    { readonly from: readonly PlanState[]; readonly to: PlanState | null }
  >
> = {
  edit: { from: written, to: null },
  submit: { from: written, to: 'submitted' },
  continue: { from: ['submitted'], to: 'agreed' },
  mend: { from: ['submitted'], to: 'to-mend' },
  advise: { from: ['submitted'], to: 'advised' },
};
export type PlanAction = keyof typeof planActions;

/** Whether a plan in a state may be acted on so. */
export const mayActOnPlan = (action: PlanAction, state: PlanState): boolean =>
  planActions[action].from.includes(state);

/** How far an idea has come, in the order of the way; `set-aside` leaves it until the commune encourages it again. */
export const ideaStages = {
  idea: { vi: 'Ý tưởng', en: 'Idea' },
  encouraged: { vi: 'Xã động viên', en: 'Encouraged' },
  plan: { vi: 'Có phương án', en: 'Has a plan' },
  product: { vi: 'Đã thành sản phẩm', en: 'Became a product' },
  'set-aside': { vi: 'Tạm gác lại', en: 'Set aside' },
} as const satisfies Record<string, Text>;
export type IdeaStage = keyof typeof ideaStages;
export const ideaStageCodes = Object.keys(ideaStages) as [IdeaStage, ...IdeaStage[]];

/** The answers of a plan that a filing of its product asks as well, by the code of the question. */
export function carriedIntoFiling(
  answers: Readonly<Record<string, unknown>>,
  productSet: number,
  kind: FilingKindCode,
): Record<string, unknown> {
  const asked = filingSteps.flatMap((step) => fieldsAsked(step, productSet, kind));
  return Object.fromEntries(
    asked.filter((field) => isAnswered(field, answers[field.code])).map(({ code }) => [code, answers[code]]),
  );
}
