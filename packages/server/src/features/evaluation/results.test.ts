import { criteriaOf, findRubric, rubricsOf, sheetTotal, toExport } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp, type Person } from '../../../test/app.ts';
import { choicesOf } from '../../../test/builders.ts';
import {
  aCouncil,
  act,
  anOpenSession,
  type Council,
  caller,
  ok,
  score,
  sheetOf,
  sheetWith,
  tryAct,
} from '../../../test/council.ts';
import { packDesk } from '../../../test/rubric-packs.ts';

const test = await createTestApp();
const { db } = test;
const call = caller(test);

const found = findRubric('qd-148-2023', 8);
if (!found) throw new Error('no rubric of set 8');
const rubric = found;
const pointsOf = (content: { choices: Record<string, number> }) => sheetTotal(rubric, content.choices);
const best = sheetWith(99);
/** The best sheet but for one criterion that carries a condition of three stars and is not met. */
const conditioned = criteriaOf(rubric).find(({ minForStar }) => minForStar?.[4] && !minForStar[3]);
if (!conditioned) throw new Error('set 8 has no four-star condition');
const missesFour = sheetWith(99, { [conditioned.code]: 0 });

const resultsOf = (who: Person, session: { id: string }) =>
  ok(call(who, 'GET', `/api/scoring-sessions/${session.id}/results`));

const dossierRow = (id: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** An open session, each scorer's sheet signed with the content given for them. */
async function scored(contents: readonly object[], options: Parameters<typeof aCouncil>[1] = {}) {
  const council = await aCouncil(test, { members: contents.length, ...options });
  const session = await anOpenSession(test, council);
  for (const [index, member] of council.scorers.entries()) {
    await score(council, member, session, contents[index] ?? {});
  }
  const [dossierId = ''] = session.dossierIds;
  return { council, session, dossierId };
}

const close = (council: Council, session: { id: string }, leaveOut: string[] = []) =>
  act(council, council.secretary, session.id, 'close', { leaveOut });

describe('closing scoring', () => {
  it('freezes the exact mean of the signed sheets and shows who gave how much', async () => {
    const contents = [sheetWith(1), sheetWith(2), best];
    const { council, session, dossierId } = await scored(contents);
    await close(council, session);
    const sum = contents.reduce((total, content) => total + pointsOf(content), 0);
    const { rows } = await resultsOf(council.chair, session);
    expect(rows).toMatchObject([{ dossierId, sum, counted: 3 }]);
    expect(rows[0].sheets.map(({ total }: { total: number }) => total)).toEqual(contents.map(pointsOf));
    expect((await dossierRow(dossierId)).state).toBe('scored');
  });

  it('is refused below quorum, naming dossier and numbers', async () => {
    const council = await aCouncil(test, { members: 4 });
    const session = await anOpenSession(test, council);
    for (const member of council.scorers.slice(0, 2)) await score(council, member, session, sheetWith(2));
    const answer = await tryAct(council, council.secretary, session.id, 'close');
    expect(answer).toMatchObject({ status: 409, body: { code: 'incomplete', errors: [{ code: 'quorum' }] } });
    expect(answer.body.errors[0].message).toContain('2 phiếu đã ký trên 4');
    expect(
      await db.selectFrom('score_sheet').select('locked').where('session_id', '=', session.id).execute(),
    ).toEqual(Array(4).fill({ locked: false }));
  });

  it('lists unsigned sheets with their members before it leaves them out', async () => {
    const council = await aCouncil(test, { members: 4 });
    const session = await anOpenSession(test, council);
    const absent = council.scorers[3];
    if (!absent) throw new Error('no member');
    for (const member of council.scorers.slice(0, 3)) await score(council, member, session, sheetWith(2));
    const asked = await tryAct(council, council.secretary, session.id, 'close');
    expect(asked).toMatchObject({
      status: 409,
      body: { unsigned: [{ memberId: absent.memberId, memberName: absent.fullName }] },
    });
    await close(council, session, [asked.body.unsigned[0].sheetId]);
    const { rows } = await resultsOf(council.secretary, session);
    expect(rows[0].counted).toBe(3);
  });

  it('happens once, however often it is clicked', async () => {
    const { council, session, dossierId } = await scored([sheetWith(2), sheetWith(2)]);
    const { version } = await ok(call(council.secretary, 'GET', `/api/scoring-sessions/${session.id}`));
    const url = `/api/scoring-sessions/${session.id}/actions/close`;
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(council.secretary, 'POST', url, { version, body: { leaveOut: [] } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const steps = await db.selectFrom('action').select('kind').where('subject_id', '=', dossierId).execute();
    expect(steps.filter(({ kind }) => kind === 'close-scoring')).toHaveLength(1);
  });

  it('either counts a save that comes at the same moment or refuses it: nothing acknowledged is left out', async () => {
    const council = await aCouncil(test, { members: 3, quorumPercent: 50 });
    const session = await anOpenSession(test, council);
    const [first, second, third] = council.scorers;
    if (!first || !second || !third) throw new Error('too few');
    for (const member of [first, second]) await score(council, member, session, sheetWith(1));
    const id = await sheetOf(council, third, session);
    const url = `/api/score-sheets/${id}`;
    const { version } = await ok(call(third, 'GET', url));
    const saved = await ok(call(third, 'PUT', url, { version, body: best }));
    const [signing, closing] = await Promise.all([
      call(third, 'POST', `${url}/actions/sign`, { version: saved.version }),
      tryAct(council, council.secretary, session.id, 'close', { leaveOut: [id] }),
    ]);
    expect(closing.status).toBe(200);
    const { rows } = await resultsOf(council.chair, session);
    expect(rows[0].counted).toBe(signing.status === 200 ? 3 : 2);
  });

  it('is the secretary alone to do', async () => {
    const { council, session } = await scored([sheetWith(2)]);
    for (const other of [council.chair, council.office]) {
      expect(await tryAct(council, other, session.id, 'close')).toMatchObject({ status: 403 });
    }
  });
});

describe('the star rule of the council', () => {
  // Two of three members find the condition met.
  const contents = [best, best, missesFour];
  it.each([
    ['majority', 5],
    ['all', 3],
  ] as const)('%s', async (starRule, star) => {
    const { council, session } = await scored(contents, { starRule });
    await close(council, session);
    const { rows } = await resultsOf(council.chair, session);
    expect(rows[0]).toMatchObject({ star, band: 5 });
    const capped = rows[0].cappedBy.map(({ criterion }: { criterion: string }) => criterion);
    expect(capped.includes(conditioned.code)).toBe(star === 3);
  });

  it('mean: two members who give the top outweigh a third who gives nothing, where the mean reaches the minimum', async () => {
    const { council, session } = await scored(contents, { starRule: 'mean' });
    await close(council, session);
    const { rows } = await resultsOf(council.chair, session);
    const top = Math.max(...conditioned.options.map(({ points }) => points));
    const reached = 2 * top >= 3 * (conditioned.minForStar?.[4] ?? 0);
    const capped = rows[0].cappedBy.some(
      ({ criterion, star }: { criterion: string; star: number }) =>
        criterion === conditioned.code && star === 4,
    );
    expect(capped).toBe(!reached);
  });
});

describe('how far the members differ', () => {
  const near = sheetWith(2);
  const one = criteriaOf(rubric).find(({ options }) => {
    const [, second = { points: 0 }, third] = options;
    return third !== undefined && third.points > second.points;
  });
  const far = sheetWith(2, { [one?.code ?? '']: 3 });
  const apart = Math.abs(pointsOf(far) - pointsOf(near));
  const groundsOf = async (allowedSpread: number) => {
    const { council, session } = await scored([near, far], { allowedSpread });
    await close(council, session);
    const [row] = (await resultsOf(council.chair, session)).rows;
    return row.secondScoring;
  };

  it('is a ground for a second scoring above what the regulation allows, and only there', async () => {
    expect(apart).toBeGreaterThan(0);
    expect(await groundsOf(apart)).toMatchObject({ grounds: expect.not.arrayContaining(['wide-spread']) });
    if (apart > 1) {
      const { grounds, lowest, highest, explanation } = await groundsOf(apart - 1);
      expect(grounds).toContain('wide-spread');
      expect(highest - lowest).toBe(apart);
      expect(explanation.map(({ vi }: { vi: string }) => vi).join(' ')).toContain('Người Thử');
    }
  });

  it('goes by the rule of the opening: it cannot be changed while a session runs', async () => {
    const { council, session } = await scored([sheetWith(1), best], { allowedSpread: 1 });
    const { version, ...edited } = await ok(call(council.office, 'GET', `/api/councils/${council.id}`));
    const body = {
      name: edited.name,
      decisionNumber: edited.decisionNumber,
      decisionDate: edited.decisionDate,
      starRule: edited.starRule,
      quorumPercent: edited.quorumPercent,
      allowedSpread: 99,
    };
    expect(await call(council.office, 'PUT', `/api/councils/${council.id}`, { version, body })).toMatchObject(
      {
        status: 409,
      },
    );
    await close(council, session);
    const { rows } = await resultsOf(council.chair, session);
    expect(rows[0].secondScoring.grounds).toContain('wide-spread');
  });
});

describe('the results under the other decree', () => {
  const compared = (who: Person, session: { id: string }, end = '') =>
    call(who, 'GET', `/api/scoring-sessions/${session.id}/what-if${end}`);

  it('lie between a least and a most, and say what makes the range', async () => {
    const { council, session, dossierId } = await scored([sheetWith(2), best]);
    expect(await compared(council.office, session)).toMatchObject({ status: 409 });
    await close(council, session);
    const { framework, rows } = await ok(compared(council.office, session));
    expect(framework).toBe('qd-26-2026');
    expect(rows).toMatchObject([{ dossierId }]);
    const { now, worst, best: most, explanation } = rows[0].comparison;
    expect(now).toMatchObject({ average: (await resultsOf(council.chair, session)).rows[0].average });
    expect(Number(worst.average)).toBeLessThanOrEqual(Number(most.average));
    expect(explanation.length).toBeGreaterThan(2);
    expect((await compared(council.office, session, '.xlsx')).status).toBe(200);
  });

  it('go by the sheet that the office has adopted under it', async () => {
    const { council, session } = await scored([best]);
    await close(council, session);
    const explained = async () => {
      const { rows } = await ok(compared(council.office, session));
      return rows[0].comparison.explanation.map(({ vi }: { vi: string }) => vi).join(' ');
    };
    expect(await explained()).not.toContain('theo công báo');
    const content = structuredClone(toExport('qd-26-2026', rubricsOf('qd-26-2026')));
    for (const { parts } of content.sets.filter(({ number }) => number === 8)) {
      for (const criterion of parts.flatMap(({ sections }) => sections).flatMap(({ criteria }) => criteria)) {
        Object.assign(criterion, { name: `${criterion.name} theo công báo` });
      }
    }
    await (await packDesk(test)).approved(content, '2024-09-16');
    expect(await explained()).toContain('theo công báo');
  });

  it('are for who answers for the programme, and not for who scores', async () => {
    const { council, session } = await scored([best]);
    await close(council, session);
    for (const who of [council.secretary, ...council.scorers]) {
      expect(await compared(who, session)).toMatchObject({ status: 403 });
    }
  });
});

describe('conflicts of interest in the result', () => {
  it('leave the sheet out, and hide from the member who gave how much', async () => {
    const council = await aCouncil(test, { members: 3 });
    const session = await anOpenSession(test, council);
    const [dossierId = ''] = session.dossierIds;
    const [first, second, third] = council.scorers;
    if (!first || !second || !third) throw new Error('too few');
    await score(council, first, session, sheetWith(1));
    await score(council, second, session, sheetWith(2));
    await score(council, third, session, best);
    const declarations = [{ dossierId, hasConflict: true, reason: 'Vợ là chủ cơ sở' }];
    await ok(
      call(third, 'POST', `/api/scoring-sessions/${session.id}/declarations`, { body: { declarations } }),
    );
    await close(council, session);

    const seen = await resultsOf(council.chair, session);
    expect(seen.rows[0]).toMatchObject({ counted: 2, sum: pointsOf(sheetWith(1)) + pointsOf(sheetWith(2)) });
    expect(
      seen.rows[0].sheets.find(({ memberId }: { memberId: string }) => memberId === third.memberId),
    ).toEqual({
      memberId: third.memberId,
      total: null,
      counted: false,
      conflict: true,
    });
    const own = await resultsOf(third, session);
    expect(own.rows[0]).toMatchObject({ sheets: null, counted: 2, secondScoring: null });
    expect(seen.rows[0].secondScoring).toMatchObject({ lowest: pointsOf(sheetWith(1)) });
    const table = `/api/scoring-sessions/${session.id}/documents/result-table.xlsx`;
    expect(await call(third, 'GET', table)).toMatchObject({ status: 403 });
  });
});

describe('disqualifying', () => {
  const ground = rubric.disqualifications[0]?.code ?? '';

  it('gives no star whatever the points, and can be taken back before closing', async () => {
    const { council, session, dossierId } = await scored([best, best]);
    const body = { dossierId, ground, note: 'Phiếu kiểm nghiệm là giả' };
    const out = await act(council, council.secretary, session.id, 'disqualify', body);
    expect(out.agenda[0].disqualified).toEqual({ ground, note: body.note });
    await act(council, council.chair, session.id, 'undo-disqualification', {
      dossierId,
      reason: 'Đã xác minh',
    });
    await act(council, council.chair, session.id, 'disqualify', body);
    await close(council, session);
    const { rows } = await resultsOf(council.chair, session);
    expect(rows[0]).toMatchObject({ star: null, outcome: { kind: 'not-recognise', star: null } });
    const words = rubric.disqualifications[0]?.text.vi ?? 'none';
    expect(rows[0].explanation.at(-1).vi).toContain(words);

    await act(council, council.chair, session.id, 'confirm');
    expect(await dossierRow(dossierId)).toMatchObject({
      state: 'not-recognised',
      outcome: 'not-recognise',
      star: null,
    });
  });

  it('needs no sheets, and a ground of the rubric', async () => {
    const council = await aCouncil(test);
    const session = await anOpenSession(test, council);
    const [dossierId = ''] = session.dossierIds;
    const unknown = { dossierId, ground: 'bad-weather', note: 'x' };
    expect(await tryAct(council, council.chair, session.id, 'disqualify', unknown)).toMatchObject({
      status: 400,
    });
    await act(council, council.chair, session.id, 'disqualify', { dossierId, ground, note: 'Hồ sơ giả' });
    expect((await close(council, session)).state).toBe('closed');
  });

  it('is for chair and secretary', async () => {
    const { council, session, dossierId } = await scored([best, best]);
    const member = council.scorers[1];
    if (!member) throw new Error('no member');
    for (const other of [member, council.office]) {
      const body = { dossierId, ground, note: 'x' };
      expect(await tryAct(council, other, session.id, 'disqualify', body)).toMatchObject({ status: 403 });
    }
  });
});

describe('confirming', () => {
  const threeStars = { ...sheetWith(2), choices: choicesOf('qd-148-2023', 8, 2) };

  it('recognises three stars in the city and forwards what belongs to the province', async () => {
    const { council, session, dossierId } = await scored([best, best]);
    await close(council, session);
    const confirmed = await act(council, council.chair, session.id, 'confirm');
    expect(confirmed.state).toBe('confirmed');
    expect(await dossierRow(dossierId)).toMatchObject({ state: 'confirmed', outcome: 'forward', star: 5 });
  });

  it('recognises as three stars what has the points of four and misses their condition', async () => {
    const { council, session, dossierId } = await scored([missesFour, missesFour]);
    await close(council, session);
    const { rows } = await resultsOf(council.chair, session);
    expect(Number(rows[0].average)).toBeGreaterThanOrEqual(70);
    await act(council, council.chair, session.id, 'confirm');
    expect(await dossierRow(dossierId)).toMatchObject({ state: 'confirmed', outcome: 'recognise', star: 3 });
  });

  it('ends a dossier below three stars without recognition', async () => {
    const { council, session, dossierId } = await scored([sheetWith(0), sheetWith(0)]);
    await close(council, session);
    await act(council, council.chair, session.id, 'confirm');
    expect(await dossierRow(dossierId)).toMatchObject({
      state: 'not-recognised',
      outcome: 'not-recognise',
      star: 1,
    });
  });

  it('happens once, and is the chair alone to do', async () => {
    const { council, session, dossierId } = await scored([threeStars]);
    await close(council, session);
    expect(await tryAct(council, council.secretary, session.id, 'confirm')).toMatchObject({ status: 403 });
    const { version } = await ok(call(council.chair, 'GET', `/api/scoring-sessions/${session.id}`));
    const url = `/api/scoring-sessions/${session.id}/actions/confirm`;
    const answers = await Promise.all([1, 2].map(() => call(council.chair, 'POST', url, { version })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await dossierRow(dossierId)).version).toBe(4); // scheduled, closed, confirmed
  });
});

describe('reopening', () => {
  it('needs a reason and the chair, unlocks the sheets and takes the result back', async () => {
    const { council, session, dossierId } = await scored([sheetWith(1), sheetWith(1)]);
    await close(council, session);
    expect(await tryAct(council, council.chair, session.id, 'reopen')).toMatchObject({ status: 400 });
    expect(await tryAct(council, council.secretary, session.id, 'reopen', { reason: 'x' })).toMatchObject({
      status: 403,
    });
    await act(council, council.chair, session.id, 'reopen', { reason: 'Chênh lệch quá 10 điểm' });
    expect((await dossierRow(dossierId)).state).toBe('in-session');
    expect(await call(council.chair, 'GET', `/api/scoring-sessions/${session.id}/results`)).toMatchObject({
      status: 409,
    });

    const member = council.scorers[1];
    if (!member) throw new Error('no member');
    const id = await sheetOf(council, member, session);
    const { version } = await ok(call(member, 'GET', `/api/score-sheets/${id}`));
    const url = `/api/score-sheets/${id}`;
    const open = await ok(call(member, 'POST', `${url}/actions/unsign`, { version }));
    const saved = await ok(call(member, 'PUT', url, { version: open.version, body: sheetWith(2) }));
    await ok(call(member, 'POST', `${url}/actions/sign`, { version: saved.version }));
    await close(council, session);
    const { rows } = await resultsOf(council.chair, session);
    expect(rows[0].sum).toBe(pointsOf(sheetWith(1)) + pointsOf(sheetWith(2)));
  });

  it('leaves the sheets of a dossier that was taken off locked', async () => {
    const council = await aCouncil(test, { members: 1 });
    const session = await anOpenSession(test, council, 2);
    const [first = '', second = ''] = session.dossierIds;
    await act(council, council.office, session.id, 'take-off', {
      dossierId: second,
      reason: 'Chủ thể vắng mặt',
    });
    await score(council, council.chair, { id: session.id, dossierIds: [first] }, sheetWith(2));
    await close(council, session);
    await act(council, council.chair, session.id, 'reopen', { reason: 'Chấm lại' });
    const sheets = await db
      .selectFrom('score_sheet')
      .select(['dossier_id', 'locked'])
      .where('session_id', '=', session.id)
      .execute();
    expect(Object.fromEntries(sheets.map(({ dossier_id, locked }) => [dossier_id, locked]))).toEqual({
      [first]: false,
      [second]: true,
    });
  });
});

describe('documents of a closed session', () => {
  it.each([
    ['result-table.docx', 'PK'],
    ['result-table.pdf', '%PDF'],
    ['result-table.xlsx', 'PK'],
    ['minutes.docx', 'PK'],
    ['minutes.pdf', '%PDF'],
  ])('%s', async (name, magic) => {
    const { council, session } = await scored([best, missesFour]);
    await close(council, session);
    const { status, body } = await call(
      council.office,
      'GET',
      `/api/scoring-sessions/${session.id}/documents/${name}`,
    );
    expect(status).toBe(200);
    expect(Buffer.from(body).subarray(0, magic.length).toString('latin1')).toBe(magic);
  });

  it('name the committee in full, the members with their agency, and averages with two decimals', async () => {
    const { council, session } = await scored([best, missesFour]);
    await close(council, session);
    const textOf = async (name: string) =>
      docxText(
        await ok(call(council.office, 'GET', `/api/scoring-sessions/${session.id}/documents/${name}.docx`)),
      ).replaceAll(/\n+/g, '\n');
    const average = ((pointsOf(best) + pointsOf(missesFour)) / 2).toFixed(2).replace('.', ',');
    const minutes = await textOf('minutes');
    expect(minutes).toContain('ỦY BAN NHÂN DÂN\nTHÀNH PHỐ QUẢNG NGÃI\nHỘI ĐỒNG');
    expect(minutes).toContain(`${council.chair.fullName}\nChuyên viên, Phòng Kinh tế\nChủ tịch\n`);
    expect(minutes).toContain(`\n${average}\n`);
    const table = await textOf('result-table');
    expect(table).toContain('- Ủy ban nhân dân thành phố Quảng Ngãi;');
    expect(table).toContain(`\n${average}\n`);
  });
});
