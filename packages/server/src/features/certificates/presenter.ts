import {
  type CertificateState,
  certificateState,
  chainOf,
  daysBetween,
  frameworkOn,
  givesRightToMark,
  type PlainDate,
  type RevocationGround,
  revocationDeadline,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { certificate, publicCertificate } from './schema.ts';
import type { CertificateRow } from './store.ts';

/** The dates by which the rulebook tells the state. */
export const datesOf = (row: CertificateRow) => ({
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  extendedUntil: row.extended_until,
  suspendedOn: row.suspended_on,
  revokedOn: row.revoked_on,
});

/** Where anybody checks it: what the QR code says. */
export const checkUrl = (publicUrl: string, number: string): string => `${publicUrl}/c/${number}`;

/** In which states each act on a certificate can be done. */
export const canBe = {
  suspend: givesRightToMark,
  reinstate: (state) => state === 'suspended',
  revoke: (state) => state !== 'revoked',
} as const satisfies Record<string, (state: CertificateState) => boolean>;

export function presentCertificate(
  row: CertificateRow,
  today: PlainDate,
  publicUrl: string,
  may: { readonly suspend: boolean; readonly revoke: boolean; readonly attach: boolean },
): z.output<typeof certificate> {
  const state = certificateState(datesOf(row), today);
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    state,
    star: row.star,
    framework: row.framework,
    dossierId: row.dossier_id,
    productId: row.product_id,
    productName: row.product_name,
    productCode: row.product_code,
    producerId: row.producer_id,
    producerName: row.producer_name,
    producerAddress: row.producer_address,
    issuer: row.issuer,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    extendedUntil: row.extended_until,
    suspendedOn: row.suspended_on,
    revokedOn: row.revoked_on,
    endedReason: row.ended_reason,
    revocation: revocationOf(row),
    daysLeft: daysBetween(today, row.extended_until ?? row.expires_on),
    checkUrl: checkUrl(publicUrl, row.number),
    maySuspend: may.suspend && canBe.suspend(state),
    mayReinstate: may.suspend && canBe.reinstate(state),
    mayRevoke: may.revoke && canBe.revoke(state),
    mayAttach: may.attach,
  };
}

/** On what the certificate was revoked, and by when the decision was due under the law of that day. */
function revocationOf({ revoked_on, revocation_ground, concluded_on }: CertificateRow) {
  if (revoked_on === null || revocation_ground === null || concluded_on === null) return null;
  const law = frameworkOn(revoked_on);
  return {
    ground: revocation_ground as RevocationGround,
    concludedOn: concluded_on,
    dueOn: (law && revocationDeadline(law, concluded_on)?.date) ?? null,
  };
}

/** What anybody may know; why a certificate was ended is between authority and producer. */
export function presentPublicCertificate(
  row: CertificateRow,
  today: PlainDate,
): z.output<typeof publicCertificate> {
  const state = certificateState(datesOf(row), today);
  const commune = unitById(row.unit_id);
  return {
    number: row.number,
    state,
    valid: givesRightToMark(state),
    star: row.star,
    productName: row.product_name,
    producerName: row.producer_name,
    place: commune
      ? chainOf(commune)
          .map(({ name }) => name)
          .join(', ')
      : '',
    issuer: row.issuer,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    extendedUntil: row.extended_until,
    endedOn: row.revoked_on ?? row.suspended_on,
    checkedOn: today,
    signature: row.signature,
  };
}
