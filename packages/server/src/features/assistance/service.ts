import { addDays, type Grant, grantOver, type Subject, unitById } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { insertGrant } from '../../platform/accounts/grants.ts';
import { countAttempt } from '../../platform/accounts/throttle.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { endRight } from '../administration/service/rights.ts';
import { membersOf } from '../producers/members.ts';
import { actsFor, ownProducer } from '../producers/own-producer.ts';
import { producerSubject } from '../producers/producer-subject.ts';
import { checkCode } from './check-code.ts';
import { mayEnd, presentAssistance, presentRequest, reachedAt } from './presenter.ts';
import type { agreement, newRequest } from './schema.ts';
import { sendCode } from './send-code.ts';
import * as store from './store.ts';

/** How long a producer's consent lets an officer fill in its forms, in days, the day of consent included. */
const consentDays = 30;

/** What a producer has agreed to and was asked for, and who may answer. Answers 404 to whom it does not concern. */
export async function readAssistances(context: Context, actor: Actor, producerId: string) {
  const subject = await producerSubject(context, producerId);
  if (!grantOver('assistance.read', actor.grants, subject)) throw new Problem('not-found');
  const members = await membersOf(context.db, producerId, context.clock.today());
  const requests = await store.listOpenRequests(context.db, producerId, context.realClock.now());
  const own = actsFor(actor.grants, producerId);
  return {
    items: (await store.listAssistances(context.db, producerId)).map((row) =>
      presentAssistance(context, actor, row),
    ),
    requests: requests.map((row) => presentRequest(context, actor, row)),
    members: members.map(({ id, full_name, ...way }) => ({
      accountId: id,
      fullName: full_name,
      reachedAt: reachedAt(context, way),
    })),
    mayAsk: !own && members.length > 0 && grantOver('assistance.ask', actor.grants, subject) !== null,
    mayInvite: mayInvite(actor, subject, members.length),
  };
}

/** The commune invites a producer's first member; further ones, its own members do. */
export const mayInvite = (actor: Actor, subject: Subject, members: number): boolean => {
  const grant = grantOver('producer.invite', actor.grants, subject);
  return grant !== null && (grant.role === 'producer-member' || members === 0);
};

/**
 * Asks a member of a producer for leave to fill in its forms, and mails the code that says yes. Repeated with the same
 * id it asks once. Answers 403 to an officer of another commune, 409 while the leave is held already.
 */
export async function askForAssistance(
  context: Context,
  actor: Actor,
  producerId: string,
  { id, memberId }: z.output<typeof newRequest>,
) {
  const grant = requireGrant(actor, 'assistance.ask', await producerSubject(context, producerId));
  if (actsFor(actor.grants, producerId)) throw ownProducer();
  const today = context.clock.today();
  if (await store.assistsOn(context.db, actor.accountId, producerId, today)) throw assistsAlready();
  await countAttempt(context.db, context.realClock.now(), 'confirmation-mail', memberId);
  await context.db.transaction().execute(async (trx) => {
    const { name } = await trx
      .selectFrom('producer')
      .select('name')
      .where('id', '=', producerId)
      .executeTakeFirstOrThrow();
    const unitId = 'id' in grant.scope ? grant.scope.id : '';
    const asked = await sendCode(
      trx,
      context,
      { id, producerId, memberId, askedBy: actor.accountId, unitId },
      {
        kind: 'assistance-code',
        facts: { officer: actor.fullName, unit: unitName(unitId), producer: name, days: consentDays },
      },
    );
    if (!asked) return;
    await appendAction(trx, {
      subjectKind: 'producer',
      subjectId: producerId,
      kind: 'ask-for-assistance',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      payload: { confirmationId: id, memberId },
    });
  });
  const row = found(await store.findConfirmation(context.db, id));
  if (row.asked_by !== actor.accountId || row.producer_id !== producerId) throw new Problem('forbidden');
  return presentRequest(context, actor, row);
}

/**
 * The producer's yes: a member answers signed in, or reads the code out to the officer who asked. From then on, for
 * thirty days, the officer may fill in its forms. Repeated it changes nothing. Answers 401 `wrong-code`, 403 to
 * anybody else, 410 once the request has expired.
 */
export async function agreeToAssistance(
  context: Context,
  actor: Actor,
  id: string,
  { code }: z.output<typeof agreement>,
) {
  const request = found(await store.findConfirmation(context.db, id));
  const member = actsFor(actor.grants, request.producer_id);
  if (request.kind !== 'assistance' || !(member || request.asked_by === actor.accountId)) {
    throw new Problem('not-found');
  }
  if (request.confirmed_at === null && !member) await checkCode(context, request, code ?? '');
  const today = context.clock.today();
  await context.db.transaction().execute(async (trx) => {
    const row = found(await store.lockConfirmation(trx, id));
    if (row.confirmed_at !== null) return;
    if (row.expires_at <= context.realClock.now()) throw new Problem('link-expired');
    if (await store.assistsOn(trx, row.asked_by, row.producer_id, today)) throw assistsAlready();
    const grant = requireGrant(actor, 'assistance.agree', await producerSubject(context, row.producer_id));
    const until = addDays(today, consentDays - 1);
    const right: Grant = { role: 'producer-assistant', scope: { kind: 'producer', id: row.producer_id } };
    const grantId = uuidv7();
    const at = context.clock.now();
    await insertGrant(
      trx,
      {
        id: grantId,
        accountId: row.asked_by,
        ...right,
        validFrom: today,
        validTo: until,
        grantedBy: member ? actor.accountId : row.asked_of,
      },
      context.realClock.now(),
    );
    await trx
      .updateTable('producer_confirmation')
      .set({
        confirmed_at: at,
        confirmed_by: member ? actor.accountId : row.asked_of,
        way: member ? 'signed-in' : 'code',
        grant_id: grantId,
      })
      .where('id', '=', id)
      .execute();
    await appendAction(trx, {
      subjectKind: 'producer',
      subjectId: row.producer_id,
      kind: 'agree-to-assistance',
      at,
      accountId: actor.accountId,
      grant,
      payload: { confirmationId: id, officerId: row.asked_by, way: member ? 'signed-in' : 'code', until },
    });
  });
  return presentAssistance(context, actor, found(await store.findConfirmation(context.db, id)));
}

/** Ends a leave from now on: by the producer, or by the officer who holds it. One that has ended already stays so. */
export async function endAssistance(context: Context, actor: Actor, id: string) {
  await context.db.transaction().execute(async (trx) => {
    const row = found(await store.lockConfirmation(trx, id));
    if (!row.grant_id || !mayEnd(actor.grants, actor.accountId, row)) throw new Problem('not-found');
    if ((row.until ?? '') < context.clock.today()) return;
    await endRight(trx, context, row.grant_id);
    await appendAction(trx, {
      subjectKind: 'producer',
      subjectId: row.producer_id,
      kind: 'end-assistance',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant: grantOver('assistance.end', actor.grants, await producerSubject(context, row.producer_id)),
      payload: { confirmationId: id, officerId: row.asked_by },
    });
  });
  return presentAssistance(context, actor, found(await store.findConfirmation(context.db, id)));
}

const unitName = (unitId: string): string => unitById(unitId)?.name ?? unitId;

const assistsAlready = () =>
  new Problem('already-exists', {
    detail: {
      vi: 'Chủ thể đã đồng ý cho ông/bà khai giúp.',
      en: 'The producer has agreed to your filling in its forms already.',
    },
  });
