import type { Grant } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import { appendAction } from '../../../platform/audit/append-action.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../../platform/http/actor.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import { requireVersion } from '../../../platform/http/version.ts';
import { countAdministrators, lockAccount } from '../store.ts';

/** What an administrator does to an account, in the infinitive. */
export type AccountChange =
  | 'edit'
  | 'disable'
  | 'enable'
  | 'invite-again'
  | 'reset-second-factor'
  | 'grant'
  | 'revoke'
  | 'keep';

/** The account as it was when it was locked for the change. */
export type LockedAccount = NonNullable<Awaited<ReturnType<typeof lockAccount>>>;

/** By what right the actor administers accounts. Answers 403 without it. */
export const administering = (actor: Actor): Grant => requireGrant(actor, 'account.administer', {});

/** Answers 403 when the account is the actor's own: nobody raises or saves themselves. */
export function refuseOwn(actor: Actor, accountId: string): void {
  if (accountId !== actor.accountId) return;
  throw new Problem('forbidden', {
    detail: {
      vi: 'Không ai tự thay đổi quyền của chính mình. Hãy nhờ một quản trị viên khác.',
      en: 'Nobody changes their own rights. Ask another administrator.',
    },
  });
}

/**
 * Makes one change to somebody else's account: locks it, checks its version (none given: the change guards something
 * else), raises it and appends the action, whose payload is what the change returns. Answers 403 for one's own
 * account, 412 for a stale version, and 409 when no administrator would be left.
 */
export async function changeAccount(
  context: Context,
  actor: Actor,
  target: { readonly id: string; readonly expectedVersion: number | null },
  kind: AccountChange,
  change: (trx: Transaction<Database>, account: LockedAccount) => Promise<Record<string, unknown>>,
): Promise<void> {
  const grant = administering(actor);
  const { id, expectedVersion } = target;
  refuseOwn(actor, id);
  await context.db.transaction().execute(async (trx) => {
    const account = found(await lockAccount(trx, id));
    if (expectedVersion !== null) requireVersion(account.version, expectedVersion);
    const payload = await change(trx, account);
    const version = account.version + 1;
    await trx.updateTable('account').set({ version }).where('id', '=', id).execute();
    await appendAction(trx, {
      subjectKind: 'account',
      subjectId: id,
      kind,
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload,
    });
    // Actions are appended one after another, so two administrators cannot remove each other at once.
    if ((await countAdministrators(trx, context.clock.today())) > 0) return;
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Hệ thống phải còn ít nhất một quản trị viên.',
        en: 'At least one administrator must be left.',
      },
    });
  });
}
