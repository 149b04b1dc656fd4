import {
  type CommuneReview,
  completenessParts,
  findFramework,
  type MatterCode,
  matterCodes,
  missingForProposal,
  producerClaims,
  type Rubric,
} from '@saolang/rulebook';
import type { z } from 'zod';
import { found } from '../../platform/http/problem.ts';
import { formOf, selfAssessmentOf } from '../dossiers/presenter.ts';
import type { communeReview } from './schema.ts';
import type { editsSinceReturn, FilingRow, listOfDossier, listReturns, ReviewRow } from './store.ts';

/** One part of the dossier as it was checked. */
export interface CheckedPart {
  readonly part: string;
  readonly complete: boolean | null;
  readonly note: string | null;
}

type Output = z.output<typeof communeReview>;
type StoredAssessments = Partial<Record<MatterCode, Partial<Output['assessments'][MatterCode]>>>;

export const completenessOf = (row: ReviewRow | undefined): readonly CheckedPart[] =>
  (row?.completeness ?? []) as unknown as readonly CheckedPart[];

export const assessmentsOf = (row: ReviewRow | undefined): StoredAssessments =>
  (row?.assessments ?? {}) as unknown as StoredAssessments;

/** The parts that a dossier must have. */
export const partsOf = (row: Pick<FilingRow, 'framework' | 'product_set' | 'filing_kind'>) =>
  completenessParts(found(findFramework(row.framework)), row.product_set, row.filing_kind as 'first');

/** What the producer claims on the four matters. */
export function claimsOf(row: FilingRow, rubric: Rubric): Readonly<Record<MatterCode, string>> {
  return producerClaims({
    kind: row.filing_kind as 'first',
    rubric,
    form: formOf(row),
    ...selfAssessmentOf(row),
    product: { localMaterial: row.local_material, story: row.story },
  });
}

/** The review in the rulebook's terms. */
export function reviewContent(row: ReviewRow | undefined): CommuneReview {
  const stored = assessmentsOf(row);
  return {
    completeness: Object.fromEntries(
      completenessOf(row).flatMap(({ part, complete }) => (complete === null ? [] : [[part, complete]])),
    ),
    assessments: Object.fromEntries(
      matterCodes.map((code) => [
        code,
        {
          finding: stored[code]?.finding ?? '',
          verdict: stored[code]?.verdict ?? null,
          origin: stored[code]?.origin ?? null,
        },
      ]),
    ),
  };
}

/** The places that edits touched, each once. */
function changedPlaces(edits: Awaited<ReturnType<typeof editsSinceReturn>>): string[] {
  return [
    ...new Set(
      edits.flatMap(({ payload }) => {
        const { patch = {}, evidenceId } = payload as unknown as {
          patch?: Partial<Record<'form' | 'choices' | 'notes', object>>;
          evidenceId?: string;
        };
        const touched = [patch.form, patch.choices, patch.notes].flatMap((part) => Object.keys(part ?? {}));
        return evidenceId ? [...touched, evidenceId] : touched;
      }),
    ),
  ];
}

/** The review with the claims beside the findings; claims are read from the dossier until the commune writes. */
export function presentReview(
  filing: FilingRow,
  rubric: Rubric,
  row: ReviewRow | undefined,
  list: Awaited<ReturnType<typeof listOfDossier>>,
  returns: Awaited<ReturnType<typeof listReturns>>,
  edits: Awaited<ReturnType<typeof editsSinceReturn>> = [],
): Output {
  const claims = claimsOf(filing, rubric);
  const stored = assessmentsOf(row);
  const checked = new Map(completenessOf(row).map((part) => [part.part, part]));
  const parts = partsOf(filing);
  return {
    dossierId: filing.id,
    version: row?.version ?? 0,
    parts: parts.map(({ code, copies, evidence }) => ({
      part: code,
      copies,
      evidence: [...evidence],
      complete: checked.get(code)?.complete ?? null,
      note: checked.get(code)?.note ?? null,
    })),
    assessments: Object.fromEntries(
      matterCodes.map((code) => [
        code,
        {
          claim: filing.state === 'commune-review' ? claims[code] : (stored[code]?.claim ?? claims[code]),
          finding: stored[code]?.finding ?? '',
          verdict: stored[code]?.verdict ?? null,
          ...(code === 'ideaOrigin' ? { origin: stored[code]?.origin ?? null } : {}),
        },
      ]),
    ) as Output['assessments'],
    proposal: row?.proposal ?? null,
    meetingNotes: row?.meeting_notes ?? null,
    updatedAt: row?.updated_at.toISOString() ?? null,
    missing: missingForProposal(parts, reviewContent(row)),
    report:
      row?.report_number && row.reported_on
        ? { number: row.report_number, date: row.reported_on, signerName: row.signer_name }
        : null,
    list: list ? { id: list.id, documentNumber: list.document_number, sentOn: list.sent_on } : null,
    changedSinceReturn: changedPlaces(edits),
    returns: returns.map(({ at, kind, payload, full_name }) => {
      const { reason = '', points = [] } = payload as unknown as {
        reason?: string;
        points?: { place: string; message: string }[];
      };
      return {
        by: kind === 'return-to-producer' ? 'commune' : 'office',
        at: at.toISOString(),
        actorName: full_name,
        reason,
        points,
      };
    }),
  };
}
