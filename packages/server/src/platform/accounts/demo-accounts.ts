import { createHash } from 'node:crypto';
import { Secret } from 'otpauth';

/** Every account of a demo has an address of this domain, which by RFC 2606 can belong to nobody. */
export const demoDomain = 'demo.example';

/** The password of every account of a demo. */
export const demoPassword = 'saolang-demo-2024';

/** The one-time-code secret of a demo account (base32): always the same for an address, and no secret at all. */
export function demoTotpSecret(email: string): string {
  const bytes = createHash('sha256').update(`saolang-demo ${email}`).digest().subarray(0, 20);
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

/**
 * Whether this is an account of the demo, still with the secret that everybody may know. Only in an installation
 * that is a demo: elsewhere an address of that domain gets nothing special.
 */
export function isDemoAccount(
  demo: string,
  account: { readonly email: string | null; readonly totp_secret: string | null },
): boolean {
  if (demo === 'off' || !account.email?.endsWith(`@${demoDomain}`)) return false;
  return account.totp_secret === null || account.totp_secret === demoTotpSecret(account.email);
}
