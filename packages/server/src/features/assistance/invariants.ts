import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** What must hold of those who fill in for producers. */
export const assistanceInvariants: readonly Invariant[] = [
  {
    name: 'assistance-by-consent',
    means: {
      vi: 'Người khai giúp chủ thể có sự đồng ý của thành viên chủ thể',
      en: 'Who fills in for a producer has the consent of one of its members',
    },
    breaches: assistantsWithoutConsent,
  },
  {
    name: 'assisted-filing-confirmed',
    means: {
      vi: 'Hồ sơ nộp thay đã được chủ thể xác nhận đúng nội dung lúc nộp',
      en: "A dossier filed in a producer's stead was confirmed by it, as it was filed",
    },
    breaches: filingsWithoutConfirmation,
  },
  {
    name: 'assistant-does-not-propose',
    means: {
      vi: 'Người khai giúp hồ sơ không đề nghị hồ sơ đó',
      en: 'Who filled a dossier in does not propose it',
    },
    breaches: proposalsByAssistants,
  },
];

/** Whoever fills in for a producer holds that right by the yes of one of its members. */
async function assistantsWithoutConsent({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT role_grant.id FROM role_grant
    LEFT JOIN producer_confirmation c ON c.grant_id = role_grant.id
    WHERE role = 'producer-assistant' AND (c.id IS NULL OR c.asked_by <> account_id
      OR c.producer_id::text <> scope_id OR NOT EXISTS (
        SELECT 1 FROM role_grant m WHERE m.account_id = c.confirmed_by AND m.role = 'producer-member'
          AND m.scope_kind = 'producer' AND m.scope_id = c.producer_id::text))
    ORDER BY role_grant.id`.execute(db);
  return rows.map(({ id }) => `right ${id} to fill in for a producer has no consent of a member`);
}

/** What was filed in a producer's stead, a member has confirmed as it stood. */
async function filingsWithoutConfirmation({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ dossier: string; seq: string }>`
    SELECT action.subject_id AS dossier, action.seq FROM action
    LEFT JOIN producer_confirmation c ON c.id::text = action.payload ->> 'confirmationId'
    WHERE subject_kind = 'dossier' AND action.kind = 'submit' AND role = 'producer-assistant'
      AND (c.id IS NULL OR c.kind <> 'submission' OR c.dossier_id::text <> subject_id
        OR c.confirmed_at IS NULL OR c.dossier_version + 1 <> action.version)
    ORDER BY action.seq`.execute(db);
  return rows.map(({ dossier, seq }) => `dossier ${dossier}: filing ${seq} has no confirmation of a member`);
}

/** Who filled a dossier in does not propose it. */
async function proposalsByAssistants({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ dossier: string }>`
    SELECT DISTINCT proposal.subject_id AS dossier FROM action proposal
    WHERE proposal.subject_kind = 'dossier' AND proposal.kind = 'propose' AND EXISTS (
      SELECT 1 FROM action filled WHERE filled.subject_kind = 'dossier'
        AND filled.subject_id = proposal.subject_id AND filled.seq < proposal.seq
        AND filled.account_id = proposal.account_id AND filled.role = 'producer-assistant')
    ORDER BY dossier`.execute(db);
  return rows.map(({ dossier }) => `dossier ${dossier} was proposed by who filled it in`);
}
