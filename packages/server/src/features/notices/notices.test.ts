import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dossierActions, type Grant } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, aFile, aPaper, city, commune, otherCommune } from '../../../test/builders.ts';
import { communeDesk } from '../../../test/commune-desk.ts';
import { aCouncil, caller, ok } from '../../../test/council.ts';
import { idleLimit } from '../../platform/accounts/sessions.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import { gatewayDelivery, signatureOf } from '../../platform/mail/message-gateway.ts';
import { sendDue } from '../../platform/mail/send-outbox.ts';
import { followActions } from './follow-actions.ts';
import { noticeInvariants } from './invariants.ts';
import { mailNotices } from './mail-notices.ts';
import { noticeKinds } from './notice-kinds.ts';
import { subjectReaders } from './read-subject.ts';
import { sweepNotices } from './sweep-notices.ts';
import { watchPapers } from './watch-papers.ts';
import { tellings } from './who-is-told.ts';

const secret = 'a secret of the gateway';
const smtp = { host: 'localhost', port: 25, security: 'none', from: 'a@example.vn' } as const;
const testApp = await createTestApp({ messageGateway: { url: 'http://localhost/none', secret }, smtp });
const { context, db, clock, realClock, person } = testApp;
const call = caller(testApp);
const cycleId = await aCycle(db);
const { officer, act, aFiled } = await communeDesk(testApp, cycleId);

const memberOf = (id: string) => person({ role: 'producer-member', scope: { kind: 'producer', id } });
const noticesOf = async (who: Person, query = '') =>
  (await ok(call(who, 'GET', `/api/notices${query}`))).items as { id: string; text: { vi: string } }[];
const textsOf = async (who: Person) => (await noticesOf(who)).map(({ text }) => text.vi);
const unreadOf = async (who: Person) => (await ok(call(who, 'GET', '/api/notices/count'))).unread;
const mailsTo = (who: Person) =>
  db.selectFrom('outbox').selectAll().where('to_address', '=', who.email).orderBy('id').execute();
const prefer = (who: Person, body: object, version = 0) =>
  call(who, 'PUT', '/api/notice-preferences', {
    version,
    body: { mail: 'at-once', digestHour: 7, quietFrom: 21, quietTo: 6, muted: [], ...body },
  });

/** A dossier with its member, of which the officer has just received the first version. */
async function received() {
  const { id, producerId } = await aFiled();
  const member = await memberOf(producerId);
  await followActions(context);
  expect((await act(officer, id, 'receive', 1)).statusCode).toBe(200);
  return { id, producerId, member };
}

/** An action on a dossier, and what people are told of it. */
async function did(
  id: string,
  kind: string,
  payload: object = {},
  grant: Grant | null = { role: 'commune-officer', scope: { kind: 'unit', id: commune } },
) {
  await appendAction(db, {
    subjectKind: 'dossier',
    subjectId: id,
    kind,
    at: clock.now(),
    accountId: officer.accountId,
    grant,
    payload: { ...payload },
  });
  await followActions(context);
}

const breaches = (name: string) =>
  noticeInvariants.find((invariant) => invariant.name === name)?.breaches(context);

beforeEach(async () => {
  realClock.set(new Date('2026-11-02T02:00:00Z'));
  await followActions(context);
  await db.deleteFrom('outbox').execute();
});

describe('who is told', () => {
  it('is the producer of what the commune does, once, and not who did it', async () => {
    const { id, member } = await received();
    await Promise.all([followActions(context), followActions(context)]);
    await followActions(context);
    const [told] = await noticesOf(member);
    expect(told).toMatchObject({ topic: 'dossier', page: `/dossiers/${id}`, read: false });
    expect(told?.text.vi).toMatch(/^Xã Tịnh Khê đã tiếp nhận hồ sơ “/);
    expect(await noticesOf(member)).toHaveLength(1);
    expect((await textsOf(officer)).join()).not.toMatch(/đã tiếp nhận/);
    expect(await breaches('notices-follow-actions')).toEqual([]);
  });

  it('is the commune’s officers of what is filed with it, and nobody of another', async () => {
    const neighbour = await person({ role: 'commune-officer', scope: { kind: 'unit', id: otherCommune } });
    const second = await person({ role: 'commune-officer', scope: { kind: 'unit', id: commune } });
    const { id } = await aFiled();
    await appendAction(db, {
      subjectKind: 'dossier',
      subjectId: id,
      kind: 'submit',
      at: clock.now(),
      accountId: null,
      payload: { from: 'draft', to: 'submitted' },
    });
    await followActions(context);
    expect((await textsOf(second))[0]).toMatch(/đã nộp hồ sơ “.+”: chờ tiếp nhận\.$/);
    expect(await textsOf(neighbour)).toEqual([]);
  });

  it('goes on after an action that cannot be told', async () => {
    const { id, producerId, member } = await received();
    const at = clock.now();
    const accountId = officer.accountId;
    // Says of nobody that they may fill in: no account has such an id.
    await appendAction(db, {
      subjectKind: 'producer',
      subjectId: producerId,
      kind: 'agree-to-assistance',
      at,
      accountId,
      payload: { officerId: 'nobody' },
    });
    await appendAction(db, { subjectKind: 'dossier', subjectId: id, kind: 'accept', at, accountId });
    await followActions(context);
    expect((await textsOf(member)).map((text) => /đã (tiếp nhận|chấp nhận)/.exec(text)?.[1])).toEqual([
      'chấp nhận',
      'tiếp nhận',
    ]);
    expect(await breaches('notices-follow-actions')).toEqual([]);
  });

  it('never reads what belongs to somebody else', async () => {
    const { member } = await received();
    await followActions(context);
    const stranger = await person({ role: 'auditor' });
    const [told] = await noticesOf(member);
    expect(await noticesOf(stranger)).toEqual([]);
    await call(stranger, 'POST', `/api/notices/${told?.id}/read`);
    expect(await unreadOf(member)).toBe(1);
  });

  it('learns no producer of what a council gives before it is decided', () => {
    for (const kind of ['close-scoring', 'reopen-scoring', 'unschedule'])
      expect(tellings[`dossier/${kind}`]).toBeUndefined();
    for (const key of Object.keys(tellings).filter((each) => each.startsWith('scoring-session/')))
      expect(tellings[key]?.some(({ to }) => to === 'producer' || to === 'commune')).toBe(false);
  });

  it('learns that a result is confirmed, and no star before the certificate says it', async () => {
    const { id, producerId } = await aFiled();
    const member = await memberOf(producerId);
    await did(id, 'confirm', { from: 'scored', to: 'confirmed', outcome: { kind: 'recognise', star: 4 } });
    expect(await textsOf(member)).toEqual([
      'Hội đồng đã xác nhận kết quả hồ sơ “Chả cá Biển Xanh”: chờ quyết định.',
    ]);
  });

  it('is the producer of a return, with how many places there are to mend', async () => {
    const { id, producerId } = await aFiled();
    const member = await memberOf(producerId);
    const points = [{ place: 'A.1.1' }, { place: 'B.2.1' }];
    await did(id, 'return-from-office', { reason: 'Thiếu', points });
    expect(await textsOf(member)).toEqual([
      'Cơ quan OCOP yêu cầu hoàn thiện hồ sơ “Chả cá Biển Xanh”: 2 chỗ cần sửa. Mở hồ sơ để xem từng chỗ.',
    ]);
  });

  it('is the producer of what was filed for it, but not of what it filed itself', async () => {
    const { id, producerId } = await aFiled();
    const member = await memberOf(producerId);
    const filed = { from: 'draft', to: 'submitted' };
    await did(id, 'submit', filed, { role: 'producer-member', scope: { kind: 'producer', id: producerId } });
    expect(await textsOf(member)).toEqual([]);
    await did(id, 'submit', filed, {
      role: 'producer-assistant',
      scope: { kind: 'producer', id: producerId },
    });
    expect((await textsOf(member)).join()).toMatch(/^Cán bộ khai giúp đã nộp hồ sơ “.+” thay /);
  });

  it('is whom an officer asks for leave to fill in: the code is the mail of it', async () => {
    const { producerId } = await aFiled();
    const member = await memberOf(producerId);
    const memberId = member.accountId;
    await ok(
      call(officer, 'POST', `/api/producers/${producerId}/assistances`, { body: { id: uuidv7(), memberId } }),
    );
    await followActions(context);
    await mailNotices(context);
    expect(await noticesOf(member)).toMatchObject([{ topic: 'idea', page: `/producers/${producerId}` }]);
    expect((await mailsTo(member)).map(({ subject }) => subject)).toEqual([
      'Xã Tịnh Khê xin khai giúp hồ sơ OCOP',
    ]);
  });

  it('is no official of the dossier of their own producer', async () => {
    const { id, producerId } = await aFiled();
    const both = await person(
      { role: 'commune-officer', scope: { kind: 'unit', id: commune } },
      { role: 'producer-member', scope: { kind: 'producer', id: producerId } },
    );
    await did(id, 'submit', { from: 'draft', to: 'submitted' }, null);
    expect(await textsOf(both)).toEqual([]);
  });

  it('is a council of its session, of the day and the place, and no other council', async () => {
    const council = await aCouncil(testApp, { members: 1 });
    const other = await aCouncil(testApp, { members: 1 });
    await followActions(context);
    const body = {
      id: uuidv7(),
      councilId: council.id,
      name: 'Đợt 1',
      heldOn: '2024-09-20',
      place: 'Hội trường',
    };
    await ok(call(council.office, 'POST', '/api/scoring-sessions', { body }));
    await followActions(context);
    for (const who of [council.secretary, ...council.scorers]) {
      expect(await textsOf(who)).toEqual(['Mời dự phiên chấm “Đợt 1” ngày 20/09/2024, tại Hội trường.']);
    }
    expect(await textsOf(other.chair)).toEqual([]);
    expect(await textsOf(council.office)).toEqual([]);
  });

  it('is told of each kind by some action, or by the watch on papers', () => {
    const told = new Set(Object.values(tellings).flatMap((each) => each.map(({ kind }) => kind)));
    expect([...told, 'paper-expiring'].sort()).toEqual(Object.keys(noticeKinds).sort());
  });

  it('is told of nothing that is gone: every kind of record can be asked for', async () => {
    const kinds = new Set(Object.keys(tellings).map((key) => key.slice(0, key.indexOf('/'))));
    expect([...kinds].sort()).toEqual(Object.keys(subjectReaders).sort());
    for (const kind of kinds) {
      const [subjectKind, id] = [kind, uuidv7()];
      const action = { seq: 1, at: clock.now(), subject_kind: subjectKind, subject_id: id, kind: 'x' };
      const by = { account_id: officer.accountId, role: null, payload: {} };
      expect(await subjectReaders[kind]?.(db, id, { ...action, ...by }), kind).toBeUndefined();
    }
  });

  it('is the commune’s leader of a list to send, and the office of what was sent', async () => {
    const listId = uuidv7();
    const leader = await person({ role: 'commune-leader', scope: { kind: 'unit', id: commune } });
    const office = await person({ role: 'office-officer', scope: { kind: 'unit', id: city } });
    await db
      .insertInto('commune_list')
      .values({ id: listId, unit_id: commune, cycle_id: cycleId, state: 'draft', created_at: clock.now() })
      .execute();
    const list = { subjectKind: 'commune-list', subjectId: listId, at: clock.now() };
    await appendAction(db, { ...list, kind: 'create', accountId: officer.accountId });
    await followActions(context);
    expect(await textsOf(leader)).toEqual([
      'Danh sách hồ sơ của Xã Tịnh Khê đã được lập: chờ lãnh đạo xem và gửi.',
    ]);
    const payload = { documentNumber: '03/DS-UBND', dossierIds: [uuidv7(), uuidv7()] };
    await appendAction(db, { ...list, kind: 'send', accountId: leader.accountId, payload });
    await followActions(context);
    expect(await textsOf(office)).toEqual(['Xã Tịnh Khê gửi danh sách 03/DS-UBND với 2 hồ sơ.']);
  });

  it('hears of actions that exist', () => {
    const told = Object.keys(tellings).filter(
      (key) => key.startsWith('dossier/') && key !== 'dossier/create',
    );
    expect(told.filter((key) => !(key.slice('dossier/'.length) in dossierActions))).toEqual([]);
  });
});

describe('a list of notices', () => {
  it('is read one by one or up to one, page by page', async () => {
    const { id, member } = await received();
    await followActions(context);
    await db.updateTable('dossier').set({ state: 'commune-review' }).where('id', '=', id).execute();
    for (let count = 0; count < 3; count += 1) {
      await appendAction(db, {
        subjectKind: 'dossier',
        subjectId: id,
        kind: 'accept',
        at: clock.now(),
        accountId: officer.accountId,
      });
    }
    await followActions(context);
    const first = await ok(call(member, 'GET', '/api/notices?limit=3'));
    expect([first.items.length, first.more]).toEqual([3, true]);
    const rest = await ok(call(member, 'GET', `/api/notices?limit=3&before=${first.items[2].id}`));
    expect([rest.items.length, rest.more]).toEqual([1, false]);
    await ok(call(member, 'POST', `/api/notices/${first.items[0].id}/read`));
    expect(await unreadOf(member)).toBe(3);
    expect(await noticesOf(member, '?unread=true')).toHaveLength(3);
    await ok(call(member, 'POST', '/api/notices/read', { body: { upTo: first.items[1].id } }));
    expect(await unreadOf(member)).toBe(0);
  });

  it('loses what is half a year old', async () => {
    const { member } = await received();
    await followActions(context);
    realClock.set(new Date('2027-06-01T02:00:00Z'));
    await sweepNotices(context);
    expect(
      await db.selectFrom('notice').select('id').where('account_id', '=', member.accountId).execute(),
    ).toEqual([]);
  });

  it('is asked after by an open tab without keeping its session alive', async () => {
    const member = await person({ role: 'auditor' });
    const seen = () =>
      db
        .selectFrom('account_session')
        .select('last_seen_at')
        .where('account_id', '=', member.accountId)
        .executeTakeFirstOrThrow();
    const before = await seen();
    realClock.set(new Date('2026-11-02T04:00:00Z'));
    await unreadOf(member);
    expect(await seen()).toEqual(before);
    await noticesOf(member);
    expect(await seen()).not.toEqual(before);
    for (let hours = 0; hours <= idleLimit; hours += idleLimit / 4) {
      realClock.set(new Date(new Date('2026-11-02T04:00:00Z').getTime() + hours));
      expect((await call(member, 'GET', '/api/notices/count')).status).toBe(hours < idleLimit ? 200 : 401);
    }
  });
});

describe('a mail', () => {
  it('goes out once, says what happened and where to look', async () => {
    const { id, member } = await received();
    await followActions(context);
    await Promise.all([mailNotices(context), mailNotices(context)]);
    await mailNotices(context);
    const mails = await mailsTo(member);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toMatch(/đã tiếp nhận hồ sơ/);
    expect(mails[0]?.body).toContain(`http://localhost:3000/app/dossiers/${id}`);
  });

  it('holds all that came together in the quiet hours, and leaves out what has been read', async () => {
    const { id, member } = await received();
    await ok(prefer(member, { quietFrom: 10, quietTo: 15 }));
    realClock.set(new Date('2026-11-02T04:00:00Z'));
    await followActions(context);
    for (const kind of ['accept', 'schedule', 'propose']) {
      await appendAction(db, {
        subjectKind: 'dossier',
        subjectId: id,
        kind,
        at: clock.now(),
        accountId: officer.accountId,
      });
    }
    await followActions(context);
    await mailNotices(context);
    expect(await mailsTo(member)).toEqual([]);
    const [newest] = await noticesOf(member);
    await ok(call(member, 'POST', `/api/notices/${newest?.id}/read`));
    realClock.set(new Date('2026-11-02T08:00:00Z'));
    await mailNotices(context);
    expect((await mailsTo(member)).map(({ subject }) => subject)).toEqual(['3 thông báo từ hệ thống OCOP']);
  });

  it('that waits follows what its reader chooses meanwhile', async () => {
    const { id, member } = await received();
    await ok(prefer(member, { mail: 'daily', digestHour: 18 }));
    await did(id, 'accept');
    await did(id, 'schedule');
    const waiting = async () =>
      (
        await db
          .selectFrom('notice')
          .select('mail_due_at')
          .where('account_id', '=', member.accountId)
          .orderBy('id')
          .execute()
      ).map(({ mail_due_at }) => mail_due_at);
    const evening = new Date('2026-11-02T18:00:00+07:00');
    // What was due at once waits for the evening too: it has not gone out yet.
    expect(await waiting()).toEqual([evening, evening, evening]);
    await ok(prefer(member, { mail: 'daily', digestHour: 20 }, 1));
    expect(await waiting()).toEqual(Array(3).fill(new Date('2026-11-02T20:00:00+07:00')));
    await ok(prefer(member, { mail: 'daily', muted: [{ topic: 'dossier', channel: 'mail' }] }, 2));
    expect(await waiting()).toEqual([null, null, null]);
    await mailNotices(context);
    expect(await mailsTo(member)).toEqual([]);
  });

  it('goes to an address alone that its owner has confirmed', async () => {
    const { id, producerId } = await aFiled();
    const member = await memberOf(producerId);
    await db
      .updateTable('account')
      .set({ email_confirmed_at: null })
      .where('id', '=', member.accountId)
      .execute();
    expect((await ok(call(member, 'GET', '/api/notice-preferences'))).ways.mail).toBe(false);
    await did(id, 'accept');
    await mailNotices(context);
    expect(await mailsTo(member)).toEqual([]);
    expect(await noticesOf(member)).toHaveLength(1);
  });

  it('is offered for what concerns one’s roles', async () => {
    const topicsOf = async (who: Person) =>
      (await ok(call(who, 'GET', '/api/notice-preferences'))).topics.map(
        ({ code }: { code: string }) => code,
      );
    expect(await topicsOf(await memberOf(uuidv7()))).toEqual(['dossier', 'certificate', 'paper', 'idea']);
    expect(await topicsOf(await person({ role: 'council-member' }))).toEqual(['session']);
    expect(
      await topicsOf(await person({ role: 'office-officer', scope: { kind: 'unit', id: city } })),
    ).toEqual(['desk']);
  });

  it('is switched off by topic, as is the bell; the list keeps what happened', async () => {
    const { id, producerId } = await aFiled();
    const member = await memberOf(producerId);
    const muted = [
      { topic: 'dossier', channel: 'mail' },
      { topic: 'dossier', channel: 'app' },
    ];
    expect((await prefer(member, { muted })).body).toMatchObject({ version: 1, muted: muted.toReversed() });
    await act(officer, id, 'receive', 1);
    await followActions(context);
    await mailNotices(context);
    expect(await mailsTo(member)).toEqual([]);
    expect(await unreadOf(member)).toBe(0);
    expect(await noticesOf(member)).toHaveLength(1);
  });

  it('is kept by version: two tabs never overwrite each other silently', async () => {
    const member = await person({ role: 'auditor' });
    expect((await prefer(member, { mail: 'daily' })).status).toBe(200);
    expect((await prefer(member, { quietFrom: 0, quietTo: 0 })).status).toBe(412);
    expect((await prefer(member, { quietFrom: 0, quietTo: 0 }, 1)).status).toBe(200);
    expect((await prefer(member, { quietFrom: 24 }, 2)).status).toBe(400);
    expect(
      await db.selectFrom('action').select('kind').where('account_id', '=', member.accountId).execute(),
    ).toEqual([{ kind: 'change-notice-preferences' }, { kind: 'change-notice-preferences' }]);
  });
});

describe('a message', () => {
  /** A gateway that answers as told, and what it was sent. */
  async function gateway(...statuses: number[]) {
    const got: { headers: Record<string, unknown>; body: string }[] = [];
    const server = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(statuses.shift() ?? 200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
    return { got, deliver: gatewayDelivery({ url, secret }), close: () => server.close() };
  }

  async function returned() {
    const { id, member } = await received();
    await db
      .updateTable('account')
      .set({ phone: `09${id.replaceAll(/\D/g, '').slice(-8).padStart(8, '0')}` })
      .where('id', '=', member.accountId)
      .execute();
    await followActions(context);
    await appendAction(db, {
      subjectKind: 'dossier',
      subjectId: id,
      kind: 'return-to-producer',
      at: clock.now(),
      accountId: officer.accountId,
      payload: { reason: 'Thiếu giấy' },
    });
    await followActions(context);
    return member;
  }
  const queued = () => db.selectFrom('outbox').selectAll().where('channel', '=', 'message').execute();

  it('goes of what is urgent alone, signed, and is tried again when the gateway is busy', async () => {
    await returned();
    expect(await queued()).toHaveLength(1);
    const { got, deliver, close } = await gateway(503, 200);
    await sendDue(context, 'message', deliver);
    realClock.set(new Date('2026-11-02T02:02:00Z'));
    await sendDue(context, 'message', deliver);
    close();
    expect(got).toHaveLength(2);
    const [first, second] = got as [(typeof got)[0], (typeof got)[0]];
    const at = Number(second.headers['x-saolang-timestamp']);
    expect(second.headers['x-saolang-signature']).toBe(`sha256=${signatureOf(secret, at, second.body)}`);
    expect(JSON.parse(second.body)).toMatchObject({
      id: JSON.parse(first.body).id,
      phone: expect.stringMatching(/^09/),
    });
    expect(JSON.parse(second.body).text).toMatch(/trả lại hồ sơ .* http:\/\/localhost:3000\/app\/dossiers\//);
    expect((await queued())[0]).toMatchObject({ sent_at: expect.any(Date), body: '' });
  });

  it('that the gateway refuses is given up at once, and said', async () => {
    await returned();
    const { got, deliver, close } = await gateway(422, 200);
    await sendDue(context, 'message', deliver);
    realClock.set(new Date('2026-11-03T02:00:00Z'));
    await sendDue(context, 'message', deliver);
    close();
    expect(got).toHaveLength(1);
    expect((await queued())[0]).toMatchObject({
      sent_at: null,
      next_attempt_at: null,
      last_error: 'gateway 422',
    });
  });

  it('that has been due for over a day is found by the doctor', async () => {
    await returned();
    expect(await breaches('outbox-moves')).toEqual([]);
    realClock.set(new Date('2026-11-04T02:00:00Z'));
    expect(await breaches('outbox-moves')).toHaveLength(1);
  });
});

describe('a paper', () => {
  it('that expires within thirty days is told of once', async () => {
    const { producerId } = await aFiled();
    const member = await memberOf(producerId);
    const fileId = await aFile(db, producerId, member.accountId);
    await aPaper(db, fileId, { expires_on: '2024-10-10', title: 'Giấy ATTP' });
    await watchPapers(context);
    await watchPapers(context);
    expect(await textsOf(member)).toEqual([
      'Giấy tờ “Giấy ATTP” hết hạn ngày 10/10/2024. Hãy xin cấp lại và thay bản mới.',
    ]);
  });
});
