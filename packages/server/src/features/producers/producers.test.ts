import { taxCheckDigit } from '@saolang/rulebook';
import ExcelJS from 'exceljs';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  aProducer,
  aProduct,
  city,
  commune,
  otherCommune,
} from '../../../test/builders.ts';
import { producerForm } from '../../../test/sample-producer.ts';
import { type ConsentPurpose, recordConsents } from '../../platform/accounts/consents.ts';

const { app, db, clock, person, signIn } = await createTestApp();

let serial = 100;
/** Another valid tax code of an enterprise. */
function taxCode(): string {
  for (;;) {
    serial += 1;
    const nine = `4300${String(serial).padStart(5, '0')}`;
    if (taxCheckDigit(nine) < 10) return `${nine}${taxCheckDigit(nine)}`;
  }
}

async function citizen(...purposes: ConsentPurpose[]): Promise<Person> {
  const somebody = await person();
  const answers = Object.fromEntries(purposes.map((purpose) => [purpose, true]));
  await recordConsents(db, clock.now(), somebody.accountId, answers);
  return somebody;
}

const register = (who: Person, form: ReturnType<typeof producerForm>) =>
  app.inject({ method: 'POST', url: '/api/producers', headers: who.headers, payload: form });

const edit = (who: Person, id: string, version: number, form: object) =>
  app.inject({
    method: 'PUT',
    url: `/api/producers/${id}`,
    headers: { ...who.headers, 'if-match': `"${version}"` },
    payload: form,
  });

const get = (url: string, headers: Record<string, string>) => app.inject({ url, headers });

const places = (answer: { json(): { errors?: { path: string }[] } }) =>
  answer.json().errors?.map(({ path }) => path);

describe('registering', () => {
  test('makes the person the first member, in the same breath and on record', async () => {
    const who = await citizen('service');
    const answer = await register(who, producerForm({ taxCode: taxCode() }));
    expect(answer.statusCode, answer.body).toBe(201);
    const { id } = answer.json();
    expect(answer.json()).toMatchObject({
      unitName: 'Xã Tịnh Khê',
      phone: '0905 123 456',
      mayEdit: true,
      version: 1,
    });
    const mine = await get('/api/producers/mine', who.headers);
    expect(mine.json()).toMatchObject([{ id, products: 0 }]);
    const action = await db
      .selectFrom('action')
      .selectAll()
      .where('subject_kind', '=', 'producer')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(action).toMatchObject({
      kind: 'register',
      role: 'producer-member',
      account_id: who.accountId,
      version: 1,
    });
    expect(JSON.stringify(action.payload)).not.toMatch(/0905|Sao Biển/);
    const members = await get(`/api/producers/${id}/members`, who.headers);
    expect(members.json()).toMatchObject([{ accountId: who.accountId }]);
  });

  test('needs the consent to the use of personal data', async () => {
    const answer = await register(await citizen(), producerForm({ taxCode: taxCode() }));
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'incomplete', consent: 'service' });
  });

  test('the same form sent again, even at once, is one producer', async () => {
    const who = await citizen('service');
    const form = producerForm({ taxCode: taxCode() });
    const answers = await Promise.all([register(who, form), register(who, form), register(who, form)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect((await register(who, form)).statusCode).toBe(201);
    expect((await get('/api/producers/mine', who.headers)).json()).toHaveLength(1);
  });

  test('a tax code that is registered is refused, with what to do', async () => {
    const code = taxCode();
    await register(await citizen('service'), producerForm({ taxCode: code }));
    const answer = await register(await citizen('service'), producerForm({ taxCode: code }));
    expect(answer.statusCode).toBe(409);
    expect(answer.json().code).toBe('already-exists');
    expect(answer.json().detail).toMatch(/thành viên|UBND xã/);
    expect(places(answer)).toEqual(['/taxCode']);
  });

  test("nobody takes over another's producer by its id", async () => {
    const form = producerForm({ taxCode: taxCode() });
    await register(await citizen('service'), form);
    const thief = await citizen('service');
    expect((await register(thief, { ...form, taxCode: taxCode() })).statusCode).toBe(403);
    expect((await get('/api/producers/mine', thief.headers)).json()).toEqual([]);
  });

  test('names every field that is wrong, at once and in words', async () => {
    const answer = await register(
      await citizen('service'),
      producerForm({
        unitId: city,
        taxCode: '4300123455',
        phone: '12345',
        email: 'khong-phai-thu',
        licenceDate: '2030-01-01',
        foundedOn: '2030-01-01',
      }),
    );
    expect(answer.statusCode).toBe(400);
    expect(places(answer)?.sort()).toEqual([
      '/email',
      '/foundedOn',
      '/licenceDate',
      '/phone',
      '/taxCode',
      '/unitId',
    ]);
    for (const { message } of answer.json().errors) expect(message).toMatch(/\p{L}/u);
  });

  test('fields left empty are named too', async () => {
    const answer = await register(await citizen('service'), producerForm({ name: ' ', address: '' }));
    expect(places(answer)?.sort()).toEqual(['/address', '/name']);
  });

  test('the commune must exist today: one that ended names those it went into', async () => {
    clock.set('2026-06-01T02:00:00Z');
    const answer = await register(await citizen('service'), producerForm({ taxCode: taxCode() }));
    clock.set('2024-09-16T02:00:00Z');
    expect(places(answer)).toEqual(['/unitId']);
    expect(answer.json().errors[0].message).toMatch(/Xã Tịnh Khê không còn.*Hãy chọn/);
  });

  test('a commune of Kon Tum is another province’s until 1 July 2025', async () => {
    const kroong = '23314@2019-09-01';
    const answer = await register(
      await citizen('service'),
      producerForm({ unitId: kroong, taxCode: taxCode() }),
    );
    expect(places(answer)).toEqual(['/unitId']);
  });

  test('sex, ethnic group and disability are kept only with the consent to statistics', async () => {
    const sensitive = { representativeSex: 'female', representativeEthnicGroup: 'Hrê' };
    const refused = await register(
      await citizen('service'),
      producerForm({ taxCode: taxCode(), ...sensitive }),
    );
    expect(places(refused)).toEqual(['/statisticsConsent']);
    const who = await citizen('service');
    const agreed = await register(
      who,
      producerForm({ taxCode: taxCode(), ...sensitive, statisticsConsent: true }),
    );
    expect(agreed.json().personal).toMatchObject({ sex: 'female', ethnicGroup: 'Hrê', disabled: null });
    const consents = await db
      .selectFrom('consent')
      .select('purpose')
      .where('account_id', '=', who.accountId)
      .where('given', '=', true)
      .execute();
    expect(consents.map(({ purpose }) => purpose).sort()).toEqual(['service', 'statistics']);
  });

  test('they are erased when that consent is taken back, on record, and everything else stays', async () => {
    const who = await citizen('service', 'statistics');
    const form = producerForm({
      taxCode: taxCode(),
      representativeSex: 'female',
      representativeEthnicGroup: 'Hrê',
      representativeDisabled: false,
    });
    const { id, personal } = (await register(who, form)).json();
    const answer = (consents: object) =>
      app.inject({ method: 'PUT', url: '/api/consents', headers: who.headers, payload: { consents } });
    await answer({ promotion: false });
    expect((await get(`/api/producers/${id}`, who.headers)).json()).toMatchObject({ version: 1, personal });
    expect((await answer({ statistics: false })).statusCode).toBe(200);
    expect((await get(`/api/producers/${id}`, who.headers)).json()).toMatchObject({
      version: 2,
      name: form.name,
      personal: { ...personal, sex: null, ethnicGroup: null, disabled: null },
    });
    const actions = await db.selectFrom('action').selectAll().where('subject_id', '=', id).execute();
    expect(actions.at(-1)).toMatchObject({ kind: 'erase-statistics', account_id: who.accountId, version: 2 });
    expect(JSON.stringify(actions)).not.toContain('Hrê');
  });
});

describe('registering at the counter', () => {
  const officerOf = (id: string) => person({ role: 'commune-officer', scope: { kind: 'unit', id } });

  test('makes nobody a member, by the officer’s right, once', async () => {
    const officer = await officerOf(commune);
    const form = producerForm({ taxCode: taxCode() });
    const answers = await Promise.all([register(officer, form), register(officer, form)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect(answers[0]?.json()).toMatchObject({ id: form.id, mayEdit: false });
    expect(await db.selectFrom('role_grant').select('id').where('scope_id', '=', form.id).execute()).toEqual(
      [],
    );
    const actions = await db
      .selectFrom('action')
      .select(['kind', 'role', 'account_id'])
      .where('subject_id', '=', form.id)
      .execute();
    expect(actions).toEqual([{ kind: 'register', role: 'commune-officer', account_id: officer.accountId }]);
    const again = await register(await officerOf(commune), producerForm({ taxCode: form.taxCode }));
    expect(again.statusCode).toBe(409);
  });

  test('takes no statistics, which are the person’s own to give', async () => {
    const officer = await officerOf(commune);
    const form = producerForm({
      taxCode: taxCode(),
      statisticsConsent: true,
      representativeSex: 'female',
    });
    const answer = await register(officer, form);
    expect(answer.statusCode).toBe(400);
    expect(places(answer)).toEqual(['/statisticsConsent']);
  });

  test('is of the officer’s own commune: elsewhere one is a citizen', async () => {
    const officer = await officerOf(otherCommune);
    expect((await register(officer, producerForm({ taxCode: taxCode() }))).statusCode).toBe(409);
    const form = producerForm({ taxCode: taxCode() });
    expect((await register(await officerOf(commune), form)).statusCode).toBe(201);
    expect((await register(officer, { ...form, unitId: otherCommune })).statusCode).toBe(404);
  });
});

describe('editing', () => {
  test('takes the version that was read; a stale one is refused with the current version', async () => {
    const who = await citizen('service');
    const form = producerForm({ taxCode: taxCode() });
    const { id } = (await register(who, form)).json();
    const first = await edit(who, id, 1, { ...form, name: 'Hợp tác xã Gió Mới' });
    expect(first.json()).toMatchObject({ version: 2, name: 'Hợp tác xã Gió Mới' });
    expect(first.headers.etag).toBe('"2"');
    const stale = await edit(who, id, 1, { ...form, name: 'Tên khác' });
    expect(stale.statusCode).toBe(412);
    expect(stale.json()).toMatchObject({ code: 'version-conflict', currentVersion: 2 });
    const action = await db
      .selectFrom('action')
      .select('payload')
      .where('subject_id', '=', id)
      .where('kind', '=', 'edit')
      .executeTakeFirstOrThrow();
    expect(action.payload).toEqual({ changed: ['name'] });
  });

  test('leaves what was filed as it is while a dossier is assessed; contacts may change', async () => {
    const who = await citizen('service');
    const form = producerForm({ taxCode: taxCode() });
    const { id } = (await register(who, form)).json();
    const productId = await aProduct(db, id);
    await aDossier(db, await aCycle(db), { producer_id: id, product_id: productId, state: 'confirmed' });
    const renamed = await edit(who, id, 1, { ...form, name: 'Hợp tác xã khác' });
    expect(renamed.json()).toMatchObject({ status: 409, code: 'wrong-state' });
    expect((await edit(who, id, 1, { ...form, phone: '0905999888' })).statusCode).toBe(200);
  });

  test("cannot take another's tax code", async () => {
    const who = await citizen('service');
    const [mine, taken] = [taxCode(), taxCode()];
    await register(await citizen('service'), producerForm({ taxCode: taken }));
    const { id } = (await register(who, producerForm({ taxCode: mine }))).json();
    expect((await edit(who, id, 1, producerForm({ taxCode: taken }))).statusCode).toBe(409);
  });

  test('a producer of a commune that has ended since is still edited', async () => {
    const who = await citizen('service');
    const form = producerForm({ taxCode: taxCode() });
    const { id } = (await register(who, form)).json();
    clock.set('2026-06-01T02:00:00Z');
    const answer = await edit(who, id, 1, { ...form, name: 'Tên mới' });
    clock.set('2024-09-16T02:00:00Z');
    expect(answer.statusCode, answer.body).toBe(200);
  });

  test('is for members only', async () => {
    const id = await aProducer(db);
    const officer = await person({ role: 'commune-officer', scope: { kind: 'unit', id: commune } });
    expect((await edit(officer, id, 1, producerForm())).statusCode).toBe(403);
    expect((await edit(await citizen('service'), id, 1, producerForm())).statusCode).toBe(403);
  });
});

describe('reading', () => {
  test('personal data only for those who need it: the producer, its commune and its office', async () => {
    const id = await aProducer(db, { representative_ethnic_group: 'Hrê', tax_code: '051199000123' });
    const shown = async (...args: Parameters<typeof signIn>) =>
      (await get(`/api/producers/${id}`, await signIn(...args))).json();
    for (const near of [
      await shown('producer-member', { kind: 'producer', id }),
      await shown('commune-officer', { kind: 'unit', id: commune }),
      await shown('office-officer', { kind: 'unit', id: city }),
    ]) {
      expect(near).toMatchObject({
        personal: { ethnicGroup: 'Hrê' },
        phone: '0905 123 456',
        taxCode: '051199000123',
      });
    }
    for (const far of [await shown('auditor'), await shown('inspector', { kind: 'unit', id: city })]) {
      expect(far).toMatchObject({
        personal: null,
        email: null,
        phone: '••• ••• 456',
        taxCode: '••••••••0123',
      });
      expect(JSON.stringify(far)).not.toContain('Hrê');
    }
  });

  test('what one may not read does not exist', async () => {
    const id = await aProducer(db);
    const away = await signIn('commune-officer', { kind: 'unit', id: otherCommune });
    const stranger = await signIn('producer-member', { kind: 'producer', id: uuidv7() });
    expect((await get(`/api/producers/${id}`, away)).statusCode).toBe(404);
    expect((await get(`/api/producers/${id}`, stranger)).statusCode).toBe(404);
  });
});

describe('the list', () => {
  test('is searched without marks, filtered and cut into pages, within the reach of the reader', async () => {
    const office = await signIn('office-officer', { kind: 'unit', id: city });
    await aProducer(db, { name: 'Cơ sở Mắm Nhĩ Cửa Đại', unit_id: otherCommune, kind: 'farm' });
    const id = await aProducer(db, { name: 'Cơ sở Mắm Nhĩ Cổ Lũy' });
    await aProduct(db, id);
    const names = async (query: string, headers = office) =>
      (await get(`/api/producers?${query}`, headers)).json().items.map((row: { name: string }) => row.name);
    expect(await names('q=mam%20nhi')).toEqual(['Cơ sở Mắm Nhĩ Cổ Lũy', 'Cơ sở Mắm Nhĩ Cửa Đại']);
    expect(await names('q=m%E1%BA%AFm%20nhi&sort=-name')).toEqual([
      'Cơ sở Mắm Nhĩ Cửa Đại',
      'Cơ sở Mắm Nhĩ Cổ Lũy',
    ]);
    expect(await names('q=mam%20nhi&kind=farm')).toEqual(['Cơ sở Mắm Nhĩ Cửa Đại']);
    expect(await names(`q=mam%20nhi&unitId=${commune}`)).toEqual(['Cơ sở Mắm Nhĩ Cổ Lũy']);
    expect(await names('q=%25')).toEqual([]);
    expect(await names('q=mam%20nhi&unitId=khong-co')).toEqual([]);
    expect(await names(`q=mam%20nhi&kind=farm&kind=household`)).toHaveLength(2);
    const page = (await get('/api/producers?q=mam%20nhi&pageSize=1&page=2', office)).json();
    expect(page).toMatchObject({ total: 2, items: [{ name: 'Cơ sở Mắm Nhĩ Cửa Đại' }] });
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    expect(await names('q=mam%20nhi', officer)).toEqual(['Cơ sở Mắm Nhĩ Cổ Lũy']);
    expect((await get(`/api/producers?q=mam%20nhi`, officer)).json().items[0].products).toBe(1);
  });

  test('finds a personal tax code for those only who may see it whole', async () => {
    const id = await aProducer(db, { tax_code: '051190987654', name: 'Hộ Muối Sa Huỳnh' });
    const farm = await aProducer(db, { tax_code: '4300999888', name: 'Trại Cua Bình Sơn' });
    for (const producerId of [id, farm]) await aProduct(db, producerId, { name: 'Đặc sản tìm theo mã' });
    const found = async (headers: Record<string, string>, url: string) =>
      ((await get(url, headers)).json().items as { id: string; producerId?: string }[]).map(
        (row) => row.producerId ?? row.id,
      );
    const unit = { kind: 'unit', id: city } as const;
    const near = await signIn('office-officer', unit);
    const own = await signIn('producer-member', { kind: 'producer', id });
    for (const headers of [near, own]) {
      expect(await found(headers, '/api/producers?q=051190987654')).toEqual([id]);
    }
    for (const far of [await signIn('inspector', unit), await signIn('auditor')]) {
      for (const part of ['051190987654', '0511909', '987']) {
        expect(await found(far, `/api/producers?q=${part}`), part).toEqual([]);
        expect(await found(far, `/api/products?q=${part}`), part).toEqual([]);
      }
      expect(await found(far, '/api/producers?q=43009998')).toEqual([farm]);
      expect(await found(far, '/api/products?q=43009998')).toEqual([farm]);
    }
  });

  test("an officer of today's commune reaches producers of the communes it was made of", async () => {
    clock.set('2026-06-01T02:00:00Z');
    const answer = await get(
      '/api/producers?q=Co%20Luy',
      await signIn('office-officer', { kind: 'unit', id: '51@2025-07-01' }),
    );
    clock.set('2024-09-16T02:00:00Z');
    expect(answer.json().items).toMatchObject([{ name: 'Cơ sở Mắm Nhĩ Cổ Lũy' }]);
  });

  test('as a spreadsheet: the same rows, and what begins like a formula stays text', async () => {
    await aProducer(db, { name: '=HYPERLINK("http://example.vn")' });
    const answer = await get(
      '/api/producers.xlsx?sort=name',
      await signIn('office-officer', { kind: 'unit', id: city }),
    );
    expect(answer.statusCode).toBe(200);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
    const names = workbook.worksheets[0]?.getColumn(1).values ?? [];
    expect(names).toContain('Cơ sở Mắm Nhĩ Cổ Lũy');
    expect(names).toContain('=HYPERLINK("http://example.vn")');
  });
});
