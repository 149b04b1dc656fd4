import { mayEver, type PlainDate } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { type Actor, scopesOf } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { unitScope } from '../units/unit-scope.ts';
import { comparePack } from './compare-packs.ts';
import { presentPack, presentPackDetail } from './pack-presenter.ts';
import * as store from './pack-store.ts';
import { sheetsOf } from './rubric-of.ts';

/**
 * Whether a reader may see a pack: it binds their units or lies within them. Packs are few, so they are filtered here.
 */
function isWithinReach(actor: Actor, packUnit: string, today: PlainDate): boolean {
  const { installation, unitIds } = scopesOf(actor, 'rubric-pack.read');
  if (installation) return true;
  const above = unitScope(packUnit, today);
  return unitIds.some((unitId) => above.includes(unitId) || unitScope(unitId, today).includes(packUnit));
}

/** The packs that bind the reader's units, the newest first. */
export async function listPacks(context: Context, actor: Actor) {
  const today = context.clock.today();
  const rows = await store.listPacks(context.db);
  const packs = rows.map(store.packOf);
  return {
    items: rows
      .filter(({ unit_id }) => isWithinReach(actor, unit_id, today))
      .map((row) => presentPack(row, packs, today)),
  };
}

/** The row of a pack that the actor may read. What they may not read does not exist for them: 404. */
async function readable(context: Context, actor: Actor, id: string) {
  const row = found(await store.readPack(context.db, id));
  const seen =
    mayEver('rubric-pack.read', actor.grants) && isWithinReach(actor, row.unit_id, context.clock.today());
  return found(seen ? row : undefined);
}

/** A pack with what it changes and what was done to it. */
export async function readPack(context: Context, actor: Actor, id: string) {
  const { db, clock } = context;
  const row = await readable(context, actor, id);
  const [all, [content], actions] = await Promise.all([
    store.listPacks(db),
    store.contentsOf(db, [id]),
    store.listPackActions(db, id),
  ]);
  const sheets = sheetsOf(found(content).content).values();
  const compared = await comparePack(db, store.packOf(row), sheets);
  return presentPackDetail(row, all.map(store.packOf), compared, actions, actor, clock.today());
}

/** The content of a pack that the actor may read, with what it is called. */
export async function packContent(context: Context, actor: Actor, id: string) {
  const row = await readable(context, actor, id);
  const [content] = await store.contentsOf(context.db, [id]);
  return { title: `Bộ tiêu chí ${row.framework} phiên bản ${row.number}`, content: found(content).content };
}

/**
 * The sheet of a set in a pack, as dossiers are filed under it: anybody may read it once it is approved, and it never
 * changes. Answers 404 for what is only proposed.
 */
export async function packRubric(context: Context, id: string, set: number) {
  const row = found(await store.readPack(context.db, id));
  const [content] = row.state === 'approved' ? await store.contentsOf(context.db, [id]) : [];
  return found(sheetsOf(found(content).content).get(set));
}
