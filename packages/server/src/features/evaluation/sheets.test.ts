import { criteriaOf, findRubric, sheetTotal } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
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
} from '../../../test/council.ts';

const test = await createTestApp();
const { db } = test;
const call = caller(test);

type Member = Council['scorers'][number];

const council = await aCouncil(test);
const [chair, second] = council.scorers as [Member, Member];

const open = async () => {
  const session = await anOpenSession(test, council);
  const id = await sheetOf(council, second, session);
  const { version } = await ok(call(second, 'GET', `/api/score-sheets/${id}`));
  return { session, id, version, url: `/api/score-sheets/${id}` };
};

const row = (id: string) =>
  db.selectFrom('score_sheet').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const actionsOf = (id: string) =>
  db.selectFrom('action').selectAll().where('subject_id', '=', id).orderBy('seq').execute();

describe('saving a sheet', () => {
  it('keeps what was chosen, said and thought, and raises the version', async () => {
    const { id, url, version } = await open();
    const body = { choices: { '1a': 1 }, comments: { '1a': 'Đủ hồ sơ' }, opinion: 'Sản phẩm tốt' };
    expect(await ok(call(second, 'PUT', url, { version, body }))).toEqual({ id, version: version + 1 });
    expect(await ok(call(second, 'GET', url))).toMatchObject({
      ...body,
      version: version + 1,
      state: 'started',
    });
  });

  it('answers the same when the answer was lost and the save is sent again, and writes it once', async () => {
    const { id, url, version } = await open();
    const body = sheetWith(1);
    const answers = await Promise.all([1, 2, 3].map(() => call(second, 'PUT', url, { version, body })));
    answers.push(await call(second, 'PUT', url, { version, body }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.map((answer) => answer.body.version)).toEqual(Array(4).fill(version + 1));
    expect((await actionsOf(id)).map(({ kind }) => kind)).toEqual(['save']);
  });

  it('writes nothing when nothing has changed', async () => {
    const { id, url, version } = await open();
    const body = { choices: {}, comments: {}, opinion: '' };
    expect(await ok(call(second, 'PUT', url, { version, body }))).toEqual({ id, version });
    expect(await actionsOf(id)).toEqual([]);
  });

  it('from two devices of one member: the later one gets the current content to merge with', async () => {
    const { url, version } = await open();
    const tablet = { choices: { '1a': 1 }, comments: {}, opinion: '' };
    const phone = { choices: { '1b': 1 }, comments: {}, opinion: '' };
    const answers = await Promise.all(
      [tablet, phone].map((body) => call(second, 'PUT', url, { version, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const refused = answers.find(({ status }) => status === 412);
    const winner = answers[0]?.status === 200 ? tablet : phone;
    expect(refused?.body).toMatchObject({
      code: 'version-conflict',
      currentVersion: version + 1,
      current: winner,
    });
    const merged = { ...winner, choices: { '1a': 1, '1b': 1 } };
    await ok(call(second, 'PUT', url, { version: version + 1, body: merged }));
    expect(await ok(call(second, 'GET', url))).toMatchObject({ choices: merged.choices });
  });

  it('of many members at once loses none of them', async () => {
    const large = await aCouncil(test, { members: 12 });
    const session = await anOpenSession(test, large, 2);
    const ids = await Promise.all(
      large.scorers.flatMap((member) =>
        [0, 1].map((index) => score(large, member, session, sheetWith(2), index)),
      ),
    );
    const sheets = await db.selectFrom('score_sheet').selectAll().where('id', 'in', ids).execute();
    expect(sheets).toHaveLength(24);
    for (const sheet of sheets) expect(sheet).toMatchObject({ choices: sheetWith(2).choices, locked: false });
    const rubric = findRubric('qd-148-2023', 8);
    if (!rubric) throw new Error('no rubric');
    expect(new Set(sheets.map(({ total }) => total))).toEqual(
      new Set([sheetTotal(rubric, sheetWith(2).choices)]),
    );
  });

  it('names a choice that the rubric does not have', async () => {
    const { url, version } = await open();
    const answer = await call(second, 'PUT', url, {
      version,
      body: { choices: { '1a': 9, '99': 1 }, comments: {}, opinion: '' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/choices/1a',
      '/choices/99',
    ]);
  });

  it('is for its own member: for another it does not exist, whoever they are', async () => {
    const { id, url, version } = await open();
    const others = [chair, council.secretary, council.office, await test.person({ role: 'auditor' })];
    for (const other of others) {
      for (const answer of [
        await call(other, 'GET', url),
        await call(other, 'PUT', url, { version, body: sheetWith(3) }),
        await call(other, 'POST', `${url}/actions/sign`, { version }),
      ]) {
        expect([403, 404]).toContain(answer.status);
      }
    }
    expect(await row(id)).toMatchObject({ choices: {}, version, signed_at: null });
  });

  it('needs the version that was seen', async () => {
    const { url } = await open();
    expect(await call(second, 'PUT', url, { body: sheetWith(1) })).toMatchObject({ status: 428 });
  });

  it('is refused once scoring is closed, and so is signing', async () => {
    const { session, url, version } = await open();
    const others = council.scorers.filter((member) => member !== second);
    for (const member of others) await score(council, member, session, sheetWith(2));
    await score(council, second, session, sheetWith(1));
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    for (const [method, path, body] of [
      ['PUT', '', sheetWith(3)],
      ['POST', '/actions/unsign', undefined],
    ] as const) {
      const options = { version: version + 2, ...(body ? { body } : {}) };
      expect(await call(second, method, url + path, options), path).toMatchObject({
        status: 409,
        body: { state: 'locked' },
      });
    }
  });
});

describe('signing a sheet', () => {
  it('waits for every criterion and names those left open', async () => {
    const { url, version } = await open();
    const rubric = findRubric('qd-148-2023', 8);
    if (!rubric) throw new Error('no rubric');
    const [first] = criteriaOf(rubric);
    const { [first?.code ?? '']: _left, ...choices } = sheetWith(1).choices;
    await ok(call(second, 'PUT', url, { version, body: { ...sheetWith(1), choices } }));
    const answer = await call(second, 'POST', `${url}/actions/sign`, { version: version + 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'incomplete' } });
    expect(answer.body.errors).toMatchObject([{ path: `/choices/${first?.code}` }]);
  });

  it('fixes the total, and a double click signs once', async () => {
    const { id, url, version } = await open();
    await ok(call(second, 'PUT', url, { version, body: sheetWith(2) }));
    const answers = await Promise.all(
      [1, 2, 3].map(() => call(second, 'POST', `${url}/actions/sign`, { version: version + 1 })),
    );
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual(
      Array(3).fill([200, version + 2]),
    );
    const rubric = findRubric('qd-148-2023', 8);
    if (!rubric) throw new Error('no rubric');
    expect(await row(id)).toMatchObject({ total: sheetTotal(rubric, sheetWith(2).choices) });
    expect((await actionsOf(id)).map(({ kind }) => kind)).toEqual(['save', 'sign']);
  });

  it('closes the sheet until the member takes the signature back', async () => {
    const { url, version } = await open();
    await ok(call(second, 'PUT', url, { version, body: sheetWith(2) }));
    await ok(call(second, 'POST', `${url}/actions/sign`, { version: version + 1 }));
    expect(await call(second, 'PUT', url, { version: version + 2, body: sheetWith(1) })).toMatchObject({
      status: 409,
      body: { state: 'signed' },
    });
    const back = await Promise.all(
      [1, 2].map(() => call(second, 'POST', `${url}/actions/unsign`, { version: version + 2 })),
    );
    expect(back.map(({ status, body }) => [status, body.version])).toEqual(Array(2).fill([200, version + 3]));
    expect(await call(second, 'PUT', url, { version: version + 3, body: sheetWith(1) })).toMatchObject({
      status: 200,
    });
  });
});

describe('what others see before scoring is closed', () => {
  const secret = 'lời bình bí mật';
  /** No sheet has so many points: wherever this stands, a score has leaked. */
  const total = 97_531;

  async function scoredInSecret() {
    const { session } = await open();
    const id = await score(council, second, session, {
      ...sheetWith(1),
      comments: { '1a': secret },
      opinion: secret,
    });
    await db.updateTable('score_sheet').set({ total }).where('id', '=', id).execute();
    return { session, id };
  }

  it('holds no score on any route of the system, for anybody but the member', async () => {
    const { session, id } = await scoredInSecret();
    const auditor = await test.person({ role: 'auditor' });
    const administrator = await test.person({ role: 'administrator' });
    const others = [chair, council.secretary, council.office, auditor, administrator];
    const ids = [id, session.id, council.id, session.dossierIds[0] ?? '', second.accountId];
    const urls = test.app
      .guardedRoutes()
      .filter(
        ({ method, url }) => method === 'GET' && url.startsWith('/api/') && !url.startsWith('/api/docs'),
      )
      .flatMap(({ url }) =>
        ids.flatMap((value) =>
          ['result-table', 'minutes'].map((document) =>
            url
              .replace(':document', document)
              .replace(':format', 'xlsx')
              .replace(/:[a-zA-Z]+/g, value),
          ),
        ),
      );
    let answered = 0;
    for (const [index, other] of others.entries()) {
      for (const url of new Set(urls)) {
        const remoteAddress = `10.1.${index}.${answered % 250}`;
        const response = await test.app.inject({ url, headers: other.headers, remoteAddress });
        answered += response.statusCode === 200 ? 1 : 0;
        expect(response.body, url).not.toContain(secret);
        // As a number of its own: a hash may hold the digits by chance.
        expect(response.body, url).not.toMatch(new RegExp(`\\b${total}\\b`));
      }
    }
    expect(answered).toBeGreaterThan(20);
    const own = await call(second, 'GET', `/api/score-sheets/${id}`);
    expect(own.body).toMatchObject({ total, opinion: secret });
  });

  it('is progress in counts: which criteria are answered, not how', async () => {
    const { session } = await scoredInSecret();
    const { sheets } = await ok(
      call(council.secretary, 'GET', `/api/scoring-sessions/${session.id}/progress`),
    );
    const keys = ['answered', 'criteria', 'dossierId', 'memberId', 'sheetId', 'state'];
    for (const sheet of sheets) expect(Object.keys(sheet).sort()).toEqual(keys);
  });

  it('is nothing of results and documents', async () => {
    const { session } = await scoredInSecret();
    for (const path of ['results', 'documents/result-table.xlsx', 'documents/minutes.docx']) {
      const answer = await call(council.secretary, 'GET', `/api/scoring-sessions/${session.id}/${path}`);
      expect(answer, path).toMatchObject({ status: 409, body: { state: 'open' } });
    }
  });

  it('is, on the record of actions that auditors read, the criteria that changed and never what was chosen', async () => {
    const { id } = await scoredInSecret();
    const payloads = (await actionsOf(id)).map(({ payload }) => payload as Record<string, unknown>);
    expect(payloads.map((payload) => Object.keys(payload))).toEqual([['changed'], []]);
    expect(payloads[0]?.changed).toContain('1a');
  });
});
