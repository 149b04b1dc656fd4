import { type CertificateIssuer, formatCertificateNumber } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { issuerOf } from './issuing-unit.ts';

/**
 * The next number of a recognising authority in a year, without gaps. Counted by the code that stands in it, which
 * a province keeps when it becomes another unit in the middle of a year.
 *
 * @param unitId the unit whose authority recognises; null for the ministry
 */
export async function nextCertificateNumber(
  trx: Transaction<Database>,
  unitId: string | null,
  year: number,
): Promise<string> {
  const issuer = issuerOf(unitId);
  const serial = await nextNumber(trx, certificateSeries(issuer), year);
  return formatCertificateNumber({ issuer, year, serial });
}

/** Name of the series that an issuer's certificates are counted in. */
export function certificateSeries(issuer: CertificateIssuer): string {
  switch (issuer.tier) {
    case 'ministry':
      return 'certificate VN';
    case 'province':
      return `certificate ${issuer.province}`;
    case 'city':
      return `certificate ${issuer.province}-${issuer.district}`;
  }
}
