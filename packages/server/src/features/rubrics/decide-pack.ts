import type { Permission } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { unitScope } from '../units/unit-scope.ts';
import { changedSets, comparePack } from './compare-packs.ts';
import { lockPack, packOf } from './pack-store.ts';
import { readPack } from './read-packs.ts';
import { sheetsOf } from './rubric-of.ts';

type LockedPack = NonNullable<Awaited<ReturnType<typeof lockPack>>>;

/** An act that ends the open question of a pack: the new state, who may do it, and what must hold. */
interface Decision {
  readonly kind: 'approve' | 'decline' | 'withdraw';
  readonly state: 'approved' | 'declined' | 'withdrawn';
  readonly permission: Permission;
  readonly reason?: string;
  readonly check: (trx: Transaction<Database>, pack: LockedPack) => Promise<void> | void;
}

async function decide(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  { kind, state, permission, reason, check }: Decision,
) {
  await context.db.transaction().execute(async (trx) => {
    const pack = found(await lockPack(trx, id));
    const grant = requireGrant(actor, permission, {
      unitIds: unitScope(pack.unit_id, context.clock.today()),
    });
    requireVersion(pack.version, expectedVersion);
    await check(trx, pack);
    const at = context.clock.now();
    const version = pack.version + 1;
    await trx
      .updateTable('rubric_pack')
      .set({ state, version, decided_by: actor.accountId, decided_at: at })
      .where('id', '=', id)
      .execute();
    await appendAction(trx, {
      subjectKind: 'rubric-pack',
      subjectId: id,
      kind,
      at,
      accountId: actor.accountId,
      grant,
      version,
      payload: {
        sha256: pack.sha256,
        activatesOn: pack.activates_on,
        from: pack.state,
        ...(reason ? { reason } : {}),
      },
    });
  });
  return readPack(context, actor, id);
}

/**
 * A second person puts a proposed pack in force from its day on: never the one who proposed it. Dossiers that are
 * filed already keep their sheet. Answers 409 when the day has passed, or when meanwhile nothing would change.
 */
export function approvePack(context: Context, actor: Actor, id: string, expectedVersion: number) {
  return decide(context, actor, id, expectedVersion, {
    kind: 'approve',
    state: 'approved',
    permission: 'rubric-pack.approve',
    check: async (trx, pack) => {
      requireState(pack, ['proposed']);
      requireSecondPerson(actor, pack);
      if (pack.activates_on < context.clock.today()) {
        throw refusal(
          'Ngày áp dụng đã qua. Hãy trình lại với ngày áp dụng mới.',
          'The day from which it was to apply has passed. Propose it again with another day.',
        );
      }
      const compared = await comparePack(trx, packOf(pack), sheetsOf(pack.content).values());
      if (changedSets(compared).length === 0) {
        throw refusal(
          'Bộ tiêu chí này đã được áp dụng theo một phiên bản khác, không còn gì thay đổi.',
          'Another version has brought all of this already; nothing would change.',
        );
      }
    },
  });
}

/** A second person sends a proposed pack back, with the reason. */
export function declinePack(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  reason: string,
) {
  return decide(context, actor, id, expectedVersion, {
    kind: 'decline',
    state: 'declined',
    permission: 'rubric-pack.approve',
    reason,
    check: (_, pack) => {
      requireState(pack, ['proposed']);
      requireSecondPerson(actor, pack);
    },
  });
}

/** Takes back a pack that is proposed, or approved and not in force yet. From its first day on only a later one can follow. */
export function withdrawPack(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  reason: string,
) {
  return decide(context, actor, id, expectedVersion, {
    kind: 'withdraw',
    state: 'withdrawn',
    permission: 'rubric-pack.withdraw',
    reason,
    check: (_, pack) => {
      requireState(pack, ['proposed', 'approved']);
      if (pack.state === 'approved' && pack.activates_on <= context.clock.today()) {
        throw refusal(
          'Phiên bản đã được áp dụng, không rút được nữa. Hãy trình một phiên bản mới thay thế.',
          'The version is in force and can no longer be withdrawn. Propose a new one in its place.',
        );
      }
    },
  });
}

function requireState({ state }: LockedPack, allowed: readonly string[]): void {
  if (allowed.includes(state)) return;
  throw refusal(
    'Phiên bản này đã được quyết định. Hãy tải lại trang để xem.',
    'This version has been decided on. Load the page again.',
  );
}

function requireSecondPerson(actor: Actor, pack: LockedPack): void {
  if (pack.proposed_by !== actor.accountId) return;
  throw new Problem('forbidden', {
    detail: {
      vi: 'Người trình không được tự duyệt. Hãy để một người khác có quyền duyệt xem và duyệt.',
      en: 'Nobody approves what they proposed. Let another person who may approve look at it.',
    },
  });
}

const refusal = (vi: string, en: string): Problem => new Problem('wrong-state', { detail: { vi, en } });
