import { assertSerial, assertYear } from './place-codes.ts';

/** Who recognised: the ministry, a province (`51`), or a district-level city of the time before (`51-522`). */
export type CertificateIssuer =
  | { readonly tier: 'ministry' }
  | { readonly tier: 'province'; readonly province: string }
  | { readonly tier: 'city'; readonly province: string; readonly district: string };

export interface CertificateNumber {
  readonly issuer: CertificateIssuer;
  readonly year: number;
  /** Running number of the issuer in the year, without gaps. */
  readonly serial: number;
}

/**
 * A certificate's number, of our own making since the decrees print none: `OCOP-51-522-2024-0007` (city),
 * `OCOP-51-2026-0007` (province), `OCOP-VN-2026-0007` (ministry). Letters, digits and hyphens only: it stands as it
 * is in the address behind the QR code.
 */
export function formatCertificateNumber({ issuer, year, serial }: CertificateNumber): string {
  assertSerial(serial);
  assertYear(year);
  const number = `OCOP-${issuerPart(issuer)}-${year}-${String(serial).padStart(4, '0')}`;
  if (!pattern.test(number)) throw new RangeError(`not the codes of an issuer: ${issuerPart(issuer)}`);
  return number;
}

const pattern =
  /^OCOP-(?:(?<vn>VN)|(?<province>\d{2})(?:-(?<district>\d{3}))?)-(?<year>20\d{2})-(?<serial>\d{1,9})$/;

/**
 * The parts of a certificate's number, or null for a text that is none. What people type is tolerated: lower case,
 * whatever parts the groups (spaces, other dashes, dots), a serial without its zeros.
 */
export function parseCertificateNumber(text: string): CertificateNumber | null {
  const tidy = text
    .toUpperCase()
    .replace(/[\s\p{Pd}−_./]+/gu, '-')
    .replace(/^-|-$/g, '')
    .replace(/^OCOP(?=\d|VN)/, 'OCOP-');
  const groups = pattern.exec(tidy)?.groups;
  const serial = Number(groups?.serial);
  if (!groups || serial === 0) return null;
  return { issuer: issuerFrom(groups), year: Number(groups.year), serial };
}

/** Whether a text is a certificate's number exactly as printed. */
export function isCertificateNumber(text: string): boolean {
  const parsed = parseCertificateNumber(text);
  return parsed !== null && formatCertificateNumber(parsed) === text;
}

function issuerPart(issuer: CertificateIssuer): string {
  switch (issuer.tier) {
    case 'ministry':
      return 'VN';
    case 'province':
      return issuer.province;
    case 'city':
      return `${issuer.province}-${issuer.district}`;
  }
}

function issuerFrom(groups: Readonly<Record<string, string | undefined>>): CertificateIssuer {
  const { province, district } = groups;
  if (province === undefined) return { tier: 'ministry' };
  return district === undefined ? { tier: 'province', province } : { tier: 'city', province, district };
}
