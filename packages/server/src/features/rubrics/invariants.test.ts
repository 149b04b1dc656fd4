import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCouncil, anOpenSession, caller, ok } from '../../../test/council.ts';
import { lessFor1a, packDesk } from '../../../test/rubric-packs.ts';
import { rubricInvariants } from './invariants.ts';

const test = await createTestApp();
const { context, db, person, clock } = test;
const desk = await packDesk(test);
const call = caller(test);

/** A version in force, another that waits; a dossier on each sheet, before a council; a doubt settled. */
const pack = await desk.approved(lessFor1a(), '2024-09-16');
const waiting = await ok(desk.propose(desk.officer, lessFor1aAnew(), '2024-12-01'));
const council = await aCouncil(test);
const session = await anOpenSession(test, council);
const [dossierId = ''] = session.dossierIds;
await db.updateTable('dossier').set({ rubric_pack_id: pack.id, submitted_at: clock.now() }).execute();
await db.updateTable('score_sheet').set({ rubric_pack_id: pack.id }).execute();
const administrator = await person({ role: 'administrator' });
const [doubt] = (await ok(call(administrator, 'GET', '/api/rubric-doubts'))).items;
await ok(
  call(administrator, 'POST', `/api/rubric-doubts/${doubt.id}/actions/settle`, {
    version: 0,
    body: { note: 'x', source: 'y' },
  }),
);

function lessFor1aAnew() {
  const content = structuredClone(lessFor1a());
  Object.assign(content.sets[0] ?? {}, { name: 'Tên khác' });
  return content;
}

const unguarded = sql`ALTER TABLE rubric_pack DISABLE TRIGGER USER`;
const oneEyed = sql`ALTER TABLE rubric_pack DROP CONSTRAINT rubric_pack_four_eyes`;

describe('what must hold of versions of the sheets', () => {
  it('holds for those that went their way', async () => {
    for (const { name, breaches } of rubricInvariants) expect(await breaches(context), name).toEqual([]);
  });

  it.each([
    [
      'rubric-pack-content',
      pack.id,
      sql`UPDATE rubric_pack SET content = replace(content, '"points":2', '"points":1') WHERE id = ${pack.id}`,
    ],
    [
      'rubric-pack-content',
      pack.id,
      sql`UPDATE rubric_pack SET content = content || ' ', sha256 = encode(sha256(convert_to(content || ' ', 'UTF8')), 'hex')
        WHERE id = ${pack.id}`,
    ],
    ['rubric-pack-content', pack.id, sql`UPDATE rubric_pack SET sets = '{8,9}' WHERE id = ${pack.id}`],
    [
      'rubric-pack-state-from-actions',
      waiting.id,
      sql`UPDATE rubric_pack SET state = 'approved', decided_by = ${desk.leader.accountId}, decided_at = now()
        WHERE id = ${waiting.id}`,
    ],
    [
      'rubric-pack-state-from-actions',
      pack.id,
      sql`UPDATE rubric_pack SET version = 9 WHERE id = ${pack.id}`,
    ],
    [
      'rubric-pack-four-eyes',
      pack.id,
      sql`UPDATE rubric_pack SET decided_by = proposed_by WHERE id = ${pack.id}`,
    ],
    [
      'rubric-pack-four-eyes',
      waiting.id,
      sql`UPDATE rubric_pack SET state = 'approved', decided_by = ${desk.leader.accountId}, decided_at = now()
        WHERE id = ${waiting.id}`,
    ],
    ['rubric-pack-of-dossier', dossierId, sql`UPDATE dossier SET rubric_pack_id = ${waiting.id}`],
    ['rubric-pack-of-dossier', dossierId, sql`UPDATE dossier SET product_set = 9`],
    ['rubric-pack-of-dossier', dossierId, sql`UPDATE dossier SET submitted_at = '2024-09-01'`],
    ['rubric-pack-of-dossier', dossierId, sql`UPDATE dossier SET office_unit_id = '530@1989-07-01'`],
    ['rubric-pack-of-dossier', dossierId, sql`UPDATE score_sheet SET rubric_pack_id = NULL`],
    ['rubric-pack-at-filing', dossierId, sql`UPDATE dossier SET rubric_pack_id = NULL`],
    [
      'rubric-pack-at-filing',
      dossierId,
      sql`UPDATE rubric_pack SET state = 'approved', decided_by = ${desk.leader.accountId}, activates_on = '2024-09-16',
        decided_at = '2024-09-16', sets = '{8}' WHERE id = ${waiting.id}`,
    ],
    ['rubric-doubt-from-actions', doubt.id, sql`UPDATE rubric_doubt SET state = 'open', source = NULL`],
    ['rubric-doubt-from-actions', doubt.id, sql`UPDATE rubric_doubt SET version = 4`],
  ])('%s names %s after a change behind the application’s back', async (name, record, change) => {
    await db
      .transaction()
      .execute(async (trx) => {
        await unguarded.execute(trx);
        await oneEyed.execute(trx);
        await change.execute(trx);
        const found = await rubricInvariants
          .find((each) => each.name === name)
          ?.breaches({ ...context, db: trx });
        expect(found?.join('\n')).toContain(record);
        throw new Error('undo');
      })
      .catch((error: Error) => expect(error.message).toBe('undo'));
  });

  it('is guarded in the database as well: a dossier cannot point at a version that there is not', async () => {
    const nowhere = sql`UPDATE dossier SET rubric_pack_id = '01930000-0000-7000-8000-000000000001'`;
    await expect(nowhere.execute(db)).rejects.toThrow('rubric_pack_id');
  });
});
