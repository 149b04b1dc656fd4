import { addDays, type PlainDate } from '../calendar/index.ts';
import type { Text } from '../text.ts';

/** What can be said of a certificate on a day. */
export const certificateStates = {
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  expiring: { vi: 'Sắp hết hạn', en: 'Expiring soon' },
  extended: { vi: 'Được kéo dài chờ đánh giá lại', en: 'Extended until re-evaluated' },
  expired: { vi: 'Đã hết hạn', en: 'Expired' },
  suspended: { vi: 'Đang tạm dừng', en: 'Suspended' },
  revoked: { vi: 'Đã bị thu hồi', en: 'Revoked' },
} as const satisfies Record<string, Text>;

export type CertificateState = keyof typeof certificateStates;

/** The dates of a certificate; each last day is included. */
export interface CertificateDates {
  readonly issuedOn: PlainDate;
  readonly expiresOn: PlainDate;
  readonly extendedUntil: PlainDate | null;
  readonly suspendedOn: PlainDate | null;
  readonly revokedOn: PlainDate | null;
}

/** From so many days before the expiry on, a re-evaluation can be filed (QĐ 26/2026, Điều 7.6.a). */
const reEvaluationOpensDays = 180;

/**
 * The state of a certificate on a day. Revocation goes before suspension, both before expiry. A certificate whose
 * holder filed late for re-evaluation runs on until `extendedUntil` (QĐ 26/2026, Điều 12.3), which is shown apart
 * from ordinary validity.
 */
export function certificateState(dates: CertificateDates, today: PlainDate): CertificateState {
  const { expiresOn, extendedUntil, suspendedOn, revokedOn } = dates;
  if (revokedOn !== null && revokedOn <= today) return 'revoked';
  if (suspendedOn !== null && suspendedOn <= today) return 'suspended';
  if (today <= expiresOn) return addDays(today, reEvaluationOpensDays) >= expiresOn ? 'expiring' : 'valid';
  return extendedUntil !== null && today <= extendedUntil ? 'extended' : 'expired';
}

/** Whether the product may carry the OCOP mark and its stars in that state. */
export const givesRightToMark = (state: CertificateState): boolean =>
  state === 'valid' || state === 'expiring' || state === 'extended';
