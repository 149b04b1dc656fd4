import { parseProductCode, parseReceiptNumber } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, aFile, anEvidence, aProducer, commune, otherCommune } from '../../../test/builders.ts';
import { communeDesk, completeReview } from '../../../test/commune-desk.ts';

const testApp = await createTestApp();
const { db, person } = testApp;
const cycleId = await aCycle(db);
const desk = await communeDesk(testApp, cycleId);
const { officer, leader, neighbour, office, get, put, act, aFiled, aReviewed, aProposed } = desk;

const reviewOf = (id: string) => `/api/dossiers/${id}/commune-review`;
const memberOf = (producerId: string) =>
  person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
const statusOf = ({ statusCode }: { statusCode: number }) => statusCode;

describe('receiving', () => {
  it('gives a receipt number and a product code of the commune, and leaves the clock as filed', async () => {
    const { id } = await aFiled();
    const answer = (await act(officer, id, 'receive', 1)).json();
    expect(answer).toMatchObject({ state: 'commune-review', version: 2, communeDueOn: '2024-10-07' });
    expect(answer.receiptNumber).toMatch(/^\d\d\/PĐK-51-522-21211-2024$/);
    expect(answer.productCode).toMatch(/^51-522-21211-\d+-2024$/);
  });

  it('numbers without a gap, and none twice, when many are received at once', async () => {
    const filed = await Promise.all(Array.from({ length: 8 }, () => aFiled()));
    const answers = await Promise.all(filed.map(({ id }) => act(officer, id, 'receive', 1)));
    const serials = answers
      .map((answer) => parseReceiptNumber(answer.json().receiptNumber)?.serial ?? 0)
      .sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 8 }, (_, index) => (serials[0] ?? 0) + index));
    const codes = answers.map((answer) => parseProductCode(answer.json().productCode)?.serial);
    expect(new Set(codes).size).toBe(8);
  });

  it('happens once on a double click, and a refused one uses no number up', async () => {
    const { id } = await aFiled();
    const answers = await Promise.all([1, 2, 3].map(() => act(officer, id, 'receive', 1)));
    expect(answers.map(statusOf).sort()).toEqual([200, 412, 412]);
    const first = answers.find((answer) => answer.statusCode === 200)?.json().receiptNumber;
    const next = await aFiled();
    const second = (await act(officer, next.id, 'receive', 1)).json().receiptNumber;
    expect(parseReceiptNumber(second)?.serial).toBe((parseReceiptNumber(first)?.serial ?? 0) + 1);
  });

  it('is the officer’s, of this commune alone', async () => {
    const { id } = await aFiled();
    for (const who of [leader, neighbour, office]) {
      expect(statusOf(await act(who, id, 'receive', 1))).toBe(403);
    }
    const elsewhere = await aFiled({ commune_unit_id: otherCommune });
    expect(statusOf(await act(officer, elsewhere.id, 'receive', 1))).toBe(403);
  });

  it('and every step after it are not for somebody who acts for the producer', async () => {
    const { id, producerId } = await aFiled();
    const both = await person(
      { role: 'commune-officer', scope: { kind: 'unit', id: commune } },
      { role: 'producer-member', scope: { kind: 'producer', id: producerId } },
    );
    expect(statusOf(await act(both, id, 'receive', 1))).toBe(403);
    await act(officer, id, 'receive', 1);
    expect(statusOf(await put(both, reviewOf(id), 0, completeReview()))).toBe(403);
    await put(officer, reviewOf(id), 0, completeReview());
    expect(statusOf(await act(both, id, 'propose', 2))).toBe(403);
    expect((await get(both, `/api/dossiers/${id}`)).json().actions).toEqual(['withdraw']);
  });
});

describe('the review', () => {
  it('shows the claims of the producer beside what is to be found out', async () => {
    const { id } = await aFiled();
    await act(officer, id, 'receive', 1);
    const review = (await get(officer, reviewOf(id))).json();
    expect(review).toMatchObject({ version: 0, report: null, list: null, returns: [] });
    expect(review.parts.map(({ part }: { part: string }) => part)).toContain('samples');
    expect(review.assessments.localLabour).toMatchObject({ finding: '', verdict: null });
    expect(review.assessments.localLabour.claim).toContain('5/5 lao động là người trong xã (100 %)');
    expect(review.missing.length).toBeGreaterThan(8);
  });

  it('is saved whole, with a version of its own that leaves the dossier’s alone', async () => {
    const { id } = await aFiled();
    await act(officer, id, 'receive', 1);
    const saved = (await put(officer, reviewOf(id), 0, completeReview())).json();
    expect(saved).toMatchObject({ version: 1, missing: [] });
    expect(saved.assessments.ideaOrigin).toMatchObject({ origin: 'traditional', verdict: 'confirmed' });
    expect((await get(officer, `/api/dossiers/${id}`)).json().version).toBe(2);
    const again = await put(officer, reviewOf(id), 1, completeReview());
    expect(again.json().version, 'nothing changed, nothing written').toBe(1);
  });

  it('records who changed what, apart from the producer’s timeline', async () => {
    const { id, producerId } = await aReviewed();
    const changed = { ...completeReview(), meetingNotes: 'Họp ngày 20/9.' };
    await put(officer, reviewOf(id), 1, changed);
    const actions = await db
      .selectFrom('action')
      .select(['kind', 'version', 'payload', 'account_id'])
      .where('subject_kind', '=', 'commune-review')
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute();
    expect(actions.map(({ version }) => version)).toEqual([1, 2]);
    expect(actions[1]).toMatchObject({
      kind: 'assess',
      account_id: officer.accountId,
      payload: { meetingNotes: 'Họp ngày 20/9.', assessments: {} },
    });
    const timeline = (await get(await memberOf(producerId), `/api/dossiers/${id}/timeline`)).json();
    expect(timeline.map(({ action }: { action: string }) => action)).toEqual(['receive']);
  });

  it('never overwrites silently: of two officers one is told', async () => {
    const { id } = await aFiled();
    await act(officer, id, 'receive', 1);
    const answers = await Promise.all(
      ['A', 'B'].map((proposal) => put(officer, reviewOf(id), 0, { ...completeReview(), proposal })),
    );
    expect(answers.map(statusOf).sort()).toEqual([200, 412]);
    expect(answers.find(({ statusCode }) => statusCode === 412)?.json()).toMatchObject({
      code: 'version-conflict',
      currentVersion: 1,
    });
  });

  it('refuses a part that the dossier does not have, a step too early, and other hands', async () => {
    const { id } = await aFiled();
    expect((await put(officer, reviewOf(id), 0, completeReview())).json()).toMatchObject({
      code: 'wrong-state',
    });
    await act(officer, id, 'receive', 1);
    const strange = {
      ...completeReview(),
      completeness: [{ part: 'changes', complete: true, note: null }],
    };
    expect((await put(officer, reviewOf(id), 0, strange)).json()).toMatchObject({
      errors: [{ path: '/completeness/0/part', code: 'unknown-part' }],
    });
    for (const who of [leader, neighbour, office]) {
      expect(statusOf(await put(who, reviewOf(id), 0, completeReview()))).toBe(403);
    }
  });

  it('is the commune’s own until the report is out, and never its neighbour’s', async () => {
    const { id, producerId } = await aReviewed();
    const member = await memberOf(producerId);
    expect(statusOf(await get(leader, reviewOf(id)))).toBe(200);
    expect(statusOf(await get(await person({ role: 'auditor' }), reviewOf(id)))).toBe(200);
    expect(statusOf(await get(neighbour, reviewOf(id)))).toBe(404);
    expect(statusOf(await get(member, reviewOf(id)))).toBe(404);
    expect(statusOf(await get(member, `${reviewOf(id)}/documents/report`))).toBe(404);
    await act(leader, id, 'decline', 2, { reason: 'Không sản xuất tại xã.' });
    expect((await get(member, reviewOf(id))).json().report.number).toMatch(/^\d\d\/BC-UBND$/);
  });
});

describe('returning to the producer', () => {
  it('names the places and shows them to the producer; numbers are kept when it comes back', async () => {
    const { id, producerId } = await aReviewed();
    const member = await memberOf(producerId);
    const evidenceId = await anEvidence(db, id, await aFile(db, producerId, member.accountId));
    const received = (await get(officer, `/api/dossiers/${id}`)).json();
    const points = [
      { place: 'materialArea', message: 'Ghi rõ tỷ lệ mua trong xã.' },
      { place: '3c', message: 'Kèm danh sách lao động.' },
      { place: evidenceId, message: 'Chụp lại cho rõ.' },
      { place: 'samples', message: 'Còn thiếu 02 mẫu.' },
    ];
    const returned = await act(officer, id, 'return-to-producer', 2, { reason: 'Cần bổ sung.', points });
    expect(returned.json()).toMatchObject({
      state: 'returned-by-commune',
      returned: { by: 'commune', reason: 'Cần bổ sung.', points },
    });
    expect((await get(member, `/api/dossiers/${id}`)).json().returned.points).toEqual(points);
    await testApp.app.inject({
      method: 'PATCH',
      url: `/api/dossiers/${id}`,
      headers: { ...member.headers, 'if-match': '"3"' },
      payload: { form: { materialArea: 'Mua trong xã 80 %.' }, notes: { '2a': 'Có ảnh kèm.' } },
    });
    await act(member, id, 'submit', 4);
    // The commune sees what was mended, and what else was.
    expect((await get(officer, reviewOf(id))).json().changedSinceReturn).toEqual(['materialArea', '2a']);
    const again = (await act(officer, id, 'receive', 5)).json();
    expect(again.receiptNumber).toBe(received.receiptNumber);
    expect(again.productCode).toBe(received.productCode);
    expect((await get(officer, reviewOf(id))).json().returns).toMatchObject([
      { by: 'commune', actorName: officer.fullName, points },
    ]);
  });

  it('needs a reason, a point, and places that exist', async () => {
    const { id } = await aReviewed();
    const point = { place: 'samples', message: 'Thiếu mẫu' };
    const tries = [
      { reason: '  ', points: [point] },
      { reason: 'Thiếu', points: [] },
      { reason: 'Thiếu', points: [{ place: 'samples', message: '' }] },
      { reason: 'Thiếu', points: [point, { place: '9z', message: 'x' }] },
    ];
    const answers = await Promise.all(tries.map((body) => act(officer, id, 'return-to-producer', 2, body)));
    expect(answers.map(statusOf)).toEqual([400, 400, 400, 400]);
    expect(answers[3]?.json().errors).toMatchObject([{ path: '/points/1/place', code: 'unknown-place' }]);
    const ok = { reason: 'Thiếu', points: [point] };
    expect(statusOf(await act(leader, id, 'return-to-producer', 2, ok))).toBe(403);
    expect(statusOf(await act(neighbour, id, 'return-to-producer', 2, ok))).toBe(404);
  });
});

describe('proposing and declining', () => {
  it('answers with everything that is missing, and changes nothing', async () => {
    const { id } = await aFiled();
    await act(officer, id, 'receive', 1);
    const review = completeReview();
    const half = {
      ...review,
      completeness: review.completeness.map((part) => ({ ...part, complete: part.part !== 'samples' })),
      assessments: { ...review.assessments, localLabour: { finding: ' ', verdict: null } },
    };
    await put(officer, reviewOf(id), 0, half);
    const answer = await act(officer, id, 'propose', 2);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ code: 'incomplete' });
    expect(answer.json().missing.map(({ place }: { place: string }) => place)).toEqual([
      'samples',
      'localLabour',
      'localLabour',
    ]);
    expect((await get(officer, `/api/dossiers/${id}`)).json()).toMatchObject({
      state: 'commune-review',
      version: 2,
    });
  });

  it('is open to officer and leader of the commune, once', async () => {
    const { id } = await aReviewed();
    expect(statusOf(await act(neighbour, id, 'propose', 2))).toBe(403);
    const answers = await Promise.all([officer, leader].map((who) => act(who, id, 'propose', 2)));
    expect(answers.map(statusOf).sort()).toEqual([200, 412]);
  });

  it('closes the review, and opens it again when the proposal is retracted with a reason', async () => {
    const { id } = await aProposed();
    expect(statusOf(await put(officer, reviewOf(id), 1, completeReview()))).toBe(409);
    expect(statusOf(await act(officer, id, 'retract-proposal', 3, {}))).toBe(400);
    const answer = await act(officer, id, 'retract-proposal', 3, { reason: 'Xem lại lao động.' });
    expect(answer.json()).toMatchObject({ state: 'commune-review' });
  });

  it('is declined by the leader alone, with a reason and a numbered report', async () => {
    const { id } = await aReviewed();
    const reason = { reason: 'Sản phẩm không làm tại xã.' };
    expect(statusOf(await act(officer, id, 'decline', 2, reason))).toBe(403);
    expect(statusOf(await act(leader, id, 'decline', 2, {}))).toBe(400);
    const answer = await act(leader, id, 'decline', 2, { ...reason, position: 'vice-chair' });
    expect(answer.json()).toMatchObject({ state: 'declined', actions: [] });
    const report = docxText((await get(leader, `${reviewOf(id)}/documents/report?format=docx`)).rawPayload);
    expect(report).toContain('chưa đề nghị đánh giá, phân hạng sản phẩm Chả cá Biển Xanh');
    expect(report).toContain('lý do: Sản phẩm không làm tại xã./.');
    expect(report).toContain('KT. CHỦ TỊCH');
  });
});

describe('the papers of the desk', () => {
  it('are a receipt that says what came and by when the commune answers', async () => {
    const { id, producerId } = await aFiled();
    expect((await get(officer, `${reviewOf(id)}/documents/receipt`)).json()).toMatchObject({
      code: 'wrong-state',
    });
    await act(officer, id, 'receive', 1);
    const member = await memberOf(producerId);
    const text = docxText((await get(member, `${reviewOf(id)}/documents/receipt?format=docx`)).rawPayload);
    expect(text).toMatch(/Số: \d\d\/PĐK-51-522-21211-2024/);
    expect(text).toContain('Điện thoại: 0905 123 456');
    expect(text).toContain('Thời điểm nộp: 08:20, ngày 16/09/2024\nNgày tiếp nhận: 16/09/2024');
    expect(text).toContain('Hạn trả lời: ngày 07/10/2024');
    expect(text).toContain('Sản phẩm mẫu\n05\nChưa có');
    expect(text).toContain(officer.fullName);
    const pdf = await get(member, `${reviewOf(id)}/documents/receipt`);
    expect(pdf.rawPayload.subarray(0, 4).toString()).toBe('%PDF');
    expect(pdf.headers['content-disposition']).toBe(
      'attachment; filename="phieu-tiep-nhan-cha-ca-bien-xanh.pdf"',
    );
  });

  it('are Mẫu 03 with claim and finding, word for word', async () => {
    const producer_id = await aProducer(db, {
      name: 'Hộ kinh doanh Sóng Xanh',
      address: 'Thôn Cổ Lũy',
      representative_address: 'Thôn Thế Lợi, xã Tịnh Phong',
    });
    const { id } = await aReviewed({ producer_id });
    const saved = { ...completeReview(), proposal: 'Đề nghị hỗ trợ thêm về bao bì.' };
    await put(officer, reviewOf(id), 1, saved);
    const answer = await get(officer, `${reviewOf(id)}/documents/report?format=docx`);
    const text = docxText(answer.rawPayload)
      .replaceAll(/\n{2,}/g, '\n')
      .trim();
    expect(text).toMatchInlineSnapshot(`
      "Mẫu 03
      ỦY BAN NHÂN DÂN
      XÃ TỊNH KHÊ
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số:       /BC-UBND
      Tịnh Khê, ngày      tháng      năm
      BÁO CÁO
      Đánh giá sản phẩm Chả cá Biển Xanh
      tham gia Chương trình mỗi xã một sản phẩm
      Kính gửi: Ủy ban nhân dân thành phố Quảng Ngãi.
      I. THÔNG TIN CHUNG
      Tên chủ thể: Hộ kinh doanh Sóng Xanh
      Loại hình tổ chức: Hộ sản xuất, hộ kinh doanh
      Địa chỉ: Thôn Cổ Lũy, xã Tịnh Khê
      Người đại diện theo pháp luật: Lê Thị Sao Biển
      Giới tính: Nữ
      Dân tộc: Kinh
      Nơi thường trú: Thôn Thế Lợi, xã Tịnh Phong
      Sản phẩm đăng ký: Chả cá Biển Xanh
      II. NỘI DUNG ĐÁNH GIÁ
      1. Sử dụng nguyên liệu địa phương
      a) Chủ thể kê khai
      Đã mô tả
      Tự chấm tiêu chí 1a: 50 – dưới 75 % nguyên liệu trong tỉnh.
      b) Thực tế tại địa phương
      Đã đối chiếu 18 hợp đồng mua cá với tàu trong xã.
      Kết luận: đúng như kê khai.
      2. Sử dụng lao động địa phương
      a) Chủ thể kê khai
      5/5 lao động là người trong xã (100 %).
      Tự chấm tiêu chí 3c: Từ 75 % lao động là người trong huyện.
      b) Thực tế tại địa phương
      Danh sách 5 người đều thường trú tại xã.
      Kết luận: đúng như kê khai.
      3. Nguồn gốc ý tưởng sản phẩm
      ☒ Sản phẩm truyền thống
      ☐ Sản phẩm mới
      Nghề làm chả cá có ở thôn Cổ Lũy từ trước năm 1975.
      Kết luận: đúng như kê khai.
      4. Bản sắc, trí tuệ địa phương
      Quết tay, không dùng phụ gia.
      Kết luận: đúng một phần.
      III. ĐỀ NGHỊ
      Đề nghị hỗ trợ thêm về bao bì.
      Từ kết quả đánh giá trên, Ủy ban nhân dân xã Tịnh Khê đề nghị Ủy ban nhân dân thành phố Quảng Ngãi tổ chức đánh giá, phân hạng sản phẩm Chả cá Biển Xanh của Hộ kinh doanh Sóng Xanh theo quy định./.
      Nơi nhận:
      - Như trên;
      - Chủ thể;
      - Lưu: VT.
      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH"
    `);
  });
});
