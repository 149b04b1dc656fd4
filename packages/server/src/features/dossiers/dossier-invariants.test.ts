import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import {
  aCycle,
  aFile,
  anEvidence,
  aProducer,
  aProduct,
  choicesOf,
  completeForm,
} from '../../../test/builders.ts';
import { dossierInvariants } from './dossier-invariants.ts';

const { app, context, db, person } = await createTestApp();
const cycleId = await aCycle(db);
const producerId = await aProducer(db);
const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });

/** A dossier that went from draft to filing through the API. */
const id = uuidv7();
const send = (method: 'POST' | 'PATCH', url: string, payload: object | undefined, version?: number) =>
  app.inject({
    method,
    url,
    headers: { ...member.headers, ...(version ? { 'if-match': `"${version}"` } : {}) },
    ...(payload ? { payload } : {}),
  });
const productId = await aProduct(db, producerId);
await send('POST', '/api/dossiers', { id, productId, cycleId, filingKind: 'first' });
await anEvidence(db, id, await aFile(db, producerId, member.accountId));
await send(
  'PATCH',
  `/api/dossiers/${id}`,
  { form: completeForm(), choices: choicesOf('qd-148-2023', 8, 2) },
  1,
);
await send('POST', `/api/dossiers/${id}/actions/submit`, undefined, 2);

const breaches = async (name: string) =>
  (await dossierInvariants.find((each) => each.name === name)?.breaches(context)) ?? ['no such invariant'];

describe('what must hold of dossiers', () => {
  it('holds for one that went its way', async () => {
    for (const { name } of dossierInvariants) expect(await breaches(name), name).toEqual([]);
  });

  it.each([
    ['dossier-state-from-actions', sql`UPDATE dossier SET state = 'recognised'`],
    ['dossier-state-from-actions', sql`UPDATE dossier SET version = 9`],
    ['dossier-commune-in-office', sql`UPDATE dossier SET office_unit_id = commune_unit_id || 'x'`],
    ['dossier-criteria-on-sheet', sql`UPDATE dossier SET product_set = 21`],
    ['dossier-filed-has-dates', sql`UPDATE dossier SET commune_due_on = NULL`],
  ])('%s is found broken by a change behind the application’s back', async (name, change) => {
    await db
      .transaction()
      .execute(async (trx) => {
        await change.execute(trx);
        const found = await dossierInvariants
          .find((each) => each.name === name)
          ?.breaches({ ...context, db: trx });
        expect(found?.join()).toContain(id);
        throw new Error('undo');
      })
      .catch((error: Error) => expect(error.message).toBe('undo'));
  });
});
