import { findRubric } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import {
  aCouncil,
  act,
  aSession,
  type Council,
  caller,
  declareNone,
  ok,
  score,
  sheetOf,
  sheetWith,
  tryAct,
} from '../../../test/council.ts';

const test = await createTestApp();
const { db, person, signInAs } = test;
const call = caller(test);
const ground = findRubric('qd-148-2023', 8)?.disqualifications[0]?.code ?? '';

const declareConflict = (who: Person, session: { id: string }, dossierId: string) =>
  call(who, 'POST', `/api/scoring-sessions/${session.id}/declarations`, {
    body: { declarations: [{ dossierId, hasConflict: true, reason: 'Em ruột là chủ cơ sở' }] },
  });

/** Seats a person anew, or changes their seat. */
async function seat(council: Council, who: Person, changes: object, memberId = uuidv7()) {
  const { version } = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
  return call(council.office, 'PUT', `/api/councils/${council.id}/members/${memberId}`, {
    version,
    body: {
      accountId: who.accountId,
      position: 'Chuyên viên',
      agencyId: null,
      agencyName: 'Phòng Y tế',
      capacity: 'member',
      scores: true,
      ...changes,
    },
  });
}

const producerOf = async (dossierId: string) =>
  (await db.selectFrom('dossier').select('producer_id').where('id', '=', dossierId).executeTakeFirstOrThrow())
    .producer_id;

/** Makes somebody act for the producer of a dossier, from that moment on. */
async function joinProducer(who: Person, dossierId: string) {
  await db
    .insertInto('role_grant')
    .values({
      id: uuidv7(),
      account_id: who.accountId,
      role: 'producer-member',
      scope_kind: 'producer',
      scope_id: await producerOf(dossierId),
      valid_from: '2024-01-02',
      created_at: new Date('2024-09-16T01:00:00Z'),
    })
    .execute();
  return { ...who, headers: await signInAs(who.accountId) };
}

/** An open session of one dossier that everybody but these has declared free of conflicts and signed. */
async function openWithout(council: Council, absent: readonly Person[] = []) {
  const session = await aSession(test, council);
  await act(council, council.office, session.id, 'open');
  for (const scorer of council.scorers.filter((each) => !absent.includes(each))) {
    await declareNone(council, scorer, session);
    await score(council, scorer, session, sheetWith(2));
  }
  return { session, dossierId: session.dossierIds[0] ?? '' };
}

describe('a chair with a conflict of interest in a dossier of the agenda', () => {
  it('neither reopens nor confirms the session; the vice-chair does', async () => {
    const council = await aCouncil(test, { members: 3 });
    const [chair, deputy] = council.scorers;
    if (!chair || !deputy) throw new Error('too few');
    await ok(seat(council, deputy, { capacity: 'vice-chair' }, deputy.memberId));
    const { session, dossierId } = await openWithout(council, [chair]);
    await ok(declareConflict(chair, session, dossierId));
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });

    const refused = await tryAct(council, chair, session.id, 'reopen', { reason: 'Xem lại' });
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.body.detail).toContain('Chả cá Biển Xanh');
    await act(council, deputy, session.id, 'reopen', { reason: 'Chênh lệch điểm' });
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    expect(await tryAct(council, chair, session.id, 'confirm')).toMatchObject({ status: 403 });
    const confirmed = await act(council, deputy, session.id, 'confirm');
    expect(confirmed.state).toBe('confirmed');
    const { role } = await db
      .selectFrom('action')
      .select('role')
      .where('subject_id', '=', session.id)
      .where('kind', '=', 'confirm')
      .executeTakeFirstOrThrow();
    expect(role).toBe('council-vice-chair');
  });

  it('may be stood in for by a member whom the office makes vice-chair after the closing', async () => {
    const council = await aCouncil(test, { members: 3 });
    const [chair, member] = council.scorers;
    if (!chair || !member) throw new Error('too few');
    const { session, dossierId } = await openWithout(council, [chair]);
    await ok(declareConflict(chair, session, dossierId));
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    expect(await tryAct(council, member, session.id, 'confirm')).toMatchObject({ status: 403 });
    await ok(seat(council, member, { capacity: 'vice-chair' }, member.memberId));
    expect((await act(council, member, session.id, 'confirm')).state).toBe('confirmed');
  });
});

describe('a secretary with a conflict of interest', () => {
  it('declares it, then neither reads the dossier, disqualifies it nor closes the session', async () => {
    const council = await aCouncil(test, { members: 2 });
    const { secretary } = council;
    const { session, dossierId } = await openWithout(council);
    expect((await call(secretary, 'GET', `/api/dossiers/${dossierId}`)).status).toBe(200);
    const mine = await ok(declareConflict(secretary, session, dossierId));
    expect(mine.items).toMatchObject([{ dossierId, declared: 'conflict', sheet: null }]);
    expect((await call(secretary, 'GET', `/api/dossiers/${dossierId}`)).status).toBe(404);

    const finding = { dossierId, ground, note: 'Phiếu kiểm nghiệm là giả' };
    expect(await tryAct(council, secretary, session.id, 'disqualify', finding)).toMatchObject({
      status: 403,
    });
    await act(council, council.chair, session.id, 'disqualify', finding);
    const undo = { dossierId, reason: 'Đã xác minh' };
    expect(await tryAct(council, secretary, session.id, 'undo-disqualification', undo)).toMatchObject({
      status: 403,
    });
    await act(council, council.chair, session.id, 'undo-disqualification', undo);
    expect(await tryAct(council, secretary, session.id, 'close', { leaveOut: [] })).toMatchObject({
      status: 403,
    });

    const second = await person({ role: 'trainer' });
    await ok(seat(council, second, { capacity: 'secretary', scores: false }));
    expect((await act(council, second, session.id, 'close', { leaveOut: [] })).state).toBe('closed');
  });
});

describe('somebody who acts for a producer', () => {
  it('gets no seat', async () => {
    const council = await aCouncil(test, { members: 1 });
    const session = await aSession(test, council);
    const member = await joinProducer(await person(), session.dossierIds[0] ?? '');
    for (const capacity of ['member', 'secretary']) {
      expect(await seat(council, member, { capacity })).toMatchObject({
        status: 400,
        body: { errors: [{ path: '/accountId', code: 'acts-for-producer' }] },
      });
    }
  });

  it('has a conflict of interest in its dossiers from the opening on, whatever was declared', async () => {
    const council = await aCouncil(test, { members: 3 });
    const session = await aSession(test, council);
    const [dossierId = ''] = session.dossierIds;
    const [, scorer] = council.scorers;
    if (!scorer) throw new Error('no member');
    await declareNone(council, scorer, session);
    await joinProducer(scorer, dossierId);
    await act(council, council.office, session.id, 'open');
    const sheetId = await sheetOf(council, scorer, session);
    expect(await call(scorer, 'GET', `/api/score-sheets/${sheetId}`)).toMatchObject({ status: 403 });
    const rows = await db
      .selectFrom('score_sheet')
      .select(['member_id', 'conflict'])
      .where('session_id', '=', session.id)
      .where('conflict', 'is', true)
      .execute();
    expect(rows).toEqual([{ member_id: scorer.memberId, conflict: true }]);
  });

  it('and became so after signing is left out at the closing, which is not theirs to do either', async () => {
    const council = await aCouncil(test, { members: 3 });
    const { session, dossierId } = await openWithout(council);
    const [, scorer] = council.scorers;
    if (!scorer) throw new Error('no member');
    await joinProducer(scorer, dossierId);
    const secretary = await joinProducer(council.secretary, dossierId);
    expect(await tryAct(council, secretary, session.id, 'close', { leaveOut: [] })).toMatchObject({
      status: 403,
    });
    const second = await person({ role: 'trainer' });
    await ok(seat(council, second, { capacity: 'secretary', scores: false }));
    await act(council, second, session.id, 'close', { leaveOut: [] });
    const { rows } = await ok(call(council.chair, 'GET', `/api/scoring-sessions/${session.id}/results`));
    expect(rows[0].counted).toBe(2);
    expect(
      rows[0].sheets.find(({ memberId }: { memberId: string }) => memberId === scorer.memberId),
    ).toMatchObject({ counted: false, conflict: true });
  });
});
