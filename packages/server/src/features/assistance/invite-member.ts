import type { Grant } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { insertGrant } from '../../platform/accounts/grants.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { writeTo } from '../accounts/service/account-audit.ts';
import { makeAccount } from '../administration/service/make-account.ts';
import { membersOf } from '../producers/members.ts';
import { producerSubject } from '../producers/producer-subject.ts';
import type { memberInvitation } from './schema.ts';
import { mayInvite } from './service.ts';
import * as store from './store.ts';

/**
 * Makes somebody a member of a producer: an account that is there already, or a new one with an invitation. Repeated
 * it changes nothing. Answers 403 to who may not, or no longer: the commune invites the first member alone.
 */
export async function inviteMember(
  context: Context,
  actor: Actor,
  producerId: string,
  input: z.output<typeof memberInvitation>,
): Promise<{ known: boolean; link: string | null }> {
  const subject = await producerSubject(context, producerId);
  const grant = requireGrant(actor, 'producer.invite', subject);
  const today = context.clock.today();
  const members = await membersOf(context.db, producerId, today);
  const person = await store.findAccountOf(context.db, input.email, input.phone);
  if (person && members.some(({ id }) => id === person.id)) return { known: true, link: null };
  if (!mayInvite(actor, subject, members.length)) throw hasMembers();
  if (person) {
    await addMember(context, actor, grant, producerId, person);
    return { known: true, link: null };
  }
  const right = { role: 'producer-member', scopeKind: 'producer', scopeId: producerId } as const;
  const link = await makeAccount(
    context,
    { accountId: actor.accountId, grant },
    {
      id: input.id,
      fullName: input.fullName,
      email: input.email,
      phone: input.phone,
      locale: 'vi',
      grants: [{ id: uuidv7(), ...right, validFrom: today, validTo: null }],
    },
    context.config.smtp === undefined,
  );
  return { known: false, link };
}

/** Makes an account a member of the producer, and tells its owner. */
function addMember(
  context: Context,
  actor: Actor,
  grant: Grant,
  producerId: string,
  person: NonNullable<Awaited<ReturnType<typeof store.findAccountOf>>>,
): Promise<void> {
  return context.db.transaction().execute(async (trx) => {
    const producer = found(
      await trx
        .selectFrom('producer')
        .select('name')
        .where('id', '=', producerId)
        .forUpdate()
        .executeTakeFirst(),
    );
    const today = context.clock.today();
    const members = await membersOf(trx, producerId, today);
    if (members.some(({ id }) => id === person.id)) return;
    if (grant.role !== 'producer-member' && members.length > 0) throw hasMembers();
    await insertGrant(
      trx,
      {
        id: uuidv7(),
        accountId: person.id,
        role: 'producer-member',
        scope: { kind: 'producer', id: producerId },
        validFrom: today,
        validTo: null,
        grantedBy: actor.accountId,
      },
      context.realClock.now(),
    );
    const link = `${context.config.publicUrl}/app/producers/${producerId}`;
    await writeTo(trx, context, person, 'made-member', { producer: producer.name, link });
    await appendAction(trx, {
      subjectKind: 'producer',
      subjectId: producerId,
      kind: 'invite-member',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      payload: { memberId: person.id },
    });
  });
}

const hasMembers = () =>
  new Problem('forbidden', {
    detail: {
      vi: 'Chủ thể đã có người đại diện trên hệ thống; thành viên của chủ thể mời thêm người.',
      en: 'The producer has its people here already; its members invite further ones.',
    },
  });
