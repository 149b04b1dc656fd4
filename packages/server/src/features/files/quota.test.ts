import { describe, expect, test } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aProducer, city } from '../../../test/builders.ts';
import { pdf } from '../../../test/sample-files.ts';
import { beginUpload, sendBytes, upload } from '../../../test/upload.ts';

const testApp = await createTestApp({ uploadQuota: 100_000 });
const { app, db, person } = testApp;

async function aMember() {
  const producerId = await aProducer(db);
  const { accountId, headers } = await person({
    role: 'producer-member',
    scope: { kind: 'producer', id: producerId },
  });
  return { producerId, accountId, headers };
}

const begin = (who: Awaited<ReturnType<typeof aMember>>, length: number) =>
  beginUpload(testApp, who.headers, length, { name: 'a.pdf', producerId: who.producerId });

const padded = (length: number) => {
  const start = pdf(1);
  return Buffer.concat([start, Buffer.alloc(length - start.length, ' ')]);
};

describe('how much a producer may keep', () => {
  test('is bounded, counting what is kept and what is on its way', async () => {
    const member = await aMember();
    const metadata = { name: 'a.pdf', producerId: member.producerId };
    expect((await upload(testApp, member.headers, padded(40_000), metadata)).statusCode).toBe(201);
    expect((await begin(member, 30_000)).statusCode).toBe(201);
    const refused = await begin(member, 40_000);
    expect(refused.statusCode).toBe(413);
    expect(refused.json()).toMatchObject({
      code: 'quota-exceeded',
      detail: expect.stringMatching(/chủ thể.*Hãy/),
      limit: 100_000,
    });
    expect((await begin(member, 30_000)).statusCode).toBe(201);
    const stranger = await aMember();
    expect((await begin(stranger, 90_000)).statusCode).toBe(201);
  });

  test('counts what other members have sent', async () => {
    const first = await aMember();
    const second = await person({
      role: 'producer-member',
      scope: { kind: 'producer', id: first.producerId },
    });
    const metadata = { name: 'a.pdf', producerId: first.producerId };
    await upload(testApp, first.headers, padded(80_000), metadata);
    const refused = await beginUpload(testApp, second.headers, 30_000, metadata);
    expect(refused.json()).toMatchObject({ code: 'quota-exceeded' });
  });

  test('an office has its own, account by account', async () => {
    const { headers } = await person({ role: 'office-officer', scope: { kind: 'unit', id: city } });
    expect((await beginUpload(testApp, headers, 90_000, { name: 'a.pdf' })).statusCode).toBe(201);
    expect((await beginUpload(testApp, headers, 20_000, { name: 'a.pdf' })).json().code).toBe(
      'quota-exceeded',
    );
  });
});

describe('what an account may begin', () => {
  test('is bounded within a day, also when nothing is made of it', async () => {
    const member = await aMember();
    for (let turn = 0; turn < 2; turn += 1) {
      const begun = await begin(member, 45_000);
      await sendBytes(testApp, member.headers, String(begun.headers.location), 0, padded(45_000));
    }
    expect((await begin(member, 45_000)).json()).toMatchObject({
      code: 'quota-exceeded',
      detail: expect.stringContaining('24 giờ'),
    });
  });

  test('is at most twenty unfinished uploads, however fast they are begun; giving one up makes room', async () => {
    const member = await aMember();
    const answers = await Promise.all(Array.from({ length: 25 }, () => begin(member, 10)));
    const begun = answers.filter(({ statusCode }) => statusCode === 201);
    expect(begun).toHaveLength(20);
    expect(answers.find(({ statusCode }) => statusCode !== 201)?.json()).toMatchObject({
      code: 'quota-exceeded',
      detail: expect.stringContaining('20 tệp'),
    });
    await app.inject({
      method: 'DELETE',
      url: String(begun[0]?.headers.location),
      headers: { ...member.headers, 'tus-resumable': '1.0.0' },
    });
    expect((await begin(member, 10)).statusCode).toBe(201);
  });

  test('says its length first', async () => {
    const member = await aMember();
    const answer = await app.inject({
      method: 'POST',
      url: '/api/uploads',
      headers: {
        ...member.headers,
        'tus-resumable': '1.0.0',
        'upload-defer-length': '1',
        'upload-metadata': `name ${btoa('a.pdf')},producerId ${btoa(member.producerId)}`,
      },
    });
    expect(answer.json()).toMatchObject({ code: 'invalid-input', errors: [{ path: '/uploadLength' }] });
  });
});
