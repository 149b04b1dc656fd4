import type { Transaction } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { makeCertificate, recordIssue } from '../certificates/issue-certificate.ts';
import { requireStepGrant } from '../dossiers/step-grant.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { readUpperResult } from './read-upper-results.ts';
import { actionOf, type UpperOutcome, upperOutcome } from './upper-outcome.ts';
import * as store from './upper-result-store.ts';

/**
 * A second person has compared the record with the paper: what the upper tier decided takes effect. A star of an
 * authority above: the certificate rests on its decision (QĐ 148/2023: the province's 4 stars; the ministry's 5). A
 * star within our own power: the dossier waits for our own decision (QĐ 26/2026, Điều 7.4). None: it ends there.
 */
export async function confirmUpperResult(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
) {
  await context.db.transaction().execute(async (trx) => {
    const { result, dossier, grant } = await lockPending(trx, context, actor, id, expectedVersion);
    const { star, issuer } = result;
    // The law of the day may have moved on since it was recorded.
    const { outcome } = upperOutcome(context, dossier, star, result.decision_date);
    const certificate =
      outcome === 'recognised'
        ? await makeCertificate(trx, context, dossier, {
            star: found(star),
            issuer,
            issuerUnitId: result.issuer_unit_id,
            decisionNumber: result.decision_number,
            decisionDate: result.decision_date,
          })
        : null;
    await transitionDossier(trx, context, actor, {
      dossierId: dossier.id,
      action: actionOf[outcome],
      ...(result.remark === null ? {} : { reason: result.remark }),
      changes: {
        star,
        ...(outcome === 'recognised'
          ? {}
          : { outcome: outcome === 'returned' ? 'recognise' : 'not-recognise' }),
      },
      payload: {
        resultId: id,
        star,
        issuer,
        decisionNumber: result.decision_number,
        decisionDate: result.decision_date,
      },
    });
    if (certificate) await recordIssue(trx, context, { actor, grant }, certificate);
    await settle(trx, context, actor, { result, grant }, { state: 'confirmed' });
  });
  return readUpperResult(context, actor, id);
}

/** The second person finds that record and paper differ: it goes back with what to mend, and nothing follows. */
export async function sendBackUpperResult(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  reason: string,
) {
  await context.db.transaction().execute(async (trx) => {
    const pending = await lockPending(trx, context, actor, id, expectedVersion);
    await settle(trx, context, actor, pending, { state: 'sent-back', sent_back_reason: reason });
  });
  return readUpperResult(context, actor, id);
}

type Pending = Awaited<ReturnType<typeof lockPending>>;

/** The result, locked, and the grant to settle it. Answers 403 to who recorded it, 409 when it no longer waits. */
async function lockPending(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
) {
  const { result, dossier } = found(await store.lockResult(trx, id));
  const grant = requireStepGrant(context, actor, actionOf[result.outcome as UpperOutcome], dossier);
  if (result.recorded_by === actor.accountId) {
    throw new Problem('forbidden', {
      detail: {
        vi: 'Ông/bà đã ghi kết quả này; việc xác nhận phải do người khác làm.',
        en: 'You recorded this result: somebody else has to confirm it.',
      },
    });
  }
  if (result.state !== 'pending') {
    throw new Problem('wrong-state', {
      detail:
        result.state === 'confirmed'
          ? { vi: 'Kết quả này đã được xác nhận.', en: 'This result has been confirmed.' }
          : { vi: 'Kết quả này đã được trả lại để ghi lại.', en: 'This result has been sent back.' },
      facts: { state: result.state },
    });
  }
  requireVersion(result.version, expectedVersion);
  return { result, dossier, grant };
}

async function settle(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  { result, grant }: Pick<Pending, 'result' | 'grant'>,
  changes:
    | { readonly state: 'confirmed' }
    | { readonly state: 'sent-back'; readonly sent_back_reason: string },
): Promise<void> {
  const at = context.clock.now();
  const version = result.version + 1;
  await trx
    .updateTable('upper_result')
    .set({ ...changes, version, settled_by: actor.accountId, settled_at: at })
    .where('id', '=', result.id)
    .execute();
  await appendAction(trx, {
    subjectKind: 'upper-result',
    subjectId: result.id,
    kind: changes.state === 'confirmed' ? 'confirm' : 'send-back',
    at,
    accountId: actor.accountId,
    grant,
    version,
    payload: {
      dossierId: result.dossier_id,
      ...('sent_back_reason' in changes ? { reason: changes.sent_back_reason } : {}),
    },
  });
}
