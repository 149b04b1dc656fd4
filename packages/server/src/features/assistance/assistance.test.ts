import type { Grant } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  aFile,
  anEvidence,
  aProducer,
  city,
  commune,
  otherCommune,
} from '../../../test/builders.ts';
import { completeReview } from '../../../test/commune-desk.ts';
import { sendDue } from '../../platform/mail/send-outbox.ts';
import { assistanceInvariants } from './invariants.ts';
import { askForAssistance } from './service.ts';

const testApp = await createTestApp();
const { app, db, clock, realClock, context, person } = testApp;
const cycleId = await aCycle(db);

const inUnit = (role: 'commune-officer' | 'commune-leader' | 'auditor', id: string) =>
  person({ role, scope: { kind: 'unit', id } });
const memberOf = (id: string) => person({ role: 'producer-member', scope: { kind: 'producer', id } });

const send = async (who: Person, method: string, url: string, payload?: object, version?: number) => {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...who.headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.body ? answer.json() : null };
};

/** The code in the newest mail to somebody. */
async function codeMailedTo({ email }: Person): Promise<string> {
  const mail = await db
    .selectFrom('outbox')
    .select('body')
    .where('to_address', '=', email)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return /: (\d{3} \d{3})$/m.exec(mail.body)?.[1] ?? 'no code';
}

/** A complete draft, its member, and an officer of the commune who has not asked yet. */
async function aCounter() {
  const dossier = await aDossier(db, cycleId);
  const member = await memberOf(dossier.producerId);
  await anEvidence(db, dossier.id, await aFile(db, dossier.producerId, member.accountId));
  const officer = await inUnit('commune-officer', commune);
  const { producerId } = dossier;
  const ask = (id = uuidv7(), who = officer) =>
    send(who, 'POST', `/api/producers/${producerId}/assistances`, { id, memberId: member.accountId });
  const agree = (who: Person, id: string, code?: string) =>
    send(who, 'POST', `/api/assistances/${id}/actions/agree`, code === undefined ? {} : { code });
  /** Asks, and types the code that the member reads out. */
  const assist = async () => {
    const { body } = await ask();
    return agree(officer, body.id, await codeMailedTo(member));
  };
  const edit = (who: Person, version = 1) =>
    send(who, 'PATCH', `/api/dossiers/${dossier.id}`, { form: { history: 'Nghề cũ của làng' } }, version);
  const list = (who: Person) => send(who, 'GET', `/api/producers/${producerId}/assistances`);
  /** Asks the member to confirm the filing; the id of the request. */
  const askToFile = async () => {
    const id = uuidv7();
    const { status } = await send(officer, 'POST', `/api/dossiers/${dossier.id}/confirmation-requests`, {
      id,
      memberId: member.accountId,
    });
    expect(status).toBe(201);
    return id;
  };
  const submit = (version: number, confirmation?: object) =>
    send(
      officer,
      'POST',
      `/api/dossiers/${dossier.id}/actions/submit`,
      confirmation ? { confirmation } : {},
      version,
    );
  return { ...dossier, member, officer, ask, agree, assist, edit, list, askToFile, submit };
}

const breachesOf = (name: string) =>
  assistanceInvariants.find((invariant) => invariant.name === name)?.breaches(context);

describe('leave to fill in for a producer', () => {
  it('is given by the code that its member reads out, for thirty days', async () => {
    const { officer, member, ask, agree, edit, list } = await aCounter();
    expect((await edit(officer)).status).not.toBe(200);
    const { body: request } = await ask();
    const code = await codeMailedTo(member);
    const answer = await agree(officer, request.id, code);
    expect(answer).toMatchObject({ status: 200, body: { way: 'code', until: '2024-10-15', inForce: true } });
    expect(answer.body.memberName).toBe(member.fullName);
    expect((await edit(officer)).status).toBe(200);
    expect((await list(member)).body.items).toHaveLength(1);
    expect(await breachesOf('assistance-by-consent')).toEqual([]);
    clock.set('2024-10-16T02:00:00Z');
    expect((await edit(officer, 2)).status).not.toBe(200);
    clock.set('2024-09-16T02:00:00Z');
  });

  it('is given by a member signed in, without a code', async () => {
    const { officer, member, ask, agree, edit } = await aCounter();
    const { body: request } = await ask();
    expect(await agree(member, request.id)).toMatchObject({ status: 200, body: { way: 'signed-in' } });
    expect((await edit(officer)).status).toBe(200);
  });

  it('is one right however often the yes is sent', async () => {
    const { producerId, officer, member, ask, agree } = await aCounter();
    const { body: request } = await ask();
    const code = await codeMailedTo(member);
    const answers = await Promise.all([1, 2, 3].map(() => agree(officer, request.id, code)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const rights = await db
      .selectFrom('role_grant')
      .select('id')
      .where('role', '=', 'producer-assistant')
      .where('scope_id', '=', producerId)
      .execute();
    expect(rights).toHaveLength(1);
  });

  it('is refused for a wrong code, slows guessing, and ends with the code', async () => {
    const { officer, member, ask, agree } = await aCounter();
    const { body: request } = await ask();
    const right = await codeMailedTo(member);
    const wrong = right === '000 000' ? '000 001' : '000 000';
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await agree(officer, request.id, wrong)).body.code).toBe('wrong-code');
    }
    expect((await agree(officer, request.id, right)).status).toBe(429);
    realClock.set('2026-11-02T02:16:00Z');
    expect((await agree(officer, request.id, right)).status).toBe(410);
    realClock.set('2026-11-02T02:00:00Z');
  });

  it('is asked for by the commune’s officer alone, of a member alone', async () => {
    const { producerId, officer, member, ask, agree } = await aCounter();
    const stranger = await inUnit('commune-officer', otherCommune);
    expect((await ask(uuidv7(), stranger)).status).toBe(403);
    const { body: request } = await ask();
    expect((await agree(stranger, request.id, await codeMailedTo(member))).status).toBe(404);
    const noMember = await send(officer, 'POST', `/api/producers/${producerId}/assistances`, {
      id: uuidv7(),
      memberId: stranger.accountId,
    });
    expect(noMember.body.errors).toMatchObject([{ path: '/memberId', code: 'no-member' }]);
    const other = await memberOf(await aProducer(db));
    expect((await agree(other, request.id)).status).toBe(404);
  });

  it('is ended by the producer at any time', async () => {
    const { officer, member, assist, edit, list } = await aCounter();
    const { body } = await assist();
    expect((await list(member)).body.items[0].mayEnd).toBe(true);
    expect((await send(member, 'POST', `/api/assistances/${body.id}/actions/end`)).status).toBe(200);
    expect((await edit(officer)).status).not.toBe(200);
    expect((await list(member)).body.items[0]).toMatchObject({ inForce: false, mayEnd: false });
  });

  it('lets nobody edit the producer’s own data, withdraw, or give the leave on', async () => {
    const { id, producerId, officer, assist } = await aCounter();
    await assist();
    expect((await send(officer, 'PUT', `/api/producers/${producerId}`, {}, 1)).status).toBe(403);
    const withdrawn = await send(officer, 'POST', `/api/dossiers/${id}/actions/withdraw`, { reason: 'x' }, 1);
    expect(withdrawn.status).toBe(403);
    const again = await inUnit('commune-officer', commune);
    expect((await send(again, 'PATCH', `/api/dossiers/${id}`, { form: {} }, 1)).status).not.toBe(200);
  });

  it('is never given by hand', async () => {
    const { producerId, officer } = await aCounter();
    const administrator = await person({ role: 'administrator', scope: { kind: 'installation' } });
    const right = { role: 'producer-assistant', scopeKind: 'producer', scopeId: producerId };
    const answer = await send(
      administrator,
      'POST',
      `/api/accounts/${officer.accountId}/grants`,
      { id: uuidv7(), ...right, validFrom: '2024-09-16', validTo: null },
      1,
    );
    expect(answer.body.errors).toMatchObject([{ path: '/role', code: 'by-consent' }]);
    await db
      .insertInto('role_grant')
      .values({
        id: uuidv7(),
        account_id: officer.accountId,
        role: right.role,
        scope_kind: 'producer',
        scope_id: producerId,
        valid_from: '2020-01-01',
        valid_to: '2020-01-02',
        created_at: clock.now(),
      })
      .execute();
    expect(await breachesOf('assistance-by-consent')).toHaveLength(1);
  });
});

describe('filing in a producer’s stead', () => {
  it('needs the code that confirms the dossier as it stands', async () => {
    const { id, officer, member, assist, edit, askToFile, submit } = await aCounter();
    await assist();
    await edit(officer);
    expect(await submit(2)).toMatchObject({
      status: 409,
      body: { code: 'incomplete', confirmation: 'needed' },
    });
    const old = { confirmationId: await askToFile(), code: await codeMailedTo(member) };
    await edit(officer, 2);
    expect((await submit(3, old)).body.reason).toBe('changed-since-asked');
    const fresh = { confirmationId: await askToFile(), code: await codeMailedTo(member) };
    expect(await submit(3, fresh)).toMatchObject({ status: 200, body: { state: 'submitted' } });
    const action = await db
      .selectFrom('action')
      .select(['role', 'payload'])
      .where('subject_id', '=', id)
      .where('kind', '=', 'submit')
      .executeTakeFirstOrThrow();
    expect(action).toMatchObject({
      role: 'producer-assistant',
      payload: { confirmationId: fresh.confirmationId, confirmedBy: member.accountId },
    });
    expect(await breachesOf('assisted-filing-confirmed')).toEqual([]);
    await db
      .updateTable('producer_confirmation')
      .set({ dossier_version: 1 })
      .where('id', '=', fresh.confirmationId)
      .execute();
    expect(await breachesOf('assisted-filing-confirmed')).toHaveLength(1);
  });

  it('is confirmed anew for each dossier: the code of another, or of the leave, does not do', async () => {
    const { member, officer, ask, agree, submit } = await aCounter();
    const { body: request } = await ask();
    const code = await codeMailedTo(member);
    await agree(officer, request.id, code);
    expect((await submit(1, { confirmationId: request.id, code })).status).toBe(409);
    const other = await aCounter();
    await other.assist();
    const confirmation = { confirmationId: await other.askToFile(), code: await codeMailedTo(other.member) };
    expect((await submit(1, confirmation)).status).toBe(409);
  });

  it('the member files alone without a code, as ever', async () => {
    const { id, member, assist } = await aCounter();
    await assist();
    const answer = await send(member, 'POST', `/api/dossiers/${id}/actions/submit`, undefined, 1);
    expect(answer.body.state).toBe('submitted');
  });

  it('leaves proposing to a second person', async () => {
    const { id, officer, member, assist, edit, askToFile, submit } = await aCounter();
    await assist();
    await edit(officer);
    await submit(2, { confirmationId: await askToFile(), code: await codeMailedTo(member) });
    const act = (who: Person, action: string, version: number) =>
      send(who, 'POST', `/api/dossiers/${id}/actions/${action}`, {}, version);
    expect((await act(officer, 'receive', 3)).status).toBe(200);
    const reviewed = await send(officer, 'PUT', `/api/dossiers/${id}/commune-review`, completeReview(), 0);
    expect(reviewed.status).toBe(200);
    const { body: dossier } = await send(officer, 'GET', `/api/dossiers/${id}`);
    expect((await act(officer, 'propose', dossier.version)).status).toBe(403);
    const leader = await inUnit('commune-leader', commune);
    expect((await act(leader, 'propose', dossier.version)).status).toBe(200);
    expect(await breachesOf('assistant-does-not-propose')).toEqual([]);
    await db
      .insertInto('action')
      .values({
        id: uuidv7(),
        at: clock.now(),
        subject_kind: 'dossier',
        subject_id: id,
        kind: 'propose',
        account_id: officer.accountId,
        payload: '{}',
      })
      .execute();
    expect(await breachesOf('assistant-does-not-propose')).toHaveLength(1);
  });
});

describe('inviting the people of a producer', () => {
  const invite = (who: Person, producerId: string, payload: object) =>
    send(who, 'POST', `/api/producers/${producerId}/members`, {
      id: uuidv7(),
      fullName: 'Võ Thị Mận',
      ...payload,
    });

  it('lets the commune invite the first one, with a link to hand over where no mail goes', async () => {
    const producerId = await aProducer(db);
    const officer = await inUnit('commune-officer', commune);
    const answer = await invite(officer, producerId, { phone: '0905 777 001' });
    expect(answer).toMatchObject({ status: 200, body: { known: false } });
    expect(answer.body.link).toContain('/app/invitations/');
    expect((await invite(officer, producerId, { phone: '0905 777 001' })).body).toEqual({
      known: true,
      link: null,
    });
    expect((await invite(officer, producerId, { phone: '0905 777 002' })).status).toBe(403);
    const member = await memberOf(producerId);
    expect((await invite(member, producerId, { email: 'man@example.vn' })).status).toBe(200);
  });

  it('makes somebody who has an account a member, and tells them', async () => {
    const producerId = await aProducer(db);
    const officer = await inUnit('commune-officer', commune);
    const somebody = await person();
    expect((await invite(officer, producerId, { email: somebody.email })).body).toEqual({
      known: true,
      link: null,
    });
    expect((await send(somebody, 'GET', '/api/producers/mine')).body).toMatchObject([{ id: producerId }]);
    const mails = await db
      .selectFrom('outbox')
      .select('subject')
      .where('to_address', '=', somebody.email)
      .execute();
    expect(mails).toHaveLength(1);
  });

  it('is not for another commune’s officer, nor for the city’s', async () => {
    const producerId = await aProducer(db);
    const stranger = await inUnit('commune-officer', otherCommune);
    expect((await invite(stranger, producerId, { phone: '0905 777 003' })).status).toBe(403);
    const office = await person({ role: 'office-officer', scope: { kind: 'unit', id: city } });
    expect((await invite(office, producerId, { phone: '0905 777 003' })).status).toBe(403);
  });
});

describe('a code by message', () => {
  const gateway = { url: 'http://localhost/none', secret: 'a secret of the gateway' };
  /** Asks a member with a telephone where there is a gateway, and no mail server. */
  async function asked() {
    const counter = await aCounter();
    const phone = `09${counter.producerId.replaceAll(/\D/g, '').slice(-8).padStart(8, '0')}`;
    await db.updateTable('account').set({ phone }).where('id', '=', counter.member.accountId).execute();
    const config = { ...context.config, messageGateway: gateway };
    const withGateway = { ...context, config };
    const memberId = counter.member.accountId;
    const officer = { ...counter.officer, sessionId: '', locale: 'vi', grants: officerGrants } as const;
    const request = await askForAssistance(withGateway, officer, counter.producerId, {
      id: uuidv7(),
      memberId,
    });
    const message = await db
      .selectFrom('outbox')
      .selectAll()
      .where('channel', '=', 'message')
      .where('to_address', '=', phone)
      .executeTakeFirstOrThrow();
    return { phone, request, message, withGateway };
  }
  const officerGrants: readonly Grant[] = [{ role: 'commune-officer', scope: { kind: 'unit', id: commune } }];

  it('goes to a telephone, whose last digits the officer sees', async () => {
    const { phone, request, message } = await asked();
    expect(message.body).toMatch(/Mã xác nhận: \d{6},/);
    expect(message.body.length).toBeLessThanOrEqual(160);
    expect(request.sentTo).toBe(`••••••${phone.slice(-4)}`);
  });

  it('is not sent once it has expired', async () => {
    const { message, withGateway } = await asked();
    const deliver = vi.fn(async () => undefined);
    realClock.set(new Date(realClock.now().getTime() + 15 * 60_000));
    await sendDue(withGateway, 'message', deliver);
    expect(deliver).not.toHaveBeenCalled();
    expect(
      await db.selectFrom('outbox').selectAll().where('id', '=', message.id).executeTakeFirstOrThrow(),
    ).toMatchObject({ sent_at: null, next_attempt_at: null, last_error: 'too late' });
  });

  it('is not shown in the outbox', async () => {
    const { message } = await asked();
    const code = /\d{6}/.exec(message.body)?.[0] ?? '';
    const administrator = await person({ role: 'administrator', scope: { kind: 'installation' } });
    const { body } = await send(administrator, 'GET', '/api/outbox?limit=100');
    const shown = body.items.find(({ id }: { id: string }) => id === message.id);
    expect(shown.body).toContain('Mã xác nhận: …');
    expect(JSON.stringify(body)).not.toContain(code);
  });
});

describe('the outbox', () => {
  it('shows no code', async () => {
    const { ask, member } = await aCounter();
    await ask();
    const code = await codeMailedTo(member);
    const administrator = await person({ role: 'administrator', scope: { kind: 'installation' } });
    const { body } = await send(administrator, 'GET', '/api/outbox');
    expect(JSON.stringify(body)).toContain('Mã xác nhận: …');
    expect(JSON.stringify(body)).not.toContain(code);
  });
});
