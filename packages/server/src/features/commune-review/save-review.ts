import { dossierStates, matterCodes, stateAfter } from '@saolang/rulebook';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { requireStepGrant } from '../dossiers/step-grant.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { assessmentsOf, claimsOf, completenessOf, partsOf } from './presenter.ts';
import { presentedReview } from './read-review.ts';
import type { reviewInput } from './schema.ts';
import * as store from './store.ts';

/**
 * Saves the check of the parts and the four assessments as far as they are (QĐ 26/2026, Điều 7.2; Mẫu số 03). Each
 * save is an action `assess` on the review, with what changed: the review is the commune's own record with a version
 * of its own, so that saving it neither fills the producer's timeline nor outdates the dossier they have open.
 */
export async function saveReview(
  context: Context,
  actor: Actor,
  dossierId: string,
  expectedVersion: number,
  input: z.output<typeof reviewInput>,
) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = found(await store.lockDossier(trx, dossierId));
    const grant = requireStepGrant(context, actor, 'assess', dossier);
    const filing = found(await store.readFiling(trx, dossierId));
    const current = await store.readReview(trx, dossierId);
    requireVersion(current?.version ?? 0, expectedVersion);
    const state = dossier.state as keyof typeof dossierStates;
    if (!stateAfter('assess', state)) {
      throw new Problem('wrong-state', {
        detail: {
          vi: `Hồ sơ đang ở bước “${dossierStates[state].name.vi}”, không sửa đánh giá được nữa.`,
          en: `The dossier is at “${dossierStates[state].name.en}”; its review can no longer change.`,
        },
        facts: { state },
      });
    }
    requireKnownParts(filing, input.completeness);
    const claims = claimsOf(filing, found(await rubricFor(trx, filing)));
    const stored = assessmentsOf(current);
    const assessments = Object.fromEntries(
      matterCodes.map((code) => [code, { claim: claims[code], ...input.assessments[code] }]),
    );
    const written = {
      completeness: input.completeness,
      proposal: input.proposal,
      meetingNotes: input.meetingNotes,
    };
    const before = {
      completeness: completenessOf(current),
      proposal: current?.proposal ?? null,
      meetingNotes: current?.meeting_notes ?? null,
    };
    const payload = { ...changed(before, written), assessments: changed(stored, assessments) };
    if (current && Object.keys(payload).length === 1 && Object.keys(payload.assessments).length === 0) return;
    const at = context.clock.now();
    const version = (current?.version ?? 0) + 1;
    const row = {
      version,
      completeness: JSON.stringify(input.completeness),
      assessments: JSON.stringify(assessments),
      proposal: input.proposal,
      meeting_notes: input.meetingNotes,
      updated_at: at,
    };
    await trx
      .insertInto('commune_review')
      .values({ dossier_id: dossierId, ...row })
      .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(row))
      .execute();
    await appendAction(trx, {
      subjectKind: 'commune-review',
      subjectId: dossierId,
      kind: 'assess',
      at,
      accountId: actor.accountId,
      grant,
      version,
      payload,
    });
  });
  return presentedReview(context, dossierId);
}

/** The entries of a record that are not what they were. */
function changed(before: object, after: object): Record<string, unknown> {
  const old = new Map(Object.entries(before));
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => !same(old.get(key), value)));
}

/** Whether two values are the same as JSON, whatever the order of their keys (the database keeps its own). */
function same(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? Array.isArray(value)
        ? value.map(sorted)
        : value
      : Object.fromEntries(
          Object.entries(value)
            .sort(([left], [right]) => (left < right ? -1 : 1))
            .map(([key, each]) => [key, sorted(each)]),
        );
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function requireKnownParts(
  filing: store.FilingRow,
  completeness: z.output<typeof reviewInput>['completeness'],
): void {
  const known = new Set<string>(partsOf(filing).map(({ code }) => code));
  const errors = completeness.flatMap(({ part }, index) =>
    known.has(part)
      ? []
      : [
          {
            path: `/completeness/${index}/part`,
            code: 'unknown-part',
            message: `Hồ sơ này không có thành phần “${part}”.`,
          },
        ],
  );
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}
