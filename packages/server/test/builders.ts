import {
  criteriaOf,
  type EvidenceType,
  filingSteps,
  findRubric,
  type PlainDate,
  unitAt,
} from '@saolang/rulebook';
import type { Insertable, Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/platform/database/schema.ts';

type Db = Kysely<Database>;

/** A unit's id by its code on a day; the day of the tests unless told. */
export function unitId(code: string, date: PlainDate = '2024-09-16'): string {
  const unit = unitAt(code, date);
  if (!unit) throw new Error(`no unit ${code} on ${date}`);
  return unit.id;
}

/** Quảng Ngãi City and one of its communes in 2024, xã Tịnh Khê. */
export const city = unitId('522');
export const commune = unitId('21211');
export const otherCommune = unitId('21262');

/** An open cycle of the city under the law of 2024. */
export async function aCycle(db: Db, changes: Partial<Insertable<Database['cycle']>> = {}): Promise<string> {
  const id = uuidv7();
  await db
    .insertInto('cycle')
    .values({
      id,
      unit_id: city,
      year: 2024,
      framework: 'qd-148-2023',
      name: 'Chu trình OCOP năm 2024',
      opens_on: '2024-01-02',
      closes_on: '2024-12-31',
      ...changes,
    })
    .execute();
  return id;
}

let serial = 0;

/** A producer of the commune, invented. */
export async function aProducer(
  db: Db,
  changes: Partial<Insertable<Database['producer']>> = {},
): Promise<string> {
  const id = uuidv7();
  serial += 1;
  await db
    .insertInto('producer')
    .values({
      id,
      unit_id: commune,
      kind: 'household',
      name: `Hộ kinh doanh Biển Xanh ${serial}`,
      tax_code: `43${String(serial).padStart(8, '0')}`,
      licence_number: `34A80${serial}`,
      licence_date: '2019-03-04',
      licence_issuer: 'Phòng Tài chính - Kế hoạch',
      address: 'Thôn Cổ Lũy, xã Tịnh Khê',
      phone: '+84905123456',
      representative_name: 'Lê Thị Sao Biển',
      representative_position: 'Chủ hộ',
      representative_sex: 'female',
      representative_ethnic_group: 'Kinh',
      representative_address: 'Thôn Cổ Lũy, xã Tịnh Khê',
      created_at: new Date('2024-01-10T01:00:00Z'),
      ...changes,
    })
    .execute();
  return id;
}

/** A product of a producer: fish cake, product set 8. */
export async function aProduct(
  db: Db,
  producerId: string,
  changes: Partial<Insertable<Database['product']>> = {},
): Promise<string> {
  const id = uuidv7();
  await db
    .insertInto('product')
    .values({
      id,
      producer_id: producerId,
      unit_id: commune,
      product_set: 8,
      name: 'Chả cá Biển Xanh',
      specification: 'Khay 500 g',
      description: 'Chả cá làm từ cá mối tươi.',
      created_at: new Date('2024-01-11T01:00:00Z'),
      ...changes,
    })
    .execute();
  return id;
}

/** Every answer that a complete filing needs. */
export function completeForm(): Record<string, unknown> {
  const answers = {
    text: 'Có',
    'long-text': 'Đã mô tả',
    money: 120_000_000,
    count: 5,
    tick: true,
    choices: ['trademark'],
  };
  return Object.fromEntries(
    filingSteps.flatMap(({ fields }) => fields.map((f) => [f.code, answers[f.kind]])),
  );
}

/** The same ordinal for each criterion of a rubric, or its highest where there are fewer options. */
export function choicesOf(framework: string, productSet: number, ordinal: number): Record<string, number> {
  const rubric = findRubric(framework, productSet);
  if (!rubric) throw new Error(`no rubric ${framework} ${productSet}`);
  return Object.fromEntries(
    criteriaOf(rubric).map(({ code, options }) => [code, Math.min(ordinal, options.length)]),
  );
}

/** A dossier with its own producer and product, complete, in any state. */
export async function aDossier(
  db: Db,
  cycleId: string,
  changes: Partial<Insertable<Database['dossier']>> = {},
): Promise<{ id: string; producerId: string; productId: string }> {
  const unit = changes.commune_unit_id ?? commune;
  const producerId = changes.producer_id ?? (await aProducer(db, { unit_id: unit }));
  const productId = changes.product_id ?? (await aProduct(db, producerId, { unit_id: unit }));
  const id = uuidv7();
  const at = new Date('2024-09-10T01:00:00Z');
  await db
    .insertInto('dossier')
    .values({
      id,
      cycle_id: cycleId,
      framework: 'qd-148-2023',
      product_set: 8,
      product_id: productId,
      producer_id: producerId,
      commune_unit_id: unit,
      office_unit_id: city,
      filing_kind: 'first',
      state: 'draft',
      form: JSON.stringify(completeForm()),
      self_assessment: JSON.stringify({ choices: choicesOf('qd-148-2023', 8, 2), notes: {} }),
      created_at: at,
      updated_at: at,
      ...changes,
    })
    .execute();
  return { id, producerId, productId };
}

/** A file of a producer, as if uploaded; its bytes are not in the store. */
export async function aFile(db: Db, producerId: string, accountId: string): Promise<string> {
  const id = uuidv7();
  await db
    .insertInto('file')
    .values({
      id,
      sha256: id.replaceAll('-', '').padEnd(64, '0'),
      name: 'giay-dang-ky-kinh-doanh.pdf',
      media_type: 'application/pdf',
      size: 24_000,
      pages: 2,
      producer_id: producerId,
      uploaded_by: accountId,
      created_at: new Date('2024-09-10T01:00:00Z'),
    })
    .execute();
  return id;
}

/** A paper of the file's producer. */
export async function aPaper(
  db: Db,
  fileId: string,
  changes: Partial<Insertable<Database['paper_version']>> = {},
): Promise<string> {
  const id = uuidv7();
  const created_at = new Date('2024-09-10T01:00:00Z');
  const { producer_id } = await db
    .selectFrom('file')
    .select('producer_id')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
  if (producer_id === null) throw new Error('a paper is of a producer');
  await db.insertInto('paper').values({ id, producer_id, created_at }).execute();
  await db
    .insertInto('paper_version')
    .values({
      paper_id: id,
      version: 1,
      file_id: fileId,
      document_type: 'business-licence',
      title: 'Giấy đăng ký kinh doanh',
      created_at,
      ...changes,
    })
    .execute();
  return id;
}

/** A piece of evidence on a dossier, by a new paper of a file. */
export async function anEvidence(
  db: Db,
  dossierId: string,
  fileId: string,
  documentType: EvidenceType = 'business-licence',
): Promise<string> {
  const id = uuidv7();
  await db
    .insertInto('dossier_evidence')
    .values({
      id,
      dossier_id: dossierId,
      paper_id: await aPaper(db, fileId, { document_type: documentType }),
      paper_version: 1,
      created_at: new Date('2024-09-10T01:00:00Z'),
    })
    .execute();
  return id;
}
