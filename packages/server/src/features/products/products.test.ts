import { underAssessment } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  aProducer,
  aProduct,
  city,
  commune,
  otherCommune,
} from '../../../test/builders.ts';
import { pdf, photoWithPosition } from '../../../test/sample-files.ts';
import { rowsOf } from '../../../test/sheet.ts';
import { upload } from '../../../test/upload.ts';

const testApp = await createTestApp();
const { app, db, signIn } = testApp;
const cycleId = await aCycle(db);
const producerId = await aProducer(db);
const member = await signIn('producer-member', { kind: 'producer', id: producerId });
const otherProducer = await aProducer(db, { unit_id: otherCommune });
const stranger = await signIn('producer-member', { kind: 'producer', id: otherProducer });

const form = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: uuidv7(),
  producerId,
  productSet: 8,
  name: 'Chả cá Cổ Lũy',
  specification: 'Khay 500 g',
  description: 'Chả cá làm từ cá mối tươi trong ngày.',
  ...changes,
});
const idea = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: uuidv7(),
  producerId,
  title: 'Mắm cá cơm đóng chai nhỏ',
  description: 'Làm chai 100 ml cho khách du lịch.',
  localMaterial: 'Cá cơm Sa Huỳnh',
  ...changes,
});

const post = (url: string, payload: object, headers = member) =>
  app.inject({ method: 'POST', url, headers, payload });
const put = (url: string, version: number, payload: object, headers = member) =>
  app.inject({ method: 'PUT', url, headers: { ...headers, 'if-match': `"${version}"` }, payload });
const get = (url: string, headers = member) => app.inject({ url, headers });
const places = (answer: { json(): { errors?: { path: string }[] } }) =>
  answer.json().errors?.map(({ path }) => path);

async function photo(who = member, owner = producerId, width = 300): Promise<string> {
  const answer = await upload(testApp, who, await photoWithPosition(width), {
    name: 'anh.jpg',
    producerId: owner,
  });
  return answer.json().id;
}

describe('a product', () => {
  test('is registered where its producer is, with its photos in order', async () => {
    const [first, second] = [await photo(member, producerId, 310), await photo(member, producerId, 320)];
    const answer = await post(
      '/api/products',
      form({
        gtin: '893 1234 56789 7',
        photos: [{ fileId: second, caption: 'Mặt trước' }, { fileId: first }],
      }),
    );
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({
      unitId: commune,
      productSet: 8,
      photoFileId: second,
      photos: [
        { fileId: second, caption: 'Mặt trước' },
        { fileId: first, caption: null },
      ],
      gtin: '8931234567897',
      mayEdit: true,
    });
  });

  test('sent again with the same id is one product', async () => {
    const product = form({ name: 'Một lần thôi' });
    const answers = await Promise.all([1, 2, 3].map(() => post('/api/products', product)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect((await get('/api/products?q=mot%20lan%20thoi')).json().total).toBe(1);
  });

  test.each([
    ['a barcode with a wrong check digit', async () => ({ gtin: '8931234567890' }), ['/gtin']],
    ['an unknown photo', async () => ({ photos: [{ fileId: uuidv7() }] }), ['/photos/0']],
    [
      "another producer's photo",
      async () => ({ photos: [{ fileId: await photo(stranger, otherProducer) }] }),
      ['/photos/0'],
    ],
    [
      'a PDF for a photo',
      async () => {
        const { id } = (await upload(testApp, member, pdf(), { name: 'a.pdf', producerId })).json();
        return { photos: [{ fileId: id }] };
      },
      ['/photos/0'],
    ],
    [
      'the same photo twice',
      async () => {
        const fileId = await photo();
        return { photos: [{ fileId }, { fileId }] };
      },
      ['/photos/1'],
    ],
    [
      'eleven photos',
      async () => ({ photos: Array.from({ length: 11 }, () => ({ fileId: uuidv7() })) }),
      ['/photos'],
    ],
    ['a product set that is none', async () => ({ productSet: 27 }), ['/productSet']],
    ['no name', async () => ({ name: '  ' }), ['/name']],
    ["another's idea", async () => ({ ideaId: uuidv7() }), ['/ideaId']],
  ])('is refused with %s, which is named', async (_what, changes, where) => {
    const answer = await post('/api/products', form(await changes()));
    expect(answer.statusCode).toBe(400);
    expect(places(answer)).toEqual(where);
  });

  test('is changed with its photos by its members only, on the version that they read', async () => {
    const fileId = await photo(member, producerId, 330);
    const product = form({ photos: [{ fileId }] });
    await post('/api/products', product);
    const url = `/api/products/${product.id}`;
    const changed = await put(url, 1, { ...product, name: 'Tên mới', photos: [] });
    expect(changed.json()).toMatchObject({ version: 2, name: 'Tên mới', photos: [], photoFileId: null });
    expect((await put(url, 1, product)).json()).toMatchObject({
      code: 'version-conflict',
      currentVersion: 2,
    });
    expect((await put(url, 2, product, stranger)).statusCode).toBe(403);
    expect((await post('/api/products', form(), stranger)).statusCode).toBe(403);
    const { payload } = await db
      .selectFrom('action')
      .select('payload')
      .where('subject_id', '=', product.id)
      .where('kind', '=', 'edit')
      .executeTakeFirstOrThrow();
    expect(payload).toEqual({ changed: ['name'], photosBefore: [fileId], photos: [] });
  });

  test('keeps its product set while a dossier is under way, and may change it after a withdrawal', async () => {
    const productId = await aProduct(db, producerId);
    const dossier = await aDossier(db, cycleId, {
      producer_id: producerId,
      product_id: productId,
      state: 'draft',
    });
    const url = `/api/products/${productId}`;
    expect((await put(url, 1, form({ productSet: 9 }))).json().code).toBe('wrong-state');
    expect((await put(url, 1, form({ name: 'Tên khác' }))).statusCode).toBe(200);
    await db.updateTable('dossier').set({ state: 'withdrawn' }).where('id', '=', dossier.id).execute();
    expect((await put(url, 2, form({ productSet: 9 }))).json()).toMatchObject({ productSet: 9 });
  });

  test.each(underAssessment)('stands as it was filed while its dossier is %s', async (state) => {
    const productId = await aProduct(db, producerId);
    await aDossier(db, cycleId, { producer_id: producerId, product_id: productId, state });
    const answer = await put(`/api/products/${productId}`, 1, form({ name: 'Thuốc chữa bách bệnh' }));
    expect(answer.json()).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await get(`/api/products/${productId}`)).json()).toMatchObject({ version: 1 });
  });

  test('may be mended when its dossier was returned', async () => {
    const productId = await aProduct(db, producerId);
    const state = 'returned-by-commune';
    await aDossier(db, cycleId, { producer_id: producerId, product_id: productId, state });
    expect((await put(`/api/products/${productId}`, 1, form())).statusCode).toBe(200);
  });

  test('is read by its commune and office, not by others', async () => {
    const productId = await aProduct(db, producerId);
    const url = `/api/products/${productId}`;
    expect(
      (await get(url, await signIn('commune-officer', { kind: 'unit', id: commune }))).json().mayEdit,
    ).toBe(false);
    expect((await get(url, await signIn('office-officer', { kind: 'unit', id: city }))).statusCode).toBe(200);
    expect(
      (await get(url, await signIn('commune-officer', { kind: 'unit', id: otherCommune }))).statusCode,
    ).toBe(404);
    expect((await get(url, stranger)).statusCode).toBe(404);
  });

  test('is found in the list by product or producer, without marks, and in the spreadsheet', async () => {
    await aProduct(db, otherProducer, { name: 'Tỏi đen Lý Sơn', product_set: 9, unit_id: otherCommune });
    const office = await signIn('office-officer', { kind: 'unit', id: city });
    expect((await get('/api/products?q=toi%20den', office)).json()).toMatchObject({
      total: 1,
      items: [{ name: 'Tỏi đen Lý Sơn', productSet: 9 }],
    });
    expect((await get('/api/products?q=toi%20den', member)).json().total).toBe(0);
    expect((await get(`/api/products?producerId=${otherProducer}&q=bien%20xanh`, office)).json().total).toBe(
      1,
    );
    expect((await get('/api/products.xlsx?q=toi', office)).headers['content-type']).toContain('spreadsheet');
  });
});

describe('an idea', () => {
  test('becomes a product that keeps the link', async () => {
    const fileId = await photo(member, producerId, 340);
    const registered = idea({ photoFileId: fileId });
    const answer = await post('/api/ideas', registered);
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({ photoFileId: fileId, productId: null, unitId: commune });
    const product = await post('/api/products', form({ ideaId: registered.id, photos: [{ fileId }] }));
    expect(product.json().ideaId).toBe(registered.id);
    expect((await get(`/api/ideas/${registered.id}`)).json().productId).toBe(product.json().id);
  });

  test('is changed on the version that was read, by its members only', async () => {
    const registered = idea();
    await post('/api/ideas', registered);
    const url = `/api/ideas/${registered.id}`;
    expect((await put(url, 1, { ...registered, title: 'Tên mới' })).json()).toMatchObject({
      version: 2,
      title: 'Tên mới',
    });
    expect((await put(url, 1, registered)).statusCode).toBe(412);
    expect((await put(url, 2, registered, stranger)).statusCode).toBe(403);
    expect((await post('/api/ideas', idea(), stranger)).statusCode).toBe(403);
  });

  test('is read by its commune and found without marks; strangers do not see it', async () => {
    const registered = idea({ title: 'Kẹo gương mè đen' });
    await post('/api/ideas', registered);
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    expect((await get('/api/ideas?q=keo%20guong', officer)).json()).toMatchObject({ total: 1 });
    expect((await get('/api/ideas?q=keo%20guong', stranger)).json().total).toBe(0);
    expect((await get(`/api/ideas/${registered.id}`, stranger)).statusCode).toBe(404);
  });

  test('is encouraged or set aside by its commune, in words that its producer reads', async () => {
    const registered = idea({ title: 'Rượu sim Trà Bồng' });
    await post('/api/ideas', registered);
    const url = `/api/ideas/${registered.id}`;
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    const leader = await signIn('commune-leader', { kind: 'unit', id: commune });
    const stageOf = async () => (await get(url)).json().stage;
    const listed = async (stage: string) =>
      (await get(`/api/ideas?q=ruou%20sim&stage=${stage}`, officer)).json().total;

    const aside = { id: uuidv7(), kind: 'set-aside', note: 'Chưa có giấy phép nấu rượu.' };
    expect((await post(`${url}/notes`, aside, officer)).statusCode).toBe(201);
    expect((await post(`${url}/notes`, aside, officer)).json().notes).toHaveLength(1);
    expect((await get(url)).json()).toMatchObject({
      stage: 'set-aside',
      mayNote: false,
      notes: [{ kind: 'set-aside', note: aside.note }],
    });
    expect([await listed('set-aside'), await listed('idea')]).toEqual([1, 0]);
    expect((await post(`${url}/notes`, aside, leader)).statusCode).toBe(409);

    await post(`${url}/notes`, { id: uuidv7(), kind: 'encourage', note: 'Đã có giấy phép.' }, leader);
    expect(await stageOf()).toBe('encouraged');
    await post(`${url}/notes`, { ...aside, id: uuidv7() }, officer);
    await post('/api/products', form({ ideaId: registered.id }));
    expect(await stageOf()).toBe('product');

    const acts = await db
      .selectFrom('action')
      .select(['kind', 'role'])
      .where('subject_id', '=', registered.id)
      .orderBy('seq')
      .execute();
    expect(acts.map(({ kind, role }) => `${kind} ${role}`)).toEqual([
      'register producer-member',
      'set-aside commune-officer',
      'encourage commune-leader',
      'set-aside commune-officer',
    ]);
  });

  test('is noted on by its own commune only, and not without words', async () => {
    const registered = idea();
    await post('/api/ideas', registered);
    const note = (changes = {}) => ({ id: uuidv7(), kind: 'encourage', note: 'Nên làm thử.', ...changes });
    const url = `/api/ideas/${registered.id}/notes`;
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    const neighbour = await signIn('commune-officer', { kind: 'unit', id: otherCommune });
    expect((await post(url, note(), neighbour)).statusCode).toBe(403);
    expect((await post(url, note())).statusCode).toBe(403);
    expect(places(await post(url, note({ note: ' ' }), officer))).toEqual(['/note']);
    expect((await post(`/api/ideas/${uuidv7()}/notes`, note(), officer)).statusCode).toBe(404);
  });

  test('is exported under the filters of the list, to whoever reads the list; what looks like a formula is text', async () => {
    const title = '=HYPERLINK("http://x","Rượu nho Sa Kỳ")';
    await post('/api/ideas', idea({ title }));
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    const neighbour = await signIn('commune-officer', { kind: 'unit', id: otherCommune });
    const exported = async (query: string, who = officer) =>
      (await rowsOf(await get(`/api/ideas.xlsx?${query}`, who))).map(([cell]) => cell);
    expect(await exported('q=nho%20sa%20ky')).toEqual(['Tên ý tưởng', title]);
    expect(await exported('q=nho%20sa%20ky&stage=product')).toEqual(['Tên ý tưởng']);
    expect(await exported('q=nho%20sa%20ky', neighbour)).toEqual(['Tên ý tưởng']);
  });

  test("is refused with somebody else's photo", async () => {
    const answer = await post('/api/ideas', idea({ photoFileId: await photo(stranger, otherProducer) }));
    expect(places(answer)).toEqual(['/photoFileId']);
  });
});
