import { grantOver, type PlainDate, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Actor } from '../../platform/http/actor.ts';
import { addressIn } from '../units/address-in.ts';
import { decidingUnits } from '../units/unit-scope.ts';
import type { decisionDetail, decisionItem, decisionSummary } from './schema.ts';
import type { DecisionRow, ItemRow } from './store.ts';

export const presentDecision = (row: DecisionRow): z.output<typeof decisionSummary> => ({
  id: row.id,
  version: row.version,
  kind: row.kind as 'recognition',
  state: row.state as 'draft',
  title: row.title,
  unitId: row.unit_id,
  cycleId: row.cycle_id,
  cycleName: row.cycle_name,
  dossiers: row.dossiers ?? 0,
  documentNumber: row.document_number,
  signedOn: row.signed_on,
  signerName: row.signer_name,
  createdAt: row.created_at.toISOString(),
});

export const presentItem = (row: ItemRow, position: number): z.output<typeof decisionItem> => ({
  dossierId: row.dossier_id,
  dossierVersion: row.dossier_version,
  position,
  productName: row.product_name,
  productSet: row.product_set,
  producerName: row.producer_name,
  address: addressIn(row.address, row.producer_unit_id),
  communeName: unitById(row.commune_unit_id)?.name ?? row.commune_unit_id,
  star: row.star,
  average: row.average,
  certificateId: row.certificate_id,
  certificateNumber: row.certificate_number,
});

/** A decision with its dossiers and what this reader may do to it. */
export function presentDecisionDetail(
  row: DecisionRow,
  items: readonly ItemRow[],
  actor: Actor,
  today: PlainDate,
): z.output<typeof decisionDetail> {
  const subject = { unitIds: decidingUnits(row.unit_id, today) };
  const draft = row.state === 'draft';
  return {
    ...presentDecision(row),
    items: items.map((item, index) => presentItem(item, index + 1)),
    maySign: draft && grantOver('decision.sign', actor.grants, subject) !== null,
    mayEdit: draft && grantOver('decision.draft', actor.grants, subject) !== null,
  };
}
