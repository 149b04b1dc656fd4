import { communeReportIssued, type DossierState, grantOver } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { readDossier } from '../dossiers/service.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { unitScope } from '../units/unit-scope.ts';
import { presentReview } from './presenter.ts';
import * as store from './store.ts';

/** The commune's review of a dossier that the actor may read. */
export async function readReview(context: Context, actor: Actor, dossierId: string) {
  await requireReportReadable(context, actor, dossierId);
  return presentedReview(context, dossierId);
}

/** The review as the API answers it, to somebody who has just written it. */
export async function presentedReview({ db }: Context, dossierId: string) {
  const [filing, review, list, returns, edits] = await Promise.all([
    store.readFiling(db, dossierId),
    store.readReview(db, dossierId),
    store.listOfDossier(db, dossierId),
    store.listReturns(db, dossierId),
    store.editsSinceReturn(db, dossierId),
  ]);
  const row = found(filing);
  return presentReview(row, found(await rubricFor(db, row)), review, list, returns, edits);
}

/**
 * Until the report is out it is the commune's own paper: its desk (and an auditor) reads it, the producer and the
 * office do not. Answers 404.
 */
export async function requireReportReadable(
  context: Context,
  actor: Actor,
  dossierId: string,
): Promise<void> {
  const dossier = await readDossier(context, actor, dossierId);
  if (communeReportIssued(dossier.state as DossierState)) return;
  const unitIds = unitScope(dossier.communeUnitId, context.clock.today());
  const ofTheDesk =
    grantOver('dossier.propose', actor.grants, { unitIds }) ?? grantOver('audit.read', actor.grants, {});
  if (ofTheDesk) return;
  throw new Problem('not-found', {
    detail: {
      vi: 'UBND cấp xã chưa ban hành báo cáo đánh giá của hồ sơ này.',
      en: 'The commune has not yet issued its report on this dossier.',
    },
  });
}
