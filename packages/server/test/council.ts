import type { StarRule } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { Person, SignedIn, TestApp as WholeTestApp } from './app.ts';
import { aCycle, aDossier, choicesOf, city } from './builders.ts';

/** What making a council needs: an application to ask, its database, and people. */
export type TestApp = Pick<WholeTestApp, 'app' | 'db' | 'person'>;

/** An answer as a test reads it. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** Sends a request with a version to hold against, where there is one. */
export function caller({ app }: Pick<TestApp, 'app'>) {
  return async function call(
    who: { headers: SignedIn } | SignedIn,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    url: string,
    options: { version?: number; body?: object } = {},
  ): Promise<Answer> {
    const headers = 'headers' in who ? (who.headers as SignedIn) : who;
    const response = await app.inject({
      method,
      url,
      headers: {
        ...headers,
        ...(options.version === undefined ? {} : { 'if-match': `"${options.version}"` }),
      },
      ...(options.body ? { payload: options.body } : {}),
    });
    const json = response.headers['content-type']?.includes('json');
    return { status: response.statusCode, body: json ? response.json() : response.rawPayload };
  };
}

export type Call = ReturnType<typeof caller>;

/** An answer's body when it is a success; throws with what was answered otherwise. */
export async function ok(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A council of the city (unless told), all through the API: its chair, secretary and members who score, with their accounts. */
export async function aCouncil(
  test: TestApp,
  options: {
    members?: number;
    starRule?: StarRule;
    quorumPercent?: number;
    allowedSpread?: number;
    cycleId?: string;
    unitId?: string;
  } = {},
) {
  const call = caller(test);
  const { unitId = city } = options;
  const office = await test.person({ role: 'office-officer', scope: { kind: 'unit', id: unitId } });
  const cycleId = options.cycleId ?? (await aCycle(test.db, { unit_id: unitId, year: 2000 + nextYear() }));
  const id = uuidv7();
  await ok(
    call(office, 'POST', '/api/councils', {
      body: {
        id,
        unitId,
        cycleId,
        name: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố',
        decisionNumber: '1523/QĐ-UBND',
        decisionDate: '2024-08-05',
        starRule: options.starRule ?? 'majority',
        quorumPercent: options.quorumPercent ?? 75,
        allowedSpread: options.allowedSpread ?? 10,
      },
    }),
  );
  const seat = async (capacity: string, scores: boolean) => {
    // Already an official elsewhere, so that the account has its second factor.
    const person = await test.person({ role: 'trainer' });
    const memberId = uuidv7();
    const { version } = await ok(call(office, 'GET', `/api/councils/${id}`));
    await ok(
      call(office, 'PUT', `/api/councils/${id}/members/${memberId}`, {
        version,
        body: {
          accountId: person.accountId,
          position: 'Chuyên viên',
          agencyId: null,
          agencyName: 'Phòng Kinh tế',
          capacity,
          scores,
        },
      }),
    );
    return { ...person, memberId };
  };
  const chair = await seat('chair', true);
  const secretary = await seat('secretary', false);
  const members: Awaited<ReturnType<typeof seat>>[] = [];
  for (let index = 1; index < (options.members ?? 3); index += 1) members.push(await seat('member', true));
  return { id, unitId, cycleId, call, office, chair, secretary, scorers: [chair, ...members] };
}

export type Council = Awaited<ReturnType<typeof aCouncil>>;

let year = 0;
/** A cycle is one a unit and year; each council of a test has a cycle of its own. */
function nextYear(): number {
  year += 1;
  return year;
}

/** A planned session of a council with accepted dossiers of product set 8 on its agenda. */
export async function aSession(test: TestApp, council: Council, dossiers = 1) {
  const { call, office } = council;
  const id = uuidv7();
  await ok(
    call(office, 'POST', '/api/scoring-sessions', {
      body: {
        id,
        councilId: council.id,
        name: 'Phiên chấm đợt 1',
        heldOn: '2024-10-18',
        place: 'Hội trường',
      },
    }),
  );
  const dossierIds: string[] = [];
  for (let index = 0; index < dossiers; index += 1) {
    dossierIds.push(
      (await aDossier(test.db, council.cycleId, { state: 'accepted', office_unit_id: council.unitId })).id,
    );
  }
  await act(council, office, id, 'add-dossiers', { dossierIds });
  return { id, dossierIds };
}

/** Does an act on a session at its current version. */
export const act = async (
  { call }: Council,
  who: Person,
  sessionId: string,
  action: string,
  body: object = {},
): Promise<Answer['body']> => ok(tryAct({ call }, who, sessionId, action, body));

/** The same, whatever the answer. */
export async function tryAct(
  { call }: Pick<Council, 'call'>,
  who: Person,
  sessionId: string,
  action: string,
  body: object = {},
): Promise<Answer> {
  const { version } = await ok(call(who, 'GET', `/api/scoring-sessions/${sessionId}`));
  return call(who, 'POST', `/api/scoring-sessions/${sessionId}/actions/${action}`, { version, body });
}

/** Declares that there is no conflict of interest in any dossier of the session. */
export const declareNone = ({ call }: Council, who: Person, session: { id: string; dossierIds: string[] }) =>
  ok(
    call(who, 'POST', `/api/scoring-sessions/${session.id}/declarations`, {
      body: { declarations: session.dossierIds.map((dossierId) => ({ dossierId, hasConflict: false })) },
    }),
  );

/** An open session in which everybody has declared to be free of conflicts. */
export async function anOpenSession(test: TestApp, council: Council, dossiers = 1) {
  const session = await aSession(test, council, dossiers);
  await act(council, council.office, session.id, 'open');
  for (const scorer of council.scorers) await declareNone(council, scorer, session);
  return session;
}

/** The id of a member's sheet for a dossier. */
export async function sheetOf(
  { call }: Council,
  who: Person,
  session: { id: string; dossierIds: string[] },
  index = 0,
): Promise<string> {
  const { items } = await ok(call(who, 'GET', `/api/scoring-sessions/${session.id}/sheets`));
  return items.find((item: { dossierId: string }) => item.dossierId === session.dossierIds[index]).sheet.id;
}

/** The content of a complete sheet of set 8 under the law of 2024: the same option for every criterion. */
export const sheetWith = (ordinal: number, changes: Record<string, number> = {}) => ({
  choices: { ...choicesOf('qd-148-2023', 8, ordinal), ...changes },
  comments: {},
  opinion: '',
});

/** Fills in and signs a member's sheet. */
export async function score(
  council: Council,
  who: Person,
  session: { id: string; dossierIds: string[] },
  content: object,
  index = 0,
): Promise<string> {
  const { call } = council;
  const id = await sheetOf(council, who, session, index);
  const { version } = await ok(call(who, 'GET', `/api/score-sheets/${id}`));
  const saved = await ok(call(who, 'PUT', `/api/score-sheets/${id}`, { version, body: content }));
  await ok(call(who, 'POST', `/api/score-sheets/${id}/actions/sign`, { version: saved.version }));
  return id;
}
