import {
  type DossierAction,
  type DossierState,
  dossierAction,
  dossierStates,
  endedStates,
  type FrameworkId,
  stateAfter,
} from '@saolang/rulebook';
import type { Transaction, Updateable } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { hasAssisted } from '../assistance/has-assisted.ts';
import { endExtension } from '../certificates/held-certificate.ts';
import { requireStepGrant } from './step-grant.ts';

/** One step of a dossier: the action, what it changes besides the state, and what the record of it says. */
export interface DossierStep {
  readonly dossierId: string;
  readonly action: DossierAction;
  /** The version that the actor saw; left out where a record above (a list, a session) is what was guarded. */
  readonly expectedVersion?: number;
  /** What the other side reads. Required by the actions that the rulebook says need one. */
  readonly reason?: string;
  /** Council in which the actor acts, where the dossier is before one. */
  readonly councilId?: string;
  readonly changes?: Omit<Updateable<Database['dossier']>, 'id' | 'version' | 'state'>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/**
 * Does one action of the rulebook's table to a dossier, in the caller's transaction: locks the row, checks grant,
 * version, state and reason, writes the new state and appends the action. The only way a dossier changes.
 * Answers 403, 404, 409 `wrong-state`, 412 `version-conflict`, 400 when a reason is missing.
 */
export async function transitionDossier(
  trx: Transaction<Database>,
  context: Context,
  actor: Actor,
  step: DossierStep,
) {
  const dossier = found(
    await trx
      .selectFrom('dossier')
      .selectAll()
      .where('id', '=', step.dossierId)
      .forUpdate()
      .executeTakeFirst(),
  );
  const grant = requireStepGrant(context, actor, step.action, dossier, step.councilId);
  if (dossierAction(step.action).notByAssistant && (await hasAssisted(trx, actor.accountId, dossier.id))) {
    throw new Problem('forbidden', {
      detail: {
        vi: 'Ông/bà đã khai giúp hồ sơ này nên không đề nghị hồ sơ; hãy để lãnh đạo UBND xã hoặc cán bộ khác đề nghị.',
        en: 'You filled this dossier in and do not propose it; a leader of the commune or another officer does.',
      },
    });
  }
  if (step.expectedVersion !== undefined) requireVersion(dossier.version, step.expectedVersion);
  const from = dossier.state as DossierState;
  const to = stateAfter(step.action, from, dossier.framework as FrameworkId);
  const { name, reason: needsReason } = dossierAction(step.action);
  if (!to) {
    throw new Problem('wrong-state', {
      detail: {
        vi: `Hồ sơ đang ở bước “${dossierStates[from].name.vi}”, không thể thực hiện “${name.vi}”.`,
        en: `The dossier is at “${dossierStates[from].name.en}”; “${name.en}” cannot be done there.`,
      },
      facts: { state: from },
    });
  }
  const reason = step.reason?.trim();
  if (needsReason && !reason) {
    throw new Problem('invalid-input', {
      errors: [
        { path: '/reason', code: 'required', message: `Hãy ghi rõ lý do khi thực hiện “${name.vi}”.` },
      ],
    });
  }
  const at = context.clock.now();
  const version = dossier.version + 1;
  const changed = await trx
    .updateTable('dossier')
    .set({ ...step.changes, state: to, version, updated_at: at })
    .where('id', '=', dossier.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendAction(trx, {
    subjectKind: 'dossier',
    subjectId: dossier.id,
    kind: step.action,
    at,
    accountId: actor.accountId,
    grant,
    version,
    payload: { from, to, ...(reason ? { reason } : {}), ...step.payload },
  });
  // It has its result: a certificate that ran on for it runs no longer.
  if (changed.filing_kind === 're-evaluation' && endedStates.includes(to)) {
    const doer = { accountId: actor.accountId, grant };
    await endExtension(trx, context, doer, changed.product_id, context.clock.today());
  }
  return changed;
}
