import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it, vi } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, unitId } from '../../../test/builders.ts';
import { aCouncil, act, anOpenSession, ok, score, sheetWith } from '../../../test/council.ts';
import { decisionDesk } from '../../../test/decisions.ts';
import { rowsOf } from '../../../test/sheet.ts';
import { examine } from '../../cli/doctor.ts';
import { bytesOf } from '../../platform/files/file-store.ts';
import { certificateInvariants } from '../certificates/invariants.ts';
import { recognitionInvariants } from './invariants.ts';

const test = await createTestApp();
const { db, context, person } = test;
const cycleId = await aCycle(db);
const desk = await decisionDesk(test, cycleId);
const { call, office, leader, province, aConfirmed, aDraft, sign, aForwarded } = desk;

const url = (id: string) => `/api/decisions/${id}`;
const dossierRow = (id: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const certificatesOf = (dossierIds: readonly string[]) =>
  db.selectFrom('certificate').selectAll().where('dossier_id', 'in', dossierIds).execute();
const actionsOn = async (id: string) =>
  (await db.selectFrom('action').select('kind').where('subject_id', '=', id).orderBy('seq').execute()).map(
    ({ kind }) => kind,
  );
const candidateIds = async (kind: string) =>
  (await ok(call(office, 'GET', `/api/decisions/candidates?cycleId=${cycleId}&kind=${kind}`))).map(
    ({ dossierId }: { dossierId: string }) => dossierId,
  );
const statusOf = ({ status }: { status: number }) => status;
const errorOf = ({ body }: { body: { errors: { path: string; code: string }[] } }) =>
  body.errors.map(({ path, code }) => `${path} ${code}`);

describe('drafting a decision', () => {
  it('offers the confirmed dossiers of the cycle with the outcome that it carries out', async () => {
    const ours = await aConfirmed();
    const upper = await aConfirmed('forward');
    const scored = await aConfirmed('recognise', { state: 'scored' });
    const elsewhere = await aConfirmed('recognise', { cycle_id: await aCycle(db, { year: 2023 }) });
    const offered = await candidateIds('recognition');
    expect(offered).toContain(ours.id);
    for (const other of [upper, scored, elsewhere]) expect(offered).not.toContain(other.id);
    expect(await candidateIds('forwarding')).toContain(upper.id);
  });

  it('carries star and average of the council’s result, in the order given', async () => {
    const council = await aCouncil(test, { members: 2 });
    const session = await anOpenSession(test, council, 2);
    for (const index of [0, 1]) {
      for (const member of council.scorers) await score(council, member, session, sheetWith(99), index);
    }
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    const { rows } = await ok(call(council.chair, 'GET', `/api/scoring-sessions/${session.id}/results`));
    await act(council, council.chair, session.id, 'confirm');
    const { star, average } = rows[0];
    const dossierIds = session.dossierIds.toReversed();
    const decision = await ok(
      call(office, 'POST', '/api/decisions', {
        body: {
          id: uuidv7(),
          cycleId: council.cycleId,
          kind: 'forwarding',
          dossierIds,
        },
      }),
    );
    expect(decision.items.map((item: { dossierId: string }) => item.dossierId)).toEqual(dossierIds);
    expect(decision.items[0]).toMatchObject({ star, average, certificateNumber: null });
    expect(Number(average)).toBeGreaterThan(0);
  });

  it('makes one draft however often it is sent', async () => {
    const dossier = await aConfirmed();
    const body = { id: uuidv7(), cycleId, kind: 'recognition', dossierIds: [dossier.id] };
    const answers = await Promise.all([1, 2, 3].map(() => call(office, 'POST', '/api/decisions', { body })));
    expect(answers.map(statusOf)).toEqual([200, 200, 200]);
    expect(await actionsOn(body.id)).toEqual(['draft']);
    const other = await call(office, 'POST', '/api/decisions', { body: { ...body, kind: 'forwarding' } });
    expect(other).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  });

  it('gives a dossier to one of two drafts made at once', async () => {
    const [first, second] = [await aConfirmed(), await aConfirmed()];
    const orders = [
      [first.id, second.id],
      [second.id, first.id],
    ];
    const answers = await Promise.all(
      orders.map((dossierIds) =>
        call(office, 'POST', '/api/decisions', {
          body: { id: uuidv7(), cycleId, kind: 'recognition', dossierIds },
        }),
      ),
    );
    expect(answers.map(statusOf).sort()).toEqual([200, 400]);
  });

  it('refuses, naming each, what does not wait for it, and a dossier given twice', async () => {
    const ours = await aConfirmed();
    const upper = await aConfirmed('forward');
    const create = (dossierIds: string[]) =>
      call(office, 'POST', '/api/decisions', {
        body: { id: uuidv7(), cycleId, kind: 'recognition', dossierIds },
      });
    const refused = await create([ours.id, upper.id, uuidv7()]);
    expect(refused.status).toBe(400);
    expect(errorOf(refused)).toEqual(['/dossierIds/1 not-waiting', '/dossierIds/2 not-waiting']);
    expect(await create([ours.id, ours.id])).toMatchObject({ status: 400 });
    expect(await create([])).toMatchObject({ status: 400 });
    expect(await candidateIds('recognition')).toContain(ours.id);
  });

  it('changes dossiers and order, and tells the second of two who do so', async () => {
    const [first, second] = [await aConfirmed(), await aConfirmed()];
    const { id } = await aDraft([first.id]);
    const body = { dossierIds: [second.id, first.id] };
    const answers = await Promise.all([1, 2].map(() => call(office, 'PUT', url(id), { version: 1, body })));
    expect(answers.map(statusOf).sort()).toEqual([200, 412]);
    const decision = await ok(call(office, 'GET', url(id)));
    expect(decision.items.map((item: { dossierId: string }) => item.dossierId)).toEqual(body.dossierIds);
    expect(decision).toMatchObject({ version: 2, dossiers: 2, mayEdit: true, maySign: false });
  });

  it('is thrown away, which sets its dossiers free', async () => {
    const dossier = await aConfirmed();
    const { id } = await aDraft([dossier.id]);
    expect(await candidateIds('recognition')).not.toContain(dossier.id);
    const answers = await Promise.all(
      [1, 2].map(() => call(office, 'POST', `${url(id)}/actions/discard`, { version: 1 })),
    );
    expect(answers.map(statusOf).sort()).toEqual([204, 404]);
    expect(await candidateIds('recognition')).toContain(dossier.id);
    expect(await actionsOn(id)).toEqual(['draft', 'discard']);
  });
});

describe('whose decision it is', () => {
  it('is the own unit’s alone: neither a neighbour nor the province drafts or signs for the city', async () => {
    const dossier = await aConfirmed();
    const { id } = await aDraft([dossier.id]);
    for (const scope of [province, { kind: 'unit', id: unitId('524') } as const]) {
      const drafter = await person({ role: 'office-officer', scope });
      const signer = await person({ role: 'committee-leader', scope });
      const other = await aConfirmed();
      const body = { id: uuidv7(), cycleId, kind: 'recognition', dossierIds: [other.id] };
      expect(await call(drafter, 'POST', '/api/decisions', { body })).toMatchObject({ status: 403 });
      expect(
        await call(drafter, 'PUT', url(id), { version: 1, body: { dossierIds: [dossier.id] } }),
      ).toMatchObject({ status: 403 });
      expect(await call(drafter, 'POST', `${url(id)}/actions/discard`, { version: 1 })).toMatchObject({
        status: 403,
      });
      expect(await sign(id, 1, 'chair', signer)).toMatchObject({ status: 403 });
    }
    expect((await dossierRow(dossier.id)).state).toBe('confirmed');
  });

  it('is read by its unit and the province above, by no neighbour', async () => {
    const { id } = await aDraft([(await aConfirmed()).id]);
    const above = await person({ role: 'office-officer', scope: province });
    const neighbour = await person({ role: 'office-officer', scope: { kind: 'unit', id: unitId('524') } });
    const listed = async (who: typeof above) =>
      (await ok(call(who, 'GET', '/api/decisions?pageSize=100'))).items.some(
        (item: { id: string }) => item.id === id,
      );
    expect(await call(above, 'GET', url(id))).toMatchObject({ status: 200, body: { mayEdit: false } });
    expect(await listed(above)).toBe(true);
    expect(await listed(neighbour)).toBe(false);
    for (const address of [
      url(id),
      `${url(id)}/document`,
      `/api/decisions/candidates?cycleId=${cycleId}&kind=recognition`,
    ]) {
      expect(await call(neighbour, 'GET', address), address).toMatchObject({ status: 403 });
    }
  });

  it('is exported under the filters of the list, to whoever reads the list', async () => {
    const signed = await ok(sign((await aDraft([(await aConfirmed()).id])).id));
    const neighbour = await person({ role: 'office-officer', scope: { kind: 'unit', id: unitId('524') } });
    const exported = async (who: typeof office, query: string) => {
      const answer = await test.app.inject({ url: `/api/decisions.xlsx?${query}`, headers: who.headers });
      return (await rowsOf(answer)).slice(1).map((row) => row[2]);
    };
    expect(await exported(office, 'state=signed')).toContain(signed.documentNumber);
    expect(await exported(office, 'state=draft')).not.toContain(signed.documentNumber);
    expect(await exported(neighbour, 'state=signed')).toEqual([]);
  });
});

describe('signing', () => {
  it('recognises every dossier, with number, certificates and the document as printed', async () => {
    const dossiers = [await aConfirmed(), await aConfirmed()];
    const ids = dossiers.map(({ id }) => id);
    const { id } = await aDraft(ids);
    const decision = await ok(sign(id, 1, 'vice-chair'));
    expect(decision).toMatchObject({
      state: 'signed',
      version: 2,
      signedOn: '2024-09-16',
      signerName: leader.fullName,
      maySign: false,
      mayEdit: false,
    });
    expect(decision.documentNumber).toMatch(/^\d{2,}\/QĐ-UBND$/);
    for (const item of decision.items) expect(item.certificateNumber).toMatch(/^OCOP-51-522-2024-\d{4}$/);
    const certificates = await certificatesOf(ids);
    expect(certificates).toHaveLength(2);
    for (const certificate of certificates) {
      expect(certificate).toMatchObject({
        star: 3,
        issuer: 'Ủy ban nhân dân thành phố Quảng Ngãi',
        decision_number: decision.documentNumber,
        decision_date: '2024-09-16',
        issued_on: '2024-09-16',
        expires_on: '2027-09-16',
      });
    }
    for (const each of ids) expect((await dossierRow(each)).state).toBe('recognised');
    const issued = await db
      .selectFrom('action')
      .select(['role', 'account_id'])
      .where('subject_id', '=', certificates[0]?.id ?? '')
      .execute();
    expect(issued).toEqual([{ role: 'committee-leader', account_id: leader.accountId }]);
  });

  it('happens once, however often it is pressed', async () => {
    const ids = [(await aConfirmed()).id, (await aConfirmed()).id];
    const { id } = await aDraft(ids);
    const answers = await Promise.all([1, 2, 3, 4].map(() => sign(id)));
    expect(answers.map(statusOf).sort()).toEqual([200, 409, 409, 409]);
    expect(await actionsOn(id)).toEqual(['draft', 'sign']);
    expect(await certificatesOf(ids)).toHaveLength(2);
    expect((await actionsOn(ids[0] ?? '')).filter((kind) => kind === 'recognise')).toHaveLength(1);
  });

  it('keeps nobody waiting for the audit trail while the document is printed and stored', async () => {
    const { id } = await aDraft([(await aConfirmed()).id, (await aConfirmed()).id]);
    const stored = Promise.withResolvers<void>();
    const put = vi.spyOn(context.files, 'put').mockImplementationOnce(async (source) => {
      await stored.promise;
      return context.files.put(source);
    });
    const signing = sign(id);
    await vi.waitFor(() => expect(put).toHaveBeenCalled());
    const other = await aDraft([(await aConfirmed()).id]);
    expect(await actionsOn(other.id)).toEqual(['draft']);
    expect(await actionsOn(id)).toEqual(['draft']);
    const again = sign(id);
    stored.resolve();
    expect(await Promise.all([signing, again].map(async (each) => statusOf(await each)))).toEqual([200, 409]);
    expect(await actionsOn(id)).toEqual(['draft', 'sign']);
    put.mockRestore();
  });

  it('uses no number up when the document cannot be stored', async () => {
    const ids = [(await aConfirmed()).id];
    const { id } = await aDraft(ids);
    const series = () => db.selectFrom('number_series').selectAll().orderBy('series').execute();
    const before = await series();
    const put = vi.spyOn(context.files, 'put').mockRejectedValueOnce(new Error('the store is not there'));
    expect(await sign(id)).toMatchObject({ status: 500 });
    put.mockRestore();
    expect(await series()).toEqual(before);
    expect(await certificatesOf(ids)).toEqual([]);
    expect(await actionsOn(id)).toEqual(['draft']);
    await ok(sign(id));
  });

  it('does not meet drafting in a deadlock, whatever order each takes the dossiers in', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) ids.push((await aConfirmed()).id);
    const { id } = await aDraft(ids.toReversed());
    const answers = await Promise.all([
      sign(id),
      ...[1, 2, 3].map(() =>
        call(office, 'POST', '/api/decisions', {
          body: { id: uuidv7(), cycleId, kind: 'recognition', dossierIds: ids },
        }),
      ),
    ]);
    expect(answers.map(statusOf)).toEqual([200, 400, 400, 400]);
  });

  it('is all or nothing: one result that no longer stands keeps everything as it was', async () => {
    const [first, second] = [await aConfirmed(), await aConfirmed()];
    const { id } = await aDraft([first.id, second.id]);
    await db.updateTable('dossier').set({ state: 'withdrawn' }).where('id', '=', second.id).execute();
    const series = () => db.selectFrom('number_series').selectAll().orderBy('series').execute();
    const before = await series();
    const answer = await sign(id);
    expect(answer).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    expect(errorOf(answer)).toEqual(['/items/1/dossierId not-confirmed']);
    expect(await series()).toEqual(before);
    expect((await dossierRow(first.id)).state).toBe('confirmed');
    expect(await certificatesOf([first.id, second.id])).toEqual([]);
    await ok(call(office, 'PUT', url(id), { version: 1, body: { dossierIds: [first.id] } }));
    await ok(sign(id, 2));
  });

  it('is refused on a draft that was changed since, to the office, and a second time', async () => {
    const dossier = await aConfirmed();
    const { id } = await aDraft([dossier.id]);
    await ok(call(office, 'PUT', url(id), { version: 1, body: { dossierIds: [dossier.id] } }));
    expect(await sign(id, 1)).toMatchObject({ status: 412, body: { currentVersion: 2 } });
    expect(await sign(id, 2, 'chair', office)).toMatchObject({ status: 403 });
    const { documentNumber } = await ok(sign(id, 2));
    const again = await sign(id, 3);
    expect(again.status).toBe(409);
    expect(again.body.detail).toContain(documentNumber);
    for (const attempt of [
      call(office, 'PUT', url(id), { version: 3, body: { dossierIds: [dossier.id] } }),
      call(office, 'POST', `${url(id)}/actions/discard`, { version: 3 }),
    ]) {
      expect(await attempt).toMatchObject({ status: 409 });
    }
  });

  it('numbers decisions and certificates without gaps, one of several signed at the same moment after another', async () => {
    const drafts: string[] = [];
    for (let index = 0; index < 4; index += 1) drafts.push((await aDraft([(await aConfirmed()).id])).id);
    const signed = await Promise.all(drafts.map((id) => ok(sign(id))));
    const numbers = signed
      .map(({ documentNumber }) => Number.parseInt(documentNumber, 10))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
    const results = await examine(context, [...recognitionInvariants, ...certificateInvariants]);
    expect(results.flatMap(({ breaches }) => breaches)).toEqual([]);
  });
});

describe('the document', () => {
  const textOf = async (id: string) =>
    docxText(await ok(call(office, 'GET', `${url(id)}/document?format=docx`)));

  it('is a decision with its list: a draft leaves room for number and date', async () => {
    const dossier = await aConfirmed();
    const { id } = await aDraft([dossier.id]);
    const draft = await textOf(id);
    expect(draft).toContain('QUYẾT ĐỊNH');
    expect(draft).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ QUẢNG NGÃI');
    expect(draft).toContain('Công nhận 01 sản phẩm của 01 chủ thể');
    expect(draft).toContain('Chả cá Biển Xanh');
    expect(draft).toContain('Thôn Cổ Lũy, xã Tịnh Khê');
    expect(draft).not.toContain('OCOP-51');
    const { documentNumber, items } = await ok(sign(id, 1, 'vice-chair'));
    const signed = await textOf(id);
    expect(signed).toContain(`Số: ${documentNumber}`);
    expect(signed).toContain('Quảng Ngãi, ngày 16 tháng 9 năm 2024');
    expect(signed).toContain('KT. CHỦ TỊCH');
    expect(signed).toContain('PHÓ CHỦ TỊCH');
    expect(signed).toContain(leader.fullName);
    expect(signed).toContain(items[0].certificateNumber);
  });

  it('keeps the PDF as it was signed, whatever is renamed later', async () => {
    const dossier = await aConfirmed();
    const { id } = await aDraft([dossier.id]);
    await ok(sign(id));
    const pdf = () => ok(call(office, 'GET', `${url(id)}/document?format=pdf`));
    const before = await pdf();
    await db.updateTable('product').set({ name: 'Tên khác' }).where('id', '=', dossier.productId).execute();
    expect(await pdf()).toEqual(before);
    expect(before.subarray(0, 5).toString()).toBe('%PDF-');
    const { sha256 } = await db
      .selectFrom('decision')
      .innerJoin('file', 'file.id', 'decision.pdf_file_id')
      .select('sha256')
      .where('decision.id', '=', id)
      .executeTakeFirstOrThrow();
    expect(before).toEqual(await bytesOf(await context.files.get(sha256)));
    expect(await textOf(id)).toContain('Chả cá Biển Xanh');
  });

  it('is a letter to the upper tier when it forwards', async () => {
    const { decision } = await aForwarded();
    const letter = await textOf(decision.id);
    expect(decision.documentNumber).toMatch(/^\d{2,}\/UBND-KT$/);
    expect(letter).toContain(`Số: ${decision.documentNumber}`);
    expect(letter).toContain('Kính gửi');
    expect(letter).toContain('Ủy ban nhân dân tỉnh Quảng Ngãi');
    expect(letter).toContain('đề nghị đánh giá, phân hạng sản phẩm OCOP cấp tỉnh');
  });
});

describe('forwarding', () => {
  it('moves the dossiers up, without certificates', async () => {
    const { id, decision } = await aForwarded();
    expect((await dossierRow(id)).state).toBe('forwarded');
    expect(decision.items[0]).toMatchObject({ star: 4, certificateNumber: null });
    expect(await certificatesOf([id])).toEqual([]);
  });
});

describe('doctor', () => {
  const breachesOf = async (name: string) => {
    const results = await examine(
      context,
      recognitionInvariants.filter((each) => each.name === name),
    );
    return results.flatMap(({ breaches }) => breaches);
  };

  it('finds a signed decision whose PDF was exchanged', async () => {
    const { decision } = await desk.aCertificate();
    const fileOf = (id: string) =>
      db.selectFrom('decision').select('pdf_file_id').where('id', '=', id).executeTakeFirstOrThrow();
    const other = await fileOf((await desk.aCertificate()).decision.id);
    const mine = await fileOf(decision.id);
    await db.updateTable('decision').set(other).where('id', '=', decision.id).execute();
    expect(await breachesOf('signed-decision-is-kept')).toEqual([
      `decision ${decision.id} (${decision.documentNumber}) has another PDF than the one that was signed`,
    ]);
    await db.updateTable('decision').set(mine).where('id', '=', decision.id).execute();
    expect(await breachesOf('signed-decision-is-kept')).toEqual([]);
  });

  it('finds a number that is missing', async () => {
    const { decision } = await desk.aCertificate();
    const rename = (document_number: string) =>
      db.updateTable('decision').set({ document_number }).where('id', '=', decision.id).execute();
    await rename('9000/QĐ-UBND');
    const serial = Number.parseInt(decision.documentNumber, 10);
    const breaches = await breachesOf('decision-numbers-without-gaps');
    expect(breaches).toHaveLength(2);
    expect(breaches[0]).toContain(`number ${serial} is missing`);
    expect(breaches[1]).toContain('number 9000 was not allotted to one record');
    await rename(decision.documentNumber);
  });

  it('finds a dossier on two decisions', async () => {
    const first = await desk.aCertificate();
    const second = await desk.aCertificate();
    await db
      .insertInto('decision_item')
      .values({
        decision_id: second.decision.id,
        dossier_id: first.id,
        position: 2,
        star: 3,
        average: '60.00',
      })
      .execute();
    expect(await breachesOf('dossier-decided-once')).toEqual([
      `dossier ${first.id} stands on 2 signed decisions`,
    ]);
  });
});
