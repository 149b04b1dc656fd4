import { formatDocumentNumber, missingForProposal, symbolOf } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { readDossier } from '../dossiers/service.ts';
import { requireStepGrant } from '../dossiers/step-grant.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { partsOf, reviewContent } from './presenter.ts';
import * as store from './store.ts';

/** Who signs for the commune's People's Committee. */
export interface Signing {
  readonly name: string;
  readonly position: 'chair' | 'vice-chair';
}

/**
 * The commune proposes the dossier for ranking (QĐ 26/2026, Điều 7.2): it waits to be put on a consolidated list.
 * Answers 409 `incomplete` with every part not checked and every matter not assessed.
 */
export async function proposeDossier(context: Context, actor: Actor, id: string, expectedVersion: number) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = found(await store.lockDossier(trx, id));
    const missing = missingForProposal(partsOf(dossier), reviewContent(await store.readReview(trx, id)));
    // First: who may not propose, or not here and now, hears that. What is missing below takes it all back.
    await transitionDossier(trx, context, actor, { dossierId: id, action: 'propose', expectedVersion });
    if (missing.length > 0) {
      throw new Problem('incomplete', {
        detail: {
          vi: `Chưa đề nghị được: còn ${missing.length} việc chưa xong.`,
          en: `Not ready to be proposed: ${missing.length} things are left to do.`,
        },
        facts: { missing },
      });
    }
  });
  return readDossier(context, actor, id);
}

/** Takes a proposal back before its list is sent; the dossier leaves the list on which it stands. */
export async function retractProposal(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  reason: string,
) {
  await context.db.transaction().execute(async (trx) => {
    const listed = await store.listOfDossier(trx, id);
    // The list first, as when it is sent: whoever comes second sees what the first has done.
    const list = listed && (await lockList(trx, listed.id));
    const dossier = await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'retract-proposal',
      expectedVersion,
      reason,
    });
    if (!list) return;
    await trx
      .deleteFrom('commune_list_item')
      .where('list_id', '=', list.id)
      .where('dossier_id', '=', id)
      .execute();
    const version = list.version + 1;
    await trx.updateTable('commune_list').set({ version }).where('id', '=', list.id).execute();
    await appendAction(trx, {
      subjectKind: 'commune-list',
      subjectId: list.id,
      kind: 'drop-dossier',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant: requireStepGrant(context, actor, 'retract-proposal', dossier),
      version,
      payload: { dossierId: id, dossierVersion: dossier.version },
    });
  });
  return readDossier(context, actor, id);
}

/** The commune's leader declines to propose: the report (Mẫu 03) says so, with its number and the reason. */
export async function declineDossier(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  { reason, position }: { reason: string; position: Signing['position'] },
) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = found(await store.lockDossier(trx, id));
    const reportNumber = await issueReport(trx, context, dossier, { name: actor.fullName, position });
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'decline',
      expectedVersion,
      reason,
      payload: { reportNumber },
    });
  });
  return readDossier(context, actor, id);
}

/**
 * Numbers and dates the commune's report on a dossier as it leaves the commune: `27/BC-UBND`, counted by commune and
 * year (NĐ 30/2020, Điều 15).
 */
export async function issueReport(
  trx: Transaction<Database>,
  { clock }: Context,
  dossier: { id: string; commune_unit_id: string },
  signing: Signing,
): Promise<string> {
  const today = clock.today();
  const serial = await nextNumber(trx, `report ${dossier.commune_unit_id}`, Number(today.slice(0, 4)));
  const number = formatDocumentNumber({ serial, ...symbolOf('BC', 'commune') });
  const issued = {
    report_number: number,
    reported_on: today,
    signer_name: signing.name,
    signer_position: signing.position,
  };
  await trx
    .insertInto('commune_review')
    .values({ dossier_id: dossier.id, updated_at: clock.now(), ...issued })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(issued))
    .execute();
  return number;
}

/** A consolidated list's row, locked until the transaction ends. */
export const lockList = (trx: Transaction<Database>, id: string) =>
  trx.selectFrom('commune_list').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
