import { duplicateHints, forecast, grantOver, type Rubric, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.ts';
import { selfAssessmentOf } from '../dossiers/presenter.ts';
import type { communeListDetail, communeListSummary } from './list-schema.ts';
import type { ListedRow, ListRow } from './list-store.ts';

/** What an overview shows of a list. */
export const presentList = (row: ListRow): z.output<typeof communeListSummary> => ({
  id: row.id,
  version: row.version,
  unitId: row.unit_id,
  unitName: unitById(row.unit_id)?.name ?? row.unit_id,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  state: row.state as 'draft',
  note: row.note,
  size: row.size ?? 0,
  documentNumber: row.document_number,
  letterNumber: row.letter_number,
  sentOn: row.sent_on,
  signerName: row.signer_name,
  createdAt: row.created_at.toISOString(),
});

/** The producer's own total on the sheet; null for a set whose sheet is not here. */
export const selfScoreOf = (
  row: Pick<ListedRow, 'self_assessment'>,
  rubric: Rubric | undefined,
): number | null => (rubric ? forecast(rubric, selfAssessmentOf(row).choices).total : null);

const presentListed = (row: ListedRow, rubric: Rubric | undefined) => ({
  dossierId: row.id,
  version: row.version,
  state: row.state as 'proposed',
  productId: row.product_id,
  productName: row.product_name,
  productSet: row.product_set,
  producerId: row.producer_id,
  producerName: row.producer_name,
  filingKind: row.filing_kind as 'first',
  productCode: row.product_code,
  receiptNumber: row.receipt_number,
  selfScore: selfScoreOf(row, rubric),
  star: row.star,
});

/** The whole list; candidates and actions only for those whose list it is, while it is open. */
export function presentListDetail(
  row: ListRow,
  items: readonly ListedRow[],
  candidates: readonly ListedRow[],
  rubricOf: (row: ListedRow) => Rubric | undefined,
  actor: Actor,
  unitIds: readonly string[],
): z.output<typeof communeListDetail> {
  const shown = items.map((item) => presentListed(item, rubricOf(item)));
  return {
    ...presentList(row),
    items: shown.map((item, index) => ({
      ...item,
      note: items[index]?.note ?? null,
      reportNumber: items[index]?.report_number ?? null,
      reportDate: items[index]?.reported_on ?? null,
    })),
    candidates: candidates.map((row) => presentListed(row, rubricOf(row))),
    hints: duplicateHints(shown),
    actions:
      row.state === 'draft'
        ? (['edit', 'send'] as const).filter((action) =>
            grantOver(`commune-list.${action}`, actor.grants, { unitIds }),
          )
        : [],
  };
}
