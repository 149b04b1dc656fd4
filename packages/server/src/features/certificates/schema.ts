import { revocationGroundCodes } from '@saolang/rulebook';
import { z } from 'zod';

const plainDate = z.iso.date();
export const certificateStateCode = z.enum([
  'valid',
  'expiring',
  'extended',
  'expired',
  'suspended',
  'revoked',
]);

export const certificateParams = z.object({ id: z.uuid() });
export const certificateNumberParams = z.object({ number: z.string().max(60) });

export const certificateFilter = z.object({
  q: z.string().trim().max(100).optional(),
  producerId: z.uuid().optional(),
  state: z.union([certificateStateCode, z.array(certificateStateCode).max(6)]).optional(),
});

export const certificateQuery = certificateFilter.extend({
  page: z.coerce.number().int().min(1).max(1000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const reason = z.string().trim().min(1, 'Hãy ghi rõ căn cứ.').max(2000);
export const endingReason = z.object({ reason }).meta({ id: 'EndingReason' });
export const revocation = z
  .object({
    ground: z.enum(revocationGroundCodes).meta({ description: 'Of QĐ 26/2026, Điều 8' }),
    concludedOn: plainDate.meta({
      description:
        "Day of the authority's conclusion, or of the commune's confirmation that production ended",
    }),
    reason,
  })
  .meta({ id: 'Revocation' });

export const certificate = z
  .object({
    id: z.uuid(),
    version: z.number().int(),
    number: z.string(),
    state: certificateStateCode,
    star: z.number().int(),
    framework: z.string(),
    dossierId: z.uuid().nullable(),
    productId: z.uuid().nullable(),
    productName: z.string(),
    productCode: z.string().nullable(),
    producerId: z.uuid().nullable(),
    producerName: z.string(),
    producerAddress: z.string(),
    issuer: z.string(),
    decisionNumber: z.string(),
    decisionDate: plainDate,
    issuedOn: plainDate,
    expiresOn: plainDate,
    extendedUntil: plainDate.nullable(),
    suspendedOn: plainDate.nullable(),
    revokedOn: plainDate.nullable(),
    endedReason: z.string().nullable(),
    revocation: z
      .object({
        ground: z.enum(revocationGroundCodes),
        concludedOn: plainDate,
        dueOn: plainDate
          .nullable()
          .meta({ description: 'Last day for the decision; null where the law sets none' }),
      })
      .nullable()
      .meta({ description: 'Null for one that is not revoked, or was before grounds were recorded' }),
    daysLeft: z.number().int().meta({ description: 'Until the last day of validity; negative when past' }),
    checkUrl: z.string(),
    maySuspend: z.boolean(),
    mayReinstate: z.boolean(),
    mayRevoke: z.boolean(),
    mayAttach: z.boolean(),
  })
  .meta({ id: 'Certificate' });

export const certificatePage = z.object({ items: z.array(certificate), total: z.number().int() });

/** What anybody may know of a certificate. */
export const publicCertificate = z
  .object({
    number: z.string(),
    state: certificateStateCode,
    valid: z.boolean().meta({ description: 'Whether the product may carry the OCOP mark today' }),
    star: z.number().int(),
    productName: z.string(),
    producerName: z.string(),
    place: z.string(),
    issuer: z.string(),
    decisionNumber: z.string(),
    decisionDate: plainDate,
    issuedOn: plainDate,
    expiresOn: plainDate,
    extendedUntil: plainDate.nullable(),
    endedOn: plainDate.nullable(),
    checkedOn: plainDate,
    signature: z.string().meta({ description: 'Compact JWS; keys at /.well-known/jwks.json' }),
  })
  .meta({ id: 'PublicCertificate' });

export const attachment = z.object({ productId: z.uuid().nullable() }).meta({ id: 'CertificateAttachment' });
