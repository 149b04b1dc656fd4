import type { Transaction } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import * as store from './store.ts';

/** A paper, locked until the transaction ends, for a feature that ties it to something; undefined once removed. */
export async function lockPaper(trx: Transaction<Database>, id: string) {
  const paper = await store.lockPaper(trx, id);
  return paper && paper.removed_at === null ? paper : undefined;
}
