import { type PlainDate, roles } from '@saolang/rulebook';
import { sql, type Transaction } from 'kysely';
import { insertGrant } from '../../../platform/accounts/grants.ts';
import type { Context } from '../../../platform/context.ts';
import type { Database } from '../../../platform/database/schema.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { found, Problem } from '../../../platform/http/problem.ts';
import type { NewGrantInput } from '../schema.ts';
import { hasOverlappingGrant, readGrant } from '../store.ts';
import { changeAccount } from './change-account.ts';
import { checkedScope } from './check-grant.ts';
import { readAccount } from './read-accounts.ts';

/** Gives an account a right within a scope. Repeated with the same id it changes nothing. */
export async function giveGrant(
  context: Context,
  actor: Actor,
  target: { id: string; expectedVersion: number },
  input: NewGrantInput,
) {
  const existing = await readGrant(context.db, input.id);
  if (existing?.account_id !== target.id) {
    await changeAccount(context, actor, target, 'grant', (trx) =>
      giveRight(trx, context, actor.accountId, target.id, input),
    );
  }
  return readAccount(context, actor, target.id);
}

/** Ends a right from now on. One that has ended already stays so. */
export async function revokeGrant(
  context: Context,
  actor: Actor,
  target: { id: string; expectedVersion: number },
  grantId: string,
) {
  const right = found(await readGrant(context.db, grantId));
  if (right.account_id !== target.id) throw new Problem('not-found');
  const ended = right.valid_to !== null && right.valid_to < context.clock.today();
  if (!ended) await changeAccount(context, actor, target, 'revoke', (trx) => endRight(trx, context, grantId));
  return readAccount(context, actor, target.id);
}

/** Writes a checked right in the caller's transaction. Returns what the record says of it. */
export async function giveRight(
  trx: Transaction<Database>,
  context: Context,
  grantedBy: string | null,
  accountId: string,
  input: NewGrantInput,
  path = '',
) {
  const scope = await checkedScope(trx, input, path);
  if (await hasOverlappingGrant(trx, accountId, input)) {
    throw new Problem('already-exists', {
      detail: {
        vi: `Tài khoản đã có vai trò “${roles[input.role].name.vi}” trong phạm vi và thời gian này.`,
        en: `The account has the role “${roles[input.role].name.en}” there for these days already.`,
      },
    });
  }
  const { id, role, validFrom, validTo } = input;
  const right = { id, accountId, role, scope, validFrom, validTo, grantedBy };
  if (!(await insertGrant(trx, right, context.realClock.now()))) throw new Problem('already-exists');
  return { grantId: id, role, scope, validFrom, validTo };
}

/**
 * Ends a right in the caller's transaction: its last day was yesterday, or the earlier one that it had. Returns what
 * the record says of it.
 */
export async function endRight(trx: Transaction<Database>, context: Context, grantId: string) {
  const ended = await trx
    .updateTable('role_grant')
    .set({ valid_to: sql<string>`least(valid_to, ${dayBefore(context.clock.today())}::date)` })
    .where('id', '=', grantId)
    .returning(['role', 'scope_kind', 'scope_id'])
    .executeTakeFirstOrThrow();
  return { grantId, role: ended.role, scopeKind: ended.scope_kind, scopeId: ended.scope_id };
}

function dayBefore(day: PlainDate): PlainDate {
  return new Date(Date.parse(day) - 24 * 60 * 60_000).toISOString().slice(0, 10);
}
