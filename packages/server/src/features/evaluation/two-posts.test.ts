import { findRubric } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aFile, anEvidence, city } from '../../../test/builders.ts';
import {
  aCouncil,
  act,
  aSession,
  caller,
  declareNone,
  ok,
  score,
  sheetOf,
  sheetWith,
  tryAct,
} from '../../../test/council.ts';

const test = await createTestApp();
const { context, db } = test;
const call = caller(test);
const council = await aCouncil(test);

/** Somebody of the office who is also seated on its council. */
async function officerWithSeat() {
  const officer = await test.person({ role: 'office-officer', scope: { kind: 'unit', id: city } });
  const { version } = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
  const seat = {
    position: 'Chuyên viên',
    agencyId: null,
    agencyName: 'Phòng Kinh tế',
    capacity: 'member',
    scores: true,
  };
  await ok(
    call(council.office, 'PUT', `/api/councils/${council.id}/members/${uuidv7()}`, {
      version,
      body: { accountId: officer.accountId, ...seat },
    }),
  );
  return officer;
}

const ground = findRubric('qd-148-2023', 8)?.disqualifications[0]?.code ?? '';
const officer = await officerWithSeat();
const [chair, other] = council.scorers as [
  (typeof council.scorers)[number],
  (typeof council.scorers)[number],
];

/** A session in which the officer has declared a conflict of interest and everybody else has signed. */
async function conflicted() {
  const session = await aSession(test, council);
  const [dossierId = ''] = session.dossierIds;
  await act(council, council.office, session.id, 'open');
  const declaration = { dossierId, hasConflict: true, reason: 'Em ruột là chủ cơ sở' };
  const sheetId = await sheetOf(council, officer, session);
  await ok(
    call(officer, 'POST', `/api/scoring-sessions/${session.id}/declarations`, {
      body: { declarations: [declaration] },
    }),
  );
  for (const scorer of council.scorers) {
    await declareNone(council, scorer, session);
    await score(council, scorer, session, sheetWith(2));
  }
  return { session, dossierId, sheetId };
}

describe('an officer who sits on the council and has a conflict of interest', () => {
  it('goes on reading the dossier and its evidence by the duty of the office', async () => {
    const { dossierId } = await conflicted();
    const { producer_id } = await db
      .selectFrom('dossier')
      .select('producer_id')
      .where('id', '=', dossierId)
      .executeTakeFirstOrThrow();
    const fileId = await aFile(db, producer_id, other.accountId);
    const { sha256, size } = await context.files.put(Buffer.from('%PDF-1.4'));
    await db.updateTable('file').set({ sha256, size }).where('id', '=', fileId).execute();
    await anEvidence(db, dossierId, fileId);
    expect((await call(officer, 'GET', `/api/dossiers/${dossierId}`)).status).toBe(200);
    expect((await call(officer, 'GET', `/api/files/${fileId}`)).status).toBe(200);
  });

  it('does not score, by their own sheet or another’s', async () => {
    const { session, sheetId } = await conflicted();
    const others = await sheetOf(council, other, session);
    for (const [id, status] of [
      [sheetId, 403],
      [others, 404],
    ] as const) {
      const url = `/api/score-sheets/${id}`;
      expect(await call(officer, 'GET', url)).toMatchObject({ status });
      expect(await call(officer, 'PUT', url, { version: 2, body: sheetWith(1) })).toMatchObject({ status });
      expect(await call(officer, 'POST', `${url}/actions/sign`, { version: 2 })).toMatchObject({ status });
      expect(await call(officer, 'POST', `${url}/actions/unsign`, { version: 2 })).toMatchObject({ status });
    }
  });

  it('sees nobody’s points before the closing, and after it the result without who gave how much', async () => {
    const { session, dossierId } = await conflicted();
    const url = `/api/scoring-sessions/${session.id}`;
    const total = (await ok(call(other, 'GET', `${url}/sheets`))).items[0].sheet.total;
    expect(total).toBeGreaterThan(0);
    expect(await call(officer, 'GET', `${url}/results`)).toMatchObject({ status: 409 });
    for (const path of [
      url,
      `${url}/progress`,
      `${url}/sheets`,
      `/api/dossiers/${dossierId}`,
      `/api/dossiers/${dossierId}/timeline`,
    ]) {
      const { status, body } = await call(officer, 'GET', path);
      expect(status, path).toBe(200);
      expect(JSON.stringify(body), path).not.toMatch(new RegExp(`"(total|sum|average|star)":"?${total}`));
    }
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    const { rows } = await ok(call(officer, 'GET', `${url}/results`));
    expect(rows).toMatchObject([{ dossierId, sheets: null, counted: council.scorers.length }]);
    const seen = await ok(call(other, 'GET', `${url}/results`));
    expect(seen.rows[0].sheets).toHaveLength(council.scorers.length + 1);
  });
});

describe('a chair with a conflict of interest', () => {
  it('leaves disqualifying the dossier, and taking that back, to the secretary', async () => {
    const session = await aSession(test, council);
    const [dossierId = ''] = session.dossierIds;
    await act(council, council.office, session.id, 'open');
    await ok(
      call(chair, 'POST', `/api/scoring-sessions/${session.id}/declarations`, {
        body: { declarations: [{ dossierId, hasConflict: true, reason: 'Góp vốn vào cơ sở' }] },
      }),
    );
    const finding = { dossierId, ground, note: 'Phiếu kiểm nghiệm là giả' };
    expect(await tryAct(council, chair, session.id, 'disqualify', finding)).toMatchObject({ status: 403 });
    await act(council, council.secretary, session.id, 'disqualify', finding);
    const undo = { dossierId, reason: 'Đã xác minh' };
    expect(await tryAct(council, chair, session.id, 'undo-disqualification', undo)).toMatchObject({
      status: 403,
    });
    await act(council, council.secretary, session.id, 'undo-disqualification', undo);
  });
});
