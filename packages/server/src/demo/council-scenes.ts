import { addDays } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { propose, sendLists } from './commune-scenes.ts';
import type { DemoClient } from './demo-client.ts';
import { sheetFor, stream } from './demo-sheets.ts';
import { councilSeats } from './people.ts';
import { act, type Journey, type Stage } from './stage.ts';
import { recordUpperResults } from './upper-scenes.ts';

/** How many days before today each round of scoring went through its steps. */
const rounds = {
  1: { submitted: 118, assessed: 110, listed: 108, accepted: 102, session: 96, confirmed: 95, decided: 88 },
  2: { submitted: 40, assessed: 33, listed: 31, accepted: 24, session: 9, confirmed: 7, decided: null },
  3: { submitted: 38, assessed: 31, listed: 30, accepted: 23, session: 4, confirmed: null, decided: null },
  4: { submitted: 36, assessed: 30, listed: 29, accepted: 22, session: 0, confirmed: null, decided: null },
} as const;

type Round = keyof typeof rounds;

export async function setUpCouncil(stage: Stage): Promise<void> {
  const office = stage.person('chuyenvien');
  stage.at(112);
  let { version } = await office.send('POST', '/api/councils', {
    id: stage.councilId,
    unitId: stage.office,
    cycleId: stage.cycleId,
    name: `Hội đồng đánh giá, phân hạng sản phẩm OCOP năm ${stage.place.year}`,
    decisionNumber: '1207/QĐ-UBND',
    decisionDate: addDays(stage.place.today, -113),
    starRule: 'majority',
    quorumPercent: 75,
    allowedSpread: 10,
  });
  const agencies: { id: string; name: string }[] = await office.get(
    `/api/agencies?unit=${encodeURIComponent(stage.office)}`,
  );
  for (const seat of councilSeats) {
    ({ version } = await office.send(
      'PUT',
      `/api/councils/${stage.councilId}/members/${uuidv7()}`,
      {
        accountId: stage.person(seat.key).accountId,
        position: seat.position,
        agencyId: agencies.find(({ name }) => name === seat.agency)?.id ?? null,
        agencyName: seat.agency,
        capacity: seat.capacity,
        scores: seat.capacity !== 'secretary',
      },
      version,
    ));
  }
}

/** Takes the dossiers of a round through commune, office and council, as far as the round got. */
export async function scoreRound(stage: Stage, round: Round, journeys: readonly Journey[]): Promise<void> {
  const days = rounds[round];
  const office = stage.person('chuyenvien');
  for (const journey of journeys) await propose(stage, journey, days.submitted, days.assessed);
  await sendLists(stage, journeys, days.listed);
  stage.at(days.accepted);
  for (const { id } of journeys) await act(office, id, 'accept');
  stage.at(days.session + 3);
  const sessionId = uuidv7();
  const dossierIds = journeys.map(({ id }) => id);
  const url = `/api/scoring-sessions/${sessionId}`;
  await office.send('POST', '/api/scoring-sessions', {
    id: sessionId,
    councilId: stage.councilId,
    name: `Phiên chấm số ${round} năm ${stage.place.year}`,
    heldOn: addDays(stage.place.today, -days.session),
    place: 'Hội trường UBND, tầng 2',
  });
  const onSession = async (who: DemoClient, action: string, body: object = {}) =>
    who.send('POST', `${url}/actions/${action}`, body, (await who.get(url)).version);
  await onSession(office, 'add-dossiers', { dossierIds });
  stage.at(days.session, 7);
  await onSession(office, 'open');
  await fillSheets(stage, round, sessionId, journeys);
  if (round === 4) return;
  stage.at(days.session, 16);
  await onSession(stage.person('thuky'), 'close', { leaveOut: [] });
  if (days.confirmed === null) return;
  stage.at(days.confirmed);
  await onSession(stage.person('chutich.hd'), 'confirm');
  if (days.decided !== null) await decide(stage, days.decided, journeys);
}

/** Each member scores; in the open session only some have begun, and fewer have signed. */
async function fillSheets(
  stage: Stage,
  round: Round,
  sessionId: string,
  journeys: readonly Journey[],
): Promise<void> {
  const scorers = councilSeats.filter(({ capacity }) => capacity !== 'secretary');
  for (const [index, seat] of scorers.entries()) {
    if (round === 4 && index % 3 === 2) continue;
    const member = stage.person(seat.key);
    const conflict = round === 1 && index === 5 ? journeys[0]?.id : undefined;
    await member.send('POST', `/api/scoring-sessions/${sessionId}/declarations`, {
      declarations: journeys.map(({ id }) =>
        id === conflict
          ? { dossierId: id, hasConflict: true, reason: 'Là người thân của chủ cơ sở.' }
          : { dossierId: id, hasConflict: false },
      ),
    });
    const { items } = await member.get(`/api/scoring-sessions/${sessionId}/sheets`);
    for (const [position, { product, id }] of journeys.entries()) {
      const sheet = items.find((item: { dossierId: string }) => item.dossierId === id)?.sheet;
      const { score } = product.fate;
      if (!sheet || !score || id === conflict || (round === 4 && position > index % 3)) continue;
      const points = score.points + ((index * 7 + position * 3) % 5) - 2;
      const choices = sheetFor(
        stage.rubric(product.set),
        { ...score, points },
        stream(index * 31 + position),
      );
      const url = `/api/score-sheets/${sheet.id}`;
      const { version } = await member.get(url);
      const saved = await member.send('PUT', url, { choices, comments: {}, opinion: '' }, version);
      const signs = round !== 4 || index % 2 === 0;
      if (signs) await member.send('POST', `${url}/actions/sign`, {}, saved.version);
    }
  }
}

/** The leader signs the decision and the forwarding letter; later some of it takes another turn. */
async function decide(stage: Stage, daysAgo: number, journeys: readonly Journey[]): Promise<void> {
  const office = stage.person('chuyenvien');
  const leader = stage.person('lanhdao');
  for (const kind of ['recognition', 'forwarding'] as const) {
    stage.at(daysAgo + 2);
    const waiting: { dossierId: string }[] = await office.get(
      `/api/decisions/candidates?cycleId=${stage.cycleId}&kind=${kind}`,
    );
    if (waiting.length === 0) continue;
    const decision = await office.send('POST', '/api/decisions', {
      id: uuidv7(),
      cycleId: stage.cycleId,
      kind,
      dossierIds: waiting.map(({ dossierId }) => dossierId),
    });
    stage.at(daysAgo);
    await leader.send(
      'POST',
      `/api/decisions/${decision.id}/actions/sign`,
      { position: 'vice-chair' },
      decision.version,
    );
  }
  await recordUpperResults(stage, journeys);
  const { items } = await leader.get('/api/certificates?pageSize=100');
  for (const { product } of journeys) {
    const certificate = items.find((item: { productName: string }) => item.productName === product.product);
    const { certificate: fate } = product.fate;
    if (!certificate || !fate || fate === 'by-upper-tier') continue;
    stage.at(fate === 'suspended' ? 20 : 12);
    const [action, body] =
      fate === 'suspended'
        ? ['suspend', { reason: 'Giấy chứng nhận an toàn thực phẩm hết hạn, chờ bổ sung.' }]
        : [
            'revoke',
            {
              ground: 'production-ended',
              concludedOn: addDays(stage.place.today, -18),
              reason: 'Cơ sở đã ngừng sản xuất, UBND phường xác nhận.',
            },
          ];
    await leader.send(
      'POST',
      `/api/certificates/${certificate.id}/actions/${action}`,
      body,
      certificate.version,
    );
  }
}
