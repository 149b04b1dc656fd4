import ExcelJS from 'exceljs';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aProducer, city, commune, otherCommune } from '../../../test/builders.ts';
import { zipBomb } from '../../../test/sample-files.ts';
import { taxCodes } from '../../../test/tax-codes.ts';
import { chainBreaches } from '../../platform/audit/verify-chain.ts';
import { importColumns, type SheetKind, sheetNames } from './columns.ts';
import { importInvariants } from './invariants.ts';
import { runChunk, runImports } from './run-imports.ts';

const test = await createTestApp();
const { app, context, db, person } = test;
const officer = await person({ role: 'commune-officer', scope: { kind: 'unit', id: commune } });
const office = await person({ role: 'office-officer', scope: { kind: 'unit', id: city } });

/** A file is read in a thread of its own, which takes its time on a busy machine. */
const inThread = { timeout: 180_000 };

/** A tax code that nobody has, with its leading zero and its check digit. */
const codes = taxCodes('09');
const taxCode = () => codes.next().value;

type Cells = Readonly<Record<string, ExcelJS.CellValue>>;

const producer = (changes: Cells = {}): Cells => ({
  name: 'Hộ kinh doanh Sóng Xanh',
  kind: 'Hộ sản xuất, hộ kinh doanh',
  taxCode: taxCode(),
  licenceNumber: '034A8001',
  licenceDate: '04/03/2019',
  licenceIssuer: 'Phòng Tài chính - Kế hoạch',
  unitId: 'Xã Tịnh Khê',
  address: 'Thôn Cổ Lũy',
  phone: '0905123456',
  representativeName: 'Lê Thị Sao Biển',
  representativePosition: 'Chủ hộ',
  representativeAddress: 'Thôn Cổ Lũy',
  ...changes,
});

const product = (code: ExcelJS.CellValue, changes: Cells = {}): Cells => ({
  taxCode: code,
  name: 'Chả cá Sóng Xanh',
  productSet: 8,
  specification: 'Khay 500 g',
  description: 'Chả cá làm từ cá mối tươi.',
  ...changes,
});

/** The template as somebody has filled it in. */
async function filled(who: Person, rows: Readonly<Partial<Record<SheetKind, readonly Cells[]>>>) {
  const template = await app.inject({ url: '/api/imports/template.xlsx', headers: who.headers });
  expect(template.statusCode).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template.rawPayload as unknown as ExcelJS.Buffer);
  for (const kind of ['producer', 'product'] as const) {
    const sheet = workbook.getWorksheet(sheetNames[kind]);
    for (const [index, cells] of (rows[kind] ?? []).entries()) {
      for (const [column, { field }] of importColumns[kind].entries()) {
        const value = cells[field];
        const cell = sheet?.getCell(index + 3, column + 2);
        if (!cell || value === undefined) continue;
        cell.value = value;
        if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
      }
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const load = (who: Person, bytes: Uint8Array, id = uuidv7()) =>
  app.inject({
    method: 'POST',
    url: `/api/imports?id=${id}&name=chu-the.xlsx`,
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  });

async function loaded(who: Person, rows: Parameters<typeof filled>[1]) {
  const answer = await load(who, await filled(who, rows));
  expect(answer.statusCode, answer.body.slice(0, 500)).toBe(201);
  return answer.json();
}

const get = async (who: Person, url: string) => (await app.inject({ url, headers: who.headers })).json();
const confirm = (who: Person, id: string) =>
  app.inject({ method: 'POST', url: `/api/imports/${id}/actions/confirm`, headers: who.headers });

/** The codes of what is wrong, by row: `Mã số thuế number-for-code`. */
async function defectsOf(who: Person, id: string): Promise<Record<string, string[]>> {
  const { items } = await get(who, `/api/imports/${id}/rows?standing=bad&pageSize=100`);
  return Object.fromEntries(
    items.map(
      ({ sheet, row, defects }: { sheet: string; row: number; defects: Record<string, string>[] }) => [
        `${sheet} ${row}`,
        defects.map(({ column, code }) => `${column} ${code}`),
      ],
    ),
  );
}

async function expectWhole() {
  for (const { breaches } of importInvariants) expect(await breaches(context)).toEqual([]);
  expect(await chainBreaches(context)).toEqual([]);
}

it('the template offers the officer’s own communes, and keeps codes as text', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await filled(officer, {})) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(sheetNames.producer);
  expect(sheet?.getCell('C3').dataValidation).toMatchObject({
    type: 'list',
    formulae: ["'Danh mục'!$A$1:$A$6"],
  });
  expect(sheet?.getCell('J5002').dataValidation).toMatchObject({ formulae: ["'Danh mục'!$B$1:$B$1"] });
  expect(workbook.getWorksheet('Danh mục')?.getCell('B1').text).toBe('Xã Tịnh Khê');
  expect(sheet?.getColumn(5).numFmt).toBe('@');
  expect(sheet?.getRow(1).values).not.toContain('Giới tính');
});

describe('good rows', inThread, () => {
  it('are registered once they are confirmed, once only, each with its action', async () => {
    const code = taxCode();
    const shown = await loaded(officer, {
      producer: [
        producer({ taxCode: ` ${code} `, name: 'Hộ Sóng Xanh'.normalize('NFD') }),
        producer({ licenceDate: new Date('2019-03-04') }),
      ],
      product: [product(code)],
    });
    expect(shown).toMatchObject({ state: 'read', counts: { good: 3, bad: 0, existing: 0, made: 0 } });
    expect(await db.selectFrom('producer').select('id').where('tax_code', '=', code).execute()).toEqual([]);

    const twice = await Promise.all([confirm(officer, shown.id), confirm(officer, shown.id)]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    await Promise.all([runImports(context), runImports(context)]);
    expect(await get(officer, `/api/imports/${shown.id}`)).toMatchObject({
      state: 'done',
      counts: { good: 0, made: 3 },
    });
    const made = await db
      .selectFrom('producer')
      .selectAll()
      .where('tax_code', '=', code)
      .executeTakeFirstOrThrow();
    expect(made).toMatchObject({
      name: 'Hộ Sóng Xanh',
      unit_id: commune,
      licence_date: '2019-03-04',
      phone: '+84905123456',
    });
    const products = await db.selectFrom('product').selectAll().where('producer_id', '=', made.id).execute();
    expect(products).toMatchObject([{ name: 'Chả cá Sóng Xanh', product_set: 8, unit_id: commune }]);
    const actions = await db
      .selectFrom('action')
      .select(['subject_kind', 'kind', 'account_id', 'role', 'payload'])
      .where('subject_id', 'in', [made.id, shown.id])
      .orderBy('seq')
      .execute();
    expect(actions).toMatchObject([
      { subject_kind: 'register-import', kind: 'confirm', payload: { good: 3, sha256: shown.sha256 } },
      {
        subject_kind: 'producer',
        kind: 'register',
        role: 'commune-officer',
        payload: { importId: shown.id },
      },
      { subject_kind: 'register-import', kind: 'finish', payload: { made: 3, sha256: shown.sha256 } },
    ]);
    const words = await db
      .selectFrom('register_import_row')
      .select('cells')
      .where('import_id', '=', shown.id)
      .execute();
    expect(words.map(({ cells }) => cells)).toEqual([{}, {}, {}]);
    await expectWhole();
  });

  it('go on after a failure in the middle and double nothing', async () => {
    const many = Array.from({ length: 150 }, () => producer());
    const { id } = await loaded(officer, { producer: many, product: [product(many[0]?.taxCode)] });
    await confirm(officer, id);
    expect(await runChunk(context)).toBe(true);
    await db.schema.alterTable('action').renameTo('action_gone').execute();
    await expect(runChunk(context)).rejects.toThrow();
    await db.schema.alterTable('action_gone').renameTo('action').execute();
    expect(await get(officer, `/api/imports/${id}`)).toMatchObject({
      state: 'running',
      counts: { made: 100 },
    });
    await runImports(context);
    expect(await get(officer, `/api/imports/${id}`)).toMatchObject({ state: 'done', counts: { made: 151 } });
    await expectWhole();
  });

  it('are judged again by the register and the rights of the moment', async () => {
    const [taken, ...others] = [taxCode(), taxCode()];
    const leaver = await person({ role: 'commune-officer', scope: { kind: 'unit', id: commune } });
    const first = await loaded(officer, { producer: [producer({ taxCode: taken })] });
    const second = await loaded(leaver, { producer: others.map((code) => producer({ taxCode: code })) });
    await aProducer(db, { tax_code: taken });
    await db
      .updateTable('role_grant')
      .set({ valid_to: '2024-09-15' })
      .where('account_id', '=', leaver.accountId)
      .execute();
    await db.updateTable('register_import').set({ state: 'running' }).where('id', '=', second.id).execute();
    await confirm(officer, first.id);
    await runImports(context);
    expect(await get(officer, `/api/imports/${first.id}`)).toMatchObject({
      counts: { existing: 1, made: 0 },
    });
    const standing = await db
      .selectFrom('register_import_row')
      .select('standing')
      .where('import_id', '=', second.id)
      .execute();
    expect(standing).toEqual([{ standing: 'bad' }]);
    await expectWhole();
  });
});

describe('bad rows', inThread, () => {
  it('are named cell by cell', async () => {
    const code = taxCode();
    const lost = await aProducer(db, { unit_id: otherCommune, tax_code: taxCode() });
    const foreign = await db
      .selectFrom('producer')
      .select('tax_code')
      .where('id', '=', lost)
      .executeTakeFirstOrThrow();
    const there = taxCode();
    await aProducer(db, { tax_code: there });
    const { id, counts } = await loaded(officer, {
      producer: [
        producer({ taxCode: code }),
        producer({ taxCode: code }),
        producer({ taxCode: 4300123458 }),
        producer({ taxCode: '4300123457', address: ' ', phone: '12' }),
        producer({ unitId: 'Xã Không Có' }),
        producer({ unitId: 'Xã Nghĩa Hà' }),
        producer({ unitId: 'Xã Tinh Khê' }),
        producer({ phone: '12', email: 'khong-phai-thu' }),
        producer({ licenceDate: '31/02/2019' }),
        producer({ licenceDate: 43528, foundedOn: '2019' }),
        producer({ name: { formula: 'A1' }, kind: 'Tập đoàn' }),
        producer({ taxCode: there, phone: 'x' }),
      ],
      product: [
        product(code),
        product(code, { name: 'CHẢ CÁ  sóng xanh' }),
        product(code, { name: 'Mắm', productSet: '99. Không có' }),
        product(taxCode()),
        product('4300123457', { name: null }),
        product(foreign.tax_code),
        product(code, { name: 'Nước mắm', gtin: '8930000000001' }),
      ],
    });
    expect(counts).toEqual({ good: 2, bad: 16, existing: 1, made: 0 });
    expect(await defectsOf(officer, id)).toEqual({
      'producer 4': ['Mã số thuế repeated'],
      'producer 5': ['Mã số thuế number-for-code'],
      'producer 6': [
        'Địa chỉ nơi sản xuất invalid_type',
        'Mã số thuế tax-code-check-digit',
        'Số điện thoại phone-number',
      ],
      'producer 7': ['Xã, phường unknown-choice'],
      'producer 8': ['Xã, phường outside-scope'],
      'producer 9': ['Xã, phường unknown-choice'],
      'producer 10': ['Số điện thoại phone-number', 'Thư điện tử email-form'],
      'producer 11': ['Ngày cấp invalid_format'],
      'producer 12': ['Ngày cấp date-form', 'Ngày thành lập date-form'],
      'producer 13': ['Tên chủ thể formula', 'Loại hình unknown-choice'],
      'product 4': ['Tên sản phẩm repeated'],
      'product 5': ['Bộ sản phẩm unknown-choice'],
      'product 6': ['Mã số thuế chủ thể unknown-producer'],
      'product 7': ['Mã số thuế chủ thể tax-code-check-digit', 'Tên sản phẩm invalid_type'],
      'product 8': ['Mã số thuế chủ thể outside-scope'],
      'product 9': ['Mã vạch (GTIN-13) gtin-check-digit'],
    });

    const again = await app.inject({ url: `/api/imports/${id}/bad-rows.xlsx`, headers: officer.headers });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(again.rawPayload as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('Chủ thể');
    expect(sheet?.rowCount).toBe(11);
    expect(sheet?.getRow(2).getCell(17).text).toContain('Mã số thuế đã có ở dòng 3');
    // The repeated rows now stand alone; what was not mended is as bad as before, the number that may lack a zero too.
    expect((await load(officer, again.rawPayload)).json().counts).toMatchObject({ good: 2, bad: 14 });
  });

  it('nobody else reads, and nothing is confirmed where none is good', async () => {
    const { id } = await loaded(officer, { producer: [producer({ phone: 'x' })] });
    const refused = await confirm(officer, id);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'wrong-state']);
    for (const url of ['', '/rows', '/bad-rows.xlsx']) {
      const answer = await app.inject({ url: `/api/imports/${id}${url}`, headers: office.headers });
      expect(answer.statusCode).toBe(404);
    }
    expect((await confirm(office, id)).statusCode).toBe(404);
  });

  it('an office imports for all communes under it', async () => {
    const shown = await loaded(office, { producer: [producer(), producer({ unitId: 'Xã Nghĩa Hà' })] });
    expect(shown.counts).toMatchObject({ good: 2, bad: 0 });
  });
});

describe('a file that is no such workbook', inThread, () => {
  it.each([
    ['a program under another name', Buffer.from('MZ\u0090\u0000 program'), 415, 'broken'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 415, 'old-workbook'],
    ['two letters', Buffer.from(new Uint8Array([80, 75]).buffer), 415, 'broken'],
    ['nothing', Buffer.alloc(0), 415, 'empty'],
    ['an archive that unpacks to too much', zipBomb(60 * 1024 * 1024), 413, 'too-large'],
  ])('%s is refused', async (_, bytes, status, reason) => {
    const answer = await load(officer, bytes);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ reason });
  });

  it('one without rows, or without our columns, is refused', async () => {
    expect((await load(officer, await filled(officer, {}))).json()).toMatchObject({ reason: 'no-rows' });
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Chủ thể').addRows([['Tên'], ['Hộ Sóng Xanh']]);
    const answer = await load(officer, Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(answer.json()).toMatchObject({ reason: 'missing-columns' });
  });
});

it('takes 5,000 rows, with bad ones between them', inThread, async () => {
  const many = Array.from({ length: 5000 }, (_, index) => producer(index % 10 === 0 ? { phone: 'x' } : {}));
  const shown = await loaded(officer, { producer: many });
  expect(shown.counts).toEqual({ good: 4500, bad: 500, existing: 0, made: 0 });
  await confirm(officer, shown.id);
  await runImports(context);
  expect((await get(officer, `/api/imports/${shown.id}`)).counts).toMatchObject({ made: 4500, bad: 500 });
  await expectWhole();
});
