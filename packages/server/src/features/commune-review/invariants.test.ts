import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCycle, commune } from '../../../test/builders.ts';
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
      `${commune} 2024: counted to 2, but 1 numbers are given`,
    ]);
  });

  it('names a dossier on a sent list that is still at the commune', async () => {
    const { id } = await desk.aProposed();
    const list = await desk.aList(id);
    await desk.post(desk.leader, `/api/commune-lists/${list}/actions/send`, 1, {});
    expect(await breachesOf('sent-lists-left-the-commune')).toEqual([]);
    await db.updateTable('dossier').set({ state: 'proposed' }).where('id', '=', id).execute();
    expect(await breachesOf('sent-lists-left-the-commune')).toMatchObject([expect.stringContaining(id)]);
  });
});
