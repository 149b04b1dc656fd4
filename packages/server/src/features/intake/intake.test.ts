import { parseReceiptNumber } from '@saolang/rulebook';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, aProducer, aProduct, city, unitId } from '../../../test/builders.ts';
import { communeDesk } from '../../../test/commune-desk.ts';

const testApp = await createTestApp();
const { db, person } = testApp;
const cycleId = await aCycle(db);
const { officer, leader, neighbour, office, get, act, aFiled } = await communeDesk(testApp, cycleId);

const atIntake = (changes = {}) => aFiled({ state: 'intake', ...changes });
const statusOf = ({ statusCode }: { statusCode: number }) => statusCode;

describe('accepting', () => {
  it('gives the office’s receipt number, without a gap when many are accepted at once', async () => {
    const dossiers = await Promise.all(Array.from({ length: 6 }, () => atIntake()));
    const answers = await Promise.all(dossiers.map(({ id }) => act(office, id, 'accept', 1)));
    expect(answers.map((answer) => answer.json().state)).toEqual(Array(6).fill('accepted'));
    const serials = answers
      .map((answer) => parseReceiptNumber(answer.json().officeReceiptNumber)?.serial ?? 0)
      .sort((a, b) => a - b);
    expect(serials).toEqual([0, 1, 2, 3, 4, 5].map((step) => (serials[0] ?? 0) + step));
  });

  it('happens once on a double click', async () => {
    const { id } = await atIntake();
    const answers = await Promise.all([1, 2, 3].map(() => act(office, id, 'accept', 1)));
    expect(answers.map(statusOf).sort()).toEqual([200, 412, 412]);
  });

  it('is the office’s alone, and only of what a commune has sent', async () => {
    const { id } = await atIntake();
    const officeLeader = await person({ role: 'office-leader' });
    for (const who of [officer, leader, neighbour, officeLeader]) {
      expect(statusOf(await act(who, id, 'accept', 1))).toBe(403);
    }
    const filed = await aFiled();
    expect((await act(office, filed.id, 'accept', 1)).json()).toMatchObject({ code: 'wrong-state' });
  });

  it('is for the office that decides on the dossier: the city does not act for the province', async () => {
    const province = unitId('51');
    const dossier = await atIntake({
      cycle_id: await aCycle(db, { unit_id: province }),
      office_unit_id: province,
    });
    const { actions } = (await get(office, `/api/dossiers/${dossier.id}`)).json();
    expect(actions).toEqual([]);
    expect(statusOf(await act(office, dossier.id, 'accept', 1))).toBe(403);
    const its = await person({ role: 'office-officer', scope: { kind: 'unit', id: province } });
    expect((await act(its, dossier.id, 'accept', 1)).json()).toMatchObject({ state: 'accepted' });
  });

  it('is not for an officer who acts for the producer', async () => {
    const dossier = await atIntake();
    const both = await person(
      { role: 'office-officer', scope: { kind: 'unit', id: city } },
      { role: 'producer-member', scope: { kind: 'producer', id: dossier.producerId } },
    );
    const { actions } = (await get(both, `/api/dossiers/${dossier.id}`)).json();
    expect(actions).toEqual(['withdraw']);
    expect(statusOf(await act(both, dossier.id, 'accept', 1))).toBe(403);
    expect((await get(office, `/api/dossiers/${dossier.id}`)).json().state).toBe('intake');
  });
});

describe('returning from the office', () => {
  it('says where and what, and comes back to the office, not to the commune', async () => {
    const { id, producerId } = await atIntake();
    const points = [{ place: '6a', message: 'Thiếu phiếu kiểm nghiệm còn hạn.' }];
    const body = { reason: 'Hồ sơ chưa đủ minh chứng.', points };
    expect(statusOf(await act(officer, id, 'return-from-office', 1, body))).toBe(403);
    const returned = (await act(office, id, 'return-from-office', 1, body)).json();
    expect(returned).toMatchObject({
      state: 'returned-by-office',
      returned: { by: 'office', reason: body.reason, points },
    });
    const member = await person({
      role: 'producer-member',
      scope: { kind: 'producer', id: producerId },
    });
    expect((await get(member, `/api/dossiers/${id}`)).json().returned).toMatchObject({
      by: 'office',
      points,
    });
    const review = (await get(office, `/api/dossiers/${id}/commune-review`)).json();
    expect(review.returns).toMatchObject([{ by: 'office', actorName: office.fullName, points }]);
  });

  it('refuses a criterion that the sheet does not have, and a second click', async () => {
    const { id } = await atIntake();
    const wrong = { reason: 'Thiếu', points: [{ place: '99', message: 'x' }] };
    expect((await act(office, id, 'return-from-office', 1, wrong)).json()).toMatchObject({
      errors: [{ code: 'unknown-place' }],
    });
    const right = { reason: 'Thiếu', points: [{ place: 'quality', message: 'Thiếu' }] };
    const answers = await Promise.all([1, 2].map(() => act(office, id, 'return-from-office', 1, right)));
    expect(answers.map(statusOf).sort()).toEqual([200, 412]);
  });
});

describe('the board as a spreadsheet', () => {
  it('holds what the reader may read under the filters, text as text', async () => {
    const producer_id = await aProducer(db, { name: '=HYPERLINK("x")' });
    const product_id = await aProduct(db, producer_id, { name: 'Nước mắm Bàn Than' });
    await atIntake({ producer_id, product_id });
    await aFiled({ product_id: await aProduct(db, producer_id, { name: 'Mắm ruốc Bàn Than' }), producer_id });
    const answer = await get(office, '/api/intake/board.xlsx?q=ban%20than&state=intake');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="ho-so-ocop.xlsx"');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(answer.rawPayload as unknown as ExcelJS.Buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.rowCount).toBe(2);
    const cells = (sheet?.getRow(2).values ?? []) as unknown[];
    expect(cells).toContain('Nước mắm Bàn Than');
    expect(cells).toContain('=HYPERLINK("x")');
    expect(cells).toContain('Cơ quan OCOP kiểm tra');
    const strangers = await get(neighbour, '/api/intake/board.xlsx?q=ban%20than');
    await workbook.xlsx.load(strangers.rawPayload as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.at(-1)?.rowCount).toBe(1);
  });
});
