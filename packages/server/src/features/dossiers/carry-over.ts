import type { Selectable, Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../platform/database/schema.ts';
import { formOf, selfAssessmentOf } from './presenter.ts';
import * as store from './store.ts';

type Dossier = Pick<
  Selectable<Database['dossier']>,
  'id' | 'framework' | 'product_set' | 'rubric_pack_id' | 'form' | 'self_assessment'
>;

/** What is pledged and handed in each time anew. */
const askedAgain: readonly string[] = ['pledge', 'sampleCount', 'changesSinceRecognition'];

/** Whether two dossiers are filled in by the same sheet, so that a choice means the same in both. */
export const bySameSheet = (
  one: Omit<Dossier, 'id' | 'form' | 'self_assessment'>,
  other: typeof one,
): boolean =>
  one.framework === other.framework &&
  one.product_set === other.product_set &&
  one.rubric_pack_id === other.rubric_pack_id;

/**
 * What a new filing of a recognised product begins with: the answers of the recognised dossier, and its choices where
 * both are filled in by the same sheet. The producer changes what is no longer so.
 */
export function carriedOver(recognised: Dossier, draft: Omit<Dossier, 'id' | 'form' | 'self_assessment'>) {
  const form = Object.fromEntries(
    Object.entries(formOf(recognised)).filter(([code]) => !askedAgain.includes(code)),
  );
  const { choices, notes } = selfAssessmentOf(recognised);
  const selfAssessment = bySameSheet(recognised, draft) ? { choices, notes } : { choices: {}, notes: {} };
  return { form: JSON.stringify(form), self_assessment: JSON.stringify(selfAssessment) };
}

/**
 * Ties the papers of the recognised dossier to the draft, as they are now; to criteria only where both have the same
 * sheet.
 */
export async function carryEvidenceOver(
  trx: Transaction<Database>,
  recognised: Dossier,
  draft: Omit<Dossier, 'form' | 'self_assessment'>,
  at: Date,
): Promise<void> {
  const evidence = (await store.listEvidence(trx, recognised.id)).filter(
    ({ paper_removed_at }) => paper_removed_at === null,
  );
  if (evidence.length === 0) return;
  const same = bySameSheet(recognised, draft);
  await trx
    .insertInto('dossier_evidence')
    .values(
      evidence.map((piece) => ({
        id: uuidv7(),
        dossier_id: draft.id,
        paper_id: piece.paper_id,
        paper_version: piece.newest_version,
        criteria: same ? piece.criteria : [],
        created_at: at,
      })),
    )
    .execute();
}
