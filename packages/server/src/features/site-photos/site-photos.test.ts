import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { docxText, pdfPages } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, city, otherCommune } from '../../../test/builders.ts';
import { communeDesk } from '../../../test/commune-desk.ts';
import { aCouncil, anOpenSession } from '../../../test/council.ts';
import { pdf, photoWithPosition } from '../../../test/sample-files.ts';
import { upload } from '../../../test/upload.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import { sitePhotoInvariants } from './invariants.ts';
import { readExif } from './read-exif.ts';

const testApp = await createTestApp();
const { app, db, context, person } = testApp;
const cycleId = await aCycle(db);
const { officer, leader, neighbour, office, aReviewed, act, get } = await communeDesk(testApp, cycleId);

const send = async (who: Person, method: string, url: string, payload?: object, version?: number) => {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...who.headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.body ? answer.json() : null };
};

let shade = 0;
/** A photo without anything written by a camera; each another picture. */
function plainPhoto(): Promise<Buffer> {
  shade += 1;
  return sharp({ create: { width: 300 + shade, height: 200, channels: 3, background: '#852' } })
    .jpeg()
    .toBuffer();
}

async function fileOf(bytes: Buffer, who: Person = officer): Promise<string> {
  const answer = await upload(testApp, who.headers, bytes, { name: 'thuc-dia.jpg' });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}

const photosUrl = (dossierId: string) => `/api/dossiers/${dossierId}/site-photos`;
const photo = (fileId: string, changes: object = {}) => ({
  id: uuidv7(),
  fileId,
  matter: 'localMaterial',
  note: 'Cá mối lên bến',
  place: 'Bến Cổ Lũy',
  ...changes,
});
const add = (dossierId: string, body: object, who: Person = officer) =>
  send(who, 'POST', photosUrl(dossierId), body);

describe('what the camera wrote', () => {
  test('is the time by its own clock, Việt Nam’s unless it names another, and the position', async () => {
    const { takenAt, position } = await readExif(await photoWithPosition(64, 48, '2024:09:15 16:30:00'));
    expect(takenAt?.toISOString()).toBe('2024-09-15T09:30:00.000Z');
    expect(position?.latitude).toBeCloseTo(15 + 7 / 60, 5);
    expect(position?.longitude).toBeCloseTo(108 + 48 / 60, 5);
    const abroad = await sharp(await plainPhoto())
      .withExif({ IFD2: { DateTimeOriginal: '2024:09:15 16:30:00', OffsetTimeOriginal: '-02:00' } })
      .toBuffer();
    expect((await readExif(abroad)).takenAt?.toISOString()).toBe('2024-09-15T18:30:00.000Z');
  });

  test('is nothing where it wrote none, zeros, or what makes no sense', async () => {
    const nothing = { takenAt: null, position: null };
    expect(await readExif(await plainPhoto())).toEqual(nothing);
    expect(await readExif(Buffer.from('no picture'))).toEqual(nothing);
    const zeros = await sharp(await plainPhoto())
      .withExif({
        IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '0/1 0/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '0/1 0/1 0/1',
        },
      })
      .toBuffer();
    expect(await readExif(zeros)).toEqual(nothing);
    const south = await sharp(await plainPhoto())
      .withExif({
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '15/1 30/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '10/1 0/1 36/1',
        },
      })
      .toBuffer();
    expect((await readExif(south)).position).toEqual({ latitude: -15.5, longitude: -10.01 });
  });
});

describe('a photo of the producer’s place', () => {
  test('keeps time and position of the camera, whatever the officer says', async () => {
    const dossier = await aReviewed();
    const fileId = await fileOf(await photoWithPosition(660, 480, '2024:09:15 16:30:00'));
    const body = photo(fileId, {
      takenAt: '2024-09-16T01:00:00Z',
      position: { latitude: 1, longitude: 2 },
    });
    const added = await add(dossier.id, body);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject([
      {
        id: body.id,
        matter: 'localMaterial',
        takenAt: '2024-09-15T09:30:00.000Z',
        takenBy: 'camera',
        position: { by: 'camera', latitude: expect.closeTo(15.1167, 3) },
        by: officer.fullName,
        mayChange: true,
      },
    ]);
    // The same request again, and the same photo chosen twice.
    expect((await add(dossier.id, body)).body).toHaveLength(1);
    expect((await add(dossier.id, photo(fileId))).body).toHaveLength(1);
  });

  test('takes what the officer and the device say where the camera wrote nothing; now, where nobody says', async () => {
    const dossier = await aReviewed();
    await add(
      dossier.id,
      photo(await fileOf(await plainPhoto()), {
        takenAt: '2024-09-14T01:00:00Z',
        position: { latitude: 15.2, longitude: 108.9 },
      }),
    );
    const { body } = await add(dossier.id, photo(await fileOf(await plainPhoto()), { place: ' ' }));
    expect(body).toMatchObject([
      {
        takenAt: '2024-09-14T01:00:00.000Z',
        takenBy: 'officer',
        position: { by: 'device', latitude: 15.2, longitude: 108.9 },
      },
      { takenAt: '2024-09-16T02:00:00.000Z', takenBy: 'officer', position: null, place: null },
    ]);
  });

  test('is not believed to be taken after now', async () => {
    const dossier = await aReviewed();
    const fileId = await fileOf(await photoWithPosition(664, 480, '2031:01:01 08:00:00'));
    const { body } = await add(dossier.id, photo(fileId, { takenAt: '2024-09-16T01:00:00Z' }));
    expect(body).toMatchObject([{ takenAt: '2024-09-16T01:00:00.000Z', takenBy: 'officer' }]);
    const ahead = photo(await fileOf(await plainPhoto()), { takenAt: '2031-01-01T01:00:00Z' });
    expect((await add(dossier.id, ahead)).body[1]).toMatchObject({ takenAt: '2024-09-16T02:00:00.000Z' });
  });

  test('is changed on the version that was read; the camera’s time stays', async () => {
    const dossier = await aReviewed();
    const body = photo(await fileOf(await photoWithPosition(661, 480, '2024:09:15 16:30:00')));
    await add(dossier.id, body);
    const url = `${photosUrl(dossier.id)}/${body.id}`;
    const said = { matter: 'localIdentity', note: null, place: 'Xưởng', takenAt: '2020-01-01T00:00:00Z' };
    expect((await send(officer, 'PUT', url, said, 1)).body).toMatchObject([
      {
        version: 2,
        matter: 'localIdentity',
        note: null,
        place: 'Xưởng',
        takenAt: '2024-09-15T09:30:00.000Z',
      },
    ]);
    expect((await send(officer, 'PUT', url, said, 1)).status).toBe(412);
    expect((await send(officer, 'PUT', url, { ...said, matter: 'elsewhere' }, 2)).status).toBe(400);
  });

  test('is a picture that the officer uploaded, of a dossier on their own desk', async () => {
    const dossier = await aReviewed();
    const own = await fileOf(await plainPhoto());
    const refused = async (fileId: string) => (await add(dossier.id, photo(fileId))).body.errors?.[0].code;
    expect(await refused(await fileOf(pdf(3)))).toBe('unknown-photo');
    expect(await refused(await fileOf(await plainPhoto(), office))).toBe('unknown-photo');
    expect(await refused(uuidv7())).toBe('unknown-photo');
    const foreign = await fileOf(await plainPhoto(), neighbour);
    expect((await add(dossier.id, photo(foreign), neighbour)).status).toBe(403);
    expect((await add(dossier.id, photo(own), leader)).status).toBe(403);
    expect((await add(dossier.id, photo(own, { position: { latitude: 91, longitude: 0 } }))).status).toBe(
      400,
    );
  });

  test('is taken off until the dossier is proposed, and again once the proposal was taken back', async () => {
    const dossier = await aReviewed();
    const [kept, dropped] = [
      photo(await fileOf(await plainPhoto())),
      photo(await fileOf(await plainPhoto())),
    ];
    await add(dossier.id, kept);
    await add(dossier.id, dropped);
    const remove = (id: string) => send(officer, 'DELETE', `${photosUrl(dossier.id)}/${id}`);
    expect((await remove(dropped.id)).status).toBe(204);
    expect((await remove(dropped.id)).status).toBe(204);
    expect(
      (await send(officer, 'GET', photosUrl(dossier.id))).body.map(({ id }: { id: string }) => id),
    ).toEqual([kept.id]);
    await act(officer, dossier.id, 'propose', 2);
    expect(await remove(kept.id)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect((await add(dossier.id, photo(await fileOf(await plainPhoto())))).status).toBe(409);
    expect((await send(officer, 'GET', photosUrl(dossier.id))).body).toMatchObject([{ mayChange: false }]);
    await act(officer, dossier.id, 'retract-proposal', 3, { reason: 'Sửa ảnh' });
    expect((await remove(kept.id)).status).toBe(204);
    for (const { breaches } of sitePhotoInvariants) expect(await breaches(context)).toEqual([]);
  });

  test('is seen by the commune’s desk at once, by those who judge later once the report is out, never by producers', async () => {
    const dossier = await aReviewed();
    const fileId = await fileOf(await photoWithPosition(662, 480));
    await add(dossier.id, photo(fileId));
    const member = await person({
      role: 'producer-member',
      scope: { kind: 'producer', id: dossier.producerId },
    });
    const stranger = await person({ role: 'producer-member' });
    const city_ = { kind: 'unit', id: city } as const;
    const signatory = await person({ role: 'committee-leader', scope: city_ });
    const auditor = await person({ role: 'auditor' });
    const inspector = await person({ role: 'commune-officer', scope: { kind: 'unit', id: otherCommune } });
    const seen = async (who: Person) =>
      (await send(who, 'GET', photosUrl(dossier.id))).status +
      (await get(who, `/api/files/${fileId}/view`)).statusCode +
      (await get(who, `/api/files/${fileId}`)).statusCode;
    for (const who of [officer, leader, auditor]) expect(await seen(who)).toBe(600);
    for (const who of [office, signatory, inspector]) expect(await seen(who)).toBe(1212);
    expect(await seen(member)).toBe(403 + 404 + 404);
    await db.updateTable('dossier').set({ state: 'intake' }).where('id', '=', dossier.id).execute();
    for (const who of [officer, leader, auditor, office, signatory]) expect(await seen(who)).toBe(600);
    expect(await seen(inspector)).toBe(1212);
    for (const who of [member, stranger]) expect(await seen(who)).toBe(403 + 404 + 404);
    const { rawPayload } = await get(office, `/api/files/${fileId}/view`);
    expect((await sharp(rawPayload).metadata()).exif).toBeUndefined();
  });

  test('is seen by the members of the council before which its dossier is, and by no other council', async () => {
    const council = await aCouncil(testApp);
    const { dossierIds } = await anOpenSession(testApp, council);
    const [dossierId = ''] = dossierIds;
    const fileId = await fileOf(await plainPhoto());
    const at = (state: string) =>
      db.updateTable('dossier').set({ state }).where('id', '=', dossierId).execute();
    await at('commune-review');
    expect((await add(dossierId, photo(fileId))).status).toBe(201);
    await at('in-session');
    const elsewhere = await person({ role: 'council-member' });
    for (const member of council.scorers) {
      expect((await send(member, 'GET', photosUrl(dossierId))).body).toMatchObject([
        { fileId, mayChange: false },
      ]);
      expect((await get(member, `/api/files/${fileId}/view`)).statusCode).toBe(200);
    }
    expect((await send(elsewhere, 'GET', photosUrl(dossierId))).status).toBe(404);
    expect((await get(elsewhere, `/api/files/${fileId}/view`)).statusCode).toBe(404);
  });

  test('makes an annex of the report, which names no position and carries nothing of the camera', async () => {
    const dossier = await aReviewed();
    await add(
      dossier.id,
      photo(await fileOf(await photoWithPosition(663, 480, '2024:09:15 16:30:00')), {
        matter: 'localIdentity',
      }),
    );
    await add(
      dossier.id,
      photo(await fileOf(await plainPhoto()), { note: 'Danh sách tổ viên', place: null }),
    );
    const url = `/api/dossiers/${dossier.id}/commune-review/documents/report`;
    const docx = (await get(officer, `${url}?format=docx`)).rawPayload;
    const words = docxText(docx);
    const order = ['Ảnh thực địa'.toUpperCase(), 'Ảnh 1. Danh sách tổ viên', 'Ảnh 2. Cá mối lên bến'];
    expect(order.map((phrase) => words.indexOf(phrase)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(
      true,
    );
    expect(words).toContain('(giờ máy ảnh ghi), tại Bến Cổ Lũy.');
    expect(words).not.toMatch(/15[.,]11|108[.,]8/);
    const printed = (await get(officer, url)).rawPayload;
    expect((await pdfPages(printed)).join(' ')).toContain('Ảnh 2. Cá mối lên bến');
    for (const bytes of [docx, printed]) expect(bytes.includes('Exif')).toBe(false);
  });
});

describe('the doctor', () => {
  test('finds a photo that is a producer’s file, that went without an action, or after the proposal', async () => {
    const dossier = await aReviewed();
    const [foreign, vanished, late] = [
      photo(await fileOf(await plainPhoto())),
      photo(await fileOf(await plainPhoto())),
      photo(await fileOf(await plainPhoto())),
    ];
    for (const each of [foreign, vanished, late]) await add(dossier.id, each);
    await act(officer, dossier.id, 'propose', 2);
    await db
      .updateTable('file')
      .set({ producer_id: dossier.producerId })
      .where('id', '=', foreign.fileId)
      .execute();
    const gone = { removed_at: new Date() };
    await db.updateTable('site_photo').set(gone).where('id', '=', vanished.id).execute();
    await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('site_photo')
        .set({ ...gone, version: 2 })
        .where('id', '=', late.id)
        .execute();
      await appendAction(trx, {
        subjectKind: 'site-photo',
        subjectId: late.id,
        kind: 'remove',
        at: new Date(),
        accountId: null,
        grant: null,
        version: 2,
        payload: { dossierId: dossier.id },
      });
    });
    const found = await Promise.all(sitePhotoInvariants.map(({ breaches }) => breaches(context)));
    expect(found).toEqual([
      [`site photo ${foreign.id} is no picture of its official`],
      [
        `site photo ${vanished.id} is gone at version 1; its actions say 1`,
        `site photo ${late.id} was taken off when its dossier was not under review`,
      ],
    ]);
  });
});
