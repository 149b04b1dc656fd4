import { currentPlanForm, planFields } from '@saolang/rulebook';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { aCycle, aProducer, commune, otherCommune } from '../../../test/builders.ts';
import { businessPlanInvariants } from './invariants.ts';

const { app, db, person, context } = await createTestApp();
const cycleId = await aCycle(db);
const producerId = await aProducer(db);
const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
const stranger = await person({ role: 'producer-member' });
const officer = await person({ role: 'commune-officer', scope: { kind: 'unit', id: commune } });
const leader = await person({ role: 'commune-leader', scope: { kind: 'unit', id: commune } });
const neighbour = await person({ role: 'commune-officer', scope: { kind: 'unit', id: otherCommune } });
const assistant = await person(
  { role: 'commune-officer', scope: { kind: 'unit', id: commune } },
  { role: 'producer-assistant', scope: { kind: 'producer', id: producerId } },
);

const send = async (who: Person, method: string, url: string, payload?: object, version?: number) => {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: { ...who.headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    ...(payload ? { payload } : {}),
  });
  const json = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: json ? answer.json() : null, headers: answer.headers };
};

const whole = Object.fromEntries(
  planFields(currentPlanForm()).map(({ code, kind }) => [code, kind === 'money' ? 90_000_000 : `Về ${code}`]),
);

async function anIdea(): Promise<{ id: string; plan: string }> {
  const id = uuidv7();
  const { status } = await send(member, 'POST', '/api/ideas', {
    id,
    producerId,
    title: 'Nước mắm nhĩ chai gốm',
    description: 'Chai gốm 250 ml làm quà.',
    localMaterial: 'Cá cơm Tịnh Khê',
  });
  expect(status).toBe(201);
  return { id, plan: `/api/ideas/${id}/plan` };
}

/** An idea whose plan is written to the end, at version 2. */
async function aWrittenPlan(who = member) {
  const idea = await anIdea();
  await send(who, 'POST', idea.plan, { id: uuidv7() });
  expect((await send(who, 'PATCH', idea.plan, { form: whole }, 1)).status).toBe(200);
  return idea;
}

/** The same, sent to the commune: version 3. */
async function aSentPlan(who = member) {
  const idea = await aWrittenPlan(who);
  expect((await send(who, 'POST', `${idea.plan}/actions/submit`, undefined, 2)).status).toBe(200);
  return idea;
}

const answer = (changes: object = {}) => ({
  id: uuidv7(),
  kind: 'continue',
  note: 'Xã thống nhất. Hãy đăng ký sản phẩm.',
  points: [],
  ...changes,
});

const breaches = async (name: string) =>
  businessPlanInvariants.find((each) => each.name === name)?.breaches(context);

describe('the business plan of an idea', () => {
  test('is begun once, by its producer', async () => {
    const { plan } = await anIdea();
    const id = uuidv7();
    expect((await send(member, 'POST', plan, { id })).body).toMatchObject({
      id,
      version: 1,
      questions: currentPlanForm().version,
      state: 'draft',
      form: {},
      mayEdit: true,
      mayAnswer: false,
    });
    expect((await send(member, 'POST', plan, { id })).status).toBe(201);
    expect((await send(member, 'POST', plan, { id: uuidv7() })).status).toBe(409);
    expect((await send(stranger, 'POST', plan, { id })).status).toBe(403);
    expect((await send(officer, 'POST', plan, { id })).status).toBe(403);
    expect((await send(stranger, 'GET', plan)).status).toBe(404);
  });

  test('is saved as it is written, and nobody overwrites silently', async () => {
    const { plan } = await anIdea();
    await send(member, 'POST', plan, { id: uuidv7() });
    const saved = await send(member, 'PATCH', plan, { form: { market: 'Chợ', investment: 5 } }, 1);
    expect(saved.body).toMatchObject({ version: 2, form: { market: 'Chợ', investment: 5 } });
    expect(saved.headers.etag).toBe('"2"');
    expect((await send(member, 'PATCH', plan, { form: { market: 'Khác' } }, 1)).status).toBe(412);
    expect((await send(member, 'PATCH', plan, { form: { market: null } }, 2)).body.form).toEqual({
      investment: 5,
    });
    expect((await send(member, 'PATCH', plan, { form: {} })).status).toBe(428);
  });

  test('takes only what is asked, each in its kind', async () => {
    const { plan } = await anIdea();
    await send(member, 'POST', plan, { id: uuidv7() });
    const refused = await send(
      member,
      'PATCH',
      plan,
      { form: { pledge: 'x', investment: 'nhiều', expectedProfit: 1.5, market: 3 } },
      1,
    );
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/form/pledge',
      '/form/investment',
      '/form/expectedProfit',
      '/form/market',
    ]);
  });

  test('is sent when all is said; the commune reads it from then on, as it was sent', async () => {
    const { id, plan } = await anIdea();
    await send(member, 'POST', plan, { id: uuidv7() });
    const early = await send(member, 'POST', `${plan}/actions/submit`, undefined, 1);
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: 'incomplete' });
    expect(early.body.errors[0]).toMatchObject({ path: '/form/materialArea' });
    expect((await send(officer, 'GET', plan)).status).toBe(404);
    expect((await send(officer, 'GET', `/api/ideas/${id}`)).body).toMatchObject({
      stage: 'idea',
      planState: null,
    });
    expect((await send(member, 'GET', `/api/ideas/${id}`)).body.planState).toBe('draft');

    await send(member, 'PATCH', plan, { form: whole }, 1);
    await send(member, 'POST', `${plan}/actions/submit`, undefined, 2);
    expect((await send(officer, 'GET', plan)).body).toMatchObject({
      state: 'submitted',
      mayAnswer: true,
      form: { market: 'Về market' },
    });
    expect((await send(officer, 'GET', `/api/ideas/${id}`)).body).toMatchObject({
      stage: 'plan',
      planState: 'submitted',
    });
    expect((await send(neighbour, 'GET', plan)).status).toBe(404);
    expect((await send(member, 'PATCH', plan, { form: { market: 'Khác' } }, 3)).body.code).toBe(
      'wrong-state',
    );
  });

  test('is mended by the points that the commune names, which does not see the mending before it is sent', async () => {
    const { plan } = await aSentPlan();
    const points = [{ place: 'market', message: 'Ghi rõ bán ở đâu.' }];
    const mend = answer({ kind: 'mend', note: 'Cần rõ hơn một điểm.', points });
    expect((await send(officer, 'POST', `${plan}/answers`, mend, 2)).status).toBe(412);
    expect((await send(officer, 'POST', `${plan}/answers`, mend, 3)).status).toBe(201);
    // Sent again with the version of before: the same answer.
    expect((await send(officer, 'POST', `${plan}/answers`, mend, 3)).body.answers).toHaveLength(1);
    expect((await send(leader, 'POST', `${plan}/answers`, mend, 4)).status).toBe(409);
    expect((await send(member, 'GET', plan)).body).toMatchObject({
      state: 'to-mend',
      mayEdit: true,
      answers: [{ kind: 'mend', points, by: officer.fullName }],
    });
    await send(member, 'PATCH', plan, { form: { market: 'Bến Sa Kỳ' } }, 4);
    expect((await send(officer, 'GET', plan)).body.form.market).toBe('Về market');
    await send(member, 'POST', `${plan}/actions/submit`, undefined, 5);
    expect((await send(officer, 'GET', plan)).body.form.market).toBe('Bến Sa Kỳ');
    expect((await send(leader, 'POST', `${plan}/answers`, answer(), 6)).body).toMatchObject({
      state: 'agreed',
      mayEdit: false,
    });
    expect((await send(officer, 'POST', `${plan}/answers`, answer(), 7)).body.code).toBe('wrong-state');
    expect(await breaches('plan-state-matches-actions')).toEqual([]);
  });

  test('is not answered without words, with points of no question, or by another commune', async () => {
    const { plan } = await aSentPlan();
    const refused = async (body: object) => {
      const { status, body: said } = await send(officer, 'POST', `${plan}/answers`, body, 3);
      return [status, said.errors?.map(({ path }: { path: string }) => path)];
    };
    expect(await refused(answer({ note: ' ' }))).toEqual([400, ['/note']]);
    expect(await refused(answer({ kind: 'mend' }))).toEqual([400, ['/points']]);
    const nowhere = [{ place: 'nowhere', message: 'Sửa' }];
    expect(await refused(answer({ kind: 'mend', points: nowhere }))).toEqual([400, ['/points/0/place']]);
    expect(await refused(answer({ points: [{ place: 'market', message: 'Sửa' }] }))).toEqual([
      400,
      ['/points'],
    ]);
    expect((await send(neighbour, 'POST', `${plan}/answers`, answer(), 3)).status).toBe(403);
    expect((await send(member, 'POST', `${plan}/answers`, answer(), 3)).status).toBe(403);
  });

  test('is written by who fills in for the producer, and answered by somebody else', async () => {
    const { plan } = await aSentPlan(assistant);
    const refused = await send(assistant, 'POST', `${plan}/answers`, answer(), 3);
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    expect(refused.body.detail).toContain('viết giúp');
    expect((await send(officer, 'POST', `${plan}/answers`, answer({ kind: 'advise' }), 3)).body.state).toBe(
      'advised',
    );
    expect(await breaches('plan-answered-by-others')).toEqual([]);
  });

  test('becomes a product that knows its idea, and from then on stays as it is', async () => {
    const { id, plan } = await aWrittenPlan();
    const productId = uuidv7();
    const registered = await send(member, 'POST', '/api/products', {
      id: productId,
      producerId,
      ideaId: id,
      productSet: 8,
      name: 'Nước mắm nhĩ chai gốm',
      specification: whole.specification,
      description: 'Chai gốm 250 ml làm quà.',
    });
    expect(registered.body.ideaId).toBe(id);
    expect((await send(member, 'GET', plan)).body).toMatchObject({ productId, mayEdit: false });
    expect((await send(member, 'PATCH', plan, { form: { market: 'Khác' } }, 2)).body.code).toBe(
      'wrong-state',
    );
    expect((await send(member, 'GET', `/api/ideas/${id}`)).body).toMatchObject({
      stage: 'product',
      productId,
      planState: 'draft',
    });

    const dossierId = uuidv7();
    const dossier = await send(member, 'POST', '/api/dossiers', {
      id: dossierId,
      productId,
      cycleId,
      filingKind: 'first',
    });
    expect(dossier.body.form).toEqual({
      materialArea: whole.materialArea,
      technology: whole.technology,
      market: whole.market,
      organisation: whole.organisation,
      plan: whole.plan,
    });
    const opened = await db
      .selectFrom('action')
      .select('payload')
      .where('subject_id', '=', dossierId)
      .executeTakeFirstOrThrow();
    expect(opened.payload).toMatchObject({ carriedOverFromPlan: expect.any(String) });
    expect((await send(member, 'POST', (await anIdea()).plan, { id: uuidv7() })).status).toBe(201);
    expect((await send(member, 'POST', plan, { id: uuidv7() })).status).toBe(409);
  });

  test('is printed for whoever reads it, with no more personal data than the screen shows', async () => {
    const { plan } = await aSentPlan();
    for (const [format, type] of [
      ['pdf', 'application/pdf'],
      ['docx', 'wordprocessingml'],
    ] as const) {
      const { status, headers } = await send(officer, 'GET', `${plan}/document?format=${format}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toContain(type);
      expect(headers['content-disposition']).toContain(`phuong-an-nuoc-mam-nhi-chai-gom.${format}`);
    }
    expect((await send(stranger, 'GET', `${plan}/document`)).status).toBe(404);
  });

  test('is listed by how far its idea came', async () => {
    const { id } = await aSentPlan();
    const listed = async (stage: string) =>
      (await send(officer, 'GET', `/api/ideas?stage=${stage}&pageSize=100`)).body.items.map(
        (each: { id: string }) => each.id,
      );
    expect(await listed('plan')).toContain(id);
    expect(await listed('idea')).not.toContain(id);
    await send(officer, 'POST', `/api/ideas/${id}/notes`, { id: uuidv7(), kind: 'set-aside', note: 'Chờ.' });
    expect(await listed('set-aside')).toContain(id);
    await send(officer, 'POST', `/api/ideas/${id}/notes`, { id: uuidv7(), kind: 'encourage', note: 'Làm.' });
    expect(await listed('plan')).toContain(id);
  });
});

describe('the doctor', () => {
  test('finds a plan that is beside its actions, answered by who wrote it, or by questions nobody knows', async () => {
    const { plan } = await aSentPlan(assistant);
    const { id } = (await send(member, 'GET', plan)).body;
    const undo = await db.connection().execute(async (connection) => {
      await sql`BEGIN`.execute(connection);
      await sql`UPDATE business_plan SET state = 'agreed', questions = 99 WHERE id = ${id}`.execute(
        connection,
      );
      await sql`INSERT INTO business_plan_answer (id, plan_id, kind, note, account_id, at)
        VALUES (${uuidv7()}, ${id}, 'continue', 'Tự trả lời', ${assistant.accountId}, now())`.execute(
        connection,
      );
      const found = await Promise.all(
        businessPlanInvariants.map(({ breaches: check }) => check({ ...context, db: connection })),
      );
      await sql`ROLLBACK`.execute(connection);
      return found;
    });
    expect(undo[0]).toEqual([`business plan ${id} is agreed at version 3; its actions say submitted at 3`]);
    expect(undo[1]).toHaveLength(1);
    expect(undo[2]).toEqual([`business plan ${id} answers questions of version 99`]);
  });
});
