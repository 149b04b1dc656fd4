import type { Kysely } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant, scopesOf } from '../../platform/http/actor.ts';

/**
 * Erases sex, ethnic group and disability of the representative from the producers that a person acts for, in the
 * transaction that takes the consent to statistics back: without it there is no ground to keep them (Luật
 * 91/2025/QH15).
 */
export async function eraseStatistics(db: Kysely<Database>, context: Context, actor: Actor): Promise<void> {
  const { producerIds } = scopesOf(actor, 'producer.edit');
  if (producerIds.length === 0) return;
  const erased = await db
    .updateTable('producer')
    .set((row) => ({
      representative_sex: null,
      representative_ethnic_group: null,
      representative_disabled: null,
      version: row('version', '+', 1),
    }))
    .where('id', 'in', producerIds)
    .where((row) =>
      row.or([
        row('representative_sex', 'is not', null),
        row('representative_ethnic_group', 'is not', null),
        row('representative_disabled', 'is not', null),
      ]),
    )
    .returning(['id', 'version'])
    .execute();
  for (const { id, version } of erased) {
    await appendAction(db, {
      subjectKind: 'producer',
      subjectId: id,
      kind: 'erase-statistics',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant: requireGrant(actor, 'producer.edit', { producerId: id }),
      version,
    });
  }
}
