import {
  explainWhatIf,
  frameworkIds,
  type Rubric,
  type ScoreResult,
  type StarRule,
  whatIf,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import { currentRubrics } from '../rubrics/current-rubrics.ts';
import { presentAgendaItem } from './presenter.ts';
import { requireInCouncil } from './reach.ts';
import { loadResults } from './read-results.ts';
import { givenSheets } from './scoring-result.ts';
import type { whatIfResults } from './session-schema.ts';
import type { AgendaRow } from './session-store.ts';
import { type SheetRow, sheetsOfSession } from './sheet-store.ts';

/**
 * What the dossiers of a closed session would come to under the other decree: the same sheets, read by the meaning of
 * what was chosen, on the sheets that the office has in force there. Of a dossier in which the reader has a conflict of interest nothing is compared.
 */
export async function readWhatIf(
  context: Context,
  actor: Actor,
  sessionId: string,
): Promise<z.input<typeof whatIfResults>> {
  const { session, agenda, closedToMe, rubricOf } = await loadResults(context, actor, sessionId);
  requireInCouncil(context, actor, 'what-if.read', { id: session.council_id, unit_id: session.unit_id });
  const framework = otherThan(session.framework);
  const there = await currentRubrics(context.db, framework, session.unit_id, context.clock.today());
  const sheetOf = new Map(there.map((rubric) => [rubric.number, rubric]));
  const sheets = Map.groupBy(await sheetsOfSession(context.db, sessionId), ({ dossier_id }) => dossier_id);
  return {
    framework,
    rows: agenda.map((item) => {
      const to = sheetOf.get(item.product_set);
      const own = sheets.get(item.dossier_id) ?? [];
      const open = to !== undefined && !closedToMe.has(item.dossier_id);
      return {
        ...presentAgendaItem(item),
        comparison: open ? compare(item, rubricOf(item), own, session.star_rule as StarRule, to) : null,
      };
    }),
  };
}

type Row = z.input<typeof whatIfResults>['rows'][number];

const number = (points: string | null | undefined) => (points == null ? null : Number(points));

/** The comparison as a spreadsheet. */
export const whatIfColumns: readonly WorkbookColumn<Row>[] = [
  { header: 'Sản phẩm', width: 34, value: (row) => row.productName },
  { header: 'Chủ thể', width: 34, value: (row) => row.producerName },
  { header: 'Xã, phường', width: 20, value: (row) => row.communeName },
  { header: 'Điểm nay', width: 10, value: ({ comparison }) => number(comparison?.now.average) },
  { header: 'Sao nay', width: 8, value: ({ comparison }) => comparison?.now.star ?? null },
  { header: 'Điểm thấp nhất', width: 14, value: ({ comparison }) => number(comparison?.worst.average) },
  { header: 'Sao thấp nhất', width: 14, value: ({ comparison }) => comparison?.worst.star ?? null },
  { header: 'Điểm cao nhất', width: 14, value: ({ comparison }) => number(comparison?.best.average) },
  { header: 'Sao cao nhất', width: 14, value: ({ comparison }) => comparison?.best.star ?? null },
  { header: 'Điểm so được', width: 14, value: ({ comparison }) => comparison?.comparablePoints ?? null },
  { header: 'Tiêu chí chưa biết', width: 18, value: ({ comparison }) => comparison?.withoutSource ?? null },
  { header: 'Tiêu chí không còn', width: 18, value: ({ comparison }) => comparison?.fallsAway ?? null },
  {
    header: 'Giải thích',
    width: 90,
    value: ({ comparison }) => comparison?.explanation.map(({ vi }) => vi).join('\n') ?? null,
  },
];

/** The decree to compare with: there are two. */
const otherThan = (framework: string) => frameworkIds.find((id) => id !== framework) ?? 'qd-26-2026';

function compare(
  { disqualified }: AgendaRow,
  rubric: Rubric,
  sheets: readonly SheetRow[],
  starRule: StarRule,
  to: Rubric,
) {
  const found = whatIf({ rubric, sheets: givenSheets(sheets), disqualified, starRule }, to);
  if (found.now.counted === 0) return null;
  return {
    now: standing(found.now),
    worst: standing(found.worst),
    best: standing(found.best),
    comparablePoints: found.comparablePoints,
    withoutSource: found.withoutSource.length,
    fallsAway: found.fallsAway.length,
    open: found.open.length,
    explanation: [...explainWhatIf(found, rubric, to)],
  };
}

const standing = ({ average, star }: ScoreResult) => ({ average, star });
