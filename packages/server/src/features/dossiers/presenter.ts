import {
  actionsFor,
  claimsWithoutEvidence,
  type DossierState,
  decisionExpectedBy,
  endedStates,
  type FilingContent,
  findFramework,
  type Grant,
  missingForSubmission,
  type PlainDate,
  paperValidity,
  type Rubric,
  unitById,
  workingDaysBetween,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { dossierDetail, dossierSummary, evidence, timelineEntry } from './schema.ts';
import { stepGrant } from './step-grant.ts';
import type { EvidenceRow, lastReturn, listActions, SummaryRow } from './store.ts';

interface SelfAssessment {
  readonly choices: Record<string, number>;
  readonly notes: Record<string, string>;
}

/** The self-assessment as stored. */
export const selfAssessmentOf = (row: Pick<SummaryRow, 'self_assessment'>): SelfAssessment =>
  row.self_assessment as unknown as SelfAssessment;

export const formOf = (row: Pick<SummaryRow, 'form'>): Record<string, unknown> =>
  row.form as unknown as Record<string, unknown>;

/** What a list shows of a dossier. */
export function presentSummary(row: SummaryRow, today: PlainDate): z.output<typeof dossierSummary> {
  const due = row.commune_due_on;
  const counting = due && (row.state === 'submitted' || row.state === 'commune-review');
  return {
    id: row.id,
    version: row.version,
    state: row.state as DossierState,
    framework: row.framework as 'qd-26-2026',
    filingKind: row.filing_kind as 'first',
    cycleId: row.cycle_id,
    cycleName: row.cycle_name,
    productId: row.product_id,
    productName: row.product_name,
    productSet: row.product_set,
    rubricPackId: row.rubric_pack_id,
    producerId: row.producer_id,
    producerName: row.producer_name,
    communeUnitId: row.commune_unit_id,
    communeName: unitById(row.commune_unit_id)?.name ?? row.commune_unit_id,
    officeUnitId: row.office_unit_id,
    productCode: row.product_code,
    receiptNumber: row.receipt_number,
    officeReceiptNumber: row.office_receipt_number,
    receivedOn: row.received_on,
    communeDueOn: due,
    workingDaysLeft: counting ? workingDaysBetween(today, due) : null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    star: row.star,
    outcome: row.outcome as 'recognise' | null,
  };
}

/**
 * A piece of evidence for a reader.
 *
 * @param decidedBy day by which the dossier is likely decided; once it is, only what has expired is marked
 */
export const presentEvidence = (
  row: EvidenceRow,
  today: PlainDate,
  decidedBy: PlainDate,
): z.output<typeof evidence> => ({
  id: row.id,
  version: row.version,
  paperId: row.paper_id,
  paperVersion: row.paper_version,
  newestVersion: row.paper_removed_at === null ? row.newest_version : row.paper_version,
  fileId: row.file_id,
  fileName: row.file_name,
  mediaType: row.media_type,
  size: row.size,
  pages: row.pages,
  hasThumbnail: row.thumbnail_sha256 !== null,
  documentType: row.document_type as 'other',
  title: row.title,
  number: row.number,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  validity: paperValidity(row.expires_on, today, decidedBy),
  criteria: row.criteria,
});

/** The day by which a dossier is likely decided, or today once it is. */
export function decidedBy(
  row: Pick<SummaryRow, 'framework' | 'received_on' | 'cycle_closes_on' | 'state'>,
  today: PlainDate,
): PlainDate {
  const framework = findFramework(row.framework);
  if (!framework || endedStates.includes(row.state as DossierState)) return today;
  return decisionExpectedBy(framework, row.received_on ?? today, row.cycle_closes_on);
}

/** The dossier's content in the rulebook's terms, or null for a set whose rubric is not here yet. */
export function filingContent(
  row: SummaryRow,
  evidenceRows: readonly EvidenceRow[],
  rubric: Rubric | undefined,
  today: PlainDate,
): FilingContent | null {
  return rubric
    ? {
        kind: row.filing_kind as 'first',
        rubric,
        form: formOf(row),
        choices: selfAssessmentOf(row).choices,
        evidence: evidenceRows.map(({ document_type, criteria, expires_on }) => ({
          documentType: document_type,
          criteria,
          expiresOn: expires_on,
        })),
        today,
      }
    : null;
}

const open: readonly DossierState[] = ['returned-by-commune', 'returned-by-office'];

/** The sheet that a dossier is filled in by, and the newer one that a draft must be taken over to, if any. */
export interface DossierSheet {
  readonly rubric: Rubric | undefined;
  readonly change: z.output<typeof dossierDetail>['rubricChange'];
}

/** The whole dossier for a reader: the actions are those that the reader's own grants allow here and now. */
export function presentDossier(
  row: SummaryRow,
  evidenceRows: readonly EvidenceRow[],
  sheet: DossierSheet,
  returned: Awaited<ReturnType<typeof lastReturn>>,
  grants: readonly Grant[],
  today: PlainDate,
): z.output<typeof dossierDetail> {
  const summary = presentSummary(row, today);
  const content = filingContent(row, evidenceRows, sheet.rubric, today);
  const decided = decidedBy(row, today);
  const held = grants.map(({ role }) => role);
  const payload = returned?.payload as
    | { reason?: string; points?: { place: string; message: string }[] }
    | undefined;
  return {
    ...summary,
    recognisedDossierId: row.recognised_dossier_id,
    form: formOf(row),
    selfAssessment: selfAssessmentOf(row),
    evidence: evidenceRows.map((piece) => presentEvidence(piece, today, decided)),
    decidedBy: decided,
    missing: content ? missingForSubmission(content) : [],
    claimsWithoutEvidence: content ? claimsWithoutEvidence(content) : [],
    rubricChange: sheet.change,
    returned:
      returned && open.includes(summary.state)
        ? {
            by: returned.kind === 'return-to-producer' ? 'commune' : 'office',
            at: returned.at.toISOString(),
            reason: payload?.reason ?? '',
            points: payload?.points ?? [],
          }
        : null,
    actions: actionsFor(held, summary.state, summary.framework).filter((action) =>
      stepGrant(action, row, grants, today),
    ),
  };
}

/** One line of the dossier's history. */
export function presentAction(
  row: Awaited<ReturnType<typeof listActions>>[number],
): z.output<typeof timelineEntry> {
  const payload = row.payload as { from?: string; to?: string; reason?: string };
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    action: row.kind,
    from: payload.from ?? null,
    to: payload.to ?? null,
    reason: payload.reason ?? null,
    actorName: row.full_name,
    role: row.role,
    version: row.version,
  };
}
