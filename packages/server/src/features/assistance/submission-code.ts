import { unitById } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { countAttempt } from '../../platform/accounts/throttle.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireStepGrant } from '../dossiers/step-grant.ts';
import { checkCode } from './check-code.ts';
import { presentRequest } from './presenter.ts';
import type { newRequest } from './schema.ts';
import { sendCode } from './send-code.ts';
import * as store from './store.ts';

/**
 * Asks a member to confirm that a dossier filled in for its producer is filed as it stands, and mails the code. The
 * same id twice asks once. Answers 403 to who does not fill it in, 409 `wrong-state` to members, who file themselves.
 */
export async function askForSubmission(
  context: Context,
  actor: Actor,
  dossierId: string,
  { id, memberId }: z.output<typeof newRequest>,
) {
  const dossier = found(
    await context.db
      .selectFrom('dossier')
      .innerJoin('product', 'product.id', 'dossier.product_id')
      .selectAll('dossier')
      .select('product.name as product_name')
      .where('dossier.id', '=', dossierId)
      .executeTakeFirst(),
  );
  const grant = requireStepGrant(context, actor, 'submit', dossier);
  if (grant.role !== 'producer-assistant') throw new Problem('wrong-state');
  await countAttempt(context.db, context.realClock.now(), 'confirmation-mail', memberId);
  const { unit_id: unitId } = found(
    await store.lastAssistance(context.db, actor.accountId, dossier.producer_id),
  );
  await context.db.transaction().execute(async (trx) => {
    const asked = await sendCode(
      trx,
      context,
      {
        id,
        producerId: dossier.producer_id,
        memberId,
        askedBy: actor.accountId,
        unitId,
        dossier: { id: dossierId, version: dossier.version },
      },
      {
        kind: 'submission-code',
        facts: {
          officer: actor.fullName,
          unit: unitById(unitId)?.name ?? unitId,
          product: dossier.product_name,
          link: `${context.config.publicUrl}/app/dossiers/${dossierId}`,
        },
      },
    );
    if (!asked) return;
    await appendAction(trx, {
      subjectKind: 'dossier',
      subjectId: dossierId,
      kind: 'ask-for-confirmation',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      payload: { confirmationId: id, memberId, dossierVersion: dossier.version },
    });
  });
  const row = found(await store.findConfirmation(context.db, id));
  if (row.asked_by !== actor.accountId || row.dossier_id !== dossierId) throw new Problem('forbidden');
  return presentRequest(context, actor, row);
}

/** What confirms a filing in the producer's stead. */
export interface SubmissionCode {
  readonly confirmationId: string;
  readonly code: string;
}

/**
 * Checks, before the filing's transaction, that the code was read out by a member for this dossier. Answers 409
 * `incomplete` without one, else as `checkCode`.
 */
export async function checkSubmissionCode(
  context: Context,
  actor: Actor,
  dossierId: string,
  given: SubmissionCode | undefined,
): Promise<void> {
  if (!given) throw unconfirmed();
  const row = await store.findConfirmation(context.db, given.confirmationId);
  if (row?.dossier_id !== dossierId || row.asked_by !== actor.accountId) throw unconfirmed();
  await checkCode(context, row, given.code);
}

/**
 * Uses a checked code up in the filing's transaction. Answers 409 `wrong-state` when the dossier has changed since the
 * code was sent, or the code was used. Returns who confirmed.
 */
export async function spendSubmissionCode(
  trx: Transaction<Database>,
  context: Context,
  confirmationId: string,
  dossierVersion: number,
): Promise<string> {
  const row = found(await store.lockConfirmation(trx, confirmationId));
  if (row.confirmed_at !== null || row.dossier_version !== dossierVersion) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Hồ sơ đã thay đổi sau khi gửi mã, hoặc mã đã dùng. Hãy gửi mã mới để chủ thể xác nhận nội dung hiện tại.',
        en: 'The dossier has changed since the code was sent, or the code was used. Send a new one for what stands now.',
      },
      facts: { reason: 'changed-since-asked' },
    });
  }
  await trx
    .updateTable('producer_confirmation')
    .set({ confirmed_at: context.clock.now(), confirmed_by: row.asked_of, way: 'code' })
    .where('id', '=', confirmationId)
    .execute();
  return row.asked_of;
}

const unconfirmed = () =>
  new Problem('incomplete', {
    detail: {
      vi: 'Hồ sơ khai giúp cần chủ thể xác nhận bằng mã trước khi nộp; hoặc chủ thể tự nộp trên điện thoại của mình.',
      en: 'A dossier filled in for a producer is confirmed by its code before filing; or the producer files it itself.',
    },
    facts: { confirmation: 'needed' },
  });
