import { addDays, certificateState, type PlainDate } from '@saolang/rulebook';
import fc from 'fast-check';
import { compactVerify, importJWK } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { anonymous, createTestApp, type SignedIn } from '../../../test/app.ts';
import { aCycle, aDossier, aProducer, aProduct, city, otherCommune, unitId } from '../../../test/builders.ts';
import { ok } from '../../../test/council.ts';
import { decisionDesk } from '../../../test/decisions.ts';
import { rowsOf } from '../../../test/sheet.ts';
import { examine } from '../../cli/doctor.ts';
import { certificateInvariants } from './invariants.ts';
import { stateOn } from './store.ts';
import { verifyCertificate } from './verify-certificate.ts';

const test = await createTestApp();
const { db, context, clock, person } = test;
const cycleId = await aCycle(db);
const desk = await decisionDesk(test, cycleId);
const { call, office, leader, province, aCertificate } = desk;

const setDay = (day: string) => clock.set(new Date(`${day}T02:00:00Z`));
afterEach(() => setDay('2024-09-16'));

const today = () => clock.today();

const url = (id: string) => `/api/certificates/${id}`;
const act = (
  who: typeof leader,
  id: string,
  action: string,
  version = 1,
  reason = 'Theo kết luận kiểm tra số 12',
  grounds: object = action === 'revoke' ? { ground: 'law-breach', concludedOn: today() } : {},
) => call(who, 'POST', `${url(id)}/actions/${action}`, { version, body: { reason, ...grounds } });
const statusOf = ({ status }: { status: number }) => status;
const visitor = anonymous as unknown as SignedIn;
const check = (number: string) =>
  call(visitor, 'GET', `/api/public/certificates/${encodeURIComponent(number)}`);
const change = (id: string, changes: object) =>
  db.updateTable('certificate').set(changes).where('id', '=', id).execute();

describe('a certificate', () => {
  it('is read by its producer, its commune, the office and the leader; by nobody else’s people', async () => {
    const { certificateId: id, producerId } = await aCertificate();
    const at = (unit: string) => ({ kind: 'unit', id: unit }) as const;
    const may = [
      await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } }),
      await person({ role: 'commune-officer', scope: at(unitId('21211')) }),
      await person({ role: 'province-officer', scope: province }),
      await person({ role: 'auditor' }),
      office,
      leader,
    ];
    const mayNot = [
      await person({ role: 'producer-member', scope: { kind: 'producer', id: await aProducer(db) } }),
      await person({ role: 'commune-officer', scope: at(otherCommune) }),
      await person({ role: 'committee-leader', scope: at(unitId('524')) }),
    ];
    const listed = async (who: typeof leader) =>
      (await ok(call(who, 'GET', '/api/certificates?pageSize=100'))).items.some(
        (item: { id: string }) => item.id === id,
      );
    for (const who of may) {
      expect(await call(who, 'GET', url(id))).toMatchObject({ status: 200 });
      expect(await listed(who)).toBe(true);
    }
    for (const who of mayNot) {
      for (const address of [url(id), `${url(id)}/pdf`]) {
        expect(await call(who, 'GET', address)).toMatchObject({ status: 403 });
      }
      expect(await listed(who)).toBe(false);
    }
  });

  it('is printed as a PDF for who may read it', async () => {
    const { certificateId } = await aCertificate();
    const pdf = await ok(call(office, 'GET', `${url(certificateId)}/pdf`));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('keeps what was recognised when product or producer is renamed', async () => {
    const { certificateId, productId, producerId } = await aCertificate();
    const before = await ok(call(office, 'GET', url(certificateId)));
    await db.updateTable('product').set({ name: 'Tên mới' }).where('id', '=', productId).execute();
    await db.updateTable('producer').set({ name: 'Chủ mới' }).where('id', '=', producerId).execute();
    expect(await ok(call(office, 'GET', url(certificateId)))).toEqual(before);
  });

  it('says the commune in its address once', async () => {
    const producer_id = await aProducer(db, { address: 'Số 5 đường Cổ Lũy' });
    const { certificateId } = await aCertificate({ producer_id });
    const read = async (id: string) => (await ok(call(office, 'GET', url(id)))).producerAddress;
    expect(await read(certificateId)).toBe('Số 5 đường Cổ Lũy, xã Tịnh Khê');
    expect(await read((await aCertificate()).certificateId)).toBe('Thôn Cổ Lũy, xã Tịnh Khê');
  });

  it('of a product recognised again takes the place of the earlier one in the catalogue; both can be checked', async () => {
    const producerId = await aProducer(db);
    const productId = await aProduct(db, producerId);
    const of = { product_id: productId, producer_id: producerId };
    const first = await aCertificate(of);
    const nextCycle = await aCycle(db, { year: 2025 });
    setDay('2025-06-16');
    const next = await decisionDesk(test, nextCycle);
    const second = await next.aCertificate({ ...of, filing_kind: 'upgrade' });
    const entries = await db
      .selectFrom('catalogue_entry')
      .select('certificate_id')
      .where('product_id', '=', productId)
      .execute();
    expect(entries).toEqual([{ certificate_id: second.certificateId }]);
    for (const { number } of [first, second])
      expect(await check(number)).toMatchObject({ body: { valid: true } });
  });
});

describe('the list', () => {
  it('is searched without diacritics, by number, product and producer', async () => {
    const producer_id = await aProducer(db, { name: 'Hợp tác xã Gành Yến 100%' });
    const { number } = await aCertificate({ producer_id });
    const numbers = async (q: string) =>
      (await ok(call(office, 'GET', `/api/certificates?q=${encodeURIComponent(q)}`))).items.map(
        (item: { number: string }) => item.number,
      );
    expect(await numbers('ganh yen')).toEqual([number]);
    expect(await numbers('100%')).toEqual([number]);
    expect(await numbers(number.toLowerCase())).toEqual([number]);
    expect(await numbers('ganh%yen')).toEqual([]);
  });

  it('is exported under the filters of the list, to whoever reads the list', async () => {
    const { certificateId: id, number } = await aCertificate();
    const exported = async (who: typeof leader, query = '') => {
      const answer = await test.app.inject({
        url: `/api/certificates.xlsx?q=${encodeURIComponent(number)}${query}`,
        headers: who.headers,
      });
      return (await rowsOf(answer)).slice(1).map((row) => row[0]);
    };
    expect(await exported(office)).toEqual([number]);
    expect(await exported(office, '&state=revoked')).toEqual([]);
    await change(id, { revoked_on: today() });
    expect(await exported(office, '&state=revoked')).toEqual([number]);
    expect(await exported(await person({ role: 'producer-member' }))).toEqual([]);
  });

  it('filters by a state that agrees with the rulebook on any dates', async () => {
    const { certificateId } = await aCertificate();
    const day = fc.integer({ min: -1500, max: 1500 }).map((days) => addDays('2024-09-16', days));
    // Most borders lie close to today, where a day more or less decides.
    const near = fc.integer({ min: -2, max: 2 }).map((days) => addDays('2024-09-16', days));
    const around180 = fc.integer({ min: 178, max: 182 }).map((days) => addDays('2024-09-16', days));
    const border = fc.oneof(day, near, around180);
    const dates = fc.record({
      expiresOn: border,
      extendedUntil: fc.option(border),
      suspendedOn: fc.option(border),
      revokedOn: fc.option(border),
      today: fc.oneof(fc.constant('2024-09-16' as PlainDate), day),
    });
    await fc.assert(
      fc.asyncProperty(dates, async ({ today, expiresOn, extendedUntil, suspendedOn, revokedOn }) => {
        const extended = extendedUntil !== null && extendedUntil > expiresOn ? extendedUntil : null;
        const issuedOn = addDays(expiresOn, -1096);
        await change(certificateId, {
          issued_on: issuedOn,
          expires_on: expiresOn,
          extended_until: extended,
          suspended_on: suspendedOn,
          revoked_on: revokedOn,
        });
        const { state } = await db
          .selectFrom('certificate')
          .select(stateOn(today).as('state'))
          .where('id', '=', certificateId)
          .executeTakeFirstOrThrow();
        expect(state).toBe(
          certificateState({ issuedOn, expiresOn, extendedUntil: extended, suspendedOn, revokedOn }, today),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('shows the certificates of a state, with their number', async () => {
    const { certificateId } = await aCertificate();
    await ok(act(leader, certificateId, 'revoke'));
    const page = await ok(call(office, 'GET', '/api/certificates?state=revoked&pageSize=100'));
    expect(page.items.map((item: { state: string }) => item.state)).toEqual(
      Array(page.total).fill('revoked'),
    );
    expect(page.items.some((item: { id: string }) => item.id === certificateId)).toBe(true);
  });
});

describe('suspending, reinstating, revoking', () => {
  it('suspends and reinstates, each with its reason and from that day on', async () => {
    const { certificateId: id, number } = await aCertificate();
    setDay('2024-10-01');
    expect(await act(leader, id, 'suspend')).toMatchObject({
      status: 200,
      body: {
        state: 'suspended',
        suspendedOn: '2024-10-01',
        endedReason: 'Theo kết luận kiểm tra số 12',
        version: 2,
      },
    });
    expect(await check(number)).toMatchObject({
      body: { state: 'suspended', valid: false, endedOn: '2024-10-01' },
    });
    expect(await act(leader, id, 'reinstate', 2)).toMatchObject({
      status: 200,
      body: { state: 'valid', suspendedOn: null, endedReason: null, version: 3 },
    });
    const kinds = await db
      .selectFrom('action')
      .select('kind')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['issue', 'suspend', 'reinstate']);
  });

  it('revokes for good', async () => {
    const { certificateId: id, number } = await aCertificate();
    expect(await act(leader, id, 'revoke')).toMatchObject({
      status: 200,
      body: { state: 'revoked', maySuspend: false, mayReinstate: false, mayRevoke: false },
    });
    expect(await check(number)).toMatchObject({ body: { state: 'revoked', valid: false } });
    for (const action of ['suspend', 'reinstate', 'revoke']) {
      expect(await act(leader, id, action, 2)).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    }
  });

  it('revokes on a ground of the law, with the day from which the decision has 15 days', async () => {
    const { certificateId: id } = await aCertificate();
    expect(await ok(call(office, 'GET', url(id)))).toMatchObject({ revocation: null });
    setDay('2026-09-20');
    const grounds = { ground: 'production-ended', concludedOn: '2026-09-01' };
    expect(await ok(act(leader, id, 'revoke', 1, 'Phường xác nhận số 7', grounds))).toMatchObject({
      revokedOn: '2026-09-20',
      revocation: { ...grounds, dueOn: '2026-09-16' },
      endedReason: 'Phường xác nhận số 7',
    });
    const { payload } = await db
      .selectFrom('action')
      .select('payload')
      .where('subject_id', '=', id)
      .where('kind', '=', 'revoke')
      .executeTakeFirstOrThrow();
    expect(payload).toEqual({ reason: 'Phường xác nhận số 7', ...grounds });
  });

  it.each([
    ['without a ground', { concludedOn: '2024-09-16' }],
    ['on a ground that the law does not know', { ground: 'bad-weather', concludedOn: '2024-09-16' }],
    ['before anything was concluded', { ground: 'other' }],
    ['on a conclusion of tomorrow', { ground: 'other', concludedOn: '2024-09-17' }],
    ['on a conclusion older than the certificate', { ground: 'other', concludedOn: '2024-09-15' }],
  ])('does not revoke %s', async (_what, grounds) => {
    const { certificateId: id } = await aCertificate();
    expect(await act(leader, id, 'revoke', 1, 'Có', grounds)).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    expect(await ok(call(office, 'GET', url(id)))).toMatchObject({ state: 'valid', version: 1 });
  });

  it('is done once, however often it is pressed, and not on what was changed since', async () => {
    const { certificateId: id } = await aCertificate();
    const answers = await Promise.all([1, 2, 3].map(() => act(leader, id, 'suspend')));
    expect(answers.map(statusOf).sort()).toEqual([200, 412, 412]);
    expect(await act(leader, id, 'suspend', 2)).toMatchObject({ status: 409 });
  });

  it('needs a reason, a version and a leader of the unit', async () => {
    const { certificateId: id } = await aCertificate();
    const neighbour = await person({
      role: 'committee-leader',
      scope: { kind: 'unit', id: unitId('524') },
    });
    for (const action of ['suspend', 'revoke']) {
      expect(await act(leader, id, action, 1, '  ')).toMatchObject({ status: 400 });
      expect(await act(office, id, action)).toMatchObject({ status: 403 });
      expect(await act(neighbour, id, action)).toMatchObject({ status: 403 });
      const body = { reason: 'Có', ground: 'other', concludedOn: today() };
      expect(await call(leader, 'POST', `${url(id)}/actions/${action}`, { body })).toMatchObject({
        status: 428,
      });
    }
    expect(await ok(call(office, 'GET', url(id)))).toMatchObject({
      state: 'valid',
      version: 1,
      maySuspend: false,
      mayRevoke: false,
    });
  });
});

describe('who ends a certificate', () => {
  const leaderOf = (unit: string) =>
    person({ role: 'committee-leader', scope: { kind: 'unit', id: unitId(unit) } });

  it.each([
    ['the city', 'OCOP-51-522-2024', 'city'],
    ['the province', 'OCOP-51-2024', 'province'],
    ['the ministry', 'OCOP-VN-2024', 'ministry'],
  ])('is the authority that recognised: %s', async (_authority, series, by) => {
    const { certificateId: id, number } = await aCertificate();
    await change(id, { number: `${series}-9${number.slice(-3)}` });
    const people = {
      city: leader,
      neighbour: await leaderOf('524'),
      province: await leaderOf('51'),
      ministry: await person({ role: 'ministry-officer' }),
    };
    for (const [name, who] of Object.entries(people)) {
      if (name === by) continue;
      expect(await act(who, id, 'suspend'), name).toMatchObject({ status: 403 });
      expect(await act(who, id, 'revoke'), name).toMatchObject({ status: 403 });
    }
    const own = people[by as 'city'];
    expect(await ok(call(own, 'GET', url(id)))).toMatchObject({ maySuspend: true, mayRevoke: true });
    expect(await ok(act(own, id, 'suspend'))).toMatchObject({ state: 'suspended' });
    expect(await ok(act(own, id, 'revoke', 2))).toMatchObject({ state: 'revoked' });
  });

  it('is who took over, once the authority that recognised has ended', async () => {
    const { certificateId: id } = await aCertificate();
    setDay('2025-08-01');
    const successor = await person({
      role: 'committee-leader',
      scope: { kind: 'unit', id: unitId('51', '2025-08-01') },
    });
    expect(await ok(act(successor, id, 'revoke'))).toMatchObject({ state: 'revoked' });
  });
});

describe('checking in public', () => {
  it('finds a number as people type it', async () => {
    const { number } = await aCertificate();
    for (const typed of [
      number,
      number.toLowerCase(),
      ` ${number.replaceAll('-', ' - ')} `,
      number.replaceAll('-', '–'),
    ]) {
      expect(await check(typed), typed).toMatchObject({
        status: 200,
        body: { number, valid: true, star: 3 },
      });
    }
  });

  it.each(['OCOP-51-522-2024-9999', 'OCOP-51-522-2024-0000', 'xyz', '%', "' OR 1=1"])(
    'does not know %j',
    async (typed) => {
      expect(await check(typed)).toMatchObject({ status: 404 });
    },
  );

  it('tells nothing personal: neither address nor people, nor why it was ended', async () => {
    const { certificateId, number, producerId } = await aCertificate();
    await ok(act(leader, certificateId, 'suspend', 1, 'Bà Tám khai gian'));
    const { body } = await check(number);
    const producer = await db
      .selectFrom('producer')
      .selectAll()
      .where('id', '=', producerId)
      .executeTakeFirstOrThrow();
    const told = `${JSON.stringify(body)}${Buffer.from(body.signature.split('.')[1], 'base64url')}`;
    for (const secret of [
      'Cổ Lũy',
      'Bà Tám',
      producer.phone,
      producer.representative_name,
      producer.tax_code,
      producerId,
      certificateId,
    ]) {
      expect(told).not.toContain(secret);
    }
    expect(Object.keys(body).sort()).toEqual(
      [
        ...[
          'number',
          'state',
          'valid',
          'star',
          'productName',
          'producerName',
          'place',
          'issuer',
          'decisionNumber',
        ],
        ...['decisionDate', 'issuedOn', 'expiresOn', 'extendedUntil', 'endedOn', 'checkedOn', 'signature'],
      ].sort(),
    );
  });

  it('hands out a signature that anybody verifies with the published key', async () => {
    const { number } = await aCertificate();
    const { body } = await check(number);
    const { keys } = (await call(visitor, 'GET', '/.well-known/jwks.json')).body;
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0])).not.toContain('d');
    const { payload } = await compactVerify(body.signature, await importJWK(keys[0], 'EdDSA'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      number,
      star: 3,
      product: body.productName,
      expiresOn: '2027-09-16',
    });
  });
});

describe('verifying', () => {
  const verify = (text: string) => verifyCertificate(context, text);

  it('accepts a certificate by its number and by its signature, and says its state', async () => {
    const { certificateId, number } = await aCertificate();
    const { signature } = (await check(number)).body;
    for (const text of [number, number.toLowerCase(), signature]) {
      expect(await verify(text)).toMatchObject({ number, breach: null, state: 'valid', valid: true });
    }
    await ok(act(leader, certificateId, 'revoke'));
    expect(await verify(number)).toMatchObject({ breach: null, state: 'revoked', valid: false });
  });

  it.each([
    ['star', { star: 5 }],
    ['product', { product_name: 'Mắm khác' }],
    ['producer', { producer_name: 'Chủ khác' }],
    ['expiresOn', { expires_on: '2030-01-01' }],
    ['decision', { decision_number: '99/QĐ-UBND' }],
  ])('finds a record whose %s was changed behind the application’s back', async (field, changes) => {
    const { certificateId, number } = await aCertificate();
    await change(certificateId, changes);
    expect(await verify(number)).toMatchObject({ breach: 'changed', changed: [field], valid: false });
    const results = await examine(context, certificateInvariants);
    expect(results.flatMap(({ breaches }) => breaches)).toContain(
      `certificate ${number} is changed ${field}`,
    );
  });

  it('finds a forged signature, one of another key, an unknown number and nonsense', async () => {
    const { certificateId, number } = await aCertificate();
    const { signature } = (await check(number)).body;
    const [head, , tail] = signature.split('.');
    const claim = Buffer.from(JSON.stringify({ number, star: 5 })).toString('base64url');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claim}.x`;
    for (const forged of [`${head}.${claim}.${tail}`, unsigned]) {
      expect(await verify(forged)).toMatchObject({ number, breach: 'forged', valid: false });
      await change(certificateId, { signature: forged });
      expect(await verify(number)).toMatchObject({ breach: 'forged', valid: false });
    }
    expect(await verify('OCOP-51-522-2024-9999')).toMatchObject({ breach: 'unknown' });
    expect(await verify('xyz')).toMatchObject({ breach: 'malformed', number: null });
  });
});

describe('doctor', () => {
  const breachesOf = async (name: string) => {
    const results = await examine(
      context,
      certificateInvariants.filter((each) => each.name === name),
    );
    return results.flatMap(({ breaches }) => breaches);
  };

  it('finds a recognised dossier without certificate, and a certificate of one that is not recognised', async () => {
    const bare = await desk.aConfirmed('recognise', { state: 'recognised' });
    const { id, number } = await aCertificate();
    await db.updateTable('dossier').set({ state: 'confirmed' }).where('id', '=', id).execute();
    expect(await breachesOf('recognised-dossier-has-certificate')).toEqual(
      [bare.id, id]
        .sort()
        .map((each) =>
          each === bare.id
            ? `dossier ${each} has no certificate`
            : `dossier ${each} is confirmed but has certificate ${number}`,
        ),
    );
  });

  it('finds a term that is not 36 months, and a number out of its series', async () => {
    const { certificateId, number } = await aCertificate();
    await change(certificateId, { expires_on: '2027-09-17', number: 'OCOP-51-522-2024-7777' });
    expect(await breachesOf('certificate-runs-36-months')).toContain(
      'certificate OCOP-51-522-2024-7777 runs from 2024-09-16 to 2027-09-17',
    );
    expect(await breachesOf('certificate-numbers-without-gaps')).toEqual(
      expect.arrayContaining([
        `certificate 51-522 of 2024: number ${Number(number.slice(-4))} is missing`,
        'certificate 51-522 of 2024: number 7777 was not allotted to one record',
      ]),
    );
  });
});

describe('a certificate without dossier', () => {
  it('of before this system has neither product nor producer here, and is checked like any other', async () => {
    const { recordEarlierCertificate } = await import('./record-earlier-certificate.ts');
    await recordEarlierCertificate(context, {
      product: 'Mắm nhĩ Sa Kỳ',
      producer: `Cơ sở ${uuidv7()}`,
      set: 11,
      unitId: unitId('21211'),
      officeUnitId: city,
      issuedOn: '2021-12-15',
    });
    const { items } = await ok(call(office, 'GET', '/api/certificates?q=sa ky'));
    expect(items).toMatchObject([
      { dossierId: null, producerId: null, state: 'expiring', expiresOn: '2024-12-15' },
    ]);
    expect(await check(items[0].number)).toMatchObject({
      body: { valid: true, producerName: items[0].producerName },
    });
    expect(await call(leader, 'GET', `${url(items[0].id)}/pdf`)).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('bản giấy') },
    });
  });
});

describe('a certificate from before this system', () => {
  /** Recorded for a product of the commune that nobody has named yet. */
  async function anEarlier() {
    const { certificateId } = await aCertificate();
    const id = uuidv7();
    const row = await db
      .selectFrom('certificate')
      .selectAll()
      .where('id', '=', certificateId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('certificate')
      .values({
        ...row,
        id,
        number: row.number.replace(/20\d\d(?=-\d+$)/, '2021'),
        dossier_id: null,
        product_id: null,
        producer_id: null,
      })
      .execute();
    const producerId = await aProducer(db);
    const productId = await aProduct(db, producerId);
    const attach = (who: typeof leader, product: string | null, version = 1) =>
      call(who, 'PUT', `${url(id)}/product`, { version, body: { productId: product } });
    return { id, producerId, productId, attach };
  }

  it('is attached to the registered product by the office, and read by its producer from then on', async () => {
    const { id, producerId, productId, attach } = await anEarlier();
    const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
    expect(await statusOf(await call(member, 'GET', url(id)))).toBe(403);
    expect(statusOf(await attach(leader, productId))).toBe(403);
    expect((await ok(attach(office, productId))).productId).toBe(productId);
    expect(statusOf(await attach(office, productId))).toBe(200);
    expect((await ok(call(member, 'GET', url(id)))).producerId).toBe(producerId);
    const actions = await db.selectFrom('action').select('kind').where('subject_id', '=', id).execute();
    expect(actions).toEqual([{ kind: 'attach' }]);
  });

  it('is detached again while nothing stands on it, and not after', async () => {
    const { id, productId, attach } = await anEarlier();
    await attach(office, productId);
    expect((await ok(attach(office, null, 2))).productId).toBeNull();
    await ok(attach(office, productId, 3));
    await aDossier(db, cycleId, { product_id: productId, filing_kind: 're-evaluation' });
    expect(statusOf(await attach(office, null, 4))).toBe(409);
    expect((await ok(call(office, 'GET', url(id)))).productId).toBe(productId);
  });

  it('is not attached to a product of another commune, nor one that this system gave', async () => {
    const { attach } = await anEarlier();
    const elsewhere = await aProduct(db, await aProducer(db, { unit_id: otherCommune }), {
      unit_id: otherCommune,
    });
    expect(statusOf(await attach(office, elsewhere))).toBe(400);
    const { certificateId, productId } = await aCertificate();
    const answer = await call(office, 'PUT', `${url(certificateId)}/product`, {
      version: 1,
      body: { productId },
    });
    expect(statusOf(answer)).toBe(409);
  });
});
