import type { Selectable } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/**
 * What a certificate says, and what its signature is over: these fields, in this order. Without the producer's
 * address, which may be somebody's home: anybody can read the statement behind the public signature.
 */
export const certificateStatement = (
  row: Pick<
    Selectable<Database['certificate']>,
    | 'number'
    | 'star'
    | 'product_name'
    | 'producer_name'
    | 'issuer'
    | 'decision_number'
    | 'decision_date'
    | 'issued_on'
    | 'expires_on'
  >,
) => ({
  number: row.number,
  star: row.star,
  product: row.product_name,
  producer: row.producer_name,
  issuer: row.issuer,
  decision: row.decision_number,
  decisionDate: row.decision_date,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
});
