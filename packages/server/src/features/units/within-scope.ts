import type { Permission, PlainDate } from '@saolang/rulebook';
import { type Expression, type SqlBool, sql } from 'kysely';
import { type Actor, scopesOf } from '../../platform/http/actor.ts';
import { communesWithin } from './unit-scope.ts';

/**
 * The rows over which the actor holds a permission today, for filtering a list.
 *
 * @param columns which columns say the producer and the commune of a row: names of our own, never input
 */
export function withinScope(
  actor: Actor,
  permission: Permission,
  today: PlainDate,
  columns: { readonly producer: string; readonly unit: string },
): Expression<SqlBool> {
  const { producerIds, unitIds, installation } = scopesOf(actor, permission);
  if (installation) return sql<SqlBool>`true`;
  const communes = [...new Set(unitIds.flatMap((unitId) => communesWithin(unitId, today)))];
  return sql<SqlBool>`(${sql.ref(columns.producer)} = ANY(${producerIds}::uuid[])
    OR ${sql.ref(columns.unit)} = ANY(${communes}::text[]))`;
}

/** The rows of these units and all under them, past and present, by the column that says a row's commune. */
export function ofUnits(
  column: string,
  unitIds: string | readonly string[],
  today: PlainDate,
): Expression<SqlBool> {
  const communes = [...new Set([unitIds].flat().flatMap((unitId) => communesWithin(unitId, today)))];
  return sql<SqlBool>`${sql.ref(column)} = ANY(${communes}::text[])`;
}
