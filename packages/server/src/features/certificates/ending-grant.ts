import { type Grant, grantOver } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { decidingUnits } from '../units/unit-scope.ts';
import { issuingUnit } from './issuing-unit.ts';
import type { CertificateRow } from './store.ts';

/**
 * The grant by which somebody suspends or revokes a certificate, or null: it is for the authority that recognised,
 * for nobody above or below it (QĐ 26/2026, Điều 8), and for who took over once that authority has ended.
 */
export function endingGrant(
  context: Context,
  actor: Actor,
  row: CertificateRow,
  permission: 'certificate.suspend' | 'certificate.revoke',
): Grant | null {
  const unit = issuingUnit(row);
  const grants = actor.grants.filter(({ scope }) => (scope.kind === 'installation') === (unit === null));
  const unitIds = unit === null ? [] : decidingUnits(unit, context.clock.today());
  return grantOver(permission, grants, { unitIds });
}
