import type { FilingKindCode, Framework } from '../framework/model.ts';
import type { Text } from '../text.ts';
import { type EvidenceType, evidenceTypeCodes } from './evidence-types.ts';
import { services } from './filing-form.ts';

/** A part of the dossier that the commune ticks off before it assesses. */
export interface CompletenessPart {
  readonly code: CompletenessPartCode;
  readonly name: Text;
  /** What makes the part complete. */
  readonly hint: Text;
  /** How many copies or pieces are handed in, as the receipt prints it. */
  readonly copies: string;
  /** Kinds of evidence to open when checking the part. */
  readonly evidence: readonly EvidenceType[];
  readonly source: string;
}

interface PartRule extends Omit<CompletenessPart, 'code' | 'copies'> {
  readonly copies?: string;
  readonly onlySets?: readonly number[];
  readonly exceptSets?: readonly number[];
  readonly onlyKinds?: readonly FilingKindCode[];
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Food and drinks: sectors I and II. */
const eatenOrDrunk = range(1, 17);

/** Medicinal plants and what is made of them: sector III. */
const medicinal = range(18, 20);

/**
 * The parts of a dossier at the commune's desk: the two forms, the papers without which a sheet gives no star, the
 * evidence of the self-assessment, and the samples. Sources: QĐ 26/2026/QĐ-TTg, Điều 6 and Phụ lục II, III.
 */
const parts = {
  'form-01': {
    name: { vi: 'Phiếu đăng ký (Mẫu 01)', en: 'Registration form (Mẫu 01)' },
    hint: {
      vi: 'Đúng tên chủ thể, sản phẩm, bộ sản phẩm và lần đăng ký.',
      en: 'Producer, product, product set and kind of filing are right.',
    },
    evidence: [],
    source: 'QĐ 26/2026, Điều 6.2; Mẫu số 01',
  },
  'form-02': {
    name: { vi: 'Báo cáo tự đánh giá (Mẫu 02)', en: 'Self-assessment report (Mẫu 02)' },
    hint: {
      vi: 'Đủ bốn phần, số liệu khớp nhau, tự chấm đủ các tiêu chí.',
      en: 'All four parts, figures that agree, every criterion scored.',
    },
    evidence: [],
    source: 'QĐ 26/2026, Điều 6.2; Mẫu số 02',
  },
  'business-licence': {
    name: { vi: 'Giấy đăng ký kinh doanh', en: 'Business licence' },
    hint: {
      vi: 'Còn hiệu lực, đúng tên chủ thể và ngành nghề; hội, trung tâm điều hành du lịch: quyết định thành lập.',
      en: 'In force, for this producer and trade; of a tourism association or centre: the decision that founds it.',
    },
    evidence: ['business-licence'],
    source: 'QĐ 26/2026, Điều 2.3',
  },
  'food-safety': {
    name: { vi: 'Giấy tờ về an toàn thực phẩm', en: 'Food-safety papers' },
    hint: {
      vi: 'Giấy chứng nhận đủ điều kiện, hoặc bản cam kết khi cơ sở thuộc diện không phải cấp; còn hạn.',
      en: 'The certificate, or the pledge where none is issued; not expired.',
    },
    onlySets: eatenOrDrunk,
    evidence: ['food-safety-certificate', 'production-certificate'],
    source: 'QĐ 26/2026, Phụ lục II (căn cứ loại hồ sơ)',
  },
  'production-conditions': {
    name: { vi: 'Giấy tờ về điều kiện sản xuất', en: 'Papers on production conditions' },
    hint: {
      vi: 'Giấy chứng nhận theo quản lý chuyên ngành (GMP, mỹ phẩm, dược liệu…); còn hạn.',
      en: 'The certificate that the trade requires (GMP, cosmetics, medicinal plants…); not expired.',
    },
    onlySets: medicinal,
    evidence: ['production-certificate', 'food-safety-certificate'],
    source: 'QĐ 26/2026, Phụ lục II (căn cứ loại hồ sơ)',
  },
  quality: {
    name: { vi: 'Công bố chất lượng và phiếu kiểm nghiệm', en: 'Quality declaration and test results' },
    hint: {
      vi: 'Công bố đúng sản phẩm này; phiếu kiểm nghiệm đủ chỉ tiêu và còn hạn.',
      en: 'Declared for this product; tests cover what was declared and have not expired.',
    },
    onlySets: [...eatenOrDrunk, ...medicinal],
    evidence: ['quality-declaration', 'test-result'],
    source: 'QĐ 26/2026, Phụ lục II, phần C',
  },
  evidence: {
    name: { vi: 'Minh chứng theo từng tiêu chí', en: 'Evidence for each criterion' },
    hint: {
      vi: 'Tiêu chí nào tự chấm có điểm thì có giấy tờ kèm theo, đọc được, đúng sản phẩm.',
      en: 'Each criterion that claims points has a paper, legible and of this product.',
    },
    evidence: [
      'material-origin',
      'local-labour',
      'environment',
      'growth',
      'intellectual-property',
      'market',
      'publicity',
      'story',
      'traceability',
      'quality-system',
      'award',
      'product-photo',
      'other',
    ],
    source: 'QĐ 26/2026, Mẫu số 02, phần III',
  },
  changes: {
    name: {
      vi: 'Minh chứng thay đổi từ lần công nhận trước',
      en: 'Evidence of what changed since recognition',
    },
    hint: {
      vi: 'Nêu rõ và chứng minh từng điểm đã khác; giấy tờ hết hạn đã được thay.',
      en: 'Each change is named and proved; expired papers are renewed.',
    },
    onlyKinds: ['upgrade', 're-evaluation'],
    evidence: [],
    source: 'QĐ 26/2026, Điều 6.1, 7.1',
  },
  samples: {
    name: { vi: 'Sản phẩm mẫu', en: 'Samples of the product' },
    hint: {
      vi: 'Đủ số lượng, nguyên bao bì và nhãn như bán ra thị trường.',
      en: 'The right number, packed and labelled as on the market.',
    },
    exceptSets: services,
    evidence: [],
    source: 'QĐ 26/2026, Điều 6.2',
  },
} as const satisfies Record<string, PartRule>;

export type CompletenessPartCode = keyof typeof parts;

const rules = Object.entries(parts) as readonly [CompletenessPartCode, PartRule][];

/**
 * The parts that a filing of this set and kind must have, in the order in which they are checked. Kinds of evidence
 * whose own part is not asked of the set, as food papers of a tourist place, are looked at with the rest.
 */
export function completenessParts(
  framework: Pick<Framework, 'sampleProducts'>,
  productSet: number,
  kind: FilingKindCode,
): readonly CompletenessPart[] {
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  const asked = rules.filter(
    ([, rule]) =>
      (!rule.onlySets || rule.onlySets.includes(productSet)) &&
      !rule.exceptSets?.includes(productSet) &&
      (!rule.onlyKinds || rule.onlyKinds.includes(kind)),
  );
  const rest = evidenceTypeCodes.filter((type) => !asked.some(([, rule]) => rule.evidence.includes(type)));
  return asked.map(([code, { name, hint, evidence, source }]) => ({
    code,
    name,
    hint,
    evidence: code === 'evidence' ? [...evidence, ...rest] : evidence,
    source,
    copies: twoDigits(code === 'samples' ? framework.sampleProducts.value : 1),
  }));
}
