import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, aDossier, aFile, commune } from '../../../test/builders.ts';

const { app, db, clock, person, signIn } = await createTestApp();
const cycleId = await aCycle(db);

const call = async (
  who: Person['headers'],
  method: string,
  url: string,
  payload?: object,
  version?: number,
) => {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...who, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.body ? answer.json() : null };
};

/** A producer with a draft, and somebody who acts for it. */
async function aProducerAtWork() {
  const dossier = await aDossier(db, cycleId);
  const { producerId } = dossier;
  const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
  const { headers } = member;
  const file = () => aFile(db, producerId, member.accountId);
  const add = async (facts: object = {}) => {
    const input = {
      id: uuidv7(),
      producerId,
      fileId: await file(),
      documentType: 'food-safety-certificate',
      title: 'Giấy chứng nhận ATTP',
      ...facts,
    };
    return { input, ...(await call(headers, 'POST', '/api/papers', input)) };
  };
  const tie = (paperId: string, criteria: string[] = []) =>
    call(headers, 'POST', `/api/dossiers/${dossier.id}/evidence`, { id: uuidv7(), paperId, criteria });
  const evidence = async () => (await call(headers, 'GET', `/api/dossiers/${dossier.id}`)).body.evidence;
  const setState = (state: string) =>
    db.updateTable('dossier').set({ state }).where('id', '=', dossier.id).execute();
  const list = (query = '') => call(headers, 'GET', `/api/papers?${query}`);
  return { dossierId: dossier.id, producerId, member, headers, file, add, tie, evidence, setState, list };
}

describe('keeping a paper', () => {
  it('makes one paper however often it is sent, with one action', async () => {
    const { add, headers } = await aProducerAtWork();
    const { input, status } = await add();
    expect(status).toBe(201);
    const again = await Promise.all([1, 2, 3].map(() => call(headers, 'POST', '/api/papers', input)));
    expect(again.map((each) => [each.status, each.body.version])).toEqual([1, 2, 3].map(() => [201, 1]));
    const actions = await db.selectFrom('action').select('kind').where('subject_id', '=', input.id).execute();
    expect(actions).toEqual([{ kind: 'add' }]);
  });

  it('names the paper that has the file already', async () => {
    const { add } = await aProducerAtWork();
    const first = await add({ title: 'Giấy ATTP 2024' });
    const second = await add({ fileId: first.input.fileId });
    expect(second).toMatchObject({ status: 409, body: { code: 'already-exists', paperId: first.input.id } });
    expect(second.body.detail).toContain('Giấy ATTP 2024');
  });

  it('takes only files of the producer, and dates in order', async () => {
    const { add } = await aProducerAtWork();
    const other = await aProducerAtWork();
    expect((await add({ fileId: await other.file() })).body).toMatchObject({
      errors: [{ code: 'unknown-file' }],
    });
    expect((await add({ issuedOn: '2024-05-02', expiresOn: '2024-05-01' })).status).toBe(400);
  });
});

describe('the list', () => {
  it('begins with what ends first, finds without diacritics, and says what uses a paper', async () => {
    const { add, tie, list, dossierId } = await aProducerAtWork();
    clock.set('2024-09-16T02:00:00Z');
    const endless = await add({ title: 'Giấy đăng ký kinh doanh', documentType: 'business-licence' });
    const later = await add({ title: 'Kiểm nghiệm', expiresOn: '2024-11-14' });
    const fine = await add({ title: 'Nhãn hiệu', number: '12/NH', expiresOn: '2024-11-15' });
    const past = await add({ title: 'Công bố', expiresOn: '2024-09-15' });
    await tie(past.input.id);
    const { body } = await list();
    expect(body.items.map((paper: { id: string; validity: string }) => [paper.id, paper.validity])).toEqual([
      [past.input.id, 'expired'],
      [later.input.id, 'expiring'],
      [fine.input.id, 'valid'],
      [endless.input.id, 'valid'],
    ]);
    expect(body.items[0].dossiers).toMatchObject([{ id: dossierId, state: 'draft' }]);
    const titles = async (query: string) =>
      (await list(query)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles('q=kiem+nghiem')).toEqual(['Kiểm nghiệm']);
    expect(await titles('q=12/nh')).toEqual(['Nhãn hiệu']);
    expect(await titles('validity=expired&validity=expiring')).toEqual(['Công bố', 'Kiểm nghiệm']);
    expect(await titles('documentType=business-licence')).toEqual(['Giấy đăng ký kinh doanh']);
  });

  it('finds a paper by its bytes, among the producer’s own alone', async () => {
    const { add, list } = await aProducerAtWork();
    const { input } = await add();
    const { sha256 } = await db
      .selectFrom('file')
      .select('sha256')
      .where('id', '=', input.fileId)
      .executeTakeFirstOrThrow();
    expect((await list(`sha256=${sha256}`)).body.items).toMatchObject([{ id: input.id }]);
    const other = await aProducerAtWork();
    expect((await other.list(`sha256=${sha256}`)).body).toEqual({ items: [], total: 0 });
    expect((await call(other.headers, 'GET', `/api/papers/${input.id}`)).status).toBe(404);
    expect((await call(other.headers, 'DELETE', `/api/papers/${input.id}`)).status).toBe(404);
  });
});

describe('changing and renewing', () => {
  const renewed = (fileId: string, facts: object = {}) => ({
    fileId,
    documentType: 'food-safety-certificate',
    title: 'Giấy chứng nhận ATTP',
    expiresOn: '2027-01-01',
    ...facts,
  });

  it('is followed by dossiers that may still change, never by filed ones', async () => {
    const { add, tie, evidence, setState, headers, file } = await aProducerAtWork();
    const { input } = await add({ expiresOn: '2024-10-01' });
    await tie(input.id, ['1a']);
    const change = (version: number, fileId: string, facts: object) =>
      call(headers, 'PUT', `/api/papers/${input.id}`, renewed(fileId, facts), version);

    await change(1, input.fileId, { title: 'Giấy ATTP sửa tên' });
    const [inDraft] = await evidence();
    expect(inDraft).toMatchObject({ title: 'Giấy ATTP sửa tên', paperVersion: 2, criteria: ['1a'] });

    await setState('submitted');
    const next = await file();
    expect((await change(2, next, { title: 'Giấy ATTP mới' })).body.version).toBe(3);
    expect(await evidence()).toMatchObject([
      { id: inDraft.id, title: 'Giấy ATTP sửa tên', fileId: input.fileId, paperVersion: 2, newestVersion: 3 },
    ]);
    expect((await change(2, next, {})).status).toBe(412);
  });

  it('by another file keeps what the commune has read readable', async () => {
    const { add, tie, evidence, setState, headers, file } = await aProducerAtWork();
    const { input } = await add();
    await tie(input.id, ['1a']);
    await setState('returned-by-commune');
    const next = await file();
    await call(headers, 'PUT', `/api/papers/${input.id}`, renewed(next), 1);
    expect(await evidence()).toMatchObject([{ fileId: next, paperVersion: 2, criteria: ['1a'] }]);
    await setState('submitted');
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    // Whoever may read a page and has it already is told that it has not changed.
    const page = async (fileId: string) => {
      const headers = { ...officer, 'if-none-match': `"${fileId}-1"` };
      return (await app.inject({ method: 'GET', url: `/api/files/${fileId}/pages/1`, headers })).statusCode;
    };
    expect([await page(next), await page(input.fileId), await page(await file())]).toEqual([304, 304, 404]);
    expect((await call(officer, 'GET', `/api/papers/${input.id}`)).status).toBe(403);
  });

  it('after filing is taken over by a returned dossier when its producer says so', async () => {
    const { add, tie, evidence, setState, headers, file, dossierId } = await aProducerAtWork();
    const { input } = await add();
    await tie(input.id, ['1a']);
    await setState('submitted');
    await call(headers, 'PUT', `/api/papers/${input.id}`, renewed(await file()), 1);
    await setState('returned-by-commune');
    const [stale] = await evidence();
    expect(stale).toMatchObject({ paperVersion: 1, newestVersion: 2 });
    const url = `/api/dossiers/${dossierId}/evidence/${stale.id}`;
    const taken = await call(headers, 'PUT', url, { criteria: stale.criteria }, stale.version);
    expect(taken.body).toMatchObject({ paperVersion: 2, newestVersion: 2, criteria: ['1a'] });
    expect(await evidence()).toHaveLength(1);
  });

  it('keeps every version as it was', async () => {
    const { add } = await aProducerAtWork();
    const { input } = await add();
    await expect(
      db.updateTable('paper_version').set({ title: 'khác' }).where('paper_id', '=', input.id).execute(),
    ).rejects.toThrow('never changed');
  });
});

describe('removing', () => {
  it('is refused while a living dossier uses the paper, and leaves filed dossiers whole', async () => {
    const { add, tie, evidence, setState, headers, list } = await aProducerAtWork();
    const { input } = await add();
    await tie(input.id);
    const remove = () => call(headers, 'DELETE', `/api/papers/${input.id}`);
    expect(await remove()).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    await setState('recognised');
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
    expect((await list()).body.total).toBe(0);
    expect(await evidence()).toMatchObject([{ title: 'Giấy chứng nhận ATTP' }]);
  });

  it('frees the file for another paper, and the paper for no dossier', async () => {
    const { add, tie, headers } = await aProducerAtWork();
    const { input } = await add();
    await call(headers, 'DELETE', `/api/papers/${input.id}`);
    expect((await tie(input.id)).body).toMatchObject({ errors: [{ code: 'unknown-paper' }] });
    expect((await add({ fileId: input.fileId })).status).toBe(201);
  });
});

describe('a dossier', () => {
  it('takes a paper once', async () => {
    const { add, tie } = await aProducerAtWork();
    const { input } = await add();
    const first = await tie(input.id);
    expect(await tie(input.id)).toMatchObject({ status: 409, body: { evidenceId: first.body.id } });
  });

  it('cannot be filed with an expired licence alone, and marks what ends before it is decided', async () => {
    clock.set('2024-09-16T02:00:00Z');
    const { add, tie, headers, dossierId } = await aProducerAtWork();
    const licence = await add({ documentType: 'business-licence', expiresOn: '2024-09-15' });
    await tie(licence.input.id);
    const soon = await add({ expiresOn: '2024-09-20' });
    await tie(soon.input.id);
    const { body } = await call(headers, 'GET', `/api/dossiers/${dossierId}`);
    expect(body.evidence.map(({ validity }: { validity: string }) => validity)).toEqual([
      'expired',
      'expiring',
    ]);
    expect(body.decidedBy > '2024-09-20').toBe(true);
    const submit = await call(
      headers,
      'POST',
      `/api/dossiers/${dossierId}/actions/submit`,
      undefined,
      body.version,
    );
    expect(submit).toMatchObject({
      status: 409,
      body: {
        missing: [{ place: 'business-licence', message: { vi: expect.stringContaining('15/09/2024') } }],
      },
    });
  });
});
