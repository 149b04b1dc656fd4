import { Secret, TOTP } from 'otpauth';

const period = 30;

function generator(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Sao Làng',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}

/** A new secret for one-time codes: 160 random bits in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from the QR code. */
export function totpAddress(secret: string, label: string): string {
  return generator(secret, label).toString();
}

/**
 * The time step (number of 30-second periods since 1970) of a code, or null when it is wrong. One step before and
 * after counts, for clocks that differ. The caller refuses a step that is not newer than the last one accepted.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = generator(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

/** The code of this moment. */
export function totpCode(secret: string, now: Date): string {
  return generator(secret).generate({ timestamp: now.getTime() });
}
