import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, aDossier, aFile, anEvidence } from '../../../test/builders.ts';
import {
  aCouncil,
  act,
  anOpenSession,
  aSession,
  caller,
  declareNone,
  ok,
  score,
  sheetOf,
  sheetWith,
  tryAct,
} from '../../../test/council.ts';

const test = await createTestApp();
const { db } = test;
const call = caller(test);

const stateOf = (dossierId: string) =>
  db
    .selectFrom('dossier')
    .select('state')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
    .then(({ state }) => state);

describe('the agenda', () => {
  it('takes accepted dossiers, in the order that is set, and lets them go with a reason', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council, 3);
    const reversed = [...session.dossierIds].reverse();
    const ordered = await act(council, council.office, session.id, 'order-dossiers', {
      dossierIds: reversed,
    });
    expect(ordered.agenda.map(({ dossierId }: { dossierId: string }) => dossierId)).toEqual(reversed);
    for (const id of reversed) expect(await stateOf(id)).toBe('in-session');

    const [first = '', second = ''] = reversed;
    const left = await act(council, council.office, session.id, 'take-off', {
      dossierId: first,
      reason: 'Thiếu mẫu sản phẩm',
    });
    expect(left.agenda.map(({ dossierId }: { dossierId: string }) => dossierId)).toEqual(reversed.slice(1));
    expect(await stateOf(first)).toBe('accepted');
    expect(
      await tryAct(council, council.office, session.id, 'take-off', { dossierId: second }),
    ).toMatchObject({
      status: 400,
    });
  });

  it('offers the accepted dossiers of its own office and cycle only', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    const waiting = await aDossier(db, council.cycleId, { state: 'accepted' });
    await aDossier(db, council.cycleId, { state: 'intake' });
    const otherCycle = await aDossier(db, await aCycle(db, { year: 2150 }), { state: 'accepted' });
    const { items } = await ok(call(council.office, 'GET', `/api/scoring-sessions/${session.id}/candidates`));
    expect(items.map(({ dossierId }: { dossierId: string }) => dossierId)).toEqual([waiting.id]);
    expect(
      await tryAct(council, council.office, session.id, 'add-dossiers', { dossierIds: [otherCycle.id] }),
    ).toMatchObject({ status: 404 });
  });

  it('takes a dossier once, however often it is sent at the same time', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    const { id: dossierId } = await aDossier(db, council.cycleId, { state: 'accepted' });
    const { version } = await ok(call(council.office, 'GET', `/api/scoring-sessions/${session.id}`));
    const url = `/api/scoring-sessions/${session.id}/actions/add-dossiers`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(council.office, 'POST', url, { version, body: { dossierIds: [dossierId] } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const rows = await db
      .selectFrom('session_dossier')
      .selectAll()
      .where('dossier_id', '=', dossierId)
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('is the office of the unit to arrange: not for council members, not for another unit', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    const elsewhere = await test.person({
      role: 'office-officer',
      scope: { kind: 'unit', id: '523@1989-07-01' },
    });
    const url = `/api/scoring-sessions/${session.id}/actions/open`;
    expect(await call(council.chair, 'POST', url, { version: 2 })).toMatchObject({ status: 403 });
    expect(await call(elsewhere, 'POST', url, { version: 2 })).toMatchObject({ status: 403 });
  });
});

describe('opening a session', () => {
  it('makes one sheet for each scoring member and dossier, once', async () => {
    const council = await aCouncil(test, { members: 4 });
    const session = await aSession(test, council, 2);
    const { version } = await ok(call(council.office, 'GET', `/api/scoring-sessions/${session.id}`));
    const url = `/api/scoring-sessions/${session.id}/actions/open`;
    const answers = await Promise.all([1, 2, 3].map(() => call(council.office, 'POST', url, { version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const sheets = await db
      .selectFrom('score_sheet')
      .selectAll()
      .where('session_id', '=', session.id)
      .execute();
    expect(sheets).toHaveLength(8);
    expect(new Set(sheets.map(({ account_id }) => account_id))).toEqual(
      new Set(council.scorers.map(({ accountId }) => accountId)),
    );
  });

  it('says all that is missing: dossiers, a secretary', async () => {
    const council = await aCouncil(test);
    const id = uuidv7();
    const body = {
      id,
      councilId: council.id,
      name: 'Phiên trống',
      heldOn: '2024-10-20',
      place: 'Hội trường',
    };
    await ok(call(council.office, 'POST', '/api/scoring-sessions', { body }));
    const before = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
    const url = `/api/councils/${council.id}/members/${council.secretary.memberId}/actions/remove`;
    await ok(call(council.office, 'POST', url, { version: before.version }));
    const answer = await tryAct(council, council.office, id, 'open');
    expect(answer).toMatchObject({ status: 409, body: { code: 'incomplete' } });
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['/agenda', '/members']);
  });

  it('is refused on a day when the law gives this tier no council any more', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    const { version } = await ok(call(council.office, 'GET', `/api/scoring-sessions/${session.id}`));
    const body = { name: 'Phiên muộn', heldOn: '2025-09-01', place: 'Hội trường' };
    await ok(call(council.office, 'PUT', `/api/scoring-sessions/${session.id}`, { version, body }));
    const answer = await tryAct(council, council.office, session.id, 'open');
    expect(answer.body.errors).toMatchObject([{ path: '/heldOn' }]);
  });
});

describe('declaring conflicts of interest', () => {
  it('comes before the sheet, the dossier, its evidence and its files', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    await act(council, council.office, session.id, 'open');
    const [dossierId = ''] = session.dossierIds;
    const { producer_id } = await db
      .selectFrom('dossier')
      .select('producer_id')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow();
    const fileId = await aFile(db, producer_id, council.office.accountId);
    await anEvidence(db, dossierId, fileId);
    const [, member] = council.scorers;
    if (!member) throw new Error('no member');
    const sheetId = await sheetOf(council, member, session);
    const statuses = async () => ({
      sheet: (await call(member, 'GET', `/api/score-sheets/${sheetId}`)).status,
      dossier: (await call(member, 'GET', `/api/dossiers/${dossierId}`)).status,
      listed: (await ok(call(member, 'GET', '/api/dossiers'))).items.length,
      save: (await call(member, 'PUT', `/api/score-sheets/${sheetId}`, { version: 1, body: sheetWith(1) }))
        .status,
    });
    expect(await statuses()).toEqual({ sheet: 409, dossier: 404, listed: 0, save: 409 });
    expect(await call(member, 'GET', `/api/files/${fileId}`)).toMatchObject({ status: 404 });

    await declareNone(council, member, session);
    expect(await statuses()).toEqual({ sheet: 200, dossier: 200, listed: 1, save: 412 });

    const url = `/api/scoring-sessions/${session.id}/declarations`;
    const yes = { declarations: [{ dossierId, hasConflict: true, reason: 'Em ruột là chủ cơ sở' }] };
    await ok(call(member, 'POST', url, { body: yes }));
    expect(await statuses()).toEqual({ sheet: 403, dossier: 404, listed: 0, save: 403 });
    expect(await call(member, 'GET', `/api/files/${fileId}`)).toMatchObject({ status: 404 });
  });

  it('asks for a reason with a yes, and a yes stands', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    const [dossierId = ''] = session.dossierIds;
    const url = `/api/scoring-sessions/${session.id}/declarations`;
    const declare = (declaration: object) =>
      call(council.chair, 'POST', url, { body: { declarations: [{ dossierId, ...declaration }] } });
    expect(await declare({ hasConflict: true })).toMatchObject({ status: 400 });
    expect(await declare({ hasConflict: true, reason: 'Góp vốn' })).toMatchObject({ status: 200 });
    expect(await declare({ hasConflict: false })).toMatchObject({ status: 409 });
  });

  it('goes along when it was made before the opening', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council);
    await declareNone(council, council.chair, session);
    await act(council, council.office, session.id, 'open');
    const sheetId = await sheetOf(council, council.chair, session);
    expect(await call(council.chair, 'GET', `/api/score-sheets/${sheetId}`)).toMatchObject({ status: 200 });
  });

  it('takes a signed sheet out of the count when it comes late', async () => {
    const council = await aCouncil(test);
    const session = await anOpenSession(test, council);
    const [, member] = council.scorers;
    if (!member) throw new Error('no member');
    await score(council, member, session, sheetWith(2));
    const url = `/api/scoring-sessions/${session.id}/declarations`;
    const declarations = [
      { dossierId: session.dossierIds[0], hasConflict: true, reason: 'Là người bảo lãnh vay' },
    ];
    await ok(call(member, 'POST', url, { body: { declarations } }));
    const progress = await ok(call(council.secretary, 'GET', `/api/scoring-sessions/${session.id}/progress`));
    const own = progress.sheets.find((sheet: { memberId: string }) => sheet.memberId === member.memberId);
    expect(own).toMatchObject({ state: 'conflict', answered: 0 });
    expect(progress.quorum[0]).toMatchObject({ entitled: 2, signed: 0 });
  });

  it('made twice at once is made once', async () => {
    const council = await aCouncil(test);
    const session = await aSession(test, council, 2);
    await Promise.all([1, 2, 3].map(() => declareNone(council, council.chair, session)));
    const rows = await db
      .selectFrom('conflict_declaration')
      .selectAll()
      .where('session_id', '=', session.id)
      .execute();
    expect(rows).toHaveLength(2);
    const actions = await db
      .selectFrom('action')
      .selectAll()
      .where('subject_id', '=', session.id)
      .where('kind', '=', 'declare-conflicts')
      .execute();
    expect(actions).toHaveLength(1);
  });

  it('is for everybody with a seat, not for another council', async () => {
    const [council, other] = [await aCouncil(test), await aCouncil(test)];
    const session = await aSession(test, council);
    const url = `/api/scoring-sessions/${session.id}/declarations`;
    const body = { declarations: [{ dossierId: session.dossierIds[0], hasConflict: false }] };
    expect(await call(council.secretary, 'POST', url, { body })).toMatchObject({
      status: 200,
      body: { items: [{ declared: 'none', sheet: null }] },
    });
    expect(await call(other.chair, 'POST', url, { body })).toMatchObject({ status: 403 });
  });
});

describe('the scope of a council', () => {
  it('ends at its own sessions and sheets', async () => {
    const [council, other] = [await aCouncil(test), await aCouncil(test)];
    const session = await anOpenSession(test, council);
    const sheetId = await sheetOf(council, council.chair, session);
    const base = `/api/scoring-sessions/${session.id}`;
    for (const url of [base, `${base}/progress`, `${base}/sheets`, `${base}/results`]) {
      expect(await call(other.chair, 'GET', url), url).toMatchObject({ status: 403 });
    }
    expect(await call(other.chair, 'GET', `/api/score-sheets/${sheetId}`)).toMatchObject({ status: 404 });
    for (const action of ['close', 'reopen', 'confirm', 'disqualify']) {
      const answer = await call(other.chair, 'POST', `${base}/actions/${action}`, {
        version: 3,
        body: { reason: 'x', dossierId: session.dossierIds[0], ground: 'x', note: 'x' },
      });
      expect(answer, action).toMatchObject({ status: 403 });
    }
    const list = await ok(call(other.chair, 'GET', '/api/scoring-sessions'));
    expect(list.items).toEqual([]);
  });
});
