import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { actOnSession } from './act-on-session.ts';
import { declareForOwnProducers, requireNoConflict } from './conflicts.ts';
import { frozenResult, quorumOfSheets, resultOf, sheetSha256, unsignedOf } from './scoring-result.ts';
import {
  type AgendaRow,
  agendaOf,
  lockDossiers,
  type SeatRow,
  type SessionRow,
  seatsOf,
  unsettled,
} from './session-store.ts';
import { rubricsOf } from './sheet-rubric.ts';
import type { SheetRow } from './sheet-store.ts';

/**
 * The secretary closes scoring: all sheets are locked, quorum is checked, the result of each dossier is computed by
 * the council's rules and frozen. Sheets left unsigned do not count; the secretary must have seen and named them
 * (`leaveOut`), else they are answered back with their members' names. Where single dossiers were scored a second
 * time, the others keep the result that they have. A secretary with a conflict of interest in a
 * dossier of the session leaves it to another.
 */
export function closeScoring(
  context: Context,
  actor: Actor,
  sessionId: string,
  expectedVersion: number,
  leaveOut: readonly string[],
) {
  const act = { kind: 'close-scoring', permission: 'session.close', states: ['open'] } as const;
  return actOnSession(context, actor, sessionId, expectedVersion, act, async (trx, session) => {
    await requireNoConflict(trx, actor, sessionId, unsettled(await agendaOf(trx, sessionId)));
    const ownProducers = await declareForOwnProducers(trx, context, session);
    // A save that holds its sheet is waited for and counts; one that comes later finds the sheet locked.
    const locked = await trx
      .updateTable('score_sheet')
      .set({ locked: true })
      .where('session_id', '=', sessionId)
      .returningAll()
      .execute();
    const agenda = await agendaOf(trx, sessionId);
    const seats = await seatsOf(trx, session.council_id);
    const order = new Map(seats.map(({ id }, index) => [id, index]));
    locked.sort((a, b) => (order.get(a.member_id) ?? 0) - (order.get(b.member_id) ?? 0));
    const sheetsOf = Map.groupBy(locked, ({ dossier_id }) => dossier_id);
    const scored = agenda.map((item) => ({ item, sheets: sheetsOf.get(item.dossier_id) ?? [] }));
    const open = scored.filter(({ item }) => item.result === null);
    requireQuorum(session, open);
    requireSeen(open, seats, leaveOut);

    const rubricOf = await rubricsOf(trx, agenda);
    const results = scored.map(({ item, sheets }) => ({
      item,
      sheets,
      frozen: item.result === null ? resultOf(session, item, rubricOf(item), sheets) : frozenResult(item),
    }));
    await lockDossiers(
      trx,
      open.map(({ item }) => item.dossier_id),
    );
    for (const { item, frozen } of results) {
      if (item.result !== null) continue;
      await trx
        .updateTable('session_dossier')
        .set({ result: JSON.stringify(frozen) })
        .where('session_id', '=', sessionId)
        .where('dossier_id', '=', item.dossier_id)
        .execute();
      await transitionDossier(trx, context, actor, {
        dossierId: item.dossier_id,
        action: 'close-scoring',
        councilId: session.council_id,
        payload: { sessionId },
      });
    }
    return {
      changes: { state: 'closed', closed_at: context.clock.now() },
      payload: {
        ...(ownProducers.length > 0 ? { ownProducers } : {}),
        results: results.map(({ item, sheets, frozen: result }) => ({
          dossierId: item.dossier_id,
          counted: result.counted,
          sum: result.sum,
          star: result.star,
          disqualified: result.disqualified,
          sheets: sheets.map((sheet) => ({
            id: sheet.id,
            signed: sheet.signed_at !== null,
            sha256: sheetSha256(sheet),
          })),
        })),
      },
    };
  });
}

interface Scored {
  readonly item: AgendaRow;
  readonly sheets: readonly SheetRow[];
}

/** A dossier taken out for a ground needs no sheets. */
const judged = (scored: readonly Scored[]) => scored.filter(({ item }) => item.disqualified === null);

function requireQuorum(session: SessionRow, scored: readonly Scored[]): void {
  const short = judged(scored)
    .map(({ item, sheets }) => ({ item, quorum: quorumOfSheets(session, sheets) }))
    .filter(({ quorum }) => !quorum.reached);
  if (short.length === 0) return;
  const share = `${session.quorum_percent} %`;
  const list = short
    .map(({ item, quorum }) => `“${item.product_name}” ${quorum.signed}/${quorum.needed}`)
    .join(', ');
  throw new Problem('incomplete', {
    detail: {
      vi: `Chưa đủ số phiếu theo quy chế Hội đồng (${share}): ${list}. Hãy nhắc thành viên ký phiếu, hoặc đưa hồ sơ ra khỏi phiên.`,
      en: `Quorum (${share}) is not reached: ${list}. Remind the members, or have the dossier taken off.`,
    },
    errors: short.map(({ item, quorum: { signed, entitled, needed } }) => ({
      path: `/dossiers/${item.dossier_id}`,
      code: 'quorum',
      message: `“${item.product_name}”: mới có ${signed} phiếu đã ký trên ${entitled} thành viên được chấm, cần ít nhất ${needed}.`,
    })),
  });
}

function requireSeen(
  scored: readonly Scored[],
  seats: readonly SeatRow[],
  leaveOut: readonly string[],
): void {
  const names = new Map(seats.map(({ id, full_name }) => [id, full_name]));
  const unsigned = judged(scored).flatMap(({ item, sheets }) =>
    unsignedOf(sheets).map((sheet) => ({
      sheetId: sheet.id,
      dossierId: item.dossier_id,
      productName: item.product_name,
      memberId: sheet.member_id,
      memberName: names.get(sheet.member_id) ?? '',
    })),
  );
  if (unsigned.every(({ sheetId }) => leaveOut.includes(sheetId))) return;
  throw new Problem('incomplete', {
    detail: {
      vi: `Còn ${unsigned.length} phiếu chưa ký sẽ không được tính. Hãy xem danh sách rồi xác nhận khóa.`,
      en: `${unsigned.length} unsigned sheets will not count. See the list, then confirm.`,
    },
    errors: unsigned.map(({ sheetId, memberName, productName }) => ({
      path: `/sheets/${sheetId}`,
      code: 'unsigned',
      message: `${memberName}: “${productName}”`,
    })),
    facts: { unsigned },
  });
}
