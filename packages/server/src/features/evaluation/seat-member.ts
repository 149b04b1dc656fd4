import { addDays, type Grant, type Role } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import type { MemberInput } from './council-schema.ts';
import {
  councilById,
  councilGrants,
  hasRunningSession,
  isOfAProducer,
  lockCouncil,
  type MemberRow,
  membersOf,
} from './council-store.ts';
import { requireInCouncil } from './reach.ts';
import { councilDetail } from './read-councils.ts';
import { sessionRunning } from './save-council.ts';

/** The roles that a seat on a council gives. A secretary scores only when the decision makes them a member too. */
export function rolesOfSeat({ capacity, scores }: Pick<MemberInput, 'capacity' | 'scores'>): readonly Role[] {
  switch (capacity) {
    case 'chair':
      return ['council-chair'];
    case 'vice-chair':
      return ['council-member', 'council-vice-chair'];
    case 'member':
      return ['council-member'];
    case 'secretary':
      return scores ? ['council-secretary', 'council-member'] : ['council-secretary'];
  }
}

/**
 * Seats a person on a council, or changes their seat; the rights within the council follow in the same
 * transaction. Sending the same seat again changes nothing. Who scores stands from the opening of a session until its
 * results are confirmed; a secretary who does not score can take over at any time.
 */
export function seatMember(
  context: Context,
  actor: Actor,
  councilId: string,
  memberId: string,
  expectedVersion: number,
  input: MemberInput,
) {
  return context.db.transaction().execute(async (trx) => {
    const council = found(await lockCouncil(trx, councilId));
    const grant = requireInCouncil(context, actor, 'council.manage', council);
    const members = await membersOf(trx, councilId);
    const seat = members.find(({ id }) => id === memberId);
    if (seat && isSame(seat, input)) return councilDetail(context, actor, trx, council);
    requireVersion(council.version, expectedVersion);
    requireFreeSeat(members, memberId, input);
    const scored = seat?.left_on === null && seat.scores;
    if (scored !== input.scores && (await hasRunningSession(trx, councilId))) throw sessionRunning();

    const account = found(
      await trx
        .selectFrom('account')
        .select(['id', 'full_name'])
        .where('id', '=', input.accountId)
        .where('state', '=', 'active')
        .executeTakeFirst(),
    );
    if (await isOfAProducer(trx, account.id, context.clock.today())) {
      throw new Problem('invalid-input', {
        errors: [
          {
            path: '/accountId',
            code: 'acts-for-producer',
            message: 'Người này đang làm việc cho một chủ thể nên không vào Hội đồng được.',
          },
        ],
      });
    }
    const values = {
      account_id: account.id,
      full_name: account.full_name,
      position: input.position,
      agency_id: input.agencyId,
      agency_name: input.agencyName,
      capacity: input.capacity,
      scores: input.scores,
      left_on: null,
    };
    await trx
      .insertInto('council_member')
      .values({ id: memberId, council_id: councilId, position_order: members.length + 1, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
    const rights = await setRights(trx, context, actor, councilId, account.id, rolesOfSeat(input));
    return changed(trx, context, actor, councilId, grant, seat ? 'change-seat' : 'seat-member', {
      memberId,
      ...input,
      ...rights,
    });
  });
}

/** Ends a seat and the rights that came with it. What the member has scored stays on record. */
export function removeMember(
  context: Context,
  actor: Actor,
  councilId: string,
  memberId: string,
  expectedVersion: number,
) {
  return context.db.transaction().execute(async (trx) => {
    const council = found(await lockCouncil(trx, councilId));
    const grant = requireInCouncil(context, actor, 'council.manage', council);
    const seat = found((await membersOf(trx, councilId)).find(({ id }) => id === memberId));
    if (seat.left_on !== null) return councilDetail(context, actor, trx, council);
    requireVersion(council.version, expectedVersion);
    if (seat.scores && (await hasRunningSession(trx, councilId))) throw sessionRunning();
    await trx
      .updateTable('council_member')
      .set({ left_on: context.clock.today() })
      .where('id', '=', memberId)
      .execute();
    const rights = await setRights(trx, context, actor, councilId, seat.account_id, []);
    return changed(trx, context, actor, councilId, grant, 'remove-member', { memberId, ...rights });
  });
}

function requireFreeSeat(members: readonly MemberRow[], memberId: string, input: MemberInput): void {
  const others = members.filter(({ id }) => id !== memberId);
  const refuse = (path: string, message: string) =>
    new Problem('already-exists', { errors: [{ path, code: 'already-exists', message }] });
  const self = members.find(({ id }) => id === memberId);
  if (self && self.account_id !== input.accountId) {
    throw refuse('/accountId', 'Ghế này đã có người khác. Hãy đưa người đó ra rồi thêm người mới.');
  }
  if (others.some(({ account_id }) => account_id === input.accountId)) {
    throw refuse('/accountId', 'Người này đã có tên trong Hội đồng.');
  }
  const chaired = others.some(({ capacity, left_on }) => capacity === 'chair' && left_on === null);
  if (input.capacity === 'chair' && chaired) {
    throw refuse('/capacity', 'Hội đồng đã có Chủ tịch. Hãy đổi vai trò của người đó trước.');
  }
}

/** Gives and ends roles so that the account holds exactly these within the council. An ended role ends at once. */
async function setRights(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  councilId: string,
  accountId: string,
  wanted: readonly Role[],
) {
  const today = context.clock.today();
  const held = await councilGrants(trx, accountId, councilId);
  const given = wanted.filter((role) => !held.some((each) => each.role === role));
  const ended = held.filter(({ role }) => !wanted.includes(role as Role));
  if (given.length > 0) {
    await trx
      .insertInto('role_grant')
      .values(
        given.map((role) => ({
          id: uuidv7(),
          account_id: accountId,
          role,
          scope_kind: 'council',
          scope_id: councilId,
          valid_from: today,
          granted_by: actor.accountId,
          created_at: context.clock.now(),
        })),
      )
      .execute();
  }
  if (ended.length > 0) {
    const ids = ended.map(({ id }) => id);
    await trx
      .updateTable('role_grant')
      .set({ valid_to: addDays(today, -1) })
      .where('id', 'in', ids)
      .execute();
  }
  return { accountId, given, ended: ended.map(({ role }) => role) };
}

async function changed(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  councilId: string,
  grant: Grant,
  kind: string,
  payload: Record<string, unknown>,
) {
  const { version } = await trx
    .updateTable('council')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', '=', councilId)
    .returning('version')
    .executeTakeFirstOrThrow();
  const detail = await councilDetail(context, actor, trx, found(await councilById(trx, councilId)));
  await appendAction(trx, {
    subjectKind: 'council',
    subjectId: councilId,
    kind,
    at: context.clock.now(),
    accountId: actor.accountId,
    grant,
    version,
    payload,
  });
  return detail;
}

const isSame = (seat: MemberRow, input: MemberInput): boolean =>
  seat.left_on === null &&
  seat.account_id === input.accountId &&
  seat.position === input.position &&
  seat.agency_id === input.agencyId &&
  seat.agency_name === input.agencyName &&
  seat.capacity === input.capacity &&
  seat.scores === input.scores;
