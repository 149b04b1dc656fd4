import { frameworkIds, rubricsOf } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { createTestApp, type Person } from '../../../test/app.ts';
import { city } from '../../../test/builders.ts';
import { caller, ok } from '../../../test/council.ts';
import { contentWith, packDesk } from '../../../test/rubric-packs.ts';

const test = await createTestApp();
const { db, person } = test;
const call = caller(test);
const administrator = await person({ role: 'administrator' });
const office = await person({ role: 'office-officer', scope: { kind: 'unit', id: city } });
const auditor = await person({ role: 'auditor' });

const list = (who: Person) => ok(call(who, 'GET', '/api/rubric-doubts'));
const act = (who: Person, id: string, action: string, version: number, body: object) =>
  call(who, 'POST', `/api/rubric-doubts/${id}/actions/${action}`, { version, body });
const settlement = { note: 'Hiểu theo mức cao hơn', source: 'Công văn 12/BNN-VPĐP ngày 03/6/2024' };

describe('the doubts about the sheets', () => {
  it('are all there, each once, with every place where it stands, and counted', async () => {
    const { items, open, maySettle } = await list(administrator);
    const raised = frameworkIds.flatMap(rubricsOf).flatMap(({ doubts }) => doubts);
    const places = items.flatMap((item: { places: unknown[] }) => item.places);
    expect(places).toHaveLength(raised.length);
    expect(items.length).toBeLessThan(raised.length);
    expect({ open, maySettle }).toEqual({ open: items.length, maySettle: true });
    expect((await list(auditor)).maySettle).toBe(false);
  });

  it('are settled with a note and a source, and open again with a reason, each on the version seen', async () => {
    const [first] = (await list(administrator)).items;
    expect((await act(administrator, first.id, 'settle', 0, { note: 'x', source: ' ' })).status).toBe(400);
    expect((await act(administrator, first.id, 'reopen', 0, { reason: 'x' })).body).toMatchObject({
      code: 'wrong-state',
    });
    const settled = await ok(act(administrator, first.id, 'settle', 0, settlement));
    expect(settled.open).toBe(settled.items.length - 1);
    expect(settled.items.at(-1)).toMatchObject({
      id: first.id,
      version: 1,
      state: 'settled',
      decidedBy: administrator.fullName,
      ...settlement,
    });
    expect((await act(office, first.id, 'settle', 0, settlement)).status).toBe(412);
    const reopened = await ok(act(office, first.id, 'reopen', 1, { reason: 'Công văn đã bị thay thế' }));
    expect(reopened.items.find(({ id }: { id: string }) => id === first.id)).toMatchObject({
      version: 2,
      state: 'open',
      note: 'Công văn đã bị thay thế',
      source: null,
    });
    const actions = await db
      .selectFrom('action')
      .select(['kind', 'payload', 'role'])
      .where('subject_kind', '=', 'rubric-doubt')
      .where('subject_id', '=', first.id)
      .orderBy('seq')
      .execute();
    expect(actions).toMatchObject([
      { kind: 'settle', role: 'administrator', payload: { ...settlement, doubt: first.doubt.vi } },
      { kind: 'reopen', role: 'office-officer', payload: { reason: 'Công văn đã bị thay thế' } },
    ]);
  });

  it('are settled once, by whoever is quicker', async () => {
    const second = (await list(administrator)).items[1];
    const answers = await Promise.all(
      [administrator, office].map((who) => act(who, second.id, 'settle', 0, settlement)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('cannot be settled by who only watches, nor when there is no such doubt', async () => {
    const third = (await list(administrator)).items[2];
    expect((await act(auditor, third.id, 'settle', 0, settlement)).status).toBe(403);
    expect((await act(office, '0'.repeat(32), 'settle', 0, settlement)).status).toBe(404);
  });

  it('of a version that was approved are doubts as well', async () => {
    const desk = await packDesk(test);
    const content = contentWith({});
    const set = content.sets.find(({ number }) => number === 8);
    const doubt = { vi: 'Một điểm chưa rõ mới', en: 'A new doubt' };
    Object.assign(set ?? {}, { doubts: [{ at: '1a', doubt, settledBy: doubt }] });
    const pack = await ok(desk.propose(desk.officer, content, '2024-10-01'));
    const known = async () =>
      (await list(office)).items.some((item: { doubt: object }) =>
        JSON.stringify(item.doubt).includes('A new doubt'),
      );
    expect(await known()).toBe(false);
    await ok(desk.act(desk.leader, pack, 'approve'));
    expect(await known()).toBe(true);
  });
});
