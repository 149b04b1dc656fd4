import {
  type FrameworkId,
  grantOver,
  type PlainDate,
  packStanding,
  type RubricPack,
  setsInForce,
  unitById,
} from '@saolang/rulebook';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.ts';
import { unitScope } from '../units/unit-scope.ts';
import type { ComparedSet } from './compare-packs.ts';
import type { packActs, packDetail, packSummary } from './pack-schema.ts';
import { type listPackActions, type PackRow, packOf } from './pack-store.ts';

/** A pack beside all packs, on a day. */
export function presentPack(
  row: PackRow,
  packs: readonly RubricPack[],
  today: PlainDate,
): z.input<typeof packSummary> {
  const pack = packOf(row);
  const unitIds = unitScope(row.unit_id, today);
  return {
    id: row.id,
    version: row.version,
    framework: row.framework as FrameworkId,
    number: row.number,
    unitId: row.unit_id,
    unitName: unitById(row.unit_id)?.name ?? row.unit_id,
    sets: row.sets,
    setsInForce: [...setsInForce(pack, packs, unitIds, today)],
    standing: packStanding(pack, packs, unitIds, today),
    activatesOn: row.activates_on,
    note: row.note,
    sourceName: row.source_name,
    sha256: row.sha256,
    dossiers: row.dossiers ?? 0,
    proposedBy: row.proposer_name,
    proposedAt: row.proposed_at.toISOString(),
    decidedBy: row.decider_name,
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}

export const presentDiff = ({ diff, before }: ComparedSet) => ({
  ...diff,
  changes: [...diff.changes],
  before,
});

/** A pack with what it changes, what was done to it, and what this reader may do. */
export function presentPackDetail(
  row: PackRow,
  packs: readonly RubricPack[],
  compared: readonly ComparedSet[],
  actions: Awaited<ReturnType<typeof listPackActions>>,
  actor: Actor,
  today: PlainDate,
): z.input<typeof packDetail> {
  const summary = presentPack(row, packs, today);
  const own = row.proposed_by === actor.accountId;
  const subject = { unitIds: unitScope(row.unit_id, today) };
  const holds = {
    approve: grantOver('rubric-pack.approve', actor.grants, subject) !== null,
    withdraw: grantOver('rubric-pack.withdraw', actor.grants, subject) !== null,
  };
  const open: Readonly<Record<(typeof packActs)[number], boolean>> = {
    approve: row.state === 'proposed' && holds.approve && !own && row.activates_on >= today,
    decline: row.state === 'proposed' && holds.approve && !own,
    withdraw: holds.withdraw && (row.state === 'proposed' || summary.standing === 'scheduled'),
  };
  return {
    ...summary,
    diffs: compared.map(presentDiff),
    history: actions.map(({ seq, at, kind, full_name, role, payload }) => ({
      seq,
      at: at.toISOString(),
      action: kind,
      actorName: full_name,
      role,
      reason: (payload as { reason?: string }).reason ?? null,
    })),
    may: (Object.keys(open) as (keyof typeof open)[]).filter((act) => open[act]),
    own,
  };
}
