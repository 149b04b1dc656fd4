import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp } from '../../../test/app.ts';
import {
  aCycle,
  aFile,
  anEvidence,
  aProducer,
  aProduct,
  commune,
  otherCommune,
} from '../../../test/builders.ts';
import { communeDesk } from '../../../test/commune-desk.ts';

const testApp = await createTestApp();
const { db, person } = testApp;
const cycleId = await aCycle(db);
const desk = await communeDesk(testApp, cycleId);
const {
  officer,
  leader,
  neighbour,
  neighbourLeader,
  office,
  get,
  put,
  post,
  act,
  aProposed,
  aReviewed,
  aList,
} = desk;

const listUrl = (id: string) => `/api/commune-lists/${id}`;
const send = (who: typeof leader, id: string, version = 1, body: object = {}) =>
  post(who, `${listUrl(id)}/actions/send`, version, body);
const statusOf = ({ statusCode }: { statusCode: number }) => statusCode;
const rows = (...ids: readonly string[]) => ids.map((dossierId) => ({ dossierId }));
const stateOf = async (id: string) =>
  (await db.selectFrom('dossier').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

describe('building a consolidated list', () => {
  it('makes one list however often it is sent, with candidates to tick', async () => {
    const [first, second] = [await aProposed(), await aProposed()];
    const body = { id: uuidv7(), unitId: commune, cycleId, items: rows(first.id) };
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(officer, '/api/commune-lists', undefined, body)),
    );
    expect(answers.map(statusOf)).toEqual([200, 200, 200]);
    const list = (await get(officer, listUrl(body.id))).json();
    expect(list).toMatchObject({
      state: 'draft',
      size: 1,
      version: 1,
      documentNumber: null,
      actions: ['edit'],
    });
    expect(list.items[0]).toMatchObject({
      dossierId: first.id,
      state: 'proposed',
      selfScore: expect.any(Number),
    });
    const candidates = list.candidates.map(({ dossierId }: { dossierId: string }) => dossierId);
    expect(candidates).toContain(second.id);
    expect(candidates).not.toContain(first.id);
    expect((await get(leader, listUrl(body.id))).json()).toMatchObject({ actions: ['send'], candidates: [] });
  });

  it('keeps the order and the notes, and tells the second of two who change it', async () => {
    const [first, second] = [await aProposed(), await aProposed()];
    const id = await aList(first.id);
    const items = [{ dossierId: second.id, note: 'Gửi mẫu sau' }, { dossierId: first.id }];
    const answers = await Promise.all(
      [1, 2].map(() => put(officer, listUrl(id), 1, { note: 'Đợt 1', items })),
    );
    expect(answers.map(statusOf).sort()).toEqual([200, 412]);
    expect((await get(officer, listUrl(id))).json()).toMatchObject({
      version: 2,
      note: 'Đợt 1',
      items: [
        { dossierId: second.id, note: 'Gửi mẫu sau' },
        { dossierId: first.id, note: null },
      ],
    });
  });

  it('takes only what this commune proposes in this cycle, once, and on one list', async () => {
    const [proposed, listed, reviewed] = [await aProposed(), await aProposed(), await aReviewed()];
    await aList(listed.id);
    const id = await aList();
    const body = { items: rows(reviewed.id, listed.id, proposed.id, proposed.id, uuidv7()) };
    const answer = await put(officer, listUrl(id), 1, body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([
      { path: '/items/0/dossierId', code: 'not-proposed' },
      { path: '/items/1/dossierId', code: 'on-another-list' },
      { path: '/items/3/dossierId', code: 'twice' },
      { path: '/items/4/dossierId', code: 'not-proposed' },
    ]);
  });

  it('lets two lists made at once not both take a dossier', async () => {
    const { id } = await aProposed();
    const lists = [await aList(), await aList()];
    const answers = await Promise.all(
      lists.map((list) => put(officer, listUrl(list), 1, { items: rows(id) })),
    );
    expect(answers.map(statusOf).sort()).toEqual([200, 400]);
  });

  it('hints at rows that may be one and the same', async () => {
    const producer_id = await aProducer(db);
    const product = (name: string) => aProduct(db, producer_id, { name });
    const first = await aProposed({ producer_id, product_id: await product('Mắm nhĩ Sa Kỳ') });
    const second = await aProposed({ producer_id, product_id: await product('Mam nhi  Sa Ky') });
    const third = await aProposed({ producer_id, product_id: await product('Chả mực') });
    const list = (await get(officer, listUrl(await aList(first.id, second.id, third.id)))).json();
    expect(list.hints).toEqual([
      { dossierId: second.id, otherId: first.id, because: 'same-name' },
      { dossierId: third.id, otherId: first.id, because: 'same-producer' },
      { dossierId: third.id, otherId: second.id, because: 'same-producer' },
    ]);
  });

  it('drops a dossier whose proposal is retracted', async () => {
    const { id: dossierId } = await aProposed();
    const id = await aList(dossierId);
    await act(leader, dossierId, 'retract-proposal', 3, { reason: 'Xem lại.' });
    expect((await get(officer, listUrl(id))).json()).toMatchObject({ items: [], version: 2 });
    const dropped = await db
      .selectFrom('action')
      .select(['role', 'scope_id'])
      .where('subject_id', '=', id)
      .where('kind', '=', 'drop-dossier')
      .execute();
    expect(dropped).toEqual([{ role: 'commune-leader', scope_id: commune }]);
  });

  it('is not for the leader, the neighbour or the office', async () => {
    const { id: dossierId } = await aProposed();
    const id = await aList(dossierId);
    for (const who of [leader, neighbour, office]) {
      expect(statusOf(await put(who, listUrl(id), 1, { items: [] }))).toBe(403);
    }
    const foreign = { id: uuidv7(), unitId: otherCommune, cycleId };
    expect(statusOf(await post(officer, '/api/commune-lists', undefined, foreign))).toBe(403);
    expect(statusOf(await get(neighbour, listUrl(id)))).toBe(404);
  });
});

describe('sending a consolidated list', () => {
  it('numbers and dates it, and hands every dossier to the office', async () => {
    const [first, second] = [await aProposed(), await aProposed()];
    const id = await aList(first.id, second.id);
    expect(statusOf(await get(office, listUrl(id))), 'a draft is not the office’s to read').toBe(404);
    const sent = (await send(leader, id, 1, { position: 'vice-chair' })).json();
    expect(sent).toMatchObject({
      state: 'sent',
      sentOn: '2024-09-16',
      signerName: leader.fullName,
      actions: [],
    });
    expect(sent.documentNumber).toMatch(/^\d\d\/DS-UBND$/);
    expect(sent.letterNumber).toMatch(/^\d\d\/UBND-OCOP$/);
    for (const item of sent.items) {
      expect(item).toMatchObject({ state: 'intake', reportDate: '2024-09-16' });
      expect(item.reportNumber).toMatch(/^\d\d\/BC-UBND$/);
    }
    expect((await get(office, listUrl(id))).json()).toMatchObject({ size: 2, candidates: [] });
    const review = (await get(office, `/api/dossiers/${first.id}/commune-review`)).json();
    expect(review).toMatchObject({ list: { id, documentNumber: sent.documentNumber } });
  });

  it('puts on record which files went with it, whatever becomes of them', async () => {
    const proposed = await aProposed();
    await anEvidence(db, proposed.id, await aFile(db, proposed.producerId, officer.accountId));
    const id = await aList(proposed.id);
    expect(statusOf(await get(officer, `${listUrl(id)}/manifest`)), 'nothing was sent yet').toBe(404);
    await send(leader, id, 1, { position: 'vice-chair' });
    const { files, sha256 } = (await get(office, `${listUrl(id)}/manifest`)).json();
    const kept = await db
      .selectFrom('dossier_evidence')
      .innerJoin('paper_version', 'paper_version.paper_id', 'dossier_evidence.paper_id')
      .innerJoin('file', 'file.id', 'paper_version.file_id')
      .select('file.sha256')
      .where('dossier_id', '=', proposed.id)
      .execute();
    expect(files.map((file: { sha256: string }) => file.sha256)).toEqual(kept.map((file) => file.sha256));
    expect(files.length).toBeGreaterThan(0);
    await db
      .updateTable('dossier_evidence')
      .set({ removed_at: new Date() })
      .where('dossier_id', '=', proposed.id)
      .execute();
    expect((await get(office, `${listUrl(id)}/manifest`)).json()).toEqual({ files, sha256 });
    expect(statusOf(await get(office, `${listUrl(id)}/manifest.xlsx`))).toBe(200);
  });

  it('happens once on a double click', async () => {
    const { id: dossierId } = await aProposed();
    const id = await aList(dossierId);
    const answers = await Promise.all([1, 2, 3].map(() => send(leader, id)));
    expect(answers.map(statusOf).sort()).toEqual([200, 409, 409]);
    const actions = await db
      .selectFrom('action')
      .select('kind')
      .where('subject_id', 'in', [id, dossierId])
      .where('kind', 'in', ['send', 'send-to-office'])
      .execute();
    expect(actions.map(({ kind }) => kind).sort()).toEqual(['send', 'send-to-office']);
  });

  it('sends nothing when one dossier was withdrawn meanwhile, and names it; no number is lost', async () => {
    const [first, gone, last] = [await aProposed(), await aProposed(), await aProposed()];
    const id = await aList(first.id, gone.id, last.id);
    const member = await person({
      role: 'producer-member',
      scope: { kind: 'producer', id: gone.producerId },
    });
    expect(statusOf(await act(member, gone.id, 'withdraw', 3, { reason: 'Đổi bao bì.' }))).toBe(200);
    const refused = await send(leader, id);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'wrong-state',
      errors: [{ path: '/items/1/dossierId', code: 'not-proposed' }],
    });
    expect([await stateOf(first.id), await stateOf(last.id)]).toEqual(['proposed', 'proposed']);

    const serial = async () =>
      (
        await db
          .selectFrom('number_series')
          .select('last_number')
          .where('series', '=', `commune-list ${commune}`)
          .executeTakeFirst()
      )?.last_number ?? 0;
    const before = await serial();
    await put(officer, listUrl(id), 1, { items: rows(first.id, last.id) });
    expect((await send(leader, id, 2)).json()).toMatchObject({ state: 'sent', size: 2 });
    expect(await serial()).toBe(before + 1);
  });

  it('and a withdrawal at the same moment: either comes first, nothing is half done', async () => {
    const [first, second] = [await aProposed(), await aProposed()];
    const id = await aList(first.id, second.id);
    const member = await person({
      role: 'producer-member',
      scope: { kind: 'producer', id: second.producerId },
    });
    const [sent, withdrawn] = await Promise.all([
      send(leader, id),
      act(member, second.id, 'withdraw', 3, { reason: 'Thôi.' }),
    ]);
    const states = [await stateOf(first.id), await stateOf(second.id)];
    if (sent.statusCode === 200) {
      expect(withdrawn.statusCode).toBe(412);
      expect(states).toEqual(['intake', 'intake']);
    } else {
      expect([sent.statusCode, withdrawn.statusCode]).toEqual([409, 200]);
      expect(states).toEqual(['proposed', 'withdrawn']);
    }
  });

  it('gives numbers without a gap to lists sent at once', async () => {
    const lists = await Promise.all(
      Array.from({ length: 4 }, async () => aList((await aProposed()).id, (await aProposed()).id)),
    );
    const sent = (await Promise.all(lists.map((id) => send(leader, id)))).map((answer) => answer.json());
    const serials = sent
      .map(({ documentNumber }) => Number.parseInt(documentNumber, 10))
      .sort((a, b) => a - b);
    expect(serials).toEqual([0, 1, 2, 3].map((step) => (serials[0] ?? 0) + step));
    const reports = sent
      .flatMap(({ items }) =>
        items.map((item: { reportNumber: string }) => Number.parseInt(item.reportNumber, 10)),
      )
      .sort((a, b) => a - b);
    expect(reports).toEqual(reports.map((_, step) => (reports[0] ?? 0) + step));
  });

  it('is the leader’s, of this commune, of a list with dossiers', async () => {
    const { id: dossierId } = await aProposed();
    const id = await aList(dossierId);
    for (const who of [officer, neighbourLeader, office]) expect(statusOf(await send(who, id))).toBe(403);
    expect((await send(leader, await aList())).json()).toMatchObject({ code: 'incomplete' });
    await send(leader, id);
    expect((await put(officer, listUrl(id), 2, { items: [] })).json()).toMatchObject({ code: 'wrong-state' });
  });
});

describe('finding lists', () => {
  it('shows the commune its own, the office those sent under it, each with its filters', async () => {
    const { id: dossierId } = await aProposed();
    const draft = await aList(dossierId);
    const idsOf = async (who: typeof officer, query = '') =>
      (await get(who, `/api/commune-lists?pageSize=100${query}`))
        .json()
        .items.map((row: { id: string }) => row.id);
    expect(await idsOf(officer)).toContain(draft);
    expect(await idsOf(neighbour)).toEqual([]);
    expect(await idsOf(office)).not.toContain(draft);
    await send(leader, draft);
    expect(await idsOf(office, '&state=sent')).toContain(draft);
    expect(await idsOf(office, `&unitId=${encodeURIComponent(otherCommune)}`)).toEqual([]);
    expect(await idsOf(officer, '&state=draft')).not.toContain(draft);
  });
});

describe('the papers of a list', () => {
  it('are the list, word for word, and its letter, as DOCX and PDF', async () => {
    const cycle = await aCycle(db, { year: 2025, name: 'Chu trình OCOP năm 2025' });
    const producer_id = await aProducer(db, { name: 'Hộ kinh doanh Sóng Xanh' });
    const product_id = await aProduct(db, producer_id, { name: 'Chả mực Sóng Xanh' });
    const { id: dossierId } = await aProposed({ producer_id, product_id, cycle_id: cycle });
    const id = uuidv7();
    await post(officer, '/api/commune-lists', undefined, {
      id,
      unitId: commune,
      cycleId: cycle,
      items: [{ dossierId, note: 'Mẫu đã niêm phong' }],
    });
    const text = async (document: string) =>
      docxText((await get(office, `${listUrl(id)}/documents/${document}?format=docx`)).rawPayload)
        .replaceAll(/\n{2,}/g, '\n')
        .replaceAll(/\d+\/(DS-UBND|UBND-OCOP|BC-UBND)/g, 'NN/$1')
        .trim();
    await send(leader, id);
    expect(await text('list')).toMatchInlineSnapshot(`
      "ỦY BAN NHÂN DÂN
      XÃ TỊNH KHÊ
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: NN/DS-UBND
      Tịnh Khê, ngày 16 tháng 9 năm 2024
      DANH SÁCH TỔNG HỢP
      Sản phẩm đề nghị đánh giá, phân hạng OCOP năm 2025 trên địa bàn xã Tịnh Khê
      Kính gửi:
      - Ủy ban nhân dân thành phố Quảng Ngãi;
      - Phòng Kinh tế thành phố Quảng Ngãi.
      TT
      Tên sản phẩm
      Bộ sản phẩm
      Chủ thể
      Địa chỉ
      Lần đăng ký
      Báo cáo của UBND cấp xã
      Điểm tự chấm
      Ghi chú
      1
      Chả mực Sóng Xanh
      Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong
      Hộ kinh doanh Sóng Xanh
      (Hộ sản xuất, hộ kinh doanh)
      Thôn Cổ Lũy, xã Tịnh Khê
      Lần đầu
      NN/BC-UBND
      16/09/2024
      46
      Mẫu đã niêm phong
      Danh sách gồm 01 sản phẩm của 01 chủ thể (lần đầu: 01)./.
      Nơi nhận:
      - Như trên;
      - Lưu: VT.
      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH
      Người Thử 2"
    `);
    expect(await text('letter')).toContain('Số: NN/UBND-OCOP');
    const pdf = await get(officer, `${listUrl(id)}/documents/list`);
    expect(pdf.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
    expect(statusOf(await get(neighbour, `${listUrl(id)}/documents/list`))).toBe(404);
  });
});
