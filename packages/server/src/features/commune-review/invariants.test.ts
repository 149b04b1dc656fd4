import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, aFile, anEvidence, commune } from '../../../test/builders.ts';
import { communeDesk } from '../../../test/commune-desk.ts';
import { communeReviewInvariants } from './invariants.ts';

const testApp = await createTestApp();
const { db, context } = testApp;
const desk = await communeDesk(testApp, await aCycle(db));

const breachesOf = (name: string) =>
  communeReviewInvariants.find((invariant) => invariant.name === name)?.breaches(context);

describe('what must hold of the commune’s desk', () => {
  it('names a receipt number that is missing from its series', async () => {
    const { id } = await desk.aProposed();
    await desk.aProposed();
    expect(await breachesOf('receipt-numbers-without-gaps')).toEqual([]);
    await db.updateTable('dossier').set({ receipt_number: null }).where('id', '=', id).execute();
    expect(await breachesOf('receipt-numbers-without-gaps')).toEqual([
      `receipt ${commune} of 2024: number 1 is missing`,
    ]);
  });

  it('names a number that two dossiers share, and one that is no number', async () => {
    const [first, second] = [await desk.aProposed(), await desk.aProposed()];
    const { product_code } = await db
      .selectFrom('dossier')
      .select('product_code')
      .where('id', '=', first.id)
      .executeTakeFirstOrThrow();
    await db.updateTable('dossier').set({ product_code }).where('id', '=', second.id).execute();
    await db
      .updateTable('dossier')
      .set({ office_receipt_number: 'số 7' })
      .where('id', '=', second.id)
      .execute();
    expect(await breachesOf('receipt-numbers-without-gaps')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^product .* was not allotted to one record$/),
        expect.stringMatching(/^office-receipt .* was not allotted to one record$/),
      ]),
    );
  });

  it('names a dossier on a sent list that is still at the commune', async () => {
    const { id } = await desk.aProposed();
    const list = await desk.aList(id);
    await desk.post(desk.leader, `/api/commune-lists/${list}/actions/send`, 1, {});
    expect(await breachesOf('sent-lists-left-the-commune')).toEqual([]);
    await db.updateTable('dossier').set({ state: 'proposed' }).where('id', '=', id).execute();
    expect(await breachesOf('sent-lists-left-the-commune')).toMatchObject([expect.stringContaining(id)]);
  });

  it('names a manifest that was changed afterwards, and one whose file is not kept', async () => {
    const { id, producerId } = await desk.aProposed();
    await anEvidence(db, id, await aFile(db, producerId, desk.officer.accountId));
    const list = await desk.aList(id);
    await desk.post(desk.leader, `/api/commune-lists/${list}/actions/send`, 1, {});
    expect(await breachesOf('list-manifest-as-recorded')).toEqual([]);
    await db
      .updateTable('commune_list_manifest')
      .set({ files: sql`jsonb_set(files, '{0,sha256}', '"abc"')` })
      .where('list_id', '=', list)
      .execute();
    expect(await breachesOf('list-manifest-as-recorded')).toEqual([
      expect.stringContaining(list),
      `list ${list} went with abc, which no file has`,
    ]);
  });

  it('names a dossier that was put on a list after it had been sent, and a list without its letter', async () => {
    const { id } = await desk.aProposed();
    const other = await desk.aProposed();
    const list = await desk.aList(id);
    await desk.post(desk.leader, `/api/commune-lists/${list}/actions/send`, 1, {});
    expect(await breachesOf('sent-lists-are-signed')).toEqual([]);
    await db
      .insertInto('commune_list_item')
      .values({ list_id: list, dossier_id: other.id, position: 2 })
      .execute();
    await db.updateTable('dossier').set({ state: 'intake' }).where('id', '=', other.id).execute();
    expect((await breachesOf('sent-lists-left-the-commune'))?.join()).toContain(other.id);
    await db.updateTable('commune_list').set({ letter_number: null }).where('id', '=', list).execute();
    expect((await breachesOf('sent-lists-are-signed'))?.join()).toContain(list);
  });
});
