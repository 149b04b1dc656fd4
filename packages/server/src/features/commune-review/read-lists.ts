import { mayEver } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { rubricsFor } from '../rubrics/rubric-of.ts';
import { communesWithin, unitScope } from '../units/unit-scope.ts';
import { presentList, presentListDetail } from './list-presenter.ts';
import type { listQuery } from './list-schema.ts';
import * as store from './list-store.ts';

const reach = (context: Context) => (unitId: string) => communesWithin(unitId, context.clock.today());

/** A page of the consolidated lists that the actor may read. */
export async function listLists(context: Context, actor: Actor, query: z.output<typeof listQuery>) {
  const { rows, total } = await store.listLists(context.db, actor, query, reach(context));
  return { items: rows.map(presentList), total };
}

/** The row of a list that the actor may read. What they may not read does not exist for them: 404. */
export const readableList = async (context: Context, actor: Actor, id: string) =>
  found(await store.readList(context.db, actor, id, reach(context)));

/** A consolidated list with its dossiers and what became of each. */
export async function readList(context: Context, actor: Actor, id: string) {
  const row = await readableList(context, actor, id);
  const unitIds = unitScope(row.unit_id, context.clock.today());
  const open = row.state === 'draft' && mayEver('commune-list.edit', actor.grants);
  const [items, candidates] = await Promise.all([
    store.listItems(context.db, id),
    open ? store.listCandidates(context.db, [row.unit_id], row.cycle_id) : [],
  ]);
  const rubricOf = await rubricsFor(context.db, [...items, ...candidates]);
  return presentListDetail(row, items, candidates, rubricOf, actor, unitIds);
}
