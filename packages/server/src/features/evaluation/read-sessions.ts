import { quorumOf } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { sessionDetail } from './act-on-session.ts';
import type { Page } from './council-store.ts';
import {
  presentAgendaItem,
  presentCandidateDossier,
  presentSessionSummary,
  type SessionState,
  sheetStateOf,
} from './presenter.ts';
import { councilWithin, requireInCouncil } from './reach.ts';
import {
  agendaOf,
  declarationsOf,
  earlierScoringsOf,
  listAccepted,
  listSessions,
  type SessionRow,
  sessionById,
} from './session-store.ts';
import { criteriaCounts } from './sheet-rubric.ts';
import { sheetProgress, sheetsOfAccount } from './sheet-store.ts';

const councilOf = (session: SessionRow) => ({ id: session.council_id, unit_id: session.unit_id });

/** The sessions that the actor may see. */
export async function readSessions(
  context: Context,
  actor: Actor,
  page: Page & { councilId?: string | undefined; state?: string | readonly string[] | undefined },
) {
  const rows = await listSessions(context.db, councilWithin(context, actor, 'session.read'), page);
  return { items: rows.map(presentSessionSummary), total: rows[0]?.total ?? 0 };
}

/** One session with its agenda, members and what the actor may do. */
export async function readSession(context: Context, actor: Actor, id: string) {
  const session = found(await sessionById(context.db, id));
  requireInCouncil(context, actor, 'session.read', councilOf(session));
  return sessionDetail(context, actor, context.db, id);
}

/** The accepted dossiers that can be put on the agenda. */
export async function readAccepted(context: Context, actor: Actor, id: string, q: string | undefined) {
  const session = found(await sessionById(context.db, id));
  requireInCouncil(context, actor, 'session.manage', councilOf(session));
  return { items: (await listAccepted(context.db, session, q)).map(presentCandidateDossier) };
}

/** How far each member is with each dossier, and whether quorum is reached. Counts only, never a score. */
export async function readProgress(context: Context, actor: Actor, id: string) {
  const session = found(await sessionById(context.db, id));
  requireInCouncil(context, actor, 'session.progress', councilOf(session));
  const [agenda, rows] = await Promise.all([agendaOf(context.db, id), sheetProgress(context.db, id)]);
  const criteria = await criteriaCounts(context.db, rows);
  const onAgenda = new Set(agenda.map(({ dossier_id }) => dossier_id));
  const sheets = rows
    .filter(({ dossier_id }) => onAgenda.has(dossier_id))
    .map((row) => ({
      sheetId: row.id,
      dossierId: row.dossier_id,
      memberId: row.member_id,
      state: sheetStateOf(row),
      answered: row.conflict ? 0 : row.answered,
      criteria: criteria(row),
    }));
  const quorum = agenda.map(({ dossier_id, disqualified }) => {
    const own = sheets.filter(({ dossierId, state }) => dossierId === dossier_id && state !== 'conflict');
    const signed = own.filter(({ state }) => state === 'signed').length;
    const reckoned = quorumOf(own.length, signed, session.quorum_percent);
    // A dossier taken out for a ground needs no sheets.
    return { dossierId: dossier_id, ...reckoned, ...(disqualified && { needed: 0, reached: true }) };
  });
  return { state: session.state as SessionState, version: session.version, sheets, quorum };
}

/** The own list of somebody with a seat: what is declared, and, for who scores, how far each sheet is. */
export async function readMyDossiers(context: Context, actor: Actor, id: string) {
  const session = found(await sessionById(context.db, id));
  requireInCouncil(context, actor, 'conflict.declare', councilOf(session));
  const seat = await context.db
    .selectFrom('council_member')
    .select('id')
    .where('council_id', '=', session.council_id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!seat) throw new Problem('forbidden');
  const [agenda, declared, sheets, earlier] = await Promise.all([
    agendaOf(context.db, id),
    declarationsOf(context.db, id, seat.id),
    sheetsOfAccount(context.db, actor.accountId, id),
    earlierScoringsOf(context.db, id),
  ]);
  const criteria = await criteriaCounts(context.db, agenda);
  return {
    items: agenda.map((row) => {
      const declaration = declared.find(({ dossier_id }) => dossier_id === row.dossier_id);
      const sheet = sheets.find(({ dossier_id }) => dossier_id === row.dossier_id);
      const again = earlier.findLast(({ dossier_id }) => dossier_id === row.dossier_id);
      const inConflict = declaration?.has_conflict === true;
      return {
        ...presentAgendaItem(row),
        reopenedFor: row.result === null && !inConflict ? (again?.reason ?? null) : null,
        declared: declaration ? (declaration.has_conflict ? ('conflict' as const) : ('none' as const)) : null,
        sheet: sheet
          ? {
              id: sheet.id,
              state: sheetStateOf(sheet),
              answered: sheet.conflict ? 0 : sheet.answered,
              criteria: criteria(row),
              total: sheet.total,
            }
          : null,
      };
    }),
  };
}
