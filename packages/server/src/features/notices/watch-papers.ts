import { addDays, formatDate } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { membersOf } from '../producers/members.ts';
import { expiringPapers } from './store.ts';
import { tell } from './tell.ts';

/** So long before a paper expires its producer is told: a new one takes weeks. */
const daysBefore = 30;

/** Tells producers of the papers that expire soon, once of each day of expiry. */
export async function watchPapers(context: Context): Promise<void> {
  const today = context.clock.today();
  const papers = await expiringPapers(context.db, today, addDays(today, daysBefore));
  for (const { id, producer_id, title, expires_on } of papers) {
    await context.db.transaction().execute(async (trx) => {
      const members = await membersOf(trx, producer_id, today);
      await tell(
        trx,
        context,
        {
          key: `paper:${id}:${expires_on}`,
          kind: 'paper-expiring',
          facts: { id, name: title, date: formatDate(expires_on) },
          at: context.clock.now(),
        },
        members.map((member) => member.id),
      );
    });
  }
}
