import { type SqlBool, sql } from 'kysely';

/**
 * The SQL condition that the row of `dossier` is open to an account by its seat on a council: it is on the agenda
 * of one of the council's sessions, and a member who scores has declared no conflict of interest in it. Nothing of
 * a dossier is shown to them before the declaration, nor to anybody with a seat ever after a conflict.
 *
 * It closes this way only. Whoever also serves in the office, or holds another unit role, goes on reading dossier and
 * evidence by that role: the check and the custody of dossiers are the duty of that post, and nobody there can hand it
 * over for one dossier. What belongs to the council stays closed to them all the same, because it asks who they are
 * and not by which role they come: their sheet, disqualifying, and each member's points even after the closing. No
 * role at all shows anybody's points before it.
 */
export const openToCouncil = (councilId: string, accountId: string) => sql<SqlBool>`EXISTS (
  SELECT 1 FROM session_dossier
  JOIN scoring_session ON scoring_session.id = session_dossier.session_id
  LEFT JOIN council_member ON council_member.council_id = scoring_session.council_id
    AND council_member.account_id = ${accountId}::uuid AND council_member.left_on IS NULL
  LEFT JOIN conflict_declaration ON conflict_declaration.session_id = session_dossier.session_id
    AND conflict_declaration.dossier_id = session_dossier.dossier_id
    AND conflict_declaration.member_id = council_member.id
  WHERE session_dossier.dossier_id = dossier.id AND scoring_session.council_id = ${councilId}::uuid
    AND (conflict_declaration.has_conflict IS FALSE
      OR (conflict_declaration.id IS NULL AND council_member.scores IS NOT TRUE)))`;
