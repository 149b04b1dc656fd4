import type { FilingKindCode, Framework } from '../framework/model.ts';
import { criteriaOf, type Rubric } from '../rubric/index.ts';
import type { Text } from '../text.ts';
import { type CompletenessPartCode, completenessParts } from './completeness-parts.ts';
import { fieldsAsked } from './fields-asked.ts';
import { filingSteps } from './filing-form.ts';

/** One thing to be mended: the exact place, and what to do there. */
export interface ReturnPoint {
  /** Field or criterion code, id of a piece of evidence, or code of a part of the dossier. */
  readonly place: string;
  readonly message: string;
}

/** What kind of place a point of a return names. */
export type ReturnPlaceKind = 'part' | 'field' | 'criterion' | 'evidence';

/** A place of a dossier to which a return can point. */
export interface ReturnPlace {
  readonly place: string;
  readonly kind: ReturnPlaceKind;
  readonly label: Text;
}

/** What the places of a dossier follow from. */
export interface ReturnableFiling {
  readonly framework: Pick<Framework, 'sampleProducts'>;
  readonly rubric: Rubric;
  readonly kind: FilingKindCode;
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
}

/** Every place of a dossier to which a return can point: parts, questions, criteria, and the evidence on it. */
export function returnPlaces({
  framework,
  rubric,
  kind,
  evidence,
}: ReturnableFiling): readonly ReturnPlace[] {
  return [
    ...completenessParts(framework, rubric.number, kind).map(({ code, name }) => ({
      place: code,
      kind: 'part' as const,
      label: name,
    })),
    ...filingSteps.flatMap((step) =>
      fieldsAsked(step, rubric.number, kind).map(({ code, label }) => ({
        place: code,
        kind: 'field' as const,
        label,
      })),
    ),
    ...criteriaOf(rubric).map(({ code, name }) => ({
      place: code,
      kind: 'criterion' as const,
      label: { vi: `${code} ${name.vi}`, en: `${code} ${name.en}` },
    })),
    ...evidence.map(({ id, title }) => ({
      place: id,
      kind: 'evidence' as const,
      label: { vi: title, en: title },
    })),
  ];
}

/** Words for what is wrong most often; whoever returns a dossier may change them. */
export interface ReturnPhrase {
  readonly code: string;
  readonly text: Text;
  /** The kinds of place that the phrase fits. */
  readonly fits: readonly ReturnPlaceKind[];
  /** The only parts of the dossier that it fits. */
  readonly parts?: readonly CompletenessPartCode[];
}

const phrase = (
  code: string,
  vi: string,
  en: string,
  fits: readonly ReturnPlaceKind[],
  parts?: readonly CompletenessPartCode[],
): ReturnPhrase => ({ code, text: { vi, en }, fits, ...(parts && { parts }) });

/** The phrases offered when a dossier is returned, by the commune and by the office. */
export const returnPhrases: readonly ReturnPhrase[] = [
  phrase('part-missing', 'Chưa có, hãy bổ sung.', 'Missing: please add it.', ['part', 'criterion']),
  phrase(
    'test-expired',
    'Thiếu phiếu kiểm nghiệm còn hạn, hãy kiểm nghiệm lại và đính kèm.',
    'No test result that is still valid: test again and attach it.',
    ['part', 'criterion', 'evidence'],
    ['quality'],
  ),
  phrase(
    'paper-expired',
    'Giấy tờ đã hết hạn, hãy thay bằng bản còn hiệu lực.',
    'The paper has expired: replace it by one in force.',
    ['part', 'criterion', 'evidence'],
    ['business-licence', 'food-safety', 'production-conditions', 'quality', 'changes'],
  ),
  phrase(
    'illegible',
    'Bản chụp mờ hoặc thiếu trang, hãy chụp lại rõ và đủ trang.',
    'Blurred or pages missing: scan it again, all pages.',
    ['evidence'],
  ),
  phrase(
    'other-product',
    'Giấy tờ không đúng sản phẩm hoặc không đúng tên chủ thể.',
    'The paper is for another product or producer.',
    ['evidence', 'criterion'],
  ),
  phrase(
    'no-evidence',
    'Tự chấm có điểm nhưng chưa có minh chứng, hãy đính kèm hoặc chọn lại mức.',
    'Points are claimed without evidence: attach it or choose another option.',
    ['criterion'],
  ),
  phrase(
    'option-too-high',
    'Minh chứng chưa chứng tỏ mức đã chọn, hãy chọn lại hoặc bổ sung.',
    'The evidence does not show the chosen option: choose again or add evidence.',
    ['criterion'],
  ),
  phrase(
    'figures-differ',
    'Số liệu không khớp với các phần khác của hồ sơ, hãy kiểm tra lại.',
    'The figures disagree with other parts of the dossier: check them.',
    ['field', 'part'],
    ['form-01', 'form-02'],
  ),
  phrase(
    'too-short',
    'Nội dung quá sơ sài, hãy mô tả cụ thể với số liệu của một năm gần nhất.',
    'Too brief: describe it with the figures of the last year.',
    ['field'],
  ),
  phrase(
    'samples-short',
    'Chưa nộp đủ sản phẩm mẫu theo quy định.',
    'Not all the samples required were handed in.',
    ['part'],
    ['samples'],
  ),
];

/** The phrases that fit a place. */
export const phrasesFor = ({ place, kind }: Pick<ReturnPlace, 'place' | 'kind'>): readonly ReturnPhrase[] =>
  returnPhrases.filter(
    ({ fits, parts }) =>
      fits.includes(kind) && (kind !== 'part' || !parts || (parts as readonly string[]).includes(place)),
  );
