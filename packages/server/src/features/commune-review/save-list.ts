import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { unitScope } from '../units/unit-scope.ts';
import type { listChange, newList } from './list-schema.ts';
import * as store from './list-store.ts';
import { lockList } from './propose-dossier.ts';
import { readList } from './read-lists.ts';

type Items = z.output<typeof listChange>['items'];

/** Opens a consolidated list of a commune for a cycle. The same id again answers the same list. */
export async function createList(context: Context, actor: Actor, input: z.output<typeof newList>) {
  await context.db.transaction().execute(async (trx) => {
    const grant = requireGrant(actor, 'commune-list.edit', {
      unitIds: unitScope(input.unitId, context.clock.today()),
    });
    found(await trx.selectFrom('cycle').select('id').where('id', '=', input.cycleId).executeTakeFirst());
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('commune_list')
      .values({
        id: input.id,
        unit_id: input.unitId,
        cycle_id: input.cycleId,
        state: 'draft',
        note: input.note,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!inserted) return;
    await putItems(trx, inserted, input.items);
    await appendAction(trx, {
      subjectKind: 'commune-list',
      subjectId: input.id,
      kind: 'create',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: { unitId: input.unitId, cycleId: input.cycleId, items: input.items, note: input.note },
    });
  });
  return readList(context, actor, input.id);
}

/** Changes which dossiers stand on an open list, their order and notes. */
export async function changeList(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof listChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    const list = await lockOpenList(trx, id, (unitId) =>
      requireGrant(actor, 'commune-list.edit', { unitIds: unitScope(unitId, context.clock.today()) }),
    );
    requireVersion(list.version, expectedVersion);
    await trx.deleteFrom('commune_list_item').where('list_id', '=', id).execute();
    await putItems(trx, list, input.items);
    const version = list.version + 1;
    await trx.updateTable('commune_list').set({ version, note: input.note }).where('id', '=', id).execute();
    await appendAction(trx, {
      subjectKind: 'commune-list',
      subjectId: id,
      kind: 'change',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant: list.grant,
      version,
      payload: { ...input },
    });
  });
  return readList(context, actor, id);
}

/** An open list, locked, with the grant by which it may be touched. Answers 409 for one that was sent. */
export async function lockOpenList<Grant>(
  trx: Transaction<Database>,
  id: string,
  authorise: (unitId: string) => Grant,
) {
  const list = found(await lockList(trx, id));
  const grant = authorise(list.unit_id);
  if (list.state === 'sent') {
    throw new Problem('wrong-state', {
      detail: {
        vi: `Danh sách đã gửi, số ${list.document_number}, không sửa và không gửi lại được.`,
        en: `The list was sent as ${list.document_number}; it can neither change nor be sent again.`,
      },
      facts: { state: list.state },
    });
  }
  return { ...list, grant };
}

/** Puts dossiers on a list. Answers 400 for one that is not proposed by the commune in the cycle, or is on another. */
async function putItems(
  trx: Transaction<Database>,
  list: { id: string; unit_id: string; cycle_id: string },
  items: Items,
): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ dossierId }) => dossierId);
  const dossiers = new Map((await store.lockDossiers(trx, ids)).map((dossier) => [dossier.id, dossier]));
  const elsewhere = new Set(
    (
      await trx.selectFrom('commune_list_item').select('dossier_id').where('dossier_id', 'in', ids).execute()
    ).map((item) => item.dossier_id),
  );
  const errors = ids.flatMap((id, index) => {
    const dossier = dossiers.get(id);
    const mine = dossier?.commune_unit_id === list.unit_id && dossier.cycle_id === list.cycle_id;
    const wrong =
      !dossier || !mine || dossier.state !== 'proposed'
        ? (['not-proposed', 'Hồ sơ này không (còn) được UBND cấp xã đề nghị trong chu trình này.'] as const)
        : elsewhere.has(id)
          ? (['on-another-list', 'Hồ sơ này đã có trong một danh sách khác.'] as const)
          : ids.indexOf(id) < index
            ? (['twice', 'Hồ sơ này có hai lần trong danh sách.'] as const)
            : null;
    return wrong ? [{ path: `/items/${index}/dossierId`, code: wrong[0], message: wrong[1] }] : [];
  });
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  await trx
    .insertInto('commune_list_item')
    .values(
      items.map(({ dossierId, note }, index) => ({
        list_id: list.id,
        dossier_id: dossierId,
        position: index + 1,
        note,
      })),
    )
    .execute();
}
