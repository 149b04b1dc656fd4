import { isHome, isValidOn, searchUnits, units } from '@saolang/rulebook';
import type { z } from 'zod';
import { idleLimit } from '../../../platform/accounts/sessions.ts';
import type { Context } from '../../../platform/context.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { found } from '../../../platform/http/problem.ts';
import { presentAccount, presentAccountDetail } from '../presenter.ts';
import type { accountQuery, scopeQuery } from '../schema.ts';
import * as store from '../store.ts';
import { administering } from './change-account.ts';
import { fitsLevel } from './check-grant.ts';

/** A page of accounts. */
export async function listAccounts(context: Context, actor: Actor, query: z.output<typeof accountQuery>) {
  administering(actor);
  const { rows, total } = await store.listAccounts(context.db, query, context.clock.today());
  return { items: rows.map(presentAccount), total };
}

/** An account with all rights it ever had. */
export async function readAccount(context: Context, actor: Actor, id: string) {
  administering(actor);
  const now = context.realClock.now();
  const today = context.clock.today();
  const seenAfter = new Date(now.getTime() - idleLimit);
  const row = found(await store.readAccountDetail(context.db, id, today, now, seenAfter));
  return presentAccountDetail(row, actor, today);
}

/** Units of a role's level in force today, producers or councils, to give a right within. */
export async function listScopes(context: Context, actor: Actor, query: z.output<typeof scopeQuery>) {
  administering(actor);
  const { kind, role, search } = query;
  if (kind !== 'unit') return store.searchScopes(context.db, kind, search);
  const date = context.clock.today();
  return (search ? searchUnits(search, { date, limit: 50 }) : units)
    .filter((unit) => isValidOn(unit, date) && isHome(unit, date) && (!role || fitsLevel(role, unit)))
    .map(({ id, name }) => ({ id, name }));
}
