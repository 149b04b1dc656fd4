import { criteriaByCode, findRubric, type Rubric, sheetTotal } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import {
  aCycle,
  aDossier,
  aFile,
  anEvidence,
  aProducer,
  aProduct,
  choicesOf,
  completeForm,
} from '../../../test/builders.ts';
import { aCouncil, act, declareNone, ok, score, sheetOf, sheetWith } from '../../../test/council.ts';
import { contentWith, lessFor1a, packDesk } from '../../../test/rubric-packs.ts';

const test = await createTestApp();
const { db, person, clock } = test;
const desk = await packDesk(test);
const { call } = desk;
const cycleId = await aCycle(db);

const before = '2024-09-16T02:00:00Z';
const after = '2024-10-02T02:00:00Z';
const builtIn = findRubric('qd-148-2023', 8) as Rubric;
const pack = await desk.approved(lessFor1a(), '2024-10-01');

/** A producer's draft, opened through the API and filled in, with everything that filing needs. */
async function aDraft() {
  const producerId = await aProducer(db);
  const productId = await aProduct(db, producerId);
  const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
  const body = { id: uuidv7(), productId, cycleId, filingKind: 'first' };
  const dossier = await ok(call(member, 'POST', '/api/dossiers', { body }));
  await anEvidence(db, dossier.id, await aFile(db, producerId, member.accountId));
  const patch = async (version: number, payload: object) => {
    const answer = await test.app.inject({
      method: 'PATCH',
      url: `/api/dossiers/${dossier.id}`,
      headers: { ...member.headers, 'if-match': `"${version}"` },
      payload,
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  await ok(patch(1, { form: completeForm(), choices: choicesOf('qd-148-2023', 8, 2) }));
  const read = () => ok(call(member, 'GET', `/api/dossiers/${dossier.id}`));
  const submit = (version: number) =>
    call(member, 'POST', `/api/dossiers/${dossier.id}/actions/submit`, { version });
  const adopt = (version: number) =>
    call(member, 'POST', `/api/dossiers/${dossier.id}/actions/adopt-rubric`, { version });
  return { id: dossier.id as string, opened: dossier, member, patch, read, submit, adopt };
}

describe('a dossier keeps the version that it was filed under', () => {
  it('filed before the day, it stays on the earlier sheet for ever', async () => {
    clock.set(before);
    const { opened, submit, read } = await aDraft();
    expect(opened.rubricPackId).toBeNull();
    await ok(submit(2));
    clock.set(after);
    expect(await read()).toMatchObject({ rubricPackId: null, rubricChange: null, state: 'submitted' });
  });

  it('opened from the day on, it is on the new one', async () => {
    clock.set(after);
    const { submit, read } = await aDraft();
    expect(await read()).toMatchObject({ rubricPackId: pack.id, rubricChange: null });
    await ok(submit(2));
    expect(await read()).toMatchObject({ rubricPackId: pack.id, state: 'submitted' });
  });

  it('returned for repair after the day, it is still judged by the sheet that it was filed under', async () => {
    clock.set(before);
    const { id, submit, read, patch } = await aDraft();
    await ok(submit(2));
    await db.updateTable('dossier').set({ state: 'returned-by-commune' }).where('id', '=', id).execute();
    clock.set(after);
    expect(await read()).toMatchObject({ rubricPackId: null, rubricChange: null });
    const { version } = await read();
    await ok(patch(version, { choices: { '1a': 3 } }));
    await ok(submit(version + 1));
  });
});

describe('a draft that another version has overtaken', () => {
  it('is not filed until it is taken over; what would mean something else is chosen anew', async () => {
    clock.set(before);
    const { read, submit, adopt, patch } = await aDraft();
    expect((await adopt(2)).body).toMatchObject({ code: 'wrong-state' });
    clock.set(after);
    expect((await read()).rubricChange).toEqual({ packId: pack.id, dropped: ['1a'] });
    expect((await submit(2)).body).toMatchObject({ code: 'wrong-state', reason: 'newer-sheet' });

    const adopted = await ok(adopt(2));
    expect(adopted).toMatchObject({ rubricPackId: pack.id, rubricChange: null, version: 3 });
    expect(adopted.selfAssessment.choices).not.toHaveProperty('1a');
    expect(adopted.selfAssessment.choices).toMatchObject({ '1b': 2 });
    expect((await submit(3)).body).toMatchObject({ code: 'incomplete' });
    await ok(patch(3, { choices: { '1a': 2 } }));
    await ok(submit(4));
    const [action] = await db
      .selectFrom('action')
      .select('payload')
      .where('subject_id', '=', adopted.id)
      .where('version', '=', 3)
      .execute();
    expect(action?.payload).toMatchObject({ rubricPackId: { from: null, to: pack.id }, dropped: ['1a'] });
  });

  it('takes evidence off criteria that the new sheet does not have', async () => {
    clock.set(before);
    const { id, adopt, read } = await aDraft();
    await db
      .updateTable('dossier_evidence')
      .set({ criteria: ['1a', '3a'] })
      .where('dossier_id', '=', id)
      .execute();
    const without3a = contentWith({ '3a': (criterion) => Object.assign(criterion, { code: '3z' }) });
    const later = await desk.approved(without3a, '2024-10-20');
    clock.set('2024-10-20T02:00:00Z');
    const adopted = await ok(adopt(2));
    expect(adopted.rubricPackId).toBe(later.id);
    expect(adopted.selfAssessment.choices).not.toHaveProperty('3a');
    expect((await read()).evidence[0].criteria).toEqual(['1a']);
  });
});

describe('a council scores by the version of each dossier', () => {
  it('two dossiers of one set, filed under two versions, each get their own points', async () => {
    clock.set(after);
    const council = await aCouncil(test, { members: 3, cycleId });
    const { office, secretary, scorers } = council;
    const old = await aDossier(db, cycleId, { state: 'accepted' });
    const recent = await aDossier(db, cycleId, { state: 'accepted', rubric_pack_id: pack.id });
    const id = uuidv7();
    await ok(
      call(office, 'POST', '/api/scoring-sessions', {
        body: { id, councilId: council.id, name: 'Phiên', heldOn: '2024-10-18', place: 'Hội trường' },
      }),
    );
    const session = { id, dossierIds: [old.id, recent.id] };
    await act(council, office, id, 'add-dossiers', { dossierIds: session.dossierIds });
    await act(council, office, id, 'open');
    for (const scorer of scorers) await declareNone(council, scorer, session);

    const [chair] = scorers;
    if (!chair) throw new Error('no chair');
    const sheets = await Promise.all(
      [0, 1].map(async (index) =>
        ok(call(chair, 'GET', `/api/score-sheets/${await sheetOf(council, chair, session, index)}`)),
      ),
    );
    expect(sheets.map(({ rubricPackId }) => rubricPackId)).toEqual([null, pack.id]);

    for (const scorer of scorers) {
      for (const index of [0, 1]) await score(council, scorer, session, sheetWith(2), index);
    }
    await act(council, secretary, id, 'close', { leaveOut: [] });
    const { rows } = await ok(call(secretary, 'GET', `/api/scoring-sessions/${id}/results`));
    const total = sheetTotal(builtIn, choicesOf('qd-148-2023', 8, 2));
    expect(criteriaByCode(builtIn).get('1a')?.options[1]?.points).toBe(3);
    expect(rows.map(({ sum }: { sum: number }) => sum)).toEqual([3 * total, 3 * (total - 1)]);
    clock.set(before);
  });
});
