import { addDays, formatDate, type PlainDate } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { membersOf } from '../producers/members.ts';
import { tell } from './tell.ts';

/** So long before a paper expires its producer is told: a new one takes weeks. */
const daysBefore = 30;

/** Tells producers of the papers that expire soon, once of each day of expiry. */
export async function watchPapers(context: Context): Promise<void> {
  const today = context.clock.today();
  const { rows } = await sql<{ id: string; producer_id: string; title: string; expires_on: PlainDate }>`
    SELECT paper.id, producer_id, title, expires_on
    FROM paper JOIN paper_version v ON v.paper_id = paper.id AND v.version = paper.version
    WHERE removed_at IS NULL AND expires_on BETWEEN ${today}::date AND ${addDays(today, daysBefore)}::date
      AND NOT EXISTS (SELECT 1 FROM notice WHERE key = 'paper:' || paper.id || ':' || expires_on)
      AND EXISTS (SELECT 1 FROM role_grant WHERE role = 'producer-member' AND scope_kind = 'producer'
        AND scope_id = producer_id::text AND valid_from <= ${today}::date
        AND (valid_to IS NULL OR valid_to >= ${today}::date))
    ORDER BY expires_on, paper.id LIMIT 500
  `.execute(context.db);
  for (const { id, producer_id, title, expires_on } of rows) {
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
