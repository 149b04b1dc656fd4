import {
  communeReviewDeadline,
  type FilingKindCode,
  filingBasis,
  findFramework,
  missingForSubmission,
  takesFilings,
} from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import {
  checkSubmissionCode,
  type SubmissionCode,
  spendSubmissionCode,
} from '../assistance/submission-code.ts';
import { extendCertificate, heldCertificate } from '../certificates/held-certificate.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { newerSheet } from './dossier-sheet.ts';
import { lawEnded, requireBasis } from './open-draft.ts';
import { filingContent } from './presenter.ts';
import { reach, readDossier } from './service.ts';
import { requireStepGrant } from './step-grant.ts';
import * as store from './store.ts';
import { transitionDossier } from './transition-dossier.ts';

/**
 * Files the dossier with the commune, or hands a repaired one back to the desk that returned it. From the day of
 * filing the commune has 15 working days (QĐ 26/2026, Điều 7.2). Answers 409 `incomplete` with every missing
 * thing and its place. Who fills in for the producer files with a code that one of its members has read out.
 */
export async function submitDossier(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  confirmation?: SubmissionCode,
) {
  const assisted = await filedByAssistant(context, actor, id);
  if (assisted) await checkSubmissionCode(context, actor, id, confirmation);
  await context.db.transaction().execute(async (trx) => {
    const row = found(await store.readDossier(trx, actor, id, reach(context)));
    const today = context.clock.today();
    if (await newerSheet(trx, row, today)) throw outdatedSheet();
    const content = filingContent(row, await store.listEvidence(trx, id), await rubricFor(trx, row), today);
    const missing = content ? missingForSubmission(content) : [];
    if (missing.length > 0) {
      throw new Problem('incomplete', {
        detail: {
          vi: `Còn ${missing.length} mục chưa xong. Hãy mở từng mục để bổ sung.`,
          en: `${missing.length} things are missing. Open each to complete it.`,
        },
        facts: { missing },
      });
    }
    const toCommune = row.state !== 'returned-by-office';
    const framework = found(findFramework(row.framework));
    const first = row.submitted_at === null;
    if (first && !takesFilings(framework, today)) throw lawEnded(row.framework);
    const held = await heldCertificate(trx, row.product_id);
    const basis = first
      ? requireBasis(filingBasis(framework, row.filing_kind as FilingKindCode, held, today))
      : null;
    const confirmed =
      assisted && confirmation
        ? { confirmedBy: await spendSubmissionCode(trx, context, confirmation.confirmationId, row.version) }
        : null;
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'submit',
      expectedVersion,
      ...(confirmed && { payload: { confirmationId: confirmation?.confirmationId, ...confirmed } }),
      changes: {
        submitted_at: context.clock.now(),
        ...(toCommune
          ? {
              received_on: today,
              commune_due_on: communeReviewDeadline(framework, today).date,
            }
          : {}),
      },
    });
    if (basis?.extendsUntil) {
      const grant = requireGrant(actor, 'dossier.submit', { producerId: row.producer_id });
      const doer = { accountId: actor.accountId, grant };
      await extendCertificate(trx, context, doer, row.product_id, basis.extendsUntil);
    }
  });
  return readDossier(context, actor, id);
}

/** Whether the actor files in the producer's stead: then one of its members confirms by a code. */
async function filedByAssistant(context: Context, actor: Actor, id: string): Promise<boolean> {
  const row = found(await store.readDossier(context.db, actor, id, reach(context)));
  return requireStepGrant(context, actor, 'submit', row).role === 'producer-assistant';
}

const outdatedSheet = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Phiếu chấm của bộ sản phẩm này đã có phiên bản mới. Hãy chuyển hồ sơ sang phiếu mới rồi nộp.',
      en: 'The sheet of this product set has a new version. Take the dossier over to it, then file it.',
    },
    facts: { reason: 'newer-sheet' },
  });
