import { findRubric, sheetTotal } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp, type Person } from '../../../test/app.ts';
import {
  aCouncil,
  act,
  anOpenSession,
  caller,
  ok,
  score,
  sheetOf,
  sheetWith,
  tryAct,
} from '../../../test/council.ts';
import { evaluationInvariants } from './evaluation-invariants.ts';

const test = await createTestApp();
const { db, context } = test;
const call = caller(test);

const rubric = findRubric('qd-148-2023', 8);
if (!rubric) throw new Error('no rubric of set 8');
const pointsOf = ({ choices }: { choices: Record<string, number> }) => sheetTotal(rubric, choices);
const low = sheetWith(1);
const high = sheetWith(99);
const reason = 'Điểm chênh quá 10 điểm; thảo luận lại tiêu chí 1a.';

const resultsOf = (who: Person, session: { id: string }) =>
  ok(call(who, 'GET', `/api/scoring-sessions/${session.id}/results`));

/** A closed session of two dossiers: on the first the members are far apart, on the second of one mind. */
async function aClosedSession() {
  const council = await aCouncil(test, { members: 2 });
  const session = await anOpenSession(test, council, 2);
  for (const [index, member] of council.scorers.entries()) {
    await score(council, member, session, index === 0 ? low : high, 0);
    await score(council, member, session, high, 1);
  }
  await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
  const [far = '', near = ''] = session.dossierIds;
  const [chair, member] = council.scorers;
  if (!chair || !member) throw new Error('too few');
  return { council, session, far, near, chair, member };
}

const stateOf = async (id: string) =>
  (await db.selectFrom('dossier').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;

/** A member takes the signature back, fills the sheet in anew and signs. */
async function scoreAgain(
  { council, session }: Awaited<ReturnType<typeof aClosedSession>>,
  who: Person,
  content: object,
) {
  const url = `/api/score-sheets/${await sheetOf(council, who, session)}`;
  const { version } = await ok(call(who, 'GET', url));
  const open = await ok(call(who, 'POST', `${url}/actions/unsign`, { version }));
  const saved = await ok(call(who, 'PUT', url, { version: open.version, body: content }));
  await ok(call(who, 'POST', `${url}/actions/sign`, { version: saved.version }));
}

describe('a second scoring of one dossier', () => {
  it('opens that one alone; the other keeps its result, and both are in the end', async () => {
    const closed = await aClosedSession();
    const { council, session, far, near, chair, member } = closed;
    const before = await resultsOf(chair, session);
    await act(council, chair, session.id, 'reopen', { reason, dossierIds: [far] });
    expect([await stateOf(far), await stateOf(near)]).toEqual(['in-session', 'scored']);
    const sheets = await db.selectFrom('score_sheet').select(['dossier_id', 'locked']).execute();
    const locked = (id: string) => sheets.filter((each) => each.dossier_id === id).map((each) => each.locked);
    expect(locked(far)).toEqual([false, false]);
    expect(locked(near)).toEqual([true, true]);
    for (const { name, breaches } of evaluationInvariants) expect(await breaches(context), name).toEqual([]);

    await scoreAgain(closed, chair, high);
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    const { rows } = await resultsOf(member, session);
    expect(rows[0]).toMatchObject({
      dossierId: far,
      sum: 2 * pointsOf(high),
      earlier: [
        {
          number: 1,
          average: before.rows[0].average,
          star: before.rows[0].star,
          reason,
          reopenedBy: chair.fullName,
          sheets: [{ total: pointsOf(low) }, { total: pointsOf(high) }],
        },
      ],
    });
    expect(rows[1]).toEqual(before.rows[1]);
    for (const { name, breaches } of evaluationInvariants) expect(await breaches(context), name).toEqual([]);
    await act(council, chair, session.id, 'confirm');
  });

  it('shows nobody a score until it is closed again; its members read why', async () => {
    const { council, session, far, chair, member } = await aClosedSession();
    await act(council, chair, session.id, 'reopen', { reason, dossierIds: [far] });
    for (const who of [chair, member, council.secretary, council.office]) {
      expect(await call(who, 'GET', `/api/scoring-sessions/${session.id}/results`)).toMatchObject({
        status: 409,
      });
    }
    const { items } = await ok(call(member, 'GET', `/api/scoring-sessions/${session.id}/sheets`));
    expect(items.map((each: { reopenedFor: string | null }) => each.reopenedFor)).toEqual([reason, null]);
  });

  it('takes the ground that the regulation names, the chair, and a reason', async () => {
    const { council, session, far, near, chair } = await aClosedSession();
    const order = (who: Person, body: object) => tryAct(council, who, session.id, 'reopen', body);
    expect(await order(chair, { reason, dossierIds: [far, near] })).toMatchObject({ status: 409 });
    expect(await order(chair, { reason, dossierIds: [session.id] })).toMatchObject({ status: 404 });
    expect(await order(chair, { reason: ' ', dossierIds: [far] })).toMatchObject({ status: 400 });
    for (const who of [council.secretary, council.office]) {
      expect(await order(who, { reason, dossierIds: [far] })).toMatchObject({ status: 403 });
    }
    expect(await stateOf(far)).toBe('scored');
  });

  it('leaves what is settled alone', async () => {
    const { council, session, far, near, chair, member } = await aClosedSession();
    await act(council, chair, session.id, 'reopen', { reason, dossierIds: [far] });
    const ground = rubric.disqualifications[0]?.code;
    const refused = [
      tryAct(council, chair, session.id, 'disqualify', { dossierId: near, ground, note: 'x' }),
      tryAct(council, council.office, session.id, 'take-off', { dossierId: near, reason }),
      call(member, 'POST', `/api/scoring-sessions/${session.id}/declarations`, {
        body: { declarations: [{ dossierId: near, hasConflict: true, reason: 'Họ hàng' }] },
      }),
    ];
    for (const answer of refused) expect(await answer).toMatchObject({ status: 409 });
    const url = `/api/score-sheets/${await sheetOf(council, member, session, 1)}`;
    const { version } = await ok(call(member, 'GET', url));
    expect(await call(member, 'POST', `${url}/actions/unsign`, { version })).toMatchObject({ status: 409 });
  });

  it('hides the first scoring from who declares a conflict in the second', async () => {
    const { council, session, far, chair, member } = await aClosedSession();
    await act(council, chair, session.id, 'reopen', { reason, dossierIds: [far] });
    const declarations = [{ dossierId: far, hasConflict: true, reason: 'Vợ là chủ cơ sở' }];
    const { items } = await ok(
      call(member, 'POST', `/api/scoring-sessions/${session.id}/declarations`, { body: { declarations } }),
    );
    expect(items[0].reopenedFor).toBeNull();
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    const { rows } = await resultsOf(member, session);
    expect(rows[0]).toMatchObject({ sheets: null, earlier: [{ sheets: null }] });
  });

  it('stands in the minutes with the first result, who ordered it and why', async () => {
    const { council, session, far, chair } = await aClosedSession();
    const { rows } = await resultsOf(chair, session);
    await act(council, chair, session.id, 'reopen', { reason, dossierIds: [far] });
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    const url = `/api/scoring-sessions/${session.id}/documents/minutes.docx`;
    const text = docxText(await ok(call(council.office, 'GET', url)));
    const points = Number(rows[0].average).toFixed(2).replace('.', ',');
    expect(text).toContain(`chấm lần 1: ${points} điểm, ${rows[0].star} sao.`);
    expect(text).toContain(`Chủ tịch Hội đồng ${chair.fullName} cho chấm lại với lý do: ${reason}`);
  });
});

it('a whole session that is opened again keeps its first results as well, and nothing of them is rewritten', async () => {
  const { council, session, chair } = await aClosedSession();
  await act(council, chair, session.id, 'reopen', { reason: 'Sai số liệu' });
  await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
  const { rows } = await resultsOf(chair, session);
  expect(rows.map(({ earlier }: { earlier: unknown[] }) => earlier.length)).toEqual([1, 1]);
  await expect(db.updateTable('earlier_scoring').set({ reason: 'Khác' }).execute()).rejects.toThrow(
    'earlier_scoring are never changed',
  );
});
