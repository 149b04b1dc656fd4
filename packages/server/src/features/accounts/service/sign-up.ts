import {
  type ConsentPurpose,
  recordConsents,
  requireNeededConsents,
} from '../../../platform/accounts/consents.ts';
import { hashPassword, requireGoodPassword } from '../../../platform/accounts/passwords.ts';
import type { Session, SessionOrigin } from '../../../platform/accounts/sessions.ts';
import { countAttempt } from '../../../platform/accounts/throttle.ts';
import type { Context } from '../../../platform/context.ts';
import { readAccount } from '../store.ts';
import { takenAddress } from '../taken-address.ts';
import { recordOwn } from './account-audit.ts';
import { mailConfirmation } from './confirm-address.ts';
import { enter, signIn } from './sign-in.ts';

/** What somebody enters to open an account for themselves. */
export interface SignUp {
  readonly id: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly password: string;
  readonly locale: 'vi' | 'en';
  readonly consents: Partial<Record<ConsentPurpose, boolean>>;
}

/**
 * Opens an account without any rights and signs in. A producer in the hills may have no e-mail at hand, so nothing
 * has to be confirmed first; but an address that was not confirmed is believed by nothing else (single sign-on).
 * Repeated with the same id it signs in, if the password is the same. Answers 409 when e-mail or phone is taken.
 */
export async function signUp(
  context: Context,
  input: SignUp,
  origin: SessionOrigin,
  former: Session | null,
): Promise<string> {
  const { db } = context;
  const now = context.realClock.now();
  if (await readAccount(db, input.id)) {
    const identifier = input.email ?? input.phone ?? '';
    return signIn(context, { identifier, password: input.password }, origin, former);
  }
  await countAttempt(db, now, 'sign-up-ip', origin.ip);
  requireNeededConsents(input.consents);
  requireGoodPassword(input.password, { ...input, secondFactor: false });
  const password_hash = await hashPassword(input.password);
  await db
    .transaction()
    .execute(async (trx) => {
      await trx
        .insertInto('account')
        .values({
          id: input.id,
          full_name: input.fullName,
          email: input.email,
          phone: input.phone,
          password_hash,
          state: 'active',
          locale: input.locale,
          created_at: now,
          last_active_at: now,
        })
        .execute();
      await recordConsents(trx, now, input.id, input.consents);
      await mailConfirmation(trx, context, {
        id: input.id,
        email: input.email,
        locale: input.locale,
        full_name: input.fullName,
      });
      await recordOwn(trx, context, input.id, 'sign-up', { version: 1 });
    })
    .catch(takenAddress);
  return enter(context, input.id, origin, former);
}
