import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, aDossier, city, commune } from '../../../test/builders.ts';
import { planOf, recordQueries } from '../../../test/queries.ts';
import { listInCatalogue } from './list-in-catalogue.ts';

const { app, context, db } = await createTestApp();
const cycleId = await aCycle(db);

const published = {
  producerName: 'Hộ kinh doanh Đặng Văn Gốm',
  place: 'Xã Bình Sơn',
  recognised: 'đợt 1/2022',
  source: 'bao.example 26/12/2022',
};
await db.transaction().execute(async (trx) => {
  await listInCatalogue(trx, { ...published, productName: 'Mắm nhĩ Sa Kỳ', star: 4 });
  await listInCatalogue(trx, { ...published, productName: 'Lục bình gốm', star: 3, productSet: 21 });
});

/** A certificate with its catalogue entry, in a given condition. */
async function aCertificate(number: string, changes: Record<string, unknown> = {}): Promise<string> {
  const dossier = await aDossier(db, cycleId, { state: 'recognised', star: 3 });
  const id = uuidv7();
  await db
    .insertInto('certificate')
    .values({
      id,
      number,
      dossier_id: dossier.id,
      product_id: dossier.productId,
      producer_id: dossier.producerId,
      unit_id: commune,
      office_unit_id: city,
      framework: 'qd-148-2023',
      star: 3,
      product_name: `Chả cá ${number}`,
      producer_name: 'Hộ kinh doanh Biển Xanh',
      producer_address: 'Thôn Cổ Lũy',
      issuer: 'Ủy ban nhân dân thành phố Quảng Ngãi',
      decision_number: '12/QĐ-UBND',
      decision_date: '2023-11-05',
      issued_on: '2023-11-05',
      expires_on: '2026-11-05',
      signature: 'x.y.z',
      ...changes,
    })
    .execute();
  await db.transaction().execute((trx) =>
    listInCatalogue(trx, {
      certificateId: id,
      productId: dossier.productId,
      productName: `Chả cá ${number}`,
      producerName: 'Hộ kinh doanh Biển Xanh',
      place: 'Xã Tịnh Khê',
      star: 3,
      recognised: '05/11/2023',
    }),
  );
  return id;
}
await aCertificate('OCOP-51-522-2023-0001');
await aCertificate('OCOP-51-522-2023-0002', { revoked_on: '2024-05-01' });

const page = (url: string) => app.inject({ method: 'GET', url });

describe('the public catalogue', () => {
  it('finds without diacritics and with a slip of the finger', async () => {
    for (const q of ['mam nhi', 'Mắm nhĩ', 'mam nhii sa ky']) {
      const found = (await page(`/api/catalogue?q=${encodeURIComponent(q)}`)).json();
      expect(found.items.map(({ productName }: { productName: string }) => productName)).toContain(
        'Mắm nhĩ Sa Kỳ',
      );
    }
  });

  it('filters by star and group, counts per star, and puts more stars first', async () => {
    const all = (await page('/api/catalogue')).json();
    expect(all).toMatchObject({ total: 4, perStar: { '3': 3, '4': 1, '5': 0 } });
    expect(all.items[0]).toMatchObject({ star: 4, source: 'bao.example 26/12/2022', ended: null });
    expect(all.items.map(({ ended }: { ended: string }) => ended)).toContain('revoked');
    expect((await page('/api/catalogue?star=4')).json()).toMatchObject({ total: 1 });
    expect((await page('/api/catalogue?group=IV')).json()).toMatchObject({
      total: 1,
      items: [{ productName: 'Lục bình gốm' }],
    });
  });

  it('shrugs off odd input and escapes hostile words', async () => {
    const answer = await page(`/?star=9&page=-4&q=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('<script');
    expect((await page(`/?q=${encodeURIComponent("%'; DROP TABLE account; --")}`)).statusCode).toBe(200);
  });

  it('shows a product, says where a published recognition is from, and answers 404 for others', async () => {
    const [item] = (await page('/api/catalogue?star=4')).json().items;
    const text = (await page(`/san-pham/${item.id}`)).body;
    expect(text).toContain('Mắm nhĩ Sa Kỳ');
    expect(text).toContain('bao.example 26/12/2022');
    expect((await page(`/san-pham/${uuidv7()}`)).statusCode).toBe(404);
    expect((await page('/san-pham/x')).statusCode).toBe(404);
  });

  it('tells of a product what stood there when it was recognised, not what was written since', async () => {
    const { items } = (await page('/api/catalogue?q=OCOP-51-522-2023-0001')).json();
    const url = `/san-pham/${items[0].id}`;
    expect((await page(url)).body).toContain('Chả cá làm từ cá mối tươi.');
    await db
      .updateTable('product')
      .set({ description: 'Thuốc chữa bách bệnh.', story: 'Chuyện mới.', specification: 'Hộp 1 kg' })
      .execute();
    const text = (await page(url)).body;
    expect(text).toContain('Chả cá làm từ cá mối tươi.');
    expect(text).toContain('Khay 500 g');
    expect(text).not.toMatch(/bách bệnh|Chuyện mới|1 kg/);
  });
});

describe('checking a certificate', () => {
  it('says valid or not in words, however the number is typed', async () => {
    const valid = await page('/c/OCOP-51-522-2023-0001');
    expect(valid.statusCode).toBe(200);
    expect(valid.body).toContain('CÒN HIỆU LỰC');
    expect((await page('/c/OCOP-51-522-2023-0002')).body).toContain('ĐÃ BỊ THU HỒI');
    for (const typed of [
      '/c?number=ocop+51+522+2023+1',
      '/c/ocop%2051%20522%202023%201',
      '/c/OCOP–51-522-2023-0001',
    ]) {
      const answer = await page(encodeURI(decodeURI(typed)));
      expect(answer.statusCode, typed).toBe(302);
      expect(answer.headers.location, typed).toBe('/c/OCOP-51-522-2023-0001');
    }
    const english = await page('/c/ocop-51-522-2023-1?lang=en');
    expect(english.headers.location).toBe('/c/OCOP-51-522-2023-0001?lang=en');
  });

  it('answers 404 with what to do for a number never issued', async () => {
    const answer = await page('/c/OCOP-51-522-2023-9999');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('Không có giấy chứng nhận này');
    expect(answer.body).toContain('trái phép');
  });

  it('answers 404 with the form of a number to what is none, and speaks of no misuse', async () => {
    for (const number of ['nonsense', '%3Cb%3E', 'OCOP-51-522-2023']) {
      const answer = await page(`/c/${number}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('Số này chưa đúng dạng');
      expect(answer.body).toContain('OCOP-51-522-2024-0001');
      expect(answer.body).not.toMatch(/trái phép|<b>/);
    }
  });

  it('says in English when a source published the recognition', async () => {
    const { body } = await page('/?q=sa+ky&lang=en');
    expect(body).toContain('Recognised: round 1/2022');
    expect((await page('/?q=sa+ky')).body).toContain('Công nhận: đợt 1/2022');
  });

  it('is plain HTML under a policy that allows no foreign script, in both languages', async () => {
    const answer = await page('/c/OCOP-51-522-2023-0001?lang=en');
    expect(answer.body).toContain('<html lang="en">');
    expect(answer.body).not.toContain('<script');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('serves its assets for ever under a name that changes with them', async () => {
    const [, css] = /href="(\/assets\/[0-9a-f]+\/site\.css)"/.exec((await page('/c')).body) ?? [];
    const answer = await page(css ?? '');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect((await page('/assets/x/..%2f..%2fpackage.json')).statusCode).toBe(404);
  });
});

describe('speed', () => {
  it('a page of the catalogue is two queries, a check one, and none reads a whole table', async () => {
    await sql`INSERT INTO catalogue_entry (id, product_name, producer_name, place, star, recognised, source)
      SELECT gen_random_uuid(), 'Sản phẩm ' || md5(n::text), 'Chủ thể ' || md5((n + 1)::text), 'Xã ' || n % 96,
        3 + n % 3, '2024', 'nguồn' FROM generate_series(1, 20000) n`.execute(db);
    await sql`ANALYZE catalogue_entry`.execute(db);
    const plans = async (url: string) => {
      const { queries } = await recordQueries(() => page(url));
      return Promise.all(queries.map((query) => planOf(context.config.databaseUrl ?? '', query)));
    };
    const [first, searched, check] = [
      await plans('/'),
      await plans('/?q=mam+nhi'),
      await plans('/c/OCOP-51-522-2023-0001'),
    ];
    expect([first, searched, check].map(({ length }) => length)).toEqual([2, 2, 1]);
    for (const plan of [...first, ...searched, ...check]) {
      expect(plan).not.toMatch(/Seq Scan on (catalogue_entry|certificate|product)/);
      expect(plan).toMatch(/Index|Bitmap/);
    }
  });
});
