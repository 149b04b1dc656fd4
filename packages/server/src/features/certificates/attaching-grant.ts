import { grantOver } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { unitScope } from '../units/unit-scope.ts';
import type { CertificateRow } from './store.ts';

/** Whether the actor may say of which product a certificate from before this system is. */
export const mayAttach = (context: Context, actor: Actor, row: CertificateRow): boolean =>
  row.dossier_id === null &&
  grantOver('certificate.attach', actor.grants, attachingSubject(context, row)) !== null;

/** Where its authority lies. */
export const attachingSubject = (context: Context, row: CertificateRow) => ({
  unitIds: unitScope(row.office_unit_id, context.clock.today()),
});
