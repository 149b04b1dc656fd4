import {
  communeReportIssued,
  dossierStateCodes,
  parseProductCode,
  parseReceiptNumber,
} from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';
import { gapsIn, type UsedNumber } from '../../platform/numbers/gaps-in.ts';
import { type ManifestFile, manifestDigest } from './manifest.ts';

/** What must hold of the commune's desk, for `doctor`. */
export const communeReviewInvariants: readonly Invariant[] = [
  {
    name: 'receipt-numbers-without-gaps',
    means: {
      vi: 'Số tiếp nhận, mã sản phẩm, số báo cáo và danh sách của mỗi nơi trong năm liên tục, không trùng, không khuyết',
      en: 'Numbers of receipts, product codes, reports and lists run on without gap or repetition in each place and year',
    },
    breaches: numberGaps,
  },
  {
    name: 'sent-lists-left-the-commune',
    means: {
      vi: 'Mọi hồ sơ trong danh sách đã gửi đều đã rời cấp xã',
      en: 'Every dossier on a list that was sent has left the commune',
    },
    breaches: dossiersLeftBehind,
  },
  {
    name: 'sent-lists-are-signed',
    means: {
      vi: 'Danh sách đã gửi có hồ sơ, công văn và người ký',
      en: 'A list that was sent has dossiers, its letter and its signer',
    },
    breaches: listsWithoutLetter,
  },
  {
    name: 'list-manifest-as-recorded',
    means: {
      vi: 'Bảng kê tệp của mỗi danh sách đã gửi đúng như nhật ký đã ghi, và đúng với tệp đang lưu',
      en: 'The manifest of every list that was sent is the one on record, and its files are kept as it says',
    },
    breaches: manifestsBesideTheirActions,
  },
];

async function manifestsBesideTheirActions({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ list_id: string; files: ManifestFile[] | null; recorded: string | null }>`
    SELECT subject_id AS list_id, files, payload ->> 'manifestSha256' AS recorded
    FROM action LEFT JOIN commune_list_manifest ON list_id = subject_id::uuid
    WHERE subject_kind = 'commune-list' AND kind = 'send' AND payload ? 'manifestSha256'
    ORDER BY subject_id`.execute(db);
  const { rows: unknown } = await sql<{ list_id: string; sha256: string }>`
    SELECT list_id, entry ->> 'sha256' AS sha256
    FROM commune_list_manifest, jsonb_array_elements(files) entry
    WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = entry ->> 'sha256')
    ORDER BY list_id, sha256`.execute(db);
  return [
    ...rows
      .filter(({ files, recorded }) => files === null || manifestDigest(files) !== recorded)
      .map(
        ({ list_id, recorded }) => `the manifest of list ${list_id} is not the one recorded as ${recorded}`,
      ),
    ...unknown.map(({ list_id, sha256 }) => `list ${list_id} went with ${sha256}, which no file has`),
  ];
}

async function numberGaps({ db }: Context): Promise<string[]> {
  const dossiers = await db
    .selectFrom('dossier')
    .leftJoin('commune_review', 'commune_review.dossier_id', 'dossier.id')
    .select(['commune_unit_id', 'office_unit_id', 'receipt_number', 'office_receipt_number', 'product_code'])
    .select(['report_number', 'reported_on'])
    .execute();
  const lists = await db
    .selectFrom('commune_list')
    .select(['unit_id', 'document_number', 'letter_number', 'sent_on'])
    .where('state', '=', 'sent')
    .execute();
  const used = [
    ...dossiers.flatMap((row) => [
      use(`receipt ${row.commune_unit_id}`, row.receipt_number, parseReceiptNumber),
      use(`office-receipt ${row.office_unit_id}`, row.office_receipt_number, parseReceiptNumber),
      use(`product ${row.commune_unit_id}`, row.product_code, parseProductCode),
      use(`report ${row.commune_unit_id}`, row.report_number, documentNumberOf(row.reported_on)),
    ]),
    ...lists.flatMap((row) => [
      use(`commune-list ${row.unit_id}`, row.document_number, documentNumberOf(row.sent_on)),
      use(`commune-letter ${row.unit_id}`, row.letter_number, documentNumberOf(row.sent_on)),
    ]),
  ].flat();
  const kinds = ['receipt ', 'office-receipt ', 'product ', 'report ', 'commune-list ', 'commune-letter '];
  const gaps: string[] = [];
  for (const kind of kinds) {
    gaps.push(
      ...(await gapsIn(
        db,
        kind,
        used.filter(({ series }) => series.startsWith(kind)),
      )),
    );
  }
  return gaps;
}

type Place = Pick<UsedNumber, 'year' | 'serial'>;

/** A number that stands on a record, in its series; one that cannot be read was allotted to nobody. */
const use = (series: string, number: string | null, parse: (text: string) => Place | null): UsedNumber[] =>
  number === null ? [] : [{ series, ...(parse(number) ?? { year: Number.NaN, serial: Number.NaN }) }];

/** Documents are counted by the year of their date (NĐ 30/2020, Điều 15). */
const documentNumberOf = (date: string | null) => (text: string) => ({
  year: Number(date?.slice(0, 4)),
  serial: Number.parseInt(text, 10),
});

/** Each dossier of a sent list went to the office with that list, and is not back at the commune. */
async function dossiersLeftBehind({ db }: Context): Promise<string[]> {
  const atCommune = dossierStateCodes.filter((state) => state !== 'withdrawn' && !communeReportIssued(state));
  const { rows } = await sql<{ document_number: string; id: string; state: string; sent: boolean }>`
    SELECT document_number, dossier.id, dossier.state, sent
    FROM commune_list
    JOIN commune_list_item ON list_id = commune_list.id
    JOIN dossier ON dossier.id = dossier_id
    CROSS JOIN LATERAL (SELECT EXISTS (
      SELECT 1 FROM action WHERE subject_kind = 'dossier' AND subject_id = dossier.id::text
        AND kind = 'send-to-office' AND payload ->> 'listId' = commune_list.id::text) AS sent) passed
    WHERE commune_list.state = 'sent' AND (NOT sent OR dossier.state = ANY(${atCommune}::text[]))
    ORDER BY dossier.id`.execute(db);
  return rows.map(({ document_number, id, state, sent }) =>
    sent
      ? `dossier ${id} is ${state}, but list ${document_number} was sent`
      : `dossier ${id} is on list ${document_number}, but was not sent with it`,
  );
}

/** A list that was sent has a dossier, a letter and a signer; its number and date the database sees to. */
async function listsWithoutLetter({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('commune_list')
    .select(['id', 'document_number'])
    .where('state', '=', 'sent')
    .where((row) =>
      row.or([
        row('letter_number', 'is', null),
        row('signed_by', 'is', null),
        row('signer_name', 'is', null),
        row.not(
          row.exists(
            row
              .selectFrom('commune_list_item')
              .select('dossier_id')
              .whereRef('list_id', '=', 'commune_list.id'),
          ),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(
    ({ id, document_number }) => `list ${id} (${document_number}) lacks its letter, signer or dossiers`,
  );
}
