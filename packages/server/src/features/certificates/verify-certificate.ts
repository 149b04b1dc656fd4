import {
  type CertificateState,
  certificateState,
  formatCertificateNumber,
  givesRightToMark,
  parseCertificateNumber,
} from '@saolang/rulebook';
import { decodeJwt } from 'jose';
import type { Context } from '../../platform/context.ts';
import { verifyStatement } from '../../platform/keys/signing-key.ts';
import { datesOf } from './presenter.ts';
import { certificateStatement } from './statement.ts';
import { type CertificateRow, readByNumber } from './store.ts';

/**
 * Why a certificate does not stand.
 * - `malformed`: neither a number nor a compact JWS.
 * - `unknown`: no certificate of that number here.
 * - `forged`: not signed by this installation.
 * - `changed`: signed, but the record says something else than what was signed.
 */
export type CertificateBreach = 'malformed' | 'unknown' | 'forged' | 'changed';

/** What can be said of a certificate shown to us. */
export interface CertificateVerification {
  readonly number: string | null;
  readonly breach: CertificateBreach | null;
  /** Fields in which the record differs from the statement that was signed. */
  readonly changed: readonly string[];
  /** Today's state; null with a breach. */
  readonly state: CertificateState | null;
  /** Whether the product may carry the OCOP mark today. */
  readonly valid: boolean;
  readonly statement: Readonly<Record<string, unknown>> | null;
}

/** Verifies a certificate by its number or by the compact JWS that was given out with it. */
export async function verifyCertificate(context: Context, text: string): Promise<CertificateVerification> {
  const trimmed = text.trim();
  const isJws = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(trimmed);
  const number = tidyNumber(isJws ? numberIn(trimmed) : trimmed);
  const breached = (breach: CertificateBreach, changed: readonly string[] = []): CertificateVerification => ({
    number,
    breach,
    changed,
    state: null,
    valid: false,
    statement: null,
  });
  if (isJws && !(await verifyStatement(context.config, trimmed))) return breached('forged');
  if (!number) return breached('malformed');
  const row = await readByNumber(context.db, number);
  if (!row) return breached('unknown');
  const { breach, changed } = await breachOf(context, isJws ? { ...row, signature: trimmed } : row);
  if (breach) return breached(breach, changed);
  const state = certificateState(datesOf(row), context.clock.today());
  return {
    number,
    breach: null,
    changed,
    state,
    valid: givesRightToMark(state),
    statement: certificateStatement(row),
  };
}

/** What is wrong between a record and its signature, if anything. */
export async function breachOf(
  { config }: Context,
  row: CertificateRow,
): Promise<{ breach: 'forged' | 'changed' | null; changed: readonly string[] }> {
  const signed = await verifyStatement(config, row.signature);
  if (!signed) return { breach: 'forged', changed: [] };
  const recorded: Readonly<Record<string, unknown>> = certificateStatement(row);
  const fields = new Set([...Object.keys(recorded), ...Object.keys(signed)]);
  const changed = [...fields].filter((field) => recorded[field] !== signed[field]);
  return { breach: changed.length > 0 ? 'changed' : null, changed };
}

const tidyNumber = (text: string): string | null => {
  const parsed = parseCertificateNumber(text);
  return parsed && formatCertificateNumber(parsed);
};

/** The number that a JWS claims to be of, whoever signed it. */
function numberIn(jws: string): string {
  try {
    return String(decodeJwt(jws).number);
  } catch {
    return '';
  }
}
