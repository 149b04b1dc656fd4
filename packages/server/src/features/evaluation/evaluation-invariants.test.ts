import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCouncil, act, anOpenSession, score, sheetWith } from '../../../test/council.ts';
import { evaluationInvariants } from './evaluation-invariants.ts';

const test = await createTestApp();
const { context, db } = test;
const council = await aCouncil(test);
const { chair, secretary, scorers } = council;

/** One session confirmed, one closed, one open, all through the API. */
const confirmed = await aClosedSession();
await act(council, chair, confirmed.session.id, 'confirm');
const closed = await aClosedSession();
const open = await anOpenSession(test, council);
const scoredAgain = await aClosedSession();
await act(council, chair, scoredAgain.session.id, 'reopen', { reason: 'Chấm lại' });
await act(council, secretary, scoredAgain.session.id, 'close', { leaveOut: [] });

async function aClosedSession() {
  const session = await anOpenSession(test, council);
  const sheets = [];
  for (const scorer of scorers) sheets.push(await score(council, scorer, session, sheetWith(2)));
  await act(council, secretary, session.id, 'close', { leaveOut: [] });
  const [dossierId = ''] = session.dossierIds;
  const [sheetId = ''] = sheets;
  return { session, dossierId, sheetId };
}

const [openDossier = ''] = open.dossierIds;
const member = scorers[1]?.accountId ?? '';

describe('what must hold of councils, sessions and sheets', () => {
  it('holds for sessions that went their way', async () => {
    for (const { name, breaches } of evaluationInvariants) {
      expect(await breaches(context), name).toEqual([]);
    }
  });

  it('holds when the council gets other rules for its next session', async () => {
    await undone(async (trx) => {
      await sql`UPDATE council SET star_rule = 'all', quorum_percent = 51`.execute(trx);
      for (const { name, breaches } of evaluationInvariants) {
        expect(await breaches({ ...context, db: trx }), name).toEqual([]);
      }
    });
  });

  it.each([
    [
      'sheet-total-from-choices',
      closed.sheetId,
      sql`UPDATE score_sheet SET total = total + 1 WHERE id = ${closed.sheetId}`,
    ],
    [
      'sheet-total-from-choices',
      closed.sheetId,
      sql`UPDATE score_sheet SET choices = choices || '{"1a": 0}' WHERE id = ${closed.sheetId}`,
    ],
    [
      'result-from-locked-sheets',
      closed.dossierId,
      sql`UPDATE score_sheet SET choices = choices || '{"1a": 0}' WHERE id = ${closed.sheetId}`,
    ],
    [
      'result-from-locked-sheets',
      closed.sheetId,
      sql`UPDATE score_sheet SET opinion = 'Đã sửa' WHERE id = ${closed.sheetId}`,
    ],
    [
      'result-from-locked-sheets',
      closed.dossierId,
      sql`DELETE FROM score_sheet WHERE id = ${closed.sheetId}`,
    ],
    [
      'result-from-locked-sheets',
      confirmed.dossierId,
      sql`UPDATE session_dossier SET result = jsonb_set(result, '{star}', '5') WHERE dossier_id = ${confirmed.dossierId}`,
    ],
    [
      'result-from-locked-sheets',
      confirmed.dossierId,
      sql`UPDATE session_dossier SET result = NULL WHERE dossier_id = ${confirmed.dossierId}`,
    ],
    [
      'outcome-from-result',
      confirmed.dossierId,
      sql`UPDATE dossier SET star = star + 1 WHERE id = ${confirmed.dossierId}`,
    ],
    [
      'outcome-from-result',
      confirmed.dossierId,
      sql`UPDATE dossier SET outcome = NULL WHERE id = ${confirmed.dossierId}`,
    ],
    [
      'earlier-scoring-from-closing',
      scoredAgain.dossierId,
      sql`UPDATE earlier_scoring SET result = jsonb_set(result, '{star}', '5')`,
    ],
    ['earlier-scoring-from-closing', scoredAgain.dossierId, sql`UPDATE earlier_scoring SET reason = 'Khác'`],
    ['open-session-sheets', openDossier, sql`DELETE FROM score_sheet WHERE dossier_id = ${openDossier}`],
    [
      'open-session-sheets',
      openDossier,
      sql`UPDATE score_sheet SET locked = true WHERE dossier_id = ${openDossier}`,
    ],
    [
      'open-session-sheets',
      openDossier,
      sql`UPDATE score_sheet SET account_id = ${member} WHERE dossier_id = ${openDossier}`,
    ],
    ['open-session-sheets', openDossier, sql`DELETE FROM session_dossier WHERE dossier_id = ${openDossier}`],
    [
      'closed-session-sheets-locked',
      closed.sheetId,
      sql`UPDATE score_sheet SET locked = false WHERE id = ${closed.sheetId}`,
    ],
    [
      'council-roles-of-seats',
      member,
      sql`UPDATE role_grant SET valid_to = '2024-01-01' WHERE account_id = ${member} AND scope_kind = 'council'`,
    ],
    [
      'council-roles-of-seats',
      member,
      sql`UPDATE council_member SET left_on = '2024-09-01' WHERE account_id = ${member}`,
    ],
    [
      'council-roles-of-seats',
      member,
      sql`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, valid_from, created_at)
        VALUES (${uuidv7()}, ${member}, 'council-secretary', 'council', ${council.id}, '2024-01-01', now())`,
    ],
  ])('%s names %s after a change behind the application’s back', async (name, record, change) => {
    await undone(async (trx) => {
      await sql`ALTER TABLE earlier_scoring DISABLE TRIGGER USER`.execute(trx);
      await change.execute(trx);
      const found = await evaluationInvariants
        .find((each) => each.name === name)
        ?.breaches({ ...context, db: trx });
      expect(found?.join('\n')).toContain(record);
    });
  });
});

/** Does something in a transaction of which nothing stays. */
async function undone(work: (trx: typeof db) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .execute(async (trx) => {
      await work(trx);
      throw new Error('undo');
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error;
    });
}
