import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { decidingUnits } from '../units/unit-scope.ts';
import { outcomeFor, readDecision } from './read-decisions.ts';
import type { decisionChange, newDecision } from './schema.ts';
import * as store from './store.ts';

type Kind = keyof typeof outcomeFor;

const titles: Readonly<Record<Kind, (year: number) => string>> = {
  recognition: (year) => `Quyết định công nhận sản phẩm OCOP năm ${year}`,
  forwarding: (year) => `Công văn chuyển hồ sơ đề nghị cấp trên đánh giá, phân hạng năm ${year}`,
};

/** Drafts a decision on confirmed dossiers of a cycle. The same id again answers the same draft. */
export async function draftDecision(context: Context, actor: Actor, input: z.output<typeof newDecision>) {
  await context.db.transaction().execute(async (trx) => {
    const cycle = found(
      await trx.selectFrom('cycle').selectAll().where('id', '=', input.cycleId).executeTakeFirst(),
    );
    const grant = requireGrant(actor, 'decision.draft', {
      unitIds: decidingUnits(cycle.unit_id, context.clock.today()),
    });
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('decision')
      .values({
        id: input.id,
        unit_id: cycle.unit_id,
        cycle_id: cycle.id,
        kind: input.kind,
        state: 'draft',
        title: titles[input.kind](cycle.year),
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const existing = found(await store.readDecision(trx, input.id));
      if (existing.cycle_id !== cycle.id || existing.kind !== input.kind) throw new Problem('already-exists');
      return;
    }
    await putItems(trx, input.id, cycle.id, input.kind, input.dossierIds);
    await appendAction(trx, {
      subjectKind: 'decision',
      subjectId: input.id,
      kind: 'draft',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: { decisionKind: input.kind, cycleId: cycle.id, dossierIds: input.dossierIds },
    });
  });
  return readDecision(context, actor, input.id);
}

/** Changes which dossiers a draft carries, and their order. */
export async function changeDecision(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof decisionChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { decision, grant } = await lockDraft(trx, context, actor, 'decision.draft', id, expectedVersion);
    await trx.deleteFrom('decision_item').where('decision_id', '=', id).execute();
    await putItems(trx, id, decision.cycle_id, decision.kind as Kind, input.dossierIds);
    const version = decision.version + 1;
    await trx.updateTable('decision').set({ version }).where('id', '=', id).execute();
    await appendAction(trx, {
      subjectKind: 'decision',
      subjectId: id,
      kind: 'change',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload: { dossierIds: input.dossierIds },
    });
  });
  return readDecision(context, actor, id);
}

/** Throws a draft away: its dossiers wait for another one. It was never an official document; the trail keeps it. */
export async function discardDecision(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    const { decision, grant } = await lockDraft(trx, context, actor, 'decision.draft', id, expectedVersion);
    const items = await trx
      .deleteFrom('decision_item')
      .where('decision_id', '=', id)
      .returning('dossier_id')
      .execute();
    await trx.deleteFrom('decision').where('id', '=', id).execute();
    await appendAction(trx, {
      subjectKind: 'decision',
      subjectId: id,
      kind: 'discard',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version: decision.version + 1,
      payload: { dossierIds: items.map((item) => item.dossier_id) },
    });
  });
}

/** The draft, locked, and the grant by which the actor may do this to it. A signed one no longer changes: 409. */
export async function lockDraft(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  permission: 'decision.draft' | 'decision.sign',
  id: string,
  expectedVersion: number,
) {
  const decision = found(
    await trx.selectFrom('decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  );
  const grant = requireGrant(actor, permission, {
    unitIds: decidingUnits(decision.unit_id, context.clock.today()),
  });
  if (decision.state === 'signed') {
    throw new Problem('wrong-state', {
      detail: {
        vi: `Văn bản đã ký số ${decision.document_number}, không sửa được nữa.`,
        en: `Signed as ${decision.document_number}; it can no longer change.`,
      },
    });
  }
  requireVersion(decision.version, expectedVersion);
  return { decision, grant };
}

async function putItems(
  trx: Transaction<Database>,
  decisionId: string,
  cycleId: string,
  kind: Kind,
  dossierIds: readonly string[],
): Promise<void> {
  // Locked, so that two drafts made at once cannot both take a dossier.
  await store.lockDossiers(trx, dossierIds);
  const candidates = await store.listCandidates(trx, cycleId, outcomeFor[kind]);
  const waiting = new Map(candidates.map((row) => [row.dossier_id, row]));
  const items: {
    decision_id: string;
    dossier_id: string;
    position: number;
    star: number | null;
    average: string;
  }[] = [];
  const errors = dossierIds.flatMap((dossierId, index) => {
    const row = waiting.get(dossierId);
    if (row) {
      const { star, average } = row;
      items.push({ decision_id: decisionId, dossier_id: dossierId, position: index + 1, star, average });
      return [];
    }
    return [
      {
        path: `/dossierIds/${index}`,
        code: 'not-waiting',
        message: 'Hồ sơ này không (còn) chờ quyết định: kết quả chưa xác nhận, hoặc đã ở văn bản khác.',
      },
    ];
  });
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  await trx.insertInto('decision_item').values(items).execute();
}
