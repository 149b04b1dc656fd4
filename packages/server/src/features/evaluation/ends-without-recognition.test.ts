import { criteriaOf, findRubric } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { docxText } from '../../../../documents/src/testing/read-text.ts';
import { createTestApp } from '../../../test/app.ts';
import { unitId } from '../../../test/builders.ts';
import {
  aCouncil,
  act,
  anOpenSession,
  aSession,
  type Council,
  caller,
  declareNone,
  ok,
  score,
  sheetWith,
  tryAct,
} from '../../../test/council.ts';
import { examine } from '../../cli/doctor.ts';
import { evaluationInvariants } from './evaluation-invariants.ts';

const test = await createTestApp();
const { db, context } = test;
const call = caller(test);

const rubric = findRubric('qd-148-2023', 8);
const fourStarOnly =
  rubric && criteriaOf(rubric).find(({ minForStar }) => minForStar?.[4] && !minForStar[3])?.code;
const ground = rubric?.disqualifications[0];
if (!fourStarOnly || !ground) throw new Error('set 8 has no four-star condition, or no ground');
const best = sheetWith(99);
/** The best sheet but for a condition of four stars. */
const threeStars = sheetWith(99, { [fourStarOnly]: 0 });

const dossierRow = (id: string) =>
  db.selectFrom('dossier').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const rowsOf = async ({ chair }: Council, { id }: { id: string }) =>
  (await ok(call(chair, 'GET', `/api/scoring-sessions/${id}/results`))).rows;
const textOf = async ({ office }: Council, { id }: { id: string }, document: string) =>
  docxText(await ok(call(office, 'GET', `/api/scoring-sessions/${id}/documents/${document}.docx`)));
const breaches = async () =>
  (await examine(context, evaluationInvariants)).flatMap(({ breaches: found }) => found);

describe('a star that a lower tier recognises', () => {
  it('is told in results, table and minutes, and ends here without recognition', async () => {
    const council = await aCouncil(test, { members: 2, unitId: unitId('51') });
    const session = await anOpenSession(test, council, 2);
    const [below = '', ours = ''] = session.dossierIds;
    for (const scorer of council.scorers) {
      await score(council, scorer, session, threeStars, 0);
      await score(council, scorer, session, best, 1);
    }
    await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
    expect(await rowsOf(council, session)).toMatchObject([
      { dossierId: below, star: 3, outcome: { kind: 'hand-back', star: 3, to: null } },
      { dossierId: ours, outcome: { kind: 'forward' } },
    ]);
    const told = 'thuộc thẩm quyền cấp dưới';
    expect(await textOf(council, session, 'result-table')).toContain(told);
    expect(await textOf(council, session, 'minutes')).toContain(told);
    await act(council, council.chair, session.id, 'confirm');
    expect(await dossierRow(below)).toMatchObject({
      state: 'not-recognised',
      outcome: 'not-recognise',
      star: 3,
    });
    expect((await dossierRow(ours)).state).toBe('confirmed');
    expect(await breaches()).toEqual([]);
  });
});

describe('a dossier taken out for a ground', () => {
  it.each(['before the session opens', 'while it is scored'])(
    '%s: stays on the agenda and needs no sheets; the ground stands in table and minutes',
    async (when) => {
      const council = await aCouncil(test, { members: 2 });
      const session = await aSession(test, council, 2);
      const [out = ''] = session.dossierIds;
      const disqualify = () =>
        act(council, council.secretary, session.id, 'disqualify', {
          dossierId: out,
          ground: ground.code,
          note: 'Phiếu kiểm nghiệm là giả',
        });
      if (when === 'before the session opens') await disqualify();
      await act(council, council.office, session.id, 'open');
      for (const scorer of council.scorers) await declareNone(council, scorer, session);
      for (const scorer of council.scorers) await score(council, scorer, session, threeStars, 1);
      if (when === 'while it is scored') await disqualify();
      expect(
        await tryAct(council, council.office, session.id, 'take-off', { dossierId: out, reason: 'Vắng mặt' }),
      ).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
      const progress = await ok(
        call(council.secretary, 'GET', `/api/scoring-sessions/${session.id}/progress`),
      );
      expect(progress.quorum.find(({ dossierId }: { dossierId: string }) => dossierId === out)).toMatchObject(
        {
          reached: true,
        },
      );
      const closed = await act(council, council.secretary, session.id, 'close', { leaveOut: [] });
      expect(closed.agenda[0]).toMatchObject({ dossierId: out, disqualified: { ground: ground.code } });
      expect((await rowsOf(council, session))[0]).toMatchObject({
        dossierId: out,
        star: null,
        disqualified: { note: 'Phiếu kiểm nghiệm là giả' },
        outcome: { kind: 'not-recognise' },
      });
      for (const document of ['result-table', 'minutes']) {
        const text = await textOf(council, session, document);
        expect(text, document).toContain(ground.text.vi);
        expect(text, document).toContain('Phiếu kiểm nghiệm là giả');
      }
      await act(council, council.chair, session.id, 'confirm');
      expect(await dossierRow(out)).toMatchObject({ state: 'not-recognised', star: null });
      expect(await breaches()).toEqual([]);
    },
  );
});
