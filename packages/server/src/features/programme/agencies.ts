import { unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { presentAgency } from './presenter.ts';
import type { agencyChange, NewAgency } from './schema.ts';
import * as store from './store.ts';

/** The agencies of a unit, or all. */
export const listAgencies = async (context: Context, unitId: string | undefined) =>
  (await store.listAgencies(context.db, unitId)).map(presentAgency);

/** Sets up an agency. For the administrator. */
export async function setUpAgency(context: Context, actor: Actor, input: NewAgency) {
  const grant = requireGrant(actor, 'agency.manage', {});
  await addAgency(context, { accountId: actor.accountId, grant }, input);
  return presentAgency(found(await store.findAgency(context.db, input.id)));
}

/**
 * Writes a new agency. The same id again changes nothing. Answers 400 for a unit that is not in the register, 409
 * when the unit has one of this name.
 */
export async function addAgency(context: Context, doer: Doer, input: NewAgency): Promise<void> {
  if (!unitById(input.unitId)) {
    throw new Problem('invalid-input', {
      errors: [{ path: '/unitId', code: 'unknown-unit', message: 'Hãy chọn đơn vị có trong danh mục.' }],
    });
  }
  await context.db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('agency')
      .values({ id: input.id, unit_id: input.unitId, ...columnsOf(input) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const existing = await store.findAgency(trx, input.id);
      if (existing?.unit_id === input.unitId) return;
      throw nameTaken(input.unitId, input.name);
    }
    const { id, ...payload } = input;
    await appendAction(trx, {
      subjectKind: 'agency',
      subjectId: id,
      kind: 'create',
      at: context.clock.now(),
      ...doer,
      version: 1,
      payload,
    });
  });
}

/** Changes what an agency is called. Its unit stays. Answers 412 when it was changed elsewhere. */
export async function changeAgency(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof agencyChange>,
) {
  const grant = requireGrant(actor, 'agency.manage', {});
  const changed = await context.db.transaction().execute(async (trx) => {
    const current = found(await store.lockAgency(trx, id));
    requireVersion(current.version, expectedVersion);
    const version = current.version + 1;
    const row = await trx
      .updateTable('agency')
      .set({ ...columnsOf(input), version })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch((error: { constraint?: string }) => {
        throw error.constraint === 'agency_once' ? nameTaken(current.unit_id, input.name) : error;
      });
    await appendAction(trx, {
      subjectKind: 'agency',
      subjectId: id,
      kind: 'change',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload: input,
    });
    return row;
  });
  return presentAgency(changed);
}

const columnsOf = (input: z.output<typeof agencyChange>) => ({
  name: input.name,
  short_name: input.shortName,
  field: input.field,
});

const nameTaken = (unitId: string, name: string) =>
  new Problem('already-exists', {
    detail: {
      vi: `${unitById(unitId)?.name} đã có cơ quan “${name}”.`,
      en: `${unitById(unitId)?.name} has an agency “${name}” already.`,
    },
    errors: [{ path: '/name', code: 'taken', message: 'Đã có cơ quan mang tên này.' }],
  });
