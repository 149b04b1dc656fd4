import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { anonymous, createTestApp } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  anEvidence,
  aProducer,
  aProduct,
  city,
  commune,
  otherCommune,
} from '../../../test/builders.ts';
import {
  heic,
  imageBomb,
  lockedPdf,
  pdf,
  photoWithPosition,
  program,
  svg,
  webPage,
  zip,
} from '../../../test/sample-files.ts';
import { beginUpload, sendBytes, upload } from '../../../test/upload.ts';
import { listInCatalogue } from '../catalogue/list-in-catalogue.ts';

const testApp = await createTestApp();
const { app, db, context, signIn } = testApp;
const producerId = await aProducer(db);
const member = await signIn('producer-member', { kind: 'producer', id: producerId });
const stranger = await signIn('producer-member', { kind: 'producer', id: await aProducer(db) });

const get = (url: string, headers: Record<string, string>) => app.inject({ method: 'GET', url, headers });

async function fileOf(bytes: Buffer, name: string): Promise<string> {
  const answer = await upload(testApp, member, bytes, { name, producerId });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}

describe('what is accepted', () => {
  test('a PDF, with the number of its pages and a picture of the first', async () => {
    const answer = await upload(testApp, member, pdf(3), { name: 'Giấy đăng ký.pdf', producerId });
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({
      name: 'Giấy đăng ký.pdf',
      mediaType: 'application/pdf',
      pages: 3,
      producerId,
    });
    const thumbnail = await get(`/api/files/${answer.json().id}/thumbnail`, member);
    expect(thumbnail.headers['content-type']).toBe('image/webp');
    expect(await sharp(thumbnail.rawPayload).metadata()).toMatchObject({ format: 'webp', height: 320 });
  });

  test.each([
    ['JPEG', (image: Sharp) => image.jpeg(), 'image/jpeg', 'anh.jpg'],
    ['PNG', (image: Sharp) => image.png(), 'image/png', 'anh.png'],
    ['WebP', (image: Sharp) => image.webp(), 'image/webp', 'anh.webp'],
  ])('a %s image, with its size in pixels', async (_kind, write, mediaType, name) => {
    const image = sharp({ create: { width: 500, height: 300, channels: 3, background: '#258' } });
    const answer = await upload(testApp, member, await write(image).toBuffer(), {
      name: 'anh.bin',
      producerId,
    });
    expect(answer.json()).toMatchObject({ mediaType, name, width: 500, height: 300, pages: null });
  });

  test('the same bytes again are the same file; for another producer they are another', async () => {
    const bytes = pdf(2);
    const first = await fileOf(bytes, 'a.pdf');
    expect(await fileOf(bytes, 'b.pdf')).toBe(first);
    const ofStranger = await upload(testApp, stranger, bytes, {
      name: 'a.pdf',
      producerId: await producerOf(stranger),
    });
    expect(ofStranger.json().id).not.toBe(first);
  });

  test('asking twice at once makes one file', async () => {
    const bytes = pdf(4);
    const location = await uploaded(bytes);
    const uploadId = location.split('/').at(-1);
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        app.inject({ method: 'POST', url: '/api/files', headers: member, payload: { uploadId } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  });
});

describe('what is refused, whatever it is called', () => {
  test.each([
    ['a program named .pdf', () => program, 'giay-phep.pdf', 'other-kind'],
    ['a web page named .pdf', () => webPage, 'giay-phep.pdf', 'other-kind'],
    ['an SVG image', () => svg, 'anh.svg', 'other-kind'],
    ['a ZIP archive named .jpg', () => zip, 'anh.jpg', 'other-kind'],
    ['an iPhone photo in HEIC', () => heic, 'IMG_0001.HEIC', 'heic'],
    ['a PDF with a password', lockedPdf, 'hop-dong.pdf', 'locked-pdf'],
    ['what only begins like a PDF', () => Buffer.from('%PDF-1.7 <script>'), 'a.pdf', 'broken-pdf'],
    ['an image bomb', imageBomb, 'anh.png', 'too-many-pixels'],
    ['half a photo', async () => (await photoWithPosition()).subarray(0, 900), 'anh.jpg', 'broken-image'],
  ])('%s', async (_what, bytes, name, reason) => {
    const before = await db.selectFrom('file').select('id').execute();
    const answer = await upload(testApp, member, await bytes(), { name, producerId });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ code: 'unsupported-file', reason });
    expect(answer.json().detail).toMatch(/[Hh]ãy|Cài đặt/);
    expect(await db.selectFrom('file').select('id').execute()).toHaveLength(before.length);
  });

  test('nothing at all', async () => {
    const answer = await upload(testApp, member, Buffer.alloc(0), { name: 'a.pdf', producerId });
    expect(answer.json()).toMatchObject({ code: 'unsupported-file', reason: 'empty' });
  });

  test('more than 200 MB, before a byte is sent', async () => {
    const answer = await beginUpload(testApp, member, 200 * 1024 * 1024 + 1, { name: 'a.pdf', producerId });
    expect(answer.statusCode).toBe(413);
    expect(answer.json().code).toBe('too-large');
  });

  test('more bytes than were announced', async () => {
    const begun = await beginUpload(testApp, member, 10, { name: 'a.pdf', producerId });
    const sent = await sendBytes(testApp, member, String(begun.headers.location), 0, pdf());
    expect(sent.statusCode).toBeGreaterThanOrEqual(400);
    const head = await app.inject({
      method: 'HEAD',
      url: String(begun.headers.location),
      headers: { ...member, 'tus-resumable': '1.0.0' },
    });
    expect(Number(head.headers['upload-offset'])).toBeLessThanOrEqual(10);
  });

  test('a name is never a path, and says what the file is', async () => {
    const { name } = (
      await upload(testApp, member, pdf(5), { name: '../../../etc/cron.d/\u202efdp.exe', producerId })
    ).json();
    expect(name).toBe('fdp.pdf');
    const folders = await readdir(path.join(context.config.dataFolder));
    expect(folders.sort()).toEqual(['files', 'uploads']);
  });
});

describe('whose an upload is', () => {
  test('only its own account may append to it, ask about it, end it or make a file of it', async () => {
    const begun = await beginUpload(testApp, member, pdf().length, { name: 'a.pdf', producerId });
    const location = String(begun.headers.location);
    const tus = { 'tus-resumable': '1.0.0' };
    const attacks = [
      await sendBytes(testApp, stranger, location, 0, pdf()),
      await app.inject({ method: 'HEAD', url: location, headers: { ...stranger, ...tus } }),
      await app.inject({ method: 'DELETE', url: location, headers: { ...stranger, ...tus } }),
      await app.inject({
        method: 'POST',
        url: '/api/files',
        headers: stranger,
        payload: { uploadId: location.split('/').at(-1) },
      }),
    ];
    expect(attacks.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
    expect((await sendBytes(testApp, member, location, 0, pdf())).statusCode).toBe(204);
  });

  test('an account cannot claim to be another in the metadata', async () => {
    const begun = await beginUpload(testApp, stranger, 10, {
      name: 'a.pdf',
      producerId: await producerOf(stranger),
      accountId: uuidv7(),
    });
    const head = await app.inject({
      method: 'HEAD',
      url: String(begun.headers.location),
      headers: { ...stranger, 'tus-resumable': '1.0.0' },
    });
    expect(head.statusCode).toBe(200);
  });

  test('nobody uploads for a producer that is not theirs', async () => {
    expect((await beginUpload(testApp, stranger, 10, { name: 'a.pdf', producerId })).statusCode).toBe(403);
    const away = await signIn('commune-officer', { kind: 'unit', id: otherCommune });
    expect((await beginUpload(testApp, away, 10, { name: 'a.pdf', producerId })).statusCode).toBe(403);
  });

  test("the producer's commune may upload for it; a producer member has no files of an office", async () => {
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    expect((await beginUpload(testApp, officer, 10, { name: 'a.pdf', producerId })).statusCode).toBe(201);
    expect((await beginUpload(testApp, officer, 10, { name: 'a.pdf' })).statusCode).toBe(201);
    expect((await beginUpload(testApp, member, 10, { name: 'a.pdf' })).statusCode).toBe(403);
  });

  test('an upload that is not there, or whose address leads elsewhere', async () => {
    const headers = { ...member, 'tus-resumable': '1.0.0' };
    for (const url of [
      `/api/uploads/${uuidv7()}`,
      '/api/uploads/..%2F..%2Fetc%2Fpasswd',
      '/api/uploads/%00',
    ]) {
      const answer = await app.inject({ method: 'HEAD', url, headers });
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode, url).toBeLessThan(500);
    }
  });
});

describe('who reads a file', () => {
  test('its producer does; strangers and those not signed in do not', async () => {
    const id = await fileOf(await photoWithPosition(320, 240), 'rieng.jpg');
    for (const part of ['', '/thumbnail', '/view', '/pages/1']) {
      expect((await get(`/api/files/${id}${part}`, member)).statusCode, part).toBe(200);
      expect((await get(`/api/files/${id}${part}`, stranger)).statusCode, part).toBe(404);
      expect((await get(`/api/files/${id}${part}`, anonymous)).statusCode, part).toBe(401);
    }
  });

  test('the commune reads evidence from the day the dossier is filed, not of a draft', async () => {
    const officer = await signIn('commune-officer', { kind: 'unit', id: commune });
    const id = await fileOf(pdf(7), 'minh-chung.pdf');
    const dossier = await aDossier(db, await aCycle(db), { producer_id: producerId, state: 'draft' });
    await anEvidence(db, dossier.id, id, 'other');
    expect((await get(`/api/files/${id}`, officer)).statusCode).toBe(404);
    await db.updateTable('dossier').set({ state: 'submitted' }).where('id', '=', dossier.id).execute();
    expect((await get(`/api/files/${id}`, officer)).statusCode).toBe(200);
    const away = await signIn('commune-officer', { kind: 'unit', id: otherCommune });
    expect((await get(`/api/files/${id}`, away)).statusCode).toBe(404);
  });

  test('the office reads photos of products; a photo is public once the product is in the catalogue', async () => {
    const office = await signIn('office-officer', { kind: 'unit', id: city });
    const id = await fileOf(await photoWithPosition(700, 500), 'anh.jpg');
    expect((await get(`/api/files/${id}/view`, office)).statusCode).toBe(404);
    const productId = await aProduct(db, producerId);
    await db
      .insertInto('product_photo')
      .values({ product_id: productId, file_id: id, position: 0 })
      .execute();
    expect((await get(`/api/files/${id}/view`, office)).statusCode).toBe(200);
    expect((await get(`/files/photos/${id}`, {})).statusCode).toBe(404);
    await db.transaction().execute((trx) =>
      listInCatalogue(trx, {
        productId,
        productName: 'Chả cá',
        producerName: 'Biển Xanh',
        place: 'Tịnh Khê',
        star: 3,
        recognised: '2022',
        source: 'Cổng thông tin',
      }),
    );
    const photo = await get(`/files/photos/${id}`, {});
    expect(photo.statusCode).toBe(200);
    expect(photo.headers['cache-control']).toContain('public');
    expect((await sharp(photo.rawPayload).metadata()).exif).toBeUndefined();
    const later = await fileOf(await photoWithPosition(300, 200), 'sau.jpg');
    await db
      .insertInto('product_photo')
      .values({ product_id: productId, file_id: later, position: 1 })
      .execute();
    expect((await get(`/files/photos/${later}`, {})).statusCode).toBe(404);
  });
});

describe('how a file is served', () => {
  test('the original only to be saved, never as a page of this site', async () => {
    const id = await fileOf(pdf(8), 'Hợp đồng “A”; x.pdf');
    const { headers, rawPayload } = await get(`/api/files/${id}`, member);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''H%E1%BB%A3p/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(rawPayload.equals(pdf(8))).toBe(true);
  });

  test('shown images carry neither position nor bytes hidden behind the picture', async () => {
    const original = await photoWithPosition();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const id = await fileOf(Buffer.concat([original, webPage, zip]), 'anh.jpg');
    for (const part of ['thumbnail', 'view', 'pages/1']) {
      const { rawPayload, headers } = await get(`/api/files/${id}/${part}`, member);
      const metadata = await sharp(rawPayload).metadata();
      expect(metadata, part).toMatchObject({ format: 'webp' });
      expect(metadata.exif, part).toBeUndefined();
      expect(rawPayload.includes('script'), part).toBe(false);
      expect(headers['content-security-policy'], part).toContain('sandbox');
    }
  });

  test('a PDF is shown page by page as pictures; itself it leaves as an attachment only', async () => {
    const id = await fileOf(pdf(9), 'chin-trang.pdf');
    expect((await get(`/api/files/${id}/view`, member)).statusCode).toBe(404);
    expect((await get(`/api/files/${id}`, member)).headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment/),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const page = await get(`/api/files/${id}/pages/9`, member);
    expect(await sharp(page.rawPayload).metadata()).toMatchObject({ height: 1600 });
    const kept = await readdir(path.join(context.config.dataFolder, 'pages'));
    expect(kept.filter((name) => name.endsWith('-9.webp'))).toHaveLength(1);
    expect((await get(`/api/files/${id}/pages/9`, member)).rawPayload.equals(page.rawPayload)).toBe(true);
    expect((await get(`/api/files/${id}/pages/10`, member)).statusCode).toBe(404);
    const again = await get(`/api/files/${id}/pages/9`, {
      ...member,
      'if-none-match': String(page.headers.etag),
    });
    expect(again.statusCode).toBe(304);
    const strangersTry = await get(`/api/files/${id}/pages/9`, {
      ...stranger,
      'if-none-match': String(page.headers.etag),
    });
    expect(strangersTry.statusCode).toBe(404);
  });

  test('a span of bytes, for players and resumed downloads', async () => {
    const bytes = pdf(11);
    const id = await fileOf(bytes, 'a.pdf');
    const part = await get(`/api/files/${id}`, { ...member, range: 'bytes=5-9' });
    expect(part.statusCode).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 5-9/${bytes.length}`);
    expect(part.rawPayload.equals(bytes.subarray(5, 10))).toBe(true);
    const end = await get(`/api/files/${id}`, { ...member, range: 'bytes=-4' });
    expect(end.rawPayload.equals(bytes.subarray(-4))).toBe(true);
    expect((await get(`/api/files/${id}`, { ...member, range: `bytes=${bytes.length}-` })).statusCode).toBe(
      416,
    );
  });
});

async function uploaded(bytes: Buffer): Promise<string> {
  const begun = await beginUpload(testApp, member, bytes.length, { name: 'a.pdf', producerId });
  const location = String(begun.headers.location);
  await sendBytes(testApp, member, location, 0, bytes);
  return location;
}

async function producerOf(who: typeof member): Promise<string> {
  const answer = await get('/api/producers/mine', who);
  return answer.json()[0].id;
}
