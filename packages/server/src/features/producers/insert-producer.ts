import type { Grant } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { checkProducer } from './check-producer.ts';
import type { ProducerRow } from './store.ts';

/** Who registers, when and by which right; of an import, which. */
export interface Registration {
  readonly at: Date;
  readonly accountId: string;
  readonly grant: Grant;
  readonly importId?: string;
}

/**
 * Writes a producer with the action that registered it. Undefined, and nothing written, when the id or the tax code is
 * there already.
 */
export async function insertProducer(
  db: Kysely<Database>,
  id: string,
  values: ReturnType<typeof checkProducer>,
  { at, accountId, grant, importId }: Registration,
): Promise<ProducerRow | undefined> {
  const inserted = await db
    .insertInto('producer')
    .values({ id, ...values, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!inserted) return undefined;
  await appendAction(db, {
    subjectKind: 'producer',
    subjectId: id,
    kind: 'register',
    at,
    accountId,
    grant,
    version: 1,
    payload: { unitId: values.unit_id, kind: values.kind, ...(importId && { importId }) },
  });
  return inserted;
}
