import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** How long a code can be read out, in minutes. */
export const codeMinutes = 15;

/** Six random digits. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** A code as it is kept: with the id of what it confirms, so that equal codes do not look equal. */
export const codeHash = (confirmationId: string, code: string): Buffer =>
  createHash('sha256').update(`${confirmationId}:${code}`).digest();

/** Whether the code is that of the confirmation, compared in constant time. */
export const isCode = (confirmation: { id: string; code_sha256: Buffer }, code: string): boolean =>
  timingSafeEqual(codeHash(confirmation.id, code), confirmation.code_sha256);
