import { sql } from 'kysely';
import type { Invariant } from '../../platform/invariant.ts';

/** What must hold of the upper tier's results at every moment. */
export const upperResultInvariants: readonly Invariant[] = [
  {
    name: 'upper-recognition-by-two',
    means: {
      vi: 'Mỗi giấy chứng nhận theo quyết định của cấp trên dựa trên một kết quả do người này ghi, người khác xác nhận',
      en: "Every certificate by an upper tier's decision rests on a result that one person recorded and another confirmed",
    },
    breaches: async ({ db }) => {
      const { rows } = await sql<{ number: string }>`
        SELECT certificate.number FROM certificate
        WHERE dossier_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM decision_item JOIN decision ON decision.id = decision_item.decision_id
            WHERE decision_item.dossier_id = certificate.dossier_id
              AND decision.kind = 'recognition' AND decision.state = 'signed')
          AND NOT EXISTS (SELECT 1 FROM upper_result
            WHERE upper_result.dossier_id = certificate.dossier_id AND state = 'confirmed' AND outcome = 'recognised'
              AND settled_by <> recorded_by AND upper_result.star = certificate.star
              AND upper_result.issuer = certificate.issuer
              AND upper_result.decision_number = certificate.decision_number
              AND upper_result.decision_date = certificate.decision_date)
        ORDER BY certificate.number`.execute(db);
      return rows.map(
        ({ number }) => `certificate ${number} rests on no upper result that was confirmed as it says`,
      );
    },
  },
  {
    name: 'upper-result-of-forwarded-dossier',
    means: {
      vi: 'Kết quả chờ xác nhận chỉ có ở hồ sơ đang ở cấp trên',
      en: 'A result waits for confirmation only while its dossier is with the upper tier',
    },
    breaches: async ({ db }) => {
      const rows = await db
        .selectFrom('upper_result')
        .innerJoin('dossier', 'dossier.id', 'upper_result.dossier_id')
        .select(['upper_result.id', 'dossier.state'])
        .where('upper_result.state', '=', 'pending')
        .where('dossier.state', '<>', 'forwarded')
        .orderBy('upper_result.id')
        .execute();
      return rows.map(({ id, state }) => `upper result ${id} waits, but its dossier is ${state}`);
    },
  },
];
