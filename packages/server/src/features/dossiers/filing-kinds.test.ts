import { addMonths } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, aFile, anEvidence, choicesOf } from '../../../test/builders.ts';
import { ok } from '../../../test/council.ts';
import { decisionDesk } from '../../../test/decisions.ts';
import { openReEvaluations } from './open-re-evaluations.ts';

const test = await createTestApp();
const { db, clock, person } = test;
/** A certificate of the day on which the test clock stands, and the cycles in which its product is filed again. */
const desk = await decisionDesk(test, await aCycle(db));
const { call } = desk;
const cycleOf2026 = await aCycle(db, {
  year: 2027,
  framework: 'qd-26-2026',
  opens_on: '2026-06-01',
  closes_on: '2029-12-31',
});

const setDay = (day: string) => clock.set(`${day}T02:00:00Z`);

async function aRecognisedProduct() {
  setDay('2024-09-16');
  const recognised = await desk.aCertificate();
  const { producerId, productId } = recognised;
  const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
  await anEvidence(db, recognised.id, await aFile(db, producerId, member.accountId));
  await db
    .updateTable('dossier_evidence')
    .set({ criteria: ['1a'] })
    .where('dossier_id', '=', recognised.id)
    .execute();
  return { ...recognised, member, expiresOn: addMonths('2024-09-16', 36), productId };
}
type Recognised = Awaited<ReturnType<typeof aRecognisedProduct>>;

const open = (who: Person, productId: string, filingKind: string) =>
  call(who, 'POST', '/api/dossiers', {
    body: { id: uuidv7(), productId, cycleId: cycleOf2026, filingKind },
  });
const kindsOf = async ({ member, productId }: Recognised) => {
  const url = `/api/filing-kinds?productId=${productId}&cycleId=${cycleOf2026}`;
  const { kinds } = await ok(call(member, 'GET', url));
  return kinds
    .filter(({ allowed }: { allowed: boolean }) => allowed)
    .map(({ kind }: { kind: string }) => kind);
};
const extendedUntil = async ({ certificateId }: Recognised) =>
  (
    await db
      .selectFrom('certificate')
      .select('extended_until')
      .where('id', '=', certificateId)
      .executeTakeFirstOrThrow()
  ).extended_until;

/** A re-evaluation that was filed on this day: a complete draft of the recognised product. */
async function filed(recognised: Recognised, day: string) {
  setDay(day);
  const draft = await ok(open(recognised.member, recognised.productId, 're-evaluation'));
  const { form } = await db
    .selectFrom('dossier')
    .select('form')
    .where('id', '=', recognised.id)
    .executeTakeFirstOrThrow();
  const choices = choicesOf('qd-26-2026', 8, 1);
  const saved = await ok(
    call(recognised.member, 'PATCH', `/api/dossiers/${draft.id}`, {
      version: draft.version,
      body: { form, choices },
    }),
  );
  return call(recognised.member, 'POST', `/api/dossiers/${draft.id}/actions/submit`, {
    version: saved.version,
  });
}

describe('a product with a certificate', () => {
  it('is told in which ways it can be filed, and held to them', async () => {
    const recognised = await aRecognisedProduct();
    setDay('2026-09-01');
    expect(await kindsOf(recognised)).toEqual(['upgrade']);
    const refused = await open(recognised.member, recognised.productId, 're-evaluation');
    expect(refused).toMatchObject({ status: 409 });
    expect(JSON.stringify(refused.body)).toContain('nhận hồ sơ từ ngày 20/03/2027');
    setDay('2027-03-20');
    expect(await kindsOf(recognised)).toEqual(['upgrade', 're-evaluation']);
    const stranger = (await aRecognisedProduct()).member;
    setDay('2027-03-20');
    const url = `/api/filing-kinds?productId=${recognised.productId}&cycleId=${cycleOf2026}`;
    expect(await call(stranger, 'GET', url)).toMatchObject({ status: 403 });
  });

  it('begins its next filing with the answers and papers of the recognised one', async () => {
    const recognised = await aRecognisedProduct();
    setDay('2026-09-01');
    const draft = await ok(open(recognised.member, recognised.productId, 'upgrade'));
    expect(draft.form.history).toBe('Đã mô tả');
    expect(draft.form).not.toHaveProperty('pledge');
    expect(draft.form).not.toHaveProperty('changesSinceRecognition');
    // Another decree, another sheet: what was chosen there means nothing here.
    expect(draft.selfAssessment.choices).toEqual({});
    expect(draft.evidence).toHaveLength(1);
    expect(draft.evidence[0].criteria).toEqual([]);
    expect(draft.recognisedDossierId).toBe(recognised.id);
    const before = await ok(call(recognised.member, 'GET', `/api/dossiers/${draft.id}/recognised`));
    expect(before).toMatchObject({ dossierId: recognised.id, selfAssessment: null });
    expect(before.form.history).toBe('Đã mô tả');
    const none = `/api/dossiers/${recognised.id}/recognised`;
    expect(await call(recognised.member, 'GET', none)).toMatchObject({ status: 404 });
  });

  it('begins with the choices too where the sheet is the same', async () => {
    const recognised = await aRecognisedProduct();
    const cycleId = await aCycle(db, { year: 2025, opens_on: '2025-01-01', closes_on: '2025-12-31' });
    setDay('2025-03-01');
    const body = { id: uuidv7(), productId: recognised.productId, cycleId, filingKind: 'upgrade' };
    const draft = await ok(call(recognised.member, 'POST', '/api/dossiers', { body }));
    expect(Object.keys(draft.selfAssessment.choices).length).toBeGreaterThan(20);
    expect(draft.evidence[0].criteria).toEqual(['1a']);
  });
});

describe('a re-evaluation', () => {
  it('in time leaves the certificate as it is', async () => {
    const recognised = await aRecognisedProduct();
    expect(await filed(recognised, '2027-05-19')).toMatchObject({ status: 200 });
    expect(await extendedUntil(recognised)).toBeNull();
  });

  it('filed late lets the certificate run on until its end, and no longer', async () => {
    const recognised = await aRecognisedProduct();
    const answer = await filed(recognised, '2027-05-20');
    expect(answer).toMatchObject({ status: 200 });
    expect(await extendedUntil(recognised)).toBe('2028-03-14');
    setDay('2027-10-04');
    const state = async () =>
      (await ok(call(desk.office, 'GET', `/api/certificates/${recognised.certificateId}`))).state;
    expect(await state()).toBe('extended');
    const { id, version } = answer.body as { id: string; version: number };
    await ok(
      call(recognised.member, 'POST', `/api/dossiers/${id}/actions/withdraw`, {
        version,
        body: { reason: 'Thôi' },
      }),
    );
    expect(await extendedUntil(recognised)).toBe('2027-10-04');
    setDay('2027-10-05');
    expect(await state()).toBe('expired');
    const kinds = await db
      .selectFrom('action')
      .select('kind')
      .where('subject_id', '=', recognised.certificateId)
      .where('kind', 'in', ['extend', 'end-extension'])
      .orderBy('seq')
      .execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(['extend', 'end-extension']);
  });
});

describe('a certificate that comes into its window', () => {
  const draftsOf = (productId: string) =>
    db
      .selectFrom('dossier')
      .select(['id', 'filing_kind', 'state'])
      .where('product_id', '=', productId)
      .where('state', '=', 'draft')
      .execute();
  const reminders = async ({ certificateId }: Recognised) =>
    (
      await db
        .selectFrom('action')
        .select('payload')
        .where('subject_id', '=', certificateId)
        .where('kind', '=', 'remind-of-re-evaluation')
        .orderBy('seq')
        .execute()
    ).map(({ payload }) => (payload as { daysBeforeExpiry: number }).daysBeforeExpiry);

  it('opens its re-evaluation by itself, once, and reminds at 180, 150, 130 and 121 days', async () => {
    const recognised = await aRecognisedProduct();
    for (const [day, count, reminded] of [
      ['2027-03-19', 0, []],
      ['2027-03-20', 1, [180]],
      ['2027-04-18', 1, [180]],
      ['2027-04-19', 1, [180, 150]],
      ['2027-05-09', 1, [180, 150, 130]],
      ['2027-05-18', 1, [180, 150, 130, 121]],
    ] as const) {
      setDay(day);
      await Promise.all([openReEvaluations(test.context), openReEvaluations(test.context)]);
      await openReEvaluations(test.context);
      expect(await draftsOf(recognised.productId), day).toHaveLength(count);
      expect(await reminders(recognised), day).toEqual(reminded);
    }
    const [draft] = await draftsOf(recognised.productId);
    expect(draft).toMatchObject({ filing_kind: 're-evaluation' });
    const { evidence, form } = await ok(call(recognised.member, 'GET', `/api/dossiers/${draft?.id}`));
    expect([evidence.length, form.history]).toEqual([1, 'Đã mô tả']);
  });

  it('that the service found late reminds of the day it is, not of all that were missed', async () => {
    const recognised = await aRecognisedProduct();
    setDay('2027-05-10');
    await openReEvaluations(test.context);
    expect(await reminders(recognised)).toEqual([130]);
  });

  it('leaves alone what is being filed, and what was revoked', async () => {
    const [filing, revoked] = [await aRecognisedProduct(), await aRecognisedProduct()];
    await db
      .updateTable('certificate')
      .set({ revoked_on: '2026-01-01' })
      .where('id', '=', revoked.certificateId)
      .execute();
    setDay('2027-03-01');
    const upgrade = await ok(open(filing.member, filing.productId, 'upgrade'));
    setDay('2027-03-20');
    await openReEvaluations(test.context);
    expect(await draftsOf(filing.productId)).toMatchObject([{ id: upgrade.id }]);
    expect(await reminders(filing)).toEqual([180]);
    expect(await draftsOf(revoked.productId)).toEqual([]);
  });
});
