import { completenessParts, frameworks } from '@saolang/rulebook';
import type { LightMyRequestResponse } from 'fastify';
import type { Insertable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/platform/database/schema.ts';
import type { Person, TestApp } from './app.ts';
import { aDossier, city, commune, otherCommune } from './builders.ts';

/** What a commune writes of a complete dossier. */
export function completeReview(productSet = 8) {
  const parts = completenessParts(frameworks['qd-148-2023'], productSet, 'first');
  return {
    completeness: parts.map(({ code }) => ({ part: code, complete: true, note: null as string | null })),
    assessments: {
      localMaterial: { finding: 'Đã đối chiếu 18 hợp đồng mua cá với tàu trong xã.', verdict: 'confirmed' },
      localLabour: { finding: 'Danh sách 5 người đều thường trú tại xã.', verdict: 'confirmed' },
      ideaOrigin: {
        finding: 'Nghề làm chả cá có ở thôn Cổ Lũy từ trước năm 1975.',
        verdict: 'confirmed',
        origin: 'traditional',
      },
      localIdentity: { finding: 'Quết tay, không dùng phụ gia.', verdict: 'partly' },
    },
    proposal: null as string | null,
    meetingNotes: null as string | null,
  };
}

/** People and steps of the commune's desk of Tịnh Khê, its neighbour and the city's office. */
export async function communeDesk({ app, db, person }: TestApp, cycleId: string) {
  const inUnit = (role: 'commune-officer' | 'commune-leader' | 'office-officer', id: string) =>
    person({ role, scope: { kind: 'unit', id } });
  const [officer, leader, neighbour, neighbourLeader, office] = await Promise.all([
    inUnit('commune-officer', commune),
    inUnit('commune-leader', commune),
    inUnit('commune-officer', otherCommune),
    inUnit('commune-leader', otherCommune),
    inUnit('office-officer', city),
  ]);

  const send = (
    method: 'GET' | 'POST' | 'PUT',
    who: Person,
    url: string,
    version?: number,
    payload?: object,
  ): Promise<LightMyRequestResponse> =>
    app.inject({
      method,
      url,
      headers: { ...who.headers, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      ...(payload ? { payload } : {}),
    });
  const get = (who: Person, url: string) => send('GET', who, url);
  const post = (who: Person, url: string, version?: number, payload?: object) =>
    send('POST', who, url, version, payload);
  const put = (who: Person, url: string, version: number, payload: object) =>
    send('PUT', who, url, version, payload);
  const act = (who: Person, dossierId: string, action: string, version: number, payload?: object) =>
    post(who, `/api/dossiers/${dossierId}/actions/${action}`, version, payload);

  /** A dossier filed with a commune. */
  const aFiled = (changes: Partial<Insertable<Database['dossier']>> = {}) =>
    aDossier(db, cycleId, {
      state: 'submitted',
      submitted_at: new Date('2024-09-16T01:20:00Z'),
      received_on: '2024-09-16',
      commune_due_on: '2024-10-07',
      ...changes,
    });

  /** A dossier received and reviewed, all but proposed: version 2. */
  async function aReviewed(changes: Partial<Insertable<Database['dossier']>> = {}) {
    const dossier = await aFiled(changes);
    await act(officer, dossier.id, 'receive', 1);
    await put(officer, `/api/dossiers/${dossier.id}/commune-review`, 0, completeReview());
    return dossier;
  }

  /** A dossier that the commune proposes: version 3. */
  async function aProposed(changes: Partial<Insertable<Database['dossier']>> = {}) {
    const dossier = await aReviewed(changes);
    const answer = await act(officer, dossier.id, 'propose', 2);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return dossier;
  }

  /** An open list of the commune with these dossiers: version 1. */
  async function aList(...dossierIds: readonly string[]): Promise<string> {
    const id = uuidv7();
    const items = dossierIds.map((dossierId) => ({ dossierId }));
    const answer = await post(officer, '/api/commune-lists', undefined, {
      id,
      unitId: commune,
      cycleId,
      items,
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return id;
  }

  return {
    officer,
    leader,
    neighbour,
    neighbourLeader,
    office,
    get,
    post,
    put,
    act,
    aFiled,
    aReviewed,
    aProposed,
    aList,
  };
}
