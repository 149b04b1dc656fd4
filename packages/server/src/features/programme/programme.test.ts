import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createTestApp, type SignedIn } from '../../../test/app.ts';
import { aCycle, aDossier, aProducer, aProduct, city, commune, unitId } from '../../../test/builders.ts';

const { app, db, clock, signIn } = await createTestApp();
const province = unitId('51');
const leader = await signIn('office-leader', { kind: 'unit', id: city });
const provincial = await signIn('province-officer', { kind: 'unit', id: province });
const administrator = await signIn('administrator');

const get = async (url: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url, headers })).json();
const send = (who: SignedIn, method: 'POST' | 'PUT', url: string, payload: object, version?: number) =>
  app.inject({
    method,
    url,
    headers: { ...who, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    payload,
  });

const cycleOf = (changes: object = {}) => ({
  id: uuidv7(),
  unitId: city,
  year: 2024,
  framework: 'qd-148-2023',
  name: 'Chu trình OCOP năm 2024',
  opensOn: '2024-01-02',
  closesOn: '2024-12-31',
  ...changes,
});
const agencyOf = (changes: object = {}) => ({
  id: uuidv7(),
  unitId: city,
  name: 'Phòng Kinh tế',
  shortName: 'P. Kinh tế',
  ...changes,
});
const actionsOf = (id: string) =>
  db
    .selectFrom('action')
    .select(['kind', 'role', 'version'])
    .where('subject_id', '=', id)
    .orderBy('seq')
    .execute();

describe('a cycle', () => {
  const input = cycleOf();

  test('is opened by the office’s leader, once, on record', async () => {
    const answers = await Promise.all([1, 2].map(() => send(leader, 'POST', '/api/cycles', input)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers[0]?.json()).toMatchObject({
      ...input,
      version: 1,
      unitName: 'Thành phố Quảng Ngãi',
      open: true,
      mayChange: true,
    });
    expect(await actionsOf(input.id)).toEqual([{ kind: 'create', role: 'office-leader', version: 1 }]);
  });

  test('stands alone in its unit, year and law; another law in the year has its own', async () => {
    expect((await send(leader, 'POST', '/api/cycles', cycleOf())).json()).toMatchObject({
      code: 'already-exists',
      detail: expect.stringContaining('đã có chu trình năm 2024'),
    });
    clock.set('2026-10-05T02:00:00Z');
    const later = await signIn('office-leader', { kind: 'unit', id: unitId('51', '2026-10-05') });
    const of2026 = {
      unitId: unitId('51', '2026-10-05'),
      year: 2026,
      opensOn: '2026-01-02',
      closesOn: '2026-12-31',
    };
    for (const framework of ['qd-148-2023', 'qd-26-2026']) {
      const answer = await send(later, 'POST', '/api/cycles', cycleOf({ ...of2026, framework }));
      expect(answer.statusCode, answer.body).toBe(201);
    }
    const listed = await get('/api/cycles?open=true');
    expect(listed.map(({ framework }: { framework: string }) => framework)).toEqual(['qd-26-2026']);
    clock.set('2024-09-16T02:00:00Z');
  });

  test('is refused with the place of each fault', async () => {
    const wrong = cycleOf({ year: 2025, opensOn: '2024-12-01', closesOn: '2025-12-31' });
    expect((await send(leader, 'POST', '/api/cycles', wrong)).json().errors).toMatchObject([
      { path: '/opensOn', code: 'not-in-year' },
    ]);
    const early = cycleOf({ framework: 'qd-26-2026' });
    expect((await send(leader, 'POST', '/api/cycles', early)).json().errors).toMatchObject([
      { path: '/framework', code: 'law-not-in-force' },
    ]);
  });

  test('belongs to those above its unit: no leader of a city opens the province’s', async () => {
    expect((await send(leader, 'POST', '/api/cycles', cycleOf({ unitId: province }))).statusCode).toBe(403);
    const officer = await signIn('office-officer', { kind: 'unit', id: city });
    expect((await send(officer, 'POST', '/api/cycles', cycleOf())).statusCode).toBe(403);
    const own = cycleOf({ unitId: province });
    expect((await send(provincial, 'POST', '/api/cycles', own)).statusCode).toBe(201);
    expect((await send(leader, 'PUT', `/api/cycles/${own.id}`, own, 1)).statusCode).toBe(403);
  });

  test('changes its name and days under its version; the rest stays', async () => {
    const change = { name: 'Chu trình OCOP 2024', opensOn: '2024-02-01', closesOn: '2024-09-15' };
    const answer = await send(leader, 'PUT', `/api/cycles/${input.id}`, { ...change, year: 2030 }, 1);
    expect(answer.json()).toMatchObject({ ...change, year: 2024, version: 2, open: false });
    expect(answer.headers.etag).toBe('"2"');
    expect((await send(leader, 'PUT', `/api/cycles/${input.id}`, change, 1)).statusCode).toBe(412);
    expect((await send(leader, 'PUT', `/api/cycles/${uuidv7()}`, change, 1)).statusCode).toBe(404);
    const beyond = { ...change, closesOn: '2025-01-01' };
    expect((await send(leader, 'PUT', `/api/cycles/${input.id}`, beyond, 2)).statusCode).toBe(400);
    expect(await actionsOf(input.id)).toHaveLength(2);
  });

  test('can be opened for the units of the reader, under the law of today', async () => {
    expect(await get('/api/cycles/options', leader)).toEqual({
      units: [{ id: city, name: 'Thành phố Quảng Ngãi' }],
      frameworks: [
        { id: 'qd-148-2023', name: expect.anything() },
        { id: 'qd-26-2026', name: expect.anything() },
      ],
    });
    expect((await get('/api/cycles/options', provincial)).units.length).toBeGreaterThan(1);
  });

  test('is found by the commune that files into it, open or not, by anybody', async () => {
    const past = await aCycle(db, { year: 2023, opens_on: '2023-03-01', closes_on: '2023-12-31' });
    const elsewhere = await aCycle(db, { unit_id: '530@1989-07-01' });
    const ids = (await get(`/api/cycles?communeUnitId=${commune}`)).map(({ id }: { id: string }) => id);
    expect(ids).toContain(past);
    expect(ids).not.toContain(elsewhere);
    expect((await get('/api/cycles')).every(({ mayChange }: { mayChange: boolean }) => !mayChange)).toBe(
      true,
    );
    expect((await app.inject('/api/cycles?communeUnitId=khong-co')).statusCode).toBe(404);
  });
});

describe('an agency', () => {
  const input = agencyOf({ field: 'Công Thương' });

  test('is set up by the administrator, once, on record', async () => {
    const answers = await Promise.all([1, 2].map(() => send(administrator, 'POST', '/api/agencies', input)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers[0]?.json()).toMatchObject({ ...input, version: 1, unitName: 'Thành phố Quảng Ngãi' });
    expect(await actionsOf(input.id)).toEqual([{ kind: 'create', role: 'administrator', version: 1 }]);
    expect(await get(`/api/agencies?unit=${city}`)).toMatchObject([{ id: input.id }]);
    expect(await get(`/api/agencies?unit=${province}`)).toEqual([]);
    expect(await get('/api/agencies')).toHaveLength(1);
  });

  test('has a name of its own in its unit', async () => {
    const again = await send(administrator, 'POST', '/api/agencies', agencyOf());
    expect(again.json()).toMatchObject({ code: 'already-exists', errors: [{ path: '/name' }] });
    const other = agencyOf({ name: 'Phòng Y tế', shortName: 'P. Y tế' });
    expect((await send(administrator, 'POST', '/api/agencies', other)).statusCode).toBe(201);
    const renamed = { name: input.name, shortName: 'P. Y tế' };
    expect((await send(administrator, 'PUT', `/api/agencies/${other.id}`, renamed, 1)).json()).toMatchObject({
      code: 'already-exists',
    });
    expect((await send(administrator, 'POST', '/api/agencies', agencyOf({ unitId: 'x' }))).statusCode).toBe(
      400,
    );
  });

  test('changes what it is called under its version', async () => {
    const change = { name: 'Phòng Kinh tế, Hạ tầng', shortName: 'P. KT-HT', field: '' };
    const answer = await send(administrator, 'PUT', `/api/agencies/${input.id}`, change, 1);
    expect(answer.json()).toMatchObject({ ...change, field: null, version: 2 });
    expect((await send(administrator, 'PUT', `/api/agencies/${input.id}`, change, 1)).statusCode).toBe(412);
    expect((await send(leader, 'PUT', `/api/agencies/${input.id}`, change, 2)).statusCode).toBe(403);
  });
});

describe('the law of the day', () => {
  test('decides under which cycle a dossier is opened, and filed', async () => {
    clock.set('2026-05-20T02:00:00Z');
    const place = unitId('51', '2026-05-20');
    const unit_id = unitId('21211', '2026-05-20');
    const days = { unit_id: place, year: 2026, opens_on: '2026-01-02', closes_on: '2026-12-31' };
    await db.deleteFrom('cycle').where('year', '=', 2026).execute();
    const former = await aCycle(db, { ...days, framework: 'qd-148-2023' });
    const present = await aCycle(db, { ...days, framework: 'qd-26-2026' });
    const producerId = await aProducer(db, { unit_id });
    const member = await signIn('producer-member', { kind: 'producer', id: producerId });
    const open = async (cycleId: string) =>
      send(member, 'POST', '/api/dossiers', {
        id: uuidv7(),
        productId: await aProduct(db, producerId, { unit_id }),
        cycleId,
        filingKind: 'first',
      });
    const commonLaw = /^OCOP theo QĐ .* hôm nay không nhận hồ sơ mới/;
    expect((await open(present)).json().detail).toMatch(commonLaw);
    const draft = await open(former);
    expect(draft.statusCode, draft.body).toBe(200);
    const complete = await aDossier(db, former, {
      producer_id: producerId,
      commune_unit_id: unit_id,
      office_unit_id: place,
    });

    clock.set('2026-05-22T02:00:00Z');
    expect((await open(former)).json()).toMatchObject({
      code: 'wrong-state',
      detail: expect.stringMatching(commonLaw),
    });
    expect((await open(present)).statusCode).toBe(200);
    const filed = await send(member, 'POST', `/api/dossiers/${complete.id}/actions/submit`, {}, 1);
    expect(filed.statusCode).toBe(409);
    clock.set('2024-09-16T02:00:00Z');
  });
});
