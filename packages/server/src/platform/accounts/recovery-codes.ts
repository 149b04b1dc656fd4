import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

const howMany = 10;
// No I, L, O, U: nobody misreads a printed code, and no word comes out by chance.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery code: 60 random bits as `XXXX-XXXX-XXXX`. */
function newCode(): string {
  const letters = Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** The SHA-256 under which a code is kept; hyphens, spaces and case do not matter. */
function codeHash(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();
}

/** Replaces an account's recovery codes by ten new ones and returns them: the only time they are seen. */
export async function replaceRecoveryCodes(db: Kysely<Database>, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await removeRecoveryCodes(db, accountId);
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_sha256: codeHash(code) })))
    .execute();
  return codes;
}

/** Takes all recovery codes of an account away. */
export async function removeRecoveryCodes(db: Kysely<Database>, accountId: string): Promise<void> {
  await db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
}

/** Uses a recovery code up. False when it is unknown or was used before. */
export async function spendRecoveryCode(
  db: Kysely<Database>,
  accountId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_sha256', '=', codeHash(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
