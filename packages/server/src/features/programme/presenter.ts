import {
  type FrameworkId,
  findFramework,
  type Grant,
  grantOver,
  type PlainDate,
  takesFilings,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import { unitScope } from '../units/unit-scope.ts';
import type { agency, cycle } from './schema.ts';
import type { AgencyRow, CycleRow } from './store.ts';

const unitName = (id: string) => unitById(id)?.name ?? id;

/** Whether a cycle takes dossiers on a day: it is open, and new dossiers are filed under its law. */
export function isCycleOpen(
  row: Pick<CycleRow, 'opens_on' | 'closes_on' | 'framework'>,
  today: PlainDate,
): boolean {
  const framework = findFramework(row.framework);
  return (
    row.opens_on <= today &&
    today <= row.closes_on &&
    framework !== undefined &&
    takesFilings(framework, today)
  );
}

/** A cycle for a reader with these grants. */
export const presentCycle = (
  row: CycleRow,
  grants: readonly Grant[],
  today: PlainDate,
): z.output<typeof cycle> => ({
  id: row.id,
  version: row.version,
  unitId: row.unit_id,
  unitName: unitName(row.unit_id),
  year: row.year,
  framework: row.framework as FrameworkId,
  name: row.name,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  open: isCycleOpen(row, today),
  mayChange: grantOver('cycle.manage', grants, { unitIds: unitScope(row.unit_id, today) }) !== null,
});

export const presentAgency = (row: AgencyRow): z.output<typeof agency> => ({
  id: row.id,
  version: row.version,
  unitId: row.unit_id,
  unitName: unitName(row.unit_id),
  name: row.name,
  shortName: row.short_name,
  field: row.field,
});
