import { addMonths, parseCertificateNumber } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';
import { gapsIn } from '../../platform/numbers/gaps-in.ts';
import { certificateSeries } from './next-certificate-number.ts';
import { breachOf } from './verify-certificate.ts';

const everyCertificate = ({ db }: Context) =>
  db.selectFrom('certificate').selectAll().orderBy('number').execute();

/** What must hold of certificates at every moment. */
export const certificateInvariants: readonly Invariant[] = [
  {
    name: 'recognised-dossier-has-certificate',
    means: {
      vi: 'Mỗi hồ sơ được công nhận có đúng một giấy chứng nhận, và ngược lại',
      en: 'Every recognised dossier has exactly one certificate, and no other dossier has one',
    },
    breaches: async ({ db }) => {
      const rows = await db
        .selectFrom('dossier')
        .leftJoin('certificate', 'certificate.dossier_id', 'dossier.id')
        .select(['dossier.id', 'dossier.state', 'certificate.number'])
        .where(sql<boolean>`(dossier.state = 'recognised') = (certificate.id IS NULL)`)
        .orderBy('dossier.id')
        .execute();
      return rows.map(({ id, state, number }) =>
        number
          ? `dossier ${id} is ${state} but has certificate ${number}`
          : `dossier ${id} has no certificate`,
      );
    },
  },
  {
    name: 'certificate-signature-verifies',
    means: {
      vi: 'Chữ ký của mỗi giấy chứng nhận khớp với nội dung đang lưu',
      en: 'The signature of every certificate verifies over what its record says',
    },
    breaches: async (context) => {
      const found: string[] = [];
      for (const row of await everyCertificate(context)) {
        const { breach, changed } = await breachOf(context, row);
        if (breach) found.push(`certificate ${row.number} is ${[breach, ...changed].join(' ')}`);
      }
      return found;
    },
  },
  {
    name: 'certificate-runs-36-months',
    means: {
      vi: 'Mỗi giấy chứng nhận có giá trị 36 tháng kể từ ngày cấp',
      en: 'Every certificate is valid 36 months from its issue',
    },
    breaches: async (context) =>
      (await everyCertificate(context))
        .filter((row) => row.expires_on !== addMonths(row.issued_on, 36))
        .map((row) => `certificate ${row.number} runs from ${row.issued_on} to ${row.expires_on}`),
  },
  {
    name: 'certificate-numbers-without-gaps',
    means: {
      vi: 'Số giấy chứng nhận của mỗi cơ quan trong năm liên tục từ 1',
      en: 'The numbers of certificates run from 1 without a gap in each series and year',
    },
    breaches: async (context) => {
      const numbers = (await everyCertificate(context)).flatMap(
        ({ number }) => parseCertificateNumber(number) ?? [],
      );
      return gapsIn(
        context.db,
        'certificate ',
        numbers.map(({ issuer, year, serial }) => ({ series: certificateSeries(issuer), year, serial })),
      );
    },
  },
];
