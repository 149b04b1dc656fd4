import { matterCodes } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { readReview } from '../commune-review/read-review.ts';
import { readDossier } from '../dossiers/service.ts';
import { type SessionState, sheetStateOf } from './presenter.ts';
import { contentOf, requireOwnSheet } from './save-sheet.ts';
import { agendaOf, sessionById } from './session-store.ts';
import type { sheet as sheetShape } from './sheet-schema.ts';
import { sheetById } from './sheet-store.ts';

/**
 * A member's own sheet with what it is judged by: the producer's claim and evidence, the commune's assessment. It
 * opens only after the member has declared that there is no conflict of interest.
 */
export async function readSheet(
  context: Context,
  actor: Actor,
  id: string,
): Promise<z.input<typeof sheetShape>> {
  const sheet = found(await sheetById(context.db, id));
  requireOwnSheet(actor, sheet);
  const [session, dossier, review, agenda] = await Promise.all([
    sessionById(context.db, sheet.session_id),
    readDossier(context, actor, sheet.dossier_id),
    readReview(context, actor, sheet.dossier_id),
    agendaOf(context.db, sheet.session_id),
  ]);
  const { name, state } = found(session);
  const item = agenda.find(({ dossier_id }) => dossier_id === sheet.dossier_id);
  const content = contentOf(sheet);
  return {
    ...content,
    id,
    version: sheet.version,
    sessionId: sheet.session_id,
    sessionName: name,
    sessionState: state as SessionState,
    dossierId: sheet.dossier_id,
    productName: dossier.productName,
    producerName: dossier.producerName,
    communeName: dossier.communeName,
    framework: sheet.framework,
    productSet: sheet.product_set,
    rubricPackId: sheet.rubric_pack_id,
    state: sheetStateOf({ ...sheet, answered: Object.keys(content.choices).length }),
    signedAt: sheet.signed_at?.toISOString() ?? null,
    total: sheet.total,
    locked: sheet.locked,
    disqualified: item?.disqualified
      ? { ground: item.disqualified, note: item.disqualified_note ?? '' }
      : null,
    claim: dossier.selfAssessment,
    assessments: matterCodes.map((matter) => {
      const { claim, finding, verdict } = review.assessments[matter];
      return { matter, claim, finding, verdict };
    }),
    evidence: dossier.evidence,
  };
}
