import { setTimeout } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, city, commune } from '../../../test/builders.ts';
import {
  aCouncil,
  act,
  anOpenSession,
  aSession,
  caller,
  ok,
  score,
  sheetWith,
} from '../../../test/council.ts';

const test = await createTestApp();
const { db, person } = test;
const call = caller(test);

const officeOf = (unit: string) => person({ role: 'office-officer', scope: { kind: 'unit', id: unit } });

const councilOf = (cycleId: string) => ({
  id: uuidv7(),
  unitId: city,
  cycleId,
  name: 'Hội đồng OCOP thành phố',
  decisionNumber: '12/QĐ-UBND',
  decisionDate: '2024-08-05',
  starRule: 'majority',
  quorumPercent: 75,
  allowedSpread: 10,
});

const seat = (accountId: string, changes: object = {}) => ({
  accountId,
  position: 'Phó Trưởng phòng',
  agencyId: null,
  agencyName: 'Phòng Y tế',
  capacity: 'member',
  scores: true,
  ...changes,
});

const rolesOf = (accountId: string, councilId: string) =>
  db
    .selectFrom('role_grant')
    .select('role')
    .where('account_id', '=', accountId)
    .where('scope_id', '=', councilId)
    .where('valid_to', 'is', null)
    .orderBy('role')
    .execute()
    .then((rows) => rows.map(({ role }) => role));

describe('entering a council', () => {
  it('is offered for the cycle that has begun before one prepared for next year', async () => {
    const begun = await aCycle(db, { year: 2098, opens_on: '2024-02-01', closes_on: '2024-12-31' });
    const ahead = await aCycle(db, { year: 2099, opens_on: '2099-02-01', closes_on: '2099-12-31' });
    const { cycles } = await ok(call(await officeOf(city), 'GET', '/api/councils/options'));
    const ids = cycles.map(({ id }: { id: string }) => id);
    expect(ids.indexOf(begun)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(ahead)).toBeGreaterThan(ids.indexOf(begun));
  });

  it('is for the office of its unit: another unit is refused', async () => {
    const cycleId = await aCycle(db, { year: 2101 });
    const elsewhere = await officeOf('523@1989-07-01');
    expect(await call(elsewhere, 'POST', '/api/councils', { body: councilOf(cycleId) })).toMatchObject({
      status: 403,
    });
  });

  it('may be repeated, but not with another content', async () => {
    const office = await officeOf(city);
    const body = councilOf(await aCycle(db, { year: 2102 }));
    const [first, second] = await Promise.all([
      call(office, 'POST', '/api/councils', { body }),
      call(office, 'POST', '/api/councils', { body }),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await call(office, 'POST', '/api/councils', { body: { ...body, name: 'Khác' } })).toMatchObject({
      status: 409,
    });
    const actions = await db.selectFrom('action').selectAll().where('subject_id', '=', body.id).execute();
    expect(actions.map(({ kind }) => kind)).toEqual(['create']);
  });

  it('needs the cycle of its own unit', async () => {
    const office = await officeOf(city);
    const cycleId = await aCycle(db, { year: 2103, unit_id: commune });
    expect(await call(office, 'POST', '/api/councils', { body: councilOf(cycleId) })).toMatchObject({
      status: 400,
    });
  });

  it('is found again without diacritics', async () => {
    const office = await officeOf(city);
    const body = { ...councilOf(await aCycle(db, { year: 2104 })), name: 'Hội đồng đợt đặc sản biển' };
    await ok(call(office, 'POST', '/api/councils', { body }));
    const page = await ok(call(office, 'GET', '/api/councils?q=dac san bien'));
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    expect(page.total).toBe(1);
  });
});

describe('seating members', () => {
  it.each([
    ['chair', true, ['council-chair']],
    ['vice-chair', true, ['council-member', 'council-vice-chair']],
    ['member', true, ['council-member']],
    ['secretary', false, ['council-secretary']],
    ['secretary', true, ['council-member', 'council-secretary']],
  ])('a %s (scores: %s) holds %j within the council', async (capacity, scores, roles) => {
    const office = await officeOf(city);
    const body = councilOf(await aCycle(db, { year: 2110 + capacity.length * 2 + Number(scores) }));
    const { version } = await ok(call(office, 'POST', '/api/councils', { body }));
    const somebody = await person();
    const url = `/api/councils/${body.id}/members/${uuidv7()}`;
    const input = seat(somebody.accountId, { capacity, scores });
    await ok(call(office, 'PUT', url, { version, body: input }));
    expect(await rolesOf(somebody.accountId, body.id)).toEqual(roles);
  });

  it('changes the rights with the seat, and ends them when the member leaves', async () => {
    const council = await aCouncil(test, { members: 2 });
    const [, member] = council.scorers;
    if (!member) throw new Error('no member');
    const url = `/api/councils/${council.id}/members/${member.memberId}`;
    const before = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
    const changed = await ok(
      call(council.office, 'PUT', url, {
        version: before.version,
        body: seat(member.accountId, { capacity: 'secretary', scores: false }),
      }),
    );
    expect(await rolesOf(member.accountId, council.id)).toEqual(['council-secretary']);
    expect(await call(member, 'GET', `/api/councils/${council.id}`)).toMatchObject({ status: 200 });

    await ok(call(council.office, 'POST', `${url}/actions/remove`, { version: changed.version }));
    expect(await rolesOf(member.accountId, council.id)).toEqual([]);
    expect(await call(member, 'GET', `/api/councils/${council.id}`)).toMatchObject({ status: 403 });
  });

  it('may be repeated: a double click seats once', async () => {
    const council = await aCouncil(test, { members: 1 });
    const somebody = await person();
    const { version } = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
    const url = `/api/councils/${council.id}/members/${uuidv7()}`;
    const body = seat(somebody.accountId);
    const answers = await Promise.all([1, 2].map(() => call(council.office, 'PUT', url, { version, body })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map((answer) => answer.body.version)).toEqual([version + 1, version + 1]);
    expect(await rolesOf(somebody.accountId, council.id)).toEqual(['council-member']);
  });

  it('knows one chair, and nobody twice', async () => {
    const council = await aCouncil(test, { members: 2 });
    const { version } = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
    const url = `/api/councils/${council.id}/members/${uuidv7()}`;
    const second = seat((await person()).accountId, { capacity: 'chair' });
    const twice = seat(council.chair.accountId);
    expect(await call(council.office, 'PUT', url, { version, body: second })).toMatchObject({ status: 409 });
    expect(await call(council.office, 'PUT', url, { version, body: twice })).toMatchObject({ status: 409 });
  });

  it('waits while a session is being scored, and so do the rules', async () => {
    const council = await aCouncil(test, { members: 1 });
    await anOpenSession(test, council);
    const before = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
    const { version, name, decisionNumber, decisionDate, quorumPercent } = before;
    const url = `/api/councils/${council.id}`;
    const member = seat((await person()).accountId);
    expect(
      await call(council.office, 'PUT', `${url}/members/${uuidv7()}`, { version, body: member }),
    ).toMatchObject({
      status: 409,
    });
    const fields = { decisionNumber, decisionDate, quorumPercent, allowedSpread: 10, starRule: 'majority' };
    const edit = (changes: object) =>
      call(council.office, 'PUT', url, { version, body: { name, ...fields, ...changes } });
    expect(await edit({ starRule: 'all' })).toMatchObject({ status: 409 });
    expect(await edit({ name: 'Tên mới' })).toMatchObject({ status: 200 });
  });

  it('waits after the closing too, until the results are confirmed; the results keep their rule', async () => {
    const council = await aCouncil(test, { members: 2 });
    const [chair, member] = council.scorers;
    if (!chair || !member) throw new Error('too few');
    const session = await anOpenSession(test, council);
    for (const scorer of [chair, member]) await score(council, scorer, session, sheetWith(2));
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    const url = `/api/councils/${council.id}`;
    const before = await ok(call(council.office, 'GET', url));
    const { version, name, decisionNumber, decisionDate } = before;
    const edit = (at: number) =>
      call(council.office, 'PUT', url, {
        version: at,
        body: { name, decisionNumber, decisionDate, starRule: 'all', quorumPercent: 50, allowedSpread: 10 },
      });
    expect(await edit(version)).toMatchObject({ status: 409 });
    const members = `${url}/members`;
    for (const attempt of [
      call(council.office, 'POST', `${members}/${member.memberId}/actions/remove`, { version }),
      call(council.office, 'PUT', `${members}/${uuidv7()}`, {
        version,
        body: seat((await person()).accountId),
      }),
      call(council.office, 'PUT', `${members}/${member.memberId}`, {
        version,
        body: seat(member.accountId, { scores: false }),
      }),
    ]) {
      expect(await attempt).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    }
    // Who keeps the minutes gives no points, and may have to be replaced.
    const second = seat((await person()).accountId, { capacity: 'secretary', scores: false });
    const seated = await ok(call(council.office, 'PUT', `${members}/${uuidv7()}`, { version, body: second }));

    await act(council, chair, session.id, 'confirm');
    expect(await edit(seated.version)).toMatchObject({ status: 200 });
    const sessionUrl = `/api/scoring-sessions/${session.id}`;
    for (const address of [sessionUrl, `${sessionUrl}/results`]) {
      expect(await ok(call(chair, 'GET', address))).toMatchObject({ starRule: 'majority' });
    }
    expect(await ok(call(chair, 'GET', sessionUrl))).toMatchObject({ quorumPercent: 75 });
  });

  it('is waited for by the opening of a session: who was seated in between gets a sheet', async () => {
    const council = await aCouncil(test, { members: 1 });
    const session = await aSession(test, council);
    const { accountId, fullName } = await person();
    const memberId = uuidv7();
    let opening: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom('council').select('id').where('id', '=', council.id).forUpdate().execute();
      opening = act(council, council.office, session.id, 'open');
      await expect(Promise.race([opening, setTimeout(500, 'waits')])).resolves.toBe('waits');
      await trx
        .insertInto('council_member')
        .values({
          id: memberId,
          council_id: council.id,
          account_id: accountId,
          full_name: fullName,
          position: 'Chuyên viên',
          agency_name: 'Phòng Y tế',
          capacity: 'member',
          scores: true,
          position_order: 9,
        })
        .execute();
    });
    await opening;
    const sheets = await db
      .selectFrom('score_sheet')
      .select('member_id')
      .where('session_id', '=', session.id)
      .execute();
    expect(sheets.map(({ member_id }) => member_id)).toContain(memberId);
  });

  it('offers active accounts by part of the name, and nobody of a producer', async () => {
    const office = await officeOf(city);
    const official = await person({ role: 'trainer' });
    const producer = await person({ role: 'producer-member' });
    const named = { full_name: 'Đặng Thị Ngọc Ưu' };
    for (const { accountId } of [official, producer]) {
      await db.updateTable('account').set(named).where('id', '=', accountId).execute();
    }
    const found = await ok(call(office, 'GET', '/api/councils/candidates?q=ngoc%20uu'));
    const ids = found.items.map(({ accountId }: { accountId: string }) => accountId);
    expect(ids).toEqual([official.accountId]);
  });
});

describe('reading councils', () => {
  it('is for the members of that council, and not for those of another', async () => {
    const [mine, other] = [await aCouncil(test), await aCouncil(test)];
    expect(await call(mine.chair, 'GET', `/api/councils/${other.id}`)).toMatchObject({ status: 403 });
    const list = await ok(call(mine.chair, 'GET', '/api/councils'));
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual([mine.id]);
  });
});
