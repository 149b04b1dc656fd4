import { mayEver, type PlainDate } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import { type Actor, requireGrant } from '../../../platform/http/actor.ts';
import { found } from '../../../platform/http/problem.ts';
import { presentReviewEntry } from '../presenter.ts';
import type { reviewQuery } from '../schema.ts';
import { listReview, readReviewed } from '../store.ts';
import { changeAccount } from './change-account.ts';
import { endRight } from './rights.ts';

/** The half year of a day and its last day: rights are reviewed every six months (NĐ 331/2026, level 2). */
export function reviewPeriod(day: PlainDate): { period: string; endsOn: PlainDate } {
  const year = day.slice(0, 4);
  return day.slice(5) <= '06-30'
    ? { period: `${year}-1`, endsOn: `${year}-06-30` }
    : { period: `${year}-2`, endsOn: `${year}-12-31` };
}

/** A page of the rights in force, with what was answered to each in this half year: kept, withdrawn or nothing yet. */
export async function readReview(context: Context, actor: Actor, query: z.output<typeof reviewQuery>) {
  requireGrant(actor, 'access-review.read', {});
  const today = context.clock.today();
  const { period, endsOn } = reviewPeriod(today);
  const { rows, total, open } = await listReview(context.db, period, today, query);
  return {
    period,
    endsOn,
    mayAnswer: mayEver('account.administer', actor.grants),
    open,
    total,
    items: rows.map((row) => presentReviewEntry(row, actor)),
  };
}

/** The whole review for a spreadsheet; at most 20,000 rights. */
export const exportReview = (context: Context, actor: Actor) =>
  readReview(context, actor, { sort: 'role', limit: 20_000, offset: 0 });

/**
 * Answers whether a right is still needed. A right that is not ends at once. Answering again replaces the answer,
 * but a withdrawn right does not come back that way. One's own rights are reviewed by another administrator.
 */
export async function answerReview(
  context: Context,
  actor: Actor,
  grantId: string,
  answer: { kept: boolean; note: string | null },
) {
  const today = context.clock.today();
  const { period } = reviewPeriod(today);
  const entry = async () => found(await readReviewed(context.db, period, today, grantId));
  const target = { id: (await entry()).account_id, expectedVersion: null };
  await changeAccount(context, actor, target, answer.kept ? 'keep' : 'revoke', async (trx) => {
    const { kept, note } = answer;
    const row = { kept, note, reviewed_by: actor.accountId, at: context.clock.now() };
    await trx
      .insertInto('access_review')
      .values({ id: uuidv7(), grant_id: grantId, period, ...row })
      .onConflict((conflict) => conflict.columns(['grant_id', 'period']).doUpdateSet(row))
      .execute();
    const facts = { period, note, grantId };
    return kept ? facts : { ...facts, ...(await endRight(trx, context, grantId)) };
  });
  return presentReviewEntry(await entry(), actor);
}
