import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, aFile, city, unitId } from '../../../test/builders.ts';
import { ok } from '../../../test/council.ts';
import { decisionDesk } from '../../../test/decisions.ts';
import { pdf } from '../../../test/sample-files.ts';
import { upload } from '../../../test/upload.ts';
import { examine } from '../../cli/doctor.ts';
import { upperResultInvariants } from './upper-result-invariants.ts';

const test = await createTestApp();
const { db, context, clock, person } = test;
const desk = await decisionDesk(test, await aCycle(db));
const { call, office, province, aConfirmed, aDraft, sign, aForwarded } = desk;
const at = (id: string) => ({ kind: 'unit', id }) as const;
const head = await person({ role: 'office-leader', scope: at(city) });
const paperOf = async (who: Person): Promise<string> =>
  (await upload(test, who.headers, pdf(2), { name: 'QĐ 861.pdf' })).json().id;
const paper = await paperOf(office);

const url = (id: string) => `/api/upper-results/${id}`;
const record = (dossierId: string, changes: object = {}, who = office) =>
  call(who, 'POST', '/api/upper-results', {
    body: {
      id: uuidv7(),
      dossierId,
      star: 4,
      decisionNumber: '861/QĐ-UBND',
      decisionDate: '2024-09-16',
      fileId: paper,
      remark: 'Tỉnh chấm 65 điểm.',
      ...changes,
    },
  });
const confirm = (id: string, version = 1, who = head) =>
  call(who, 'POST', `${url(id)}/actions/confirm`, { version });
const sendBack = (id: string, version = 1, who = head, reason = 'Số văn bản khác với bản quét.') =>
  call(who, 'POST', `${url(id)}/actions/send-back`, { version, body: { reason } });
const recorded = async (changes: object = {}) => {
  const { id: dossierId, decision } = await aForwarded();
  return { ...(await ok(record(dossierId, changes))), dossierId, decision };
};

const dossierRow = (id: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const certificatesOf = (dossierId: string) =>
  db.selectFrom('certificate').selectAll().where('dossier_id', '=', dossierId).execute();
const actionsOn = async (id: string) =>
  (await db.selectFrom('action').select('kind').where('subject_id', '=', id).orderBy('seq').execute()).map(
    ({ kind }) => kind,
  );
const statusOf = ({ status }: { status: number }) => status;
const errorOf = ({ body }: { body: { errors: { path: string; code: string }[] } }) =>
  body.errors.map(({ path, code }) => `${path} ${code}`);

describe('recording what the upper tier decided', () => {
  it('changes nothing of the dossier: it waits, with its paper, for somebody else', async () => {
    const result = await recorded();
    expect(result).toMatchObject({
      state: 'pending',
      outcome: 'recognised',
      issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
      remark: null,
      file: { id: paper, mediaType: 'application/pdf', pages: 2 },
      letter: { number: result.decision.documentNumber, signedOn: '2024-09-16' },
      maySettle: false,
      recordedByReader: true,
    });
    expect((await dossierRow(result.dossierId)).state).toBe('forwarded');
    expect(await certificatesOf(result.dossierId)).toEqual([]);
    expect(await actionsOn(result.id)).toEqual(['record']);
  });

  it('makes one record however often it is sent, and none beside one that waits', async () => {
    const { id: dossierId } = await aForwarded();
    const id = uuidv7();
    const answers = await Promise.all([1, 2, 3].map(() => record(dossierId, { id })));
    expect(answers.map(statusOf)).toEqual([200, 200, 200]);
    expect(await actionsOn(id)).toEqual(['record']);
    expect(await record(dossierId)).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    const { id: other } = await aForwarded();
    const both = await Promise.all([1, 2].map(() => record(other)));
    expect(both.map(statusOf).sort()).toEqual([200, 409]);
  });

  it('takes the issuer from the way of the dossier: the ministry for five stars', async () => {
    expect(await recorded({ star: 5 })).toMatchObject({
      outcome: 'recognised',
      issuer: 'Bộ Nông nghiệp và Phát triển nông thôn',
    });
  });

  it.each([
    ['a decision of tomorrow', { decisionDate: '2024-09-17' }, '/decisionDate in-future'],
    ['a decision older than the letter', { decisionDate: '2024-09-15' }, '/decisionDate before-forwarding'],
    ['less than was asked for, without a word of why', { star: 3, remark: ' ' }, '/remark required'],
    ['a paper that is not there', { fileId: uuidv7() }, '/fileId not-own-file'],
  ])('refuses %s', async (_what, changes, error) => {
    const { id } = await aForwarded();
    const answer = await record(id, changes);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toEqual([error]);
  });

  it('refuses a paper that somebody else uploaded, or that belongs to a producer', async () => {
    const { id, producerId } = await aForwarded();
    const colleague = await person({ role: 'office-officer', scope: at(city) });
    for (const fileId of [await paperOf(colleague), await aFile(db, producerId, office.accountId)]) {
      expect(errorOf(await record(id, { fileId }))).toEqual(['/fileId not-own-file']);
    }
  });

  it('is the office’s alone, and only of what was forwarded', async () => {
    const { id } = await aForwarded();
    const neighbour = await person({ role: 'office-officer', scope: at(unitId('524')) });
    for (const who of [neighbour, head]) expect(await record(id, {}, who)).toMatchObject({ status: 403 });
    expect(await record((await aConfirmed('forward')).id)).toMatchObject({ status: 409 });
  });
});

describe('confirming it', () => {
  it('gives a certificate that rests on the upper decision', async () => {
    const { id: dossierId } = await aForwarded();
    clock.set(new Date('2024-12-02T02:00:00Z'));
    const { id } = await ok(record(dossierId, { decisionDate: '2024-11-20' }));
    expect(await confirm(id)).toMatchObject({
      status: 200,
      body: { state: 'confirmed', version: 2, settledBy: head.fullName },
    });
    clock.set(new Date('2024-09-16T02:00:00Z'));
    expect(await dossierRow(dossierId)).toMatchObject({ state: 'recognised', star: 4 });
    expect(await certificatesOf(dossierId)).toMatchObject([
      {
        star: 4,
        issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
        decision_number: '861/QĐ-UBND',
        decision_date: '2024-11-20',
        issued_on: '2024-11-20',
        expires_on: '2027-11-20',
        number: expect.stringMatching(/^OCOP-51-2024-\d{4}$/),
      },
    ]);
    expect(await actionsOn(id)).toEqual(['record', 'confirm']);
  });

  it('numbers the ministry’s certificates as the ministry’s', async () => {
    const { id, dossierId } = await recorded({ star: 5, decisionNumber: '99/QĐ-BNN' });
    await ok(confirm(id));
    expect(await certificatesOf(dossierId)).toMatchObject([
      { star: 5, number: expect.stringMatching(/^OCOP-VN-2024-\d{4}$/) },
    ]);
  });

  it('happens once, however often it is pressed', async () => {
    const { id, dossierId } = await recorded();
    const answers = await Promise.all([1, 2, 3].map(() => confirm(id)));
    expect(answers.map(statusOf).sort()).toEqual([200, 409, 409]);
    expect(await certificatesOf(dossierId)).toHaveLength(1);
    expect(await sendBack(id, 2)).toMatchObject({ status: 409 });
  });

  it('is never for who recorded it, not even with both roles', async () => {
    const both = await person(
      { role: 'office-officer', scope: at(city) },
      { role: 'office-leader', scope: at(city) },
    );
    const { id: dossierId } = await aForwarded();
    const { id, maySettle } = await ok(record(dossierId, { fileId: await paperOf(both) }, both));
    expect(maySettle).toBe(false);
    for (const answer of [confirm(id, 1, both), sendBack(id, 1, both)]) {
      expect(await answer).toMatchObject({ status: 403 });
    }
    expect((await dossierRow(dossierId)).state).toBe('forwarded');
    await ok(confirm(id));
  });

  it('is closed to who acts for the producer, whatever their office', async () => {
    const { id: dossierId, producerId } = await aForwarded();
    const own = { role: 'producer-member', scope: { kind: 'producer', id: producerId } } as const;
    const officer = await person({ role: 'office-officer', scope: at(city) }, own);
    expect(await record(dossierId, {}, officer)).toMatchObject({ status: 403 });
    const { id } = await ok(record(dossierId));
    expect(await confirm(id, 1, await person({ role: 'office-leader', scope: at(city) }, own))).toMatchObject(
      {
        status: 403,
      },
    );
  });

  it('is for the office’s leader or the province, by the version seen; for nobody else', async () => {
    const { id } = await recorded();
    const officer = await person({ role: 'province-officer', scope: province });
    const neighbour = await person({ role: 'office-leader', scope: at(unitId('524')) });
    for (const who of [neighbour, office, desk.leader]) {
      expect(await confirm(id, 1, who)).toMatchObject({ status: 403 });
    }
    expect(await confirm(id, 7)).toMatchObject({ status: 412, body: { currentVersion: 1 } });
    expect(await confirm(id, 1, officer)).toMatchObject({ status: 200 });
  });

  it('brings a dossier back with three stars, which the city then recognises itself', async () => {
    const { id, dossierId, decision: letter, outcome } = await recorded({ star: 3 });
    expect(outcome).toBe('returned');
    await ok(confirm(id));
    expect(await dossierRow(dossierId)).toMatchObject({ state: 'confirmed', outcome: 'recognise', star: 3 });
    expect(await certificatesOf(dossierId)).toEqual([]);
    const decision = await ok(sign((await aDraft([dossierId])).id));
    expect(decision.items).toMatchObject([{ dossierId, star: 3 }]);
    // The letter goes on saying what it said.
    expect((await ok(call(office, 'GET', `/api/decisions/${letter.id}`))).items).toMatchObject([{ star: 4 }]);
  });

  it('ends a dossier that the upper tier gave no star', async () => {
    const { id, dossierId } = await recorded({ star: null });
    await ok(confirm(id));
    expect(await dossierRow(dossierId)).toMatchObject({
      state: 'not-recognised',
      outcome: 'not-recognise',
      star: null,
    });
  });
});

describe('sending it back', () => {
  it('takes a reason, changes nothing of the dossier, and lets it be recorded anew', async () => {
    const { id, dossierId } = await recorded();
    expect(await sendBack(id, 1, head, ' ')).toMatchObject({ status: 400 });
    expect(await ok(sendBack(id))).toMatchObject({
      state: 'sent-back',
      sentBackReason: 'Số văn bản khác với bản quét.',
    });
    expect(await confirm(id, 2)).toMatchObject({ status: 409 });
    expect((await dossierRow(dossierId)).state).toBe('forwarded');
    const again = await ok(record(dossierId, { decisionNumber: '862/QĐ-UBND' }));
    await ok(confirm(again.id));
    expect(await actionsOn(id)).toEqual(['record', 'send-back']);
    expect(await certificatesOf(dossierId)).toMatchObject([{ decision_number: '862/QĐ-UBND' }]);
  });
});

describe('who reads it', () => {
  const listed = async (who: Person, query = '') =>
    (await ok(call(who, 'GET', `/api/upper-results?pageSize=100${query}`))).items.map(
      ({ id }: { id: string }) => id,
    );

  it('lists what is at the upper tier to its office, what waits for confirmation first', async () => {
    const { id: open } = await aForwarded();
    const { dossierId: pending } = await recorded();
    const neighbour = await person({ role: 'office-officer', scope: at(unitId('524')) });
    const ids = await listed(head);
    expect(ids.indexOf(pending)).toBeLessThan(ids.indexOf(open));
    expect(ids).toContain(open);
    expect(await listed(head, '&waiting=confirm')).not.toContain(open);
    expect(await listed(office, '&waiting=record')).not.toContain(pending);
    expect(await listed(office, '&waiting=record')).toContain(open);
    expect(await listed(neighbour)).toEqual([]);
  });

  it('shows the paper to who reads the result, and to nobody else', async () => {
    const { id } = await recorded();
    const neighbour = await person({ role: 'office-leader', scope: at(unitId('524')) });
    expect(await call(head, 'GET', `/api/files/${paper}`)).toMatchObject({ status: 200 });
    expect(await call(neighbour, 'GET', `/api/files/${paper}`)).toMatchObject({ status: 404 });
    expect(await call(neighbour, 'GET', url(id))).toMatchObject({ status: 403 });
  });
});

describe('doctor', () => {
  const breaches = async () =>
    (await examine(context, upperResultInvariants)).flatMap(({ breaches: found }) => found);

  it('finds a certificate of an upper tier without a result that two people stand for', async () => {
    const { id, dossierId } = await recorded();
    await ok(confirm(id));
    await desk.aCertificate();
    expect(await breaches()).toEqual([]);
    const [certificate] = await certificatesOf(dossierId);
    const set = (decision_number: string) =>
      db.updateTable('upper_result').set({ decision_number }).where('id', '=', id).execute();
    await set('1/QĐ-UBND');
    expect(await breaches()).toEqual([
      `certificate ${certificate?.number} rests on no upper result that was confirmed as it says`,
    ]);
    await set('861/QĐ-UBND');
  });
});
