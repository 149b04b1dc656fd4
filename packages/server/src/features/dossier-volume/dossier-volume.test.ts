import { setTimeout as wait } from 'node:timers/promises';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, aDossier, anEvidence, city, commune, otherCommune } from '../../../test/builders.ts';
import { pdf, photoWithPosition } from '../../../test/sample-files.ts';
import { upload } from '../../../test/upload.ts';

const test = await createTestApp();
const { app, db, context, person } = test;
const cycleId = await aCycle(db);

/** A dossier with a member and, really uploaded, a PDF of 3 pages and a photo. */
async function aDossierWithFiles(state = 'draft') {
  const received = { receipt_number: `${uuidv7()}/PĐK`, submitted_at: new Date('2024-09-11T01:00:00Z') };
  const dossier = await aDossier(db, cycleId, state === 'draft' ? {} : { state, ...received });
  const { producerId } = dossier;
  const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
  const photo = await photoWithPosition();
  for (const [name, bytes] of [
    ['a.pdf', pdf(3)],
    ['b.jpg', photo],
  ] as const) {
    const file = (await upload(test, member.headers, bytes, { name, producerId })).json();
    await anEvidence(db, dossier.id, file.id);
  }
  return { ...dossier, member };
}

const call = (who: Person, method: 'GET' | 'POST', id: string, end = 'volume', headers: object = {}) =>
  app.inject({ method, url: `/api/dossiers/${id}/${end}`, headers: { ...who.headers, ...headers } });

async function untilReady(who: Person, id: string) {
  for (let turn = 0; turn < 200; turn += 1) {
    const volume = (await call(who, 'GET', id)).json();
    if (volume.state === 'ready' || volume.state === 'failed') return volume;
    await wait(50);
  }
  throw new Error('the volume was not bound in time');
}

it('is bound once however often it is asked for, with every document in it', async () => {
  const { id, member } = await aDossierWithFiles();
  expect((await call(member, 'GET', id)).json()).toEqual({ state: 'absent' });
  expect((await call(member, 'GET', id, 'volume.pdf')).statusCode).toBe(404);
  const begun = await Promise.all([1, 2, 3].map(() => call(member, 'POST', id)));
  expect(begun.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202]);
  expect(await untilReady(member, id)).toMatchObject({ state: 'ready' });
  const acts = await db
    .selectFrom('action')
    .select('kind')
    .where('subject_id', '=', id)
    .where('kind', '=', 'bind')
    .execute();
  expect(acts).toHaveLength(1);

  const sent = await call(member, 'GET', id, 'volume.pdf');
  expect(sent.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
  });
  expect(sent.headers['content-disposition']).toMatch(/^attachment;/);
  const volume = await PDFDocument.load(sent.rawPayload);
  expect(volume.getTitle()).toMatch(/^Hồ sơ /);
  // Cover, Mẫu 01 and Mẫu 02 take at least a page each.
  expect(volume.getPageCount()).toBeGreaterThanOrEqual(3 + 3 + 1);
  expect(volume.catalog.lookup(PDFName.of('Outlines'))).toBeDefined();
  expect(sent.rawPayload.includes('GPS')).toBe(false);
  const part = await call(member, 'GET', id, 'volume.pdf', { range: 'bytes=0-7' });
  expect([part.statusCode, part.payload]).toEqual([206, '%PDF-1.7']);
});

it('is another one when the dossier has changed', async () => {
  const { id, member } = await aDossierWithFiles();
  await call(member, 'POST', id);
  await untilReady(member, id);
  await app.inject({
    method: 'PATCH',
    url: `/api/dossiers/${id}`,
    headers: { ...member.headers, 'if-match': '"1"' },
    payload: { form: { plan: 'Năm tới làm gấp đôi.' } },
  });
  expect((await call(member, 'GET', id)).json()).toEqual({ state: 'absent' });
});

it('is for the producer, the commune and the office, and for nobody elsewhere', async () => {
  const { id } = await aDossierWithFiles('intake');
  const stranger = (await aDossierWithFiles()).member;
  const officer = (unit: string) => person({ role: 'commune-officer', scope: { kind: 'unit', id: unit } });
  const office = await person({ role: 'office-officer', scope: { kind: 'unit', id: city } });
  const auditor = await person({ role: 'auditor', scope: { kind: 'installation' } });
  for (const [who, status] of [
    [await officer(commune), 200],
    [office, 200],
    [await officer(otherCommune), 404],
    [stranger, 404],
    [auditor, 403],
  ] as const) {
    expect((await call(who, 'GET', id)).statusCode).toBe(status);
    expect((await call(who, 'POST', id)).statusCode).toBe(status === 200 ? 202 : status);
  }
  expect(await untilReady(office, id)).toMatchObject({ state: 'ready' });
});

it('says that it failed when a file is gone, and can be begun again', async () => {
  const dossier = await aDossierWithFiles();
  const { files } = context;
  const get = files.get.bind(files);
  Object.assign(files, { get: () => Promise.reject(new Error('gone')) });
  await call(dossier.member, 'POST', dossier.id);
  expect(await untilReady(dossier.member, dossier.id)).toEqual({ state: 'failed' });
  Object.assign(files, { get });
  await call(dossier.member, 'POST', dossier.id);
  expect(await untilReady(dossier.member, dossier.id)).toMatchObject({ state: 'ready' });
});
