import { sql } from 'kysely';
import type { Invariant } from '../../platform/invariant.ts';
import { gapsIn } from '../../platform/numbers/gaps-in.ts';

/** What must hold of decisions and forwarding letters at every moment. */
export const recognitionInvariants: readonly Invariant[] = [
  {
    name: 'signed-decision-is-kept',
    means: {
      vi: 'Mỗi văn bản đã ký có bản PDF đang lưu, đúng như lúc ký',
      en: 'Every signed decision has its PDF in the store, as it was signed',
    },
    breaches: async ({ db, files }) => {
      const rows = await db
        .selectFrom('decision')
        .leftJoin('file', 'file.id', 'decision.pdf_file_id')
        .select(['decision.id', 'document_number', 'sha256'])
        .select((eb) =>
          eb
            .selectFrom('action')
            .select(sql<string>`payload ->> 'sha256'`.as('sha256'))
            .where('subject_id', '=', sql<string>`decision.id::text`)
            .where('subject_kind', '=', 'decision')
            .where('action.kind', '=', 'sign')
            .as('signed'),
        )
        .where('decision.state', '=', 'signed')
        .orderBy('decision.id')
        .execute();
      const found: string[] = [];
      for (const { id, document_number, sha256, signed } of rows) {
        const name = `decision ${id} (${document_number})`;
        if (sha256 === null) found.push(`${name} has no PDF`);
        else if (sha256 !== signed) found.push(`${name} has another PDF than the one that was signed`);
        else if (!(await files.has(sha256))) found.push(`${name}: its PDF is not in the store`);
      }
      return found;
    },
  },
  {
    name: 'decision-numbers-without-gaps',
    means: {
      vi: 'Số quyết định và công văn của mỗi đơn vị trong năm liên tục từ 1, theo thứ tự ngày ký',
      en: 'The numbers of decisions and letters run from 1 without a gap, in the order of signing, in each unit and year',
    },
    breaches: async ({ db }) => {
      const rows = await db
        .selectFrom('decision')
        .select(['unit_id', 'kind', 'document_number', 'signed_on'])
        .where('state', '=', 'signed')
        .execute();
      const numbers = rows.map(({ unit_id, kind, document_number, signed_on }) => ({
        series: `${kind === 'forwarding' ? 'letter' : 'decision'} ${unit_id}`,
        year: Number(signed_on?.slice(0, 4)),
        serial: Number.parseInt(document_number ?? '', 10),
        ...(signed_on ? { date: signed_on } : {}),
      }));
      const of = (kind: string) => numbers.filter(({ series }) => series.startsWith(kind));
      return [
        ...(await gapsIn(db, 'decision ', of('decision '))),
        ...(await gapsIn(db, 'letter ', of('letter '))),
      ];
    },
  },
  {
    name: 'dossier-decided-once',
    means: {
      vi: 'Không hồ sơ nào nằm ở hai quyết định công nhận đã ký, hay ở hai dự thảo',
      en: 'No dossier stands on two signed recognition decisions, nor on two drafts',
    },
    breaches: async ({ db }) => {
      const rows = await db
        .selectFrom('decision_item')
        .innerJoin('decision', 'decision.id', 'decision_item.decision_id')
        .select((eb) => ['dossier_id', 'decision.state', eb.fn.countAll<number>().as('count')])
        .where((eb) => eb.or([eb('decision.state', '=', 'draft'), eb('decision.kind', '=', 'recognition')]))
        .groupBy(['dossier_id', 'decision.state'])
        .having((eb) => eb.fn.countAll(), '>', 1)
        .orderBy('dossier_id')
        .execute();
      return rows.map(
        ({ dossier_id, state, count }) => `dossier ${dossier_id} stands on ${count} ${state} decisions`,
      );
    },
  },
];
