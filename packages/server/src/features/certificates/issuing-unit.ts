import {
  type CertificateIssuer,
  chainOf,
  type PlainDate,
  parseCertificateNumber,
  unitAt,
  unitById,
} from '@saolang/rulebook';
import { found } from '../../platform/http/problem.ts';

/** The issuer that a unit is in the numbers of certificates; null stands for the ministry. */
export function issuerOf(unitId: string | null): CertificateIssuer {
  if (unitId === null) return { tier: 'ministry' };
  const unit = found(unitById(unitId));
  const province = found(chainOf(unit).at(-1));
  return unit.code === province.code
    ? { tier: 'province', province: province.code }
    : { tier: 'city', province: province.code, district: unit.code };
}

/** The unit whose authority issued a certificate, by the code in its number; null for the ministry. */
export function issuingUnit(row: { readonly number: string; readonly issued_on: PlainDate }): string | null {
  const { issuer } = found(parseCertificateNumber(row.number));
  if (issuer.tier === 'ministry') return null;
  return found(unitAt(issuer.tier === 'province' ? issuer.province : issuer.district, row.issued_on)).id;
}
