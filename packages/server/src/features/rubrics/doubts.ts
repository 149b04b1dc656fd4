import { createHash } from 'node:crypto';
import {
  doubtKey,
  type FrameworkId,
  frameworkIds,
  type GatheredDoubt,
  gatherDoubts,
  mayEver,
  rubricsOf,
} from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireEver } from '../../platform/http/actor.ts';
import type { doubtList } from './doubt-schema.ts';
import { approvedContents, type DecidedRow, listDecided } from './doubt-store.ts';
import { sheetsOf } from './rubric-of.ts';

/** The id of a doubt: from its framework and words, since the law data has none. */
export const doubtId = (doubt: GatheredDoubt): string =>
  createHash('sha256').update(doubtKey(doubt)).digest('hex').slice(0, 32);

/** Every doubt of the built-in sheets and of the approved versions, by id. */
export async function allDoubts(db: Kysely<Database>): Promise<ReadonlyMap<string, GatheredDoubt>> {
  const adopted = (await approvedContents(db)).flatMap(({ content }) => [...sheetsOf(content).values()]);
  const gathered = gatherDoubts([...frameworkIds.flatMap(rubricsOf), ...adopted]);
  return new Map(gathered.map((doubt) => [doubtId(doubt), doubt]));
}

/** The doubts about the reading of the sheets, open ones first, with what was decided. */
export async function listDoubts(context: Context, actor: Actor): Promise<z.input<typeof doubtList>> {
  requireEver(actor, 'rubric-doubt.read');
  const [doubts, rows] = await Promise.all([allDoubts(context.db), listDecided(context.db)]);
  const decided = new Map(rows.map((row) => [row.id, row]));
  const items = [...doubts].map(([id, doubt]) => presentDoubt(id, doubt, decided.get(id)));
  const open = items.filter(({ state }) => state === 'open');
  return {
    items: [...open, ...items.filter(({ state }) => state === 'settled')],
    open: open.length,
    maySettle: mayEver('rubric-doubt.settle', actor.grants),
  };
}

const presentDoubt = (id: string, doubt: GatheredDoubt, row: DecidedRow | undefined) => ({
  id,
  version: row?.version ?? 0,
  framework: doubt.framework as FrameworkId,
  doubt: doubt.doubt,
  settledBy: doubt.settledBy,
  places: [...doubt.places],
  state: (row?.state ?? 'open') as 'open' | 'settled',
  note: row?.note ?? null,
  source: row?.source ?? null,
  decidedBy: row?.full_name ?? null,
  decidedAt: row?.decided_at.toISOString() ?? null,
});
