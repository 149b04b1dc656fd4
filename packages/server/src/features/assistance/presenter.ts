import { type Grant, grantOver, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { assistance, confirmationRequest } from './schema.ts';
import type { ConfirmationRow } from './store.ts';

const unitName = (unitId: string) => unitById(unitId)?.name ?? unitId;

/** `ba***@ladocop.example`: enough for its owner to know it, too little for anybody else to use it. */
function maskedEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 2)}***@${domain}`;
}

/** `••••••3456`: as above. */
const maskedPhone = (phone: string): string => phone.slice(-4).padStart(phone.length, '•');

/** Where the codes of this installation reach somebody, masked, or null: by message, by mail or by both. */
export function reachedAt(
  { config }: Context,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): string | null {
  const ways = [
    ...(config.messageGateway && phone ? [maskedPhone(phone)] : []),
    ...(config.smtp && email ? [maskedEmail(email)] : []),
  ];
  return ways.length === 0 ? null : ways.join(', ');
}

/** What an officer asked for and a member has not answered yet. */
export const presentRequest = (
  context: Context,
  actor: Actor,
  row: ConfirmationRow,
): z.output<typeof confirmationRequest> => ({
  id: row.id,
  officerName: row.officer_name,
  unitName: unitName(row.unit_id),
  memberName: row.member_name,
  sentTo: reachedAt(context, { email: row.member_email, phone: row.member_phone }),
  expiresAt: row.expires_at.toISOString(),
  mine: row.asked_by === actor.accountId,
});

/** What a member agreed to. The row's answer and right are there: the database sees to it. */
export function presentAssistance(
  context: Context,
  actor: Actor,
  row: ConfirmationRow,
): z.output<typeof assistance> {
  const until = row.until ?? '';
  const inForce = until >= context.clock.today();
  return {
    id: row.id,
    officerName: row.officer_name,
    unitName: unitName(row.unit_id),
    memberName: row.confirmer_name ?? row.member_name,
    way: row.way as 'code' | 'signed-in',
    agreedAt: (row.confirmed_at ?? row.asked_at).toISOString(),
    until,
    inForce,
    mayEnd: inForce && mayEnd(actor.grants, actor.accountId, row),
  };
}

/** The producer ends what it agreed to, and the officer what they do themselves. */
export const mayEnd = (grants: readonly Grant[], accountId: string, row: ConfirmationRow): boolean =>
  row.asked_by === accountId || grantOver('assistance.end', grants, { producerId: row.producer_id }) !== null;
