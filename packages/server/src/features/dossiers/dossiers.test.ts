import type { Role } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp, type Person } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  aFile,
  anEvidence,
  aPaper,
  aProducer,
  aProduct,
  city,
  commune,
  otherCommune,
} from '../../../test/builders.ts';

const { app, db, person, signIn, clock } = await createTestApp();
const cycleId = await aCycle(db);

const memberOf = (producerId: string) =>
  person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });

/** A producer with a product and somebody who acts for it. */
async function aProducerWithProduct() {
  const producerId = await aProducer(db);
  const productId = await aProduct(db, producerId);
  return { producerId, productId, member: await memberOf(producerId) };
}

const post = (who: Person, url: string, payload: object | undefined, version?: number) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...who.headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(payload ? { payload } : {}),
  });
const patch = (who: Person, id: string, version: number, payload: object) =>
  app.inject({
    method: 'PATCH',
    url: `/api/dossiers/${id}`,
    headers: { ...who.headers, 'if-match': `"${version}"` },
    payload,
  });
const get = (headers: Person['headers'], url: string) => app.inject({ method: 'GET', url, headers });

/** A complete draft with its member, ready to be submitted. */
async function aCompleteDraft(changes: Parameters<typeof aDossier>[2] = {}) {
  const dossier = await aDossier(db, cycleId, changes);
  const member = await memberOf(dossier.producerId);
  await anEvidence(db, dossier.id, await aFile(db, dossier.producerId, member.accountId));
  return { ...dossier, member };
}

describe('opening a draft', () => {
  it('makes one draft however often it is sent', async () => {
    const { productId, member } = await aProducerWithProduct();
    const body = { id: uuidv7(), productId, cycleId, filingKind: 'first' };
    const answers = await Promise.all([1, 2, 3].map(() => post(member, '/api/dossiers', body)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const rows = await db.selectFrom('dossier').select('id').where('product_id', '=', productId).execute();
    expect(rows).toEqual([{ id: body.id }]);
  });

  it('refuses a second living dossier of the product in the cycle', async () => {
    const { productId, member } = await aProducerWithProduct();
    const draft = () => ({ id: uuidv7(), productId, cycleId, filingKind: 'first' });
    expect((await post(member, '/api/dossiers', draft())).statusCode).toBe(200);
    const second = await post(member, '/api/dossiers', draft());
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({ code: 'already-exists' });
  });

  it('refuses a stranger, an upgrade of what was never recognised, and a closed cycle', async () => {
    const { productId, member } = await aProducerWithProduct();
    const stranger = (await aProducerWithProduct()).member;
    const body = { id: uuidv7(), productId, cycleId, filingKind: 'first' };
    expect((await post(stranger, '/api/dossiers', body)).statusCode).toBe(403);
    expect((await post(member, '/api/dossiers', { ...body, filingKind: 'upgrade' })).json()).toMatchObject({
      code: 'wrong-state',
    });
    const closed = await aCycle(db, { year: 2023, opens_on: '2023-01-01', closes_on: '2023-12-31' });
    expect((await post(member, '/api/dossiers', { ...body, cycleId: closed })).statusCode).toBe(409);
  });
});

describe('autosave', () => {
  it('lays changes over the draft, takes back what is null, and counts versions', async () => {
    const { id, member } = await aCompleteDraft();
    const first = await patch(member, id, 1, { form: { history: 'Từ năm 1998' }, choices: { '1a': 1 } });
    expect(first.json()).toMatchObject({
      version: 2,
      form: { history: 'Từ năm 1998' },
      selfAssessment: { choices: { '1a': 1 } },
    });
    const second = await patch(member, id, 2, { form: { history: null } });
    expect(second.json().form).not.toHaveProperty('history');
    expect(second.json().missing).toContainEqual(
      expect.objectContaining({ step: 'general', place: 'history' }),
    );
  });

  it('never overwrites silently: of two editors one is told', async () => {
    const { id, member } = await aCompleteDraft();
    const answers = await Promise.all([
      patch(member, id, 1, { form: { history: 'A' } }),
      patch(member, id, 1, { form: { history: 'B' } }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    const refused = answers.find(({ statusCode }) => statusCode === 412);
    expect(refused?.json()).toMatchObject({ code: 'version-conflict', currentVersion: 2 });
  });

  it('names a choice or note that the rubric has no place for, and a field that no form asks', async () => {
    const { id, member } = await aCompleteDraft();
    const answer = await patch(member, id, 1, {
      choices: { '1a': 9, '9z': 1 },
      notes: { '1a': 'Có hợp đồng', '9y': 'x', '9x': null },
      form: { nonsense: 'x' },
    });
    expect(answer.statusCode).toBe(400);
    expect(
      answer
        .json()
        .errors.map(({ path }: { path: string }) => path)
        .sort(),
    ).toEqual(['/choices/1a', '/choices/9z', '/form/nonsense', '/notes/9x', '/notes/9y']);
  });

  it('asks for the version', async () => {
    const { id, member } = await aCompleteDraft();
    const answer = await app.inject({
      method: 'PATCH',
      url: `/api/dossiers/${id}`,
      headers: member.headers,
      payload: {},
    });
    expect(answer.json()).toMatchObject({ code: 'version-required' });
  });
});

describe('submitting', () => {
  it('lists everything that is missing, with its place', async () => {
    const { id, producerId } = await aDossier(db, cycleId, { form: '{}' });
    const answer = await post(await memberOf(producerId), `/api/dossiers/${id}/actions/submit`, undefined, 1);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'incomplete' });
    expect(answer.json().missing.length).toBeGreaterThan(5);
    expect(answer.json().missing).toContainEqual(
      expect.objectContaining({ step: 'evidence', place: 'business-licence' }),
    );
  });

  it('starts the 15 working days of the commune (QĐ 26/2026, Điều 7.2)', async () => {
    clock.set('2024-09-16T02:00:00Z');
    const { id, member } = await aCompleteDraft();
    const answer = await post(member, `/api/dossiers/${id}/actions/submit`, undefined, 1);
    expect(answer.json()).toMatchObject({
      state: 'submitted',
      receivedOn: '2024-09-16',
      communeDueOn: '2024-10-07',
      workingDaysLeft: 15,
      actions: ['withdraw'],
    });
  });

  it('happens once, however often it is clicked', async () => {
    const { id, member } = await aCompleteDraft();
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(member, `/api/dossiers/${id}/actions/submit`, undefined, 1)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412]);
    const done = await db
      .selectFrom('action')
      .select('kind')
      .where('subject_id', '=', id)
      .where('kind', '=', 'submit')
      .execute();
    expect(done).toHaveLength(1);
  });

  it('closes the dossier to edits and evidence', async () => {
    const { id, member, producerId } = await aCompleteDraft();
    await post(member, `/api/dossiers/${id}/actions/submit`, undefined, 1);
    expect((await patch(member, id, 2, { form: { history: 'x' } })).json()).toMatchObject({
      code: 'wrong-state',
    });
    const paperId = await aPaper(db, await aFile(db, producerId, member.accountId));
    const evidence = { id: uuidv7(), paperId };
    expect((await post(member, `/api/dossiers/${id}/evidence`, evidence)).statusCode).toBe(409);
  });
});

describe('evidence', () => {
  it('is tied once, changed with its version, and taken off for good', async () => {
    const { id, member, producerId } = await aCompleteDraft();
    const paperId = await aPaper(db, await aFile(db, producerId, member.accountId));
    const evidence = { id: uuidv7(), paperId, criteria: ['4a'] };
    await post(member, `/api/dossiers/${id}/evidence`, evidence);
    const again = await post(member, `/api/dossiers/${id}/evidence`, evidence);
    expect(again.json()).toMatchObject({ id: evidence.id, version: 1, criteria: ['4a'] });

    const url = `/api/dossiers/${id}/evidence/${evidence.id}`;
    const change = (version: number) =>
      app.inject({
        method: 'PUT',
        url,
        headers: { ...member.headers, 'if-match': `"${version}"` },
        payload: { criteria: ['4a', '3a'] },
      });
    expect((await change(1)).json()).toMatchObject({ criteria: ['4a', '3a'], version: 2 });
    expect((await change(1)).statusCode).toBe(412);

    expect((await app.inject({ method: 'DELETE', url, headers: member.headers })).statusCode).toBe(204);
    expect((await app.inject({ method: 'DELETE', url, headers: member.headers })).statusCode).toBe(204);
    const left = (await get(member.headers, `/api/dossiers/${id}`)).json().evidence;
    expect(left).toHaveLength(1);
  });

  it('must be a paper of the same producer and prove criteria that exist', async () => {
    const { id, member } = await aCompleteDraft();
    const other = await aCompleteDraft();
    const foreign = await aPaper(db, await aFile(db, other.producerId, other.member.accountId));
    const evidence = { id: uuidv7(), paperId: foreign };
    expect((await post(member, `/api/dossiers/${id}/evidence`, evidence)).json()).toMatchObject({
      errors: [{ code: 'unknown-paper' }],
    });
    expect(
      (await post(member, `/api/dossiers/${id}/evidence`, { ...evidence, criteria: ['nope'] })).json(),
    ).toMatchObject({ errors: [{ code: 'unknown-criterion' }] });
  });
});

describe('who sees what', () => {
  it('keeps a draft to its producer, and a commune out of its neighbour’s dossiers', async () => {
    const { id, member } = await aCompleteDraft();
    const ours = await signIn('commune-officer', { kind: 'unit', id: commune });
    const theirs = await signIn('commune-officer', { kind: 'unit', id: otherCommune });
    const office = await signIn('office-officer', { kind: 'unit', id: city });
    const url = `/api/dossiers/${id}`;
    expect((await get(ours, url)).statusCode).toBe(404);
    await post(member, `${url}/actions/submit`, undefined, 1);
    expect((await get(ours, url)).statusCode).toBe(200);
    expect((await get(theirs, url)).statusCode).toBe(404);
    expect((await get(office, url)).statusCode).toBe(404);
    await db.updateTable('dossier').set({ state: 'intake' }).where('id', '=', id).execute();
    expect((await get(office, url)).json()).toMatchObject({ actions: ['return-from-office', 'accept'] });
  });

  it('finds products without diacritics and counts the rest of the pages', async () => {
    const producerId = await aProducer(db, { name: 'Tổ hợp tác Làng Chài' });
    const productId = await aProduct(db, producerId, { name: 'Nước mắm nhĩ Làng Chài' });
    await aDossier(db, cycleId, { producer_id: producerId, product_id: productId });
    const member = await memberOf(producerId);
    const page = (await get(member.headers, '/api/dossiers?q=mam%20nhi')).json();
    expect(page).toMatchObject({ total: 1, items: [{ productName: 'Nước mắm nhĩ Làng Chài' }] });
    expect((await get(member.headers, '/api/dossiers?q=xyz')).json()).toEqual({ items: [], total: 0 });
  });

  it.each(['updated', 'product'])('%s sorts either way', async (sort) => {
    const producerId = await aProducer(db);
    for (const [name, day] of [
      ['Ấm', '2024-09-12'],
      ['Bánh', '2024-09-11'],
      ['Đường', '2024-09-13'],
    ] as const) {
      const productId = await aProduct(db, producerId, { name });
      const updated_at = new Date(`${day}T01:00:00Z`);
      await aDossier(db, cycleId, { producer_id: producerId, product_id: productId, updated_at });
    }
    const member = await memberOf(producerId);
    const names = async (order: string): Promise<string[]> =>
      (await get(member.headers, `/api/dossiers?sort=${order}`))
        .json()
        .items.map(({ productName }: { productName: string }) => productName);
    const sorted = await names(sort);
    expect(sorted).toEqual(sort === 'product' ? ['Ấm', 'Bánh', 'Đường'] : ['Đường', 'Ấm', 'Bánh']);
    expect(await names(`-${sort}`)).toEqual(sorted.toReversed());
  });
});

describe('the papers of a dossier', () => {
  it('print contact and personal data for who needs them, and for nobody else', async () => {
    const { id, producerId } = await aDossier(db, cycleId, { state: 'intake' });
    await db
      .updateTable('producer')
      .set({ phone: '+84905123456', representative_sex: 'female', representative_ethnic_group: 'Hrê' })
      .where('id', '=', producerId)
      .execute();
    const unit = (role: Role, place: string) => person({ role, scope: { kind: 'unit', id: place } });
    const near = [
      await memberOf(producerId),
      await unit('commune-officer', commune),
      await unit('office-officer', city),
    ];
    const far = [
      await person({ role: 'auditor', scope: { kind: 'installation' } }),
      await unit('committee-leader', city),
    ];
    for (const who of [...near, ...far]) {
      const url = `/api/dossiers/${id}/documents/self-assessment-report?format=docx`;
      const text = docxText((await get(who.headers, url)).rawPayload);
      expect(text).toContain('Giới tính');
      for (const personal of ['0905 123 456', 'Nữ', 'Hrê']) {
        expect(text.includes(personal), `${personal} for ${who.email}`).toBe(near.includes(who));
      }
    }
  });

  it.each(['registration-form', 'self-assessment-report'])('%s comes as DOCX and PDF', async (document) => {
    const { id, member } = await aCompleteDraft();
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ]) {
      const answer = await get(member.headers, `/api/dossiers/${id}/documents/${document}?format=${format}`);
      expect(answer.statusCode).toBe(200);
      expect(answer.rawPayload.subarray(0, magic?.length).toString()).toBe(magic);
      expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="mau-0[12]-[a-z0-9-]+\./);
    }
  });
});

describe('withdrawing', () => {
  it('needs a reason and ends the dossier', async () => {
    const { id, member } = await aCompleteDraft();
    const url = `/api/dossiers/${id}/actions/withdraw`;
    expect((await post(member, url, {}, 1)).statusCode).toBe(400);
    expect((await post(member, url, { reason: 'Làm lại bao bì' }, 1)).json()).toMatchObject({
      state: 'withdrawn',
      actions: [],
    });
    const timeline = (await get(member.headers, `/api/dossiers/${id}/timeline`)).json();
    expect(timeline[0]).toMatchObject({
      action: 'withdraw',
      from: 'draft',
      to: 'withdrawn',
      reason: 'Làm lại bao bì',
    });
  });
});
