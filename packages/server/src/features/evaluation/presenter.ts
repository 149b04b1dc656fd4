import { grantOver, type Permission, type StarRule, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { council, councilMember, councilSummary } from './council-schema.ts';
import type { CouncilRow, MemberRow } from './council-store.ts';
import { councilSubject } from './reach.ts';
import type {
  agendaCandidate,
  agendaItem,
  session,
  sessionActs,
  sessionStates,
  sessionSummary,
  sheetStates,
} from './session-schema.ts';
import type { AgendaRow, SeatRow, SessionRow } from './session-store.ts';

type Presented<S extends z.ZodType> = z.input<S>;
export type SessionState = (typeof sessionStates)[number];
export type SheetState = (typeof sheetStates)[number];
type SessionAct = (typeof sessionActs)[number];

export const unitName = (unitId: string): string => unitById(unitId)?.name ?? unitId;

const councilFields = (row: CouncilRow) => ({
  id: row.id,
  version: row.version,
  unitId: row.unit_id,
  unitName: unitName(row.unit_id),
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  framework: row.framework,
  name: row.name,
  decisionNumber: row.decision_number,
  decisionDate: row.decision_date,
  starRule: row.star_rule as StarRule,
  quorumPercent: row.quorum_percent,
  allowedSpread: row.allowed_spread,
});

export const presentCouncilSummary = (
  row: CouncilRow & { members: number; sessions: number },
): Presented<typeof councilSummary> => ({
  ...councilFields(row),
  members: row.members,
  sessions: row.sessions,
});

const presentMember = (row: MemberRow): Presented<typeof councilMember> => ({
  id: row.id,
  accountId: row.account_id,
  fullName: row.full_name,
  position: row.position,
  agencyId: row.agency_id,
  agencyName: row.agency_name,
  capacity: row.capacity as 'chair',
  scores: row.scores,
  leftOn: row.left_on,
});

export const presentCouncil = (
  context: Context,
  actor: Actor,
  row: CouncilRow,
  members: readonly MemberRow[],
): Presented<typeof council> => ({
  ...councilFields(row),
  members: members.map(presentMember),
  mayManage: grantOver('council.manage', actor.grants, councilSubject(context, row)) !== null,
});

const sessionFields = (row: SessionRow) => ({
  id: row.id,
  version: row.version,
  councilId: row.council_id,
  councilName: row.council_name,
  name: row.name,
  heldOn: row.held_on,
  place: row.place,
  state: row.state as SessionState,
});

export const presentSessionSummary = (
  row: SessionRow & { dossiers: number },
): Presented<typeof sessionSummary> => ({ ...sessionFields(row), dossiers: row.dossiers });

type DossierNames = Omit<AgendaRow, 'position' | 'disqualified' | 'disqualified_note' | 'result'>;

export const presentCandidateDossier = (row: DossierNames): Presented<typeof agendaCandidate> => ({
  dossierId: row.dossier_id,
  productName: row.product_name,
  producerName: row.producer_name,
  communeName: unitName(row.commune_unit_id),
  framework: row.framework,
  productSet: row.product_set,
  rubricPackId: row.rubric_pack_id,
  dossierState: row.dossier_state,
});

export const presentAgendaItem = (row: AgendaRow): Presented<typeof agendaItem> => ({
  ...presentCandidateDossier(row),
  disqualified:
    row.disqualified === null ? null : { ground: row.disqualified, note: row.disqualified_note ?? '' },
});

/** The permission behind each act on a session, and the states in which it can be done. */
const acts: Readonly<Record<SessionAct, { permission: Permission; states: readonly SessionState[] }>> = {
  manage: { permission: 'session.manage', states: ['planned'] },
  'take-off': { permission: 'session.manage', states: ['planned', 'open'] },
  open: { permission: 'session.manage', states: ['planned'] },
  close: { permission: 'session.close', states: ['open'] },
  reopen: { permission: 'session.reopen', states: ['closed'] },
  confirm: { permission: 'session.confirm', states: ['closed'] },
  disqualify: { permission: 'session.disqualify', states: ['planned', 'open'] },
  progress: { permission: 'session.progress', states: ['open'] },
  results: { permission: 'session.results', states: ['closed', 'confirmed'] },
  declare: { permission: 'conflict.declare', states: ['planned', 'open'] },
  score: { permission: 'sheet.score', states: ['planned', 'open', 'closed', 'confirmed'] },
};

export function presentSession(
  context: Context,
  actor: Actor,
  row: SessionRow,
  agenda: readonly AgendaRow[],
  seats: readonly SeatRow[],
): Presented<typeof session> {
  const subject = councilSubject(context, { id: row.council_id, unit_id: row.unit_id });
  const state = row.state as SessionState;
  return {
    ...sessionFields(row),
    framework: row.framework,
    unitId: row.unit_id,
    starRule: row.star_rule as StarRule,
    quorumPercent: row.quorum_percent,
    allowedSpread: row.allowed_spread,
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    agenda: agenda.map(presentAgendaItem),
    members: seats
      .filter(({ left_on }) => left_on === null)
      .map((seat) => ({
        id: seat.id,
        fullName: seat.full_name,
        agencyName: seat.agency_name,
        capacity: seat.capacity as 'chair',
        scores: seat.scores,
      })),
    may: (Object.keys(acts) as SessionAct[]).filter(
      (act) => acts[act].states.includes(state) && grantOver(acts[act].permission, actor.grants, subject),
    ),
  };
}

/** Where a sheet stands, in a word; it says nothing of what is on it. */
export function sheetStateOf(sheet: {
  conflict: boolean | null;
  signed_at: Date | null;
  answered: number;
}): SheetState {
  if (sheet.conflict === null) return 'undeclared';
  if (sheet.conflict) return 'conflict';
  if (sheet.signed_at) return 'signed';
  return sheet.answered > 0 ? 'started' : 'empty';
}
