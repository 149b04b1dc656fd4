import { rubricsOf, toExport } from '@saolang/rulebook';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { city, otherCommune, unitId } from '../../../test/builders.ts';
import { ok } from '../../../test/council.ts';
import { contentWith, lessFor1a, packDesk } from '../../../test/rubric-packs.ts';
import { writeRubricFile } from './file/write-rubric-file.ts';
import { contentSha256 } from './propose-pack.ts';

const test = await createTestApp();
const { app, db, person, clock } = test;
const desk = await packDesk(test);
const { call, officer, leader, committee, propose, act } = desk;

const asBuiltIn = () => toExport('qd-148-2023', rubricsOf('qd-148-2023'));

/** Shows a file to the preview. */
const preview = (who: Person, bytes: Uint8Array, name = 'bo-tieu-chi.xlsx', unit = city) =>
  app.inject({
    method: 'POST',
    url: `/api/rubric-packs/preview?name=${encodeURIComponent(name)}&unitId=${unit}`,
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  });

/** A file is read in a thread of its own, which takes its time on a busy machine. */
const inThread = { timeout: 120_000 };

describe('a file that is tried', inThread, () => {
  it('shows what it holds and what it would change, and leaves nothing behind', async () => {
    const answer = await preview(officer, await writeRubricFile(lessFor1a(), 'yaml'), 'a.yaml');
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    const shown = answer.json();
    expect(shown).toMatchObject({ format: 'yaml', framework: 'qd-148-2023', defects: [] });
    expect(shown.sets.map(({ number }: { number: number }) => number)).toEqual(
      rubricsOf('qd-148-2023').map(({ number }) => number),
    );
    expect(shown.diffs).toHaveLength(1);
    expect(shown.diffs[0]).toMatchObject({ number: 8, isNew: false, before: 0 });
    expect(shown.diffs[0].changes).toContainEqual({
      kind: 'points',
      at: '1a',
      what: { vi: 'Điểm của phương án 2', en: 'Points of option 2' },
      before: { vi: '3 điểm', en: '3 points' },
      after: { vi: '2 điểm', en: '2 points' },
    });
    const { count } = await db
      .selectFrom('rubric_pack')
      .select(db.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
  });

  it('names each defect with its cell, and offers nothing to go on with', async () => {
    const broken = contentWith({ '1a': (criterion) => Object.assign(criterion, { max: 4 }) });
    const shown = (await preview(officer, await writeRubricFile(broken, 'xlsx'))).json();
    expect(shown.content).toBeNull();
    expect(shown.defects).toContainEqual(
      expect.objectContaining({ code: 'criterion-maximum', place: 'Bộ 08!E4' }),
    );
  });

  it.each([
    ['of no known kind', Buffer.from([0xff, 0xfe, 0]), 415, 'unsupported-file'],
    ['that is empty', Buffer.alloc(0), 415, 'unsupported-file'],
    ['that is too large', Buffer.alloc(4 * 1024 * 1024 + 1), 413, 'too-large'],
  ])('%s is refused', async (_, bytes, status, code) => {
    const answer = await preview(officer, bytes);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ code });
  });

  it('of a law that the system does not know is refused as a defect', async () => {
    const unknown = { ...asBuiltIn(), framework: 'qd-99-2030' };
    const shown = (await preview(officer, await writeRubricFile(unknown, 'json'), 'a.json')).json();
    expect(shown).toMatchObject({ framework: null, content: null });
    expect(shown.defects[0]).toMatchObject({ place: 'framework' });
  });

  it('can be tried for one’s own city only, and for no commune', async () => {
    const bytes = await writeRubricFile(asBuiltIn(), 'json');
    const elsewhere = await person({ role: 'office-officer', scope: { kind: 'unit', id: unitId('530') } });
    expect((await preview(elsewhere, bytes, 'a.json')).statusCode).toBe(403);
    expect((await preview(officer, bytes, 'a.json', otherCommune)).statusCode).toBe(400);
  });
});

describe('a proposal', () => {
  it('holds only the sets that change, numbered and with the digest of its content', async () => {
    const body = desk.body(lessFor1a(), '2024-10-01');
    const pack = await ok(call(officer, 'POST', '/api/rubric-packs', { body }));
    expect(pack).toMatchObject({
      number: 1,
      sets: [8],
      standing: 'proposed',
      own: true,
      may: ['withdraw'],
      proposedBy: officer.fullName,
    });
    const { content, sha256 } = await db
      .selectFrom('rubric_pack')
      .select(['content', 'sha256'])
      .where('id', '=', pack.id)
      .executeTakeFirstOrThrow();
    expect(pack.sha256).toBe(sha256);
    expect(contentSha256(content)).toBe(sha256);
    const again = await ok(call(officer, 'POST', '/api/rubric-packs', { body }));
    expect(again).toMatchObject({ id: pack.id, number: 1, version: 1 });
    await ok(act(officer, pack, 'withdraw', 'Trình nhầm'));
  });

  it('is made once, however often it is sent at once', async () => {
    const body = desk.body(lessFor1a(), '2024-10-01');
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(officer, 'POST', '/api/rubric-packs', { body })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await ok(act(officer, { id: body.id, version: 1 }, 'withdraw', 'Thử'));
  });

  it('that changes nothing, begins in the past or is defective is refused', async () => {
    const broken = contentWith({ '1a': (criterion) => Object.assign(criterion, { max: 4 }) });
    expect((await propose(officer, asBuiltIn(), '2024-10-01')).body).toMatchObject({ code: 'wrong-state' });
    expect((await propose(officer, lessFor1a(), '2024-09-15')).body).toMatchObject({
      code: 'invalid-input',
      errors: [{ path: '/activatesOn' }],
    });
    expect((await propose(officer, broken, '2024-10-01')).body).toMatchObject({
      code: 'invalid-input',
      errors: expect.arrayContaining([expect.objectContaining({ code: 'criterion-maximum' })]),
    });
  });
});

describe('four eyes', () => {
  it('nobody approves or declines what they proposed', async () => {
    const pack = await ok(propose(leader, lessFor1a(), '2024-10-01'));
    expect(pack.may).toEqual(['withdraw']);
    expect((await act(leader, pack, 'approve')).body).toMatchObject({ code: 'forbidden' });
    expect((await act(leader, pack, 'decline', 'Sai')).body).toMatchObject({ code: 'forbidden' });
    const read = await ok(call(committee, 'GET', `/api/rubric-packs/${pack.id}`));
    expect(read.may).toEqual(['approve', 'decline', 'withdraw']);
    expect(await ok(act(committee, pack, 'decline', 'Chờ công báo'))).toMatchObject({
      standing: 'declined',
      may: [],
      history: [
        expect.objectContaining({ action: 'propose', reason: 'Đính chính theo công báo' }),
        expect.objectContaining({ action: 'decline', reason: 'Chờ công báo' }),
      ],
    });
  });

  it('not even behind the application’s back', async () => {
    const pack = await ok(propose(officer, lessFor1a(), '2024-10-01'));
    const forged = sql`UPDATE rubric_pack SET state = 'approved', decided_by = proposed_by, decided_at = now()
      WHERE id = ${pack.id}`;
    await expect(forged.execute(db)).rejects.toThrow('rubric_pack_four_eyes');
    await ok(act(officer, pack, 'withdraw', 'Thử'));
  });

  it('an approval counts once, on the version that was seen, and only while the day is ahead', async () => {
    const pack = await ok(propose(officer, lessFor1a(), '2024-09-20'));
    expect((await act(leader, { ...pack, version: 7 }, 'approve')).status).toBe(412);
    clock.set('2024-09-21T02:00:00Z');
    expect((await act(leader, pack, 'approve')).body).toMatchObject({ code: 'wrong-state' });
    clock.set('2024-09-16T02:00:00Z');
    await ok(act(leader, pack, 'approve'));
    expect((await act(committee, { ...pack, version: 2 }, 'approve')).body).toMatchObject({
      code: 'wrong-state',
    });
    await ok(act(leader, { ...pack, version: 2 }, 'withdraw', 'Thử'));
  });
});

describe('a version that was approved', inThread, () => {
  it('is scheduled, then in force, then superseded; it is never changed or removed', async () => {
    const first = await desk.approved(lessFor1a(), '2024-10-01');
    expect(first).toMatchObject({ standing: 'scheduled', setsInForce: [] });
    clock.set('2024-10-01T02:00:00Z');
    const read = (id: string) => ok(call(officer, 'GET', `/api/rubric-packs/${id}`));
    expect(await read(first.id)).toMatchObject({ standing: 'in-force', setsInForce: [8] });
    expect((await act(leader, first, 'withdraw', 'Muộn')).body).toMatchObject({ code: 'wrong-state' });

    const next = contentWith({
      '1a': ({ options }) => Object.assign(options[1] ?? {}, { points: 4, label: 'Từ 50 %' }),
    });
    const second = await desk.approved(next, '2024-10-05');
    expect(second.diffs[0]).toMatchObject({ number: 8, before: first.number });
    clock.set('2024-10-05T02:00:00Z');
    expect(await read(first.id)).toMatchObject({ standing: 'superseded', setsInForce: [] });
    // What it changed is told as it was then, whatever has come since.
    expect((await read(first.id)).diffs).toEqual(first.diffs);

    const { id } = first;
    await expect(sql`UPDATE rubric_pack SET note = 'x' WHERE id = ${id}`.execute(db)).rejects.toThrow(
      'never changed',
    );
    await expect(sql`DELETE FROM rubric_pack WHERE id = ${id}`.execute(db)).rejects.toThrow('never');
    clock.set('2024-09-16T02:00:00Z');
  });

  it('gives its sheets to anybody, to be kept for ever; what is only proposed nobody gets so', async () => {
    const content = contentWith({ '3a': (criterion) => Object.assign(criterion, { name: 'Tên mới' }) });
    const pack = await ok(propose(officer, content, '2024-11-01'));
    const url = `/api/rubric-packs/${pack.id}/rubrics/8`;
    expect((await app.inject(url)).statusCode).toBe(404);
    await ok(act(leader, pack, 'approve'));
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(JSON.stringify(answer.json())).toContain('Tên mới');
    expect((await app.inject(`/api/rubric-packs/${pack.id}/rubrics/9`)).statusCode).toBe(404);

    const inForce = (query: string) => app.inject(`/api/rubrics/qd-148-2023/8${query}`);
    clock.set('2024-11-01T02:00:00Z');
    expect((await inForce(`?unitId=${city}`)).body).toContain('Tên mới');
    expect((await inForce('')).body).not.toContain('Tên mới');
    expect((await inForce(`?unitId=${unitId('530')}`)).body).not.toContain('Tên mới');
    clock.set('2024-09-16T02:00:00Z');
  });

  it.each(['json', 'yaml', 'xlsx'])('can be had as %s, and so can the sheets in force', async (format) => {
    const [{ id }] = (await ok(call(officer, 'GET', '/api/rubric-packs'))).items;
    const own = await call(officer, 'GET', `/api/rubric-packs/${id}/files/${format}`);
    const current = await call(officer, 'GET', `/api/rubrics/qd-148-2023/files/${format}?unitId=${city}`);
    for (const { status } of [own, current]) expect(status).toBe(200);
    const file = await app.inject({
      url: `/api/rubrics/qd-148-2023/files/${format}?unitId=${city}`,
      headers: officer.headers,
    });
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="bo-tieu-chi-qd-148-2023-2024-09-16.${format}"`,
    );
    const shown = (await preview(officer, file.rawPayload, `a.${format}`)).json();
    expect(shown).toMatchObject({ defects: [], diffs: [] });
    expect(shown.sets).toHaveLength(26);
  });
});

describe('who sees a version', () => {
  it('whom it binds and who stands above, and whoever watches over the installation', async () => {
    const { items } = await ok(call(officer, 'GET', '/api/rubric-packs'));
    const [{ id }] = items;
    const seen = async (who: Person) => (await call(who, 'GET', `/api/rubric-packs/${id}`)).status;
    const province = { kind: 'unit', id: unitId('51') } as const;
    expect(await seen(await person({ role: 'province-officer', scope: province }))).toBe(200);
    expect(await seen(await person({ role: 'auditor' }))).toBe(200);
    const elsewhere = await person({ role: 'office-leader', scope: { kind: 'unit', id: unitId('530') } });
    expect(await seen(elsewhere)).toBe(404);
    expect((await ok(call(elsewhere, 'GET', '/api/rubric-packs'))).items).toEqual([]);
    expect((await act(elsewhere, { id, version: 1 }, 'approve')).status).toBe(403);
  });
});
