import type { DossierState } from '../dossier/index.ts';
import type { CompletenessPart } from '../filing/index.ts';
import type { Text } from '../text.ts';
import { type MatterCode, matters } from './matters.ts';

/** Whether the facts found in the commune bear a claim out. */
export const communeVerdicts = {
  confirmed: { vi: 'Đúng như kê khai', en: 'Confirmed' },
  partly: { vi: 'Đúng một phần', en: 'Partly confirmed' },
  'not-confirmed': { vi: 'Chưa xác nhận được', en: 'Not confirmed' },
} as const satisfies Record<string, Text>;

export type CommuneVerdict = keyof typeof communeVerdicts;

/** What kind of idea the product is (Mẫu số 03, mục II.3). */
export const ideaOrigins = {
  traditional: { vi: 'Sản phẩm truyền thống', en: 'Traditional product' },
  new: { vi: 'Sản phẩm mới', en: 'New product' },
} as const satisfies Record<string, Text>;

export type IdeaOrigin = keyof typeof ideaOrigins;

/** The commune's finding on one matter. */
export interface CommuneAssessment {
  /** The facts found in the commune. */
  readonly finding: string;
  readonly verdict: CommuneVerdict | null;
  /** Only of the origin of the idea. */
  readonly origin?: IdeaOrigin | null;
}

/** The commune's review of a dossier so far. */
export interface CommuneReview {
  /** By part: true complete, false not complete; left out while not checked. */
  readonly completeness: Readonly<Partial<Record<string, boolean>>>;
  readonly assessments: Readonly<Partial<Record<MatterCode, CommuneAssessment>>>;
}

/** One thing that keeps the commune from proposing a dossier, and where it is to be done. */
export interface MissingForProposal {
  /** Code of a part of the dossier, or of one of the four matters. */
  readonly place: string;
  readonly message: Text;
}

/**
 * What is still to be done before the commune may propose a dossier: every part checked and complete, and for each
 * of the four matters the facts found and a verdict, for the idea also its kind (QĐ 26/2026, Điều 7.2; Mẫu số 03).
 * What the verdicts are is no hindrance: the report says them, and the commune decides.
 */
export function missingForProposal(
  parts: readonly CompletenessPart[],
  review: CommuneReview,
): MissingForProposal[] {
  return [
    ...parts.flatMap(({ code, name }) => {
      const complete = review.completeness[code];
      if (complete) return [];
      return [
        complete === false
          ? {
              place: code,
              message: {
                vi: `“${name.vi}” chưa đủ: trả lại chủ thể để bổ sung.`,
                en: `“${name.en}” is not complete: return it to the producer.`,
              },
            }
          : {
              place: code,
              message: { vi: `Chưa kiểm tra “${name.vi}”.`, en: `“${name.en}” is not checked.` },
            },
      ];
    }),
    ...matters.flatMap(({ code, name }) => {
      const assessment = review.assessments[code];
      const point = (vi: string, en: string) => ({
        place: code,
        message: { vi: `${name.vi}: ${vi}`, en: `${name.en}: ${en}` },
      });
      return [
        ...(assessment?.finding.trim()
          ? []
          : [point('chưa ghi thực tế tại địa phương.', 'the facts found are not written down.')]),
        ...(assessment?.verdict ? [] : [point('chưa kết luận.', 'there is no verdict.')]),
        ...(code === 'ideaOrigin' && !assessment?.origin
          ? [point('chưa ghi là sản phẩm truyền thống hay sản phẩm mới.', 'traditional or new is not said.')]
          : []),
      ];
    }),
  ];
}

const beforeReport: readonly DossierState[] = [
  'draft',
  'submitted',
  'commune-review',
  'returned-by-commune',
  'proposed',
  'withdrawn',
];

/** Whether the commune's report (Mẫu 03) is out, so that others than the commune's desk may read it. */
export const communeReportIssued = (state: DossierState): boolean => !beforeReport.includes(state);
