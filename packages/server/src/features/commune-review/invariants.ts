import { communeReportIssued, dossierStateCodes } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** What must hold of the commune's desk, for `doctor`. */
export const communeReviewInvariants: readonly Invariant[] = [
  {
    name: 'receipt-numbers-without-gaps',
    means: {
      vi: 'Số tiếp nhận của mỗi xã trong năm liên tục, không trùng, không khuyết',
      en: "A commune's receipt numbers of a year run on without gap or repetition",
    },
    breaches: receiptGaps,
  },
  {
    name: 'sent-lists-left-the-commune',
    means: {
      vi: 'Mọi hồ sơ trong danh sách đã gửi đều đã rời cấp xã',
      en: 'Every dossier on a list that was sent has left the commune',
    },
    breaches: dossiersLeftBehind,
  },
];

async function receiptGaps({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ unit: string; year: number; last: number; given: number }>`
    SELECT substr(series, length('receipt ') + 1) AS unit, year, last_number AS last,
      (SELECT count(DISTINCT receipt_number)::int FROM dossier
        WHERE 'receipt ' || commune_unit_id = series AND receipt_number LIKE '%-' || year) AS given
    FROM number_series WHERE series LIKE 'receipt %' ORDER BY series, year`.execute(db);
  return rows
    .filter(({ last, given }) => last !== given)
    .map(
      ({ unit, year, last, given }) => `${unit} ${year}: counted to ${last}, but ${given} numbers are given`,
    );
}

async function dossiersLeftBehind({ db }: Context): Promise<string[]> {
  const atCommune = dossierStateCodes.filter((state) => state !== 'withdrawn' && !communeReportIssued(state));
  const rows = await db
    .selectFrom('commune_list_item')
    .innerJoin('commune_list', 'commune_list.id', 'commune_list_item.list_id')
    .innerJoin('dossier', 'dossier.id', 'commune_list_item.dossier_id')
    .select(['commune_list.document_number', 'dossier.id', 'dossier.state'])
    .where('commune_list.state', '=', 'sent')
    .where('dossier.state', 'in', atCommune)
    .orderBy('dossier.id')
    .execute();
  return rows.map(
    ({ document_number, id, state }) => `dossier ${id} is ${state}, but list ${document_number} was sent`,
  );
}
