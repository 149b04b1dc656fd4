import { randomBytes } from 'node:crypto';
import { ReadableStream } from 'node:stream/web';
import sharp from 'sharp';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, expect, it } from 'vitest';
import type { Person } from '../../../test/app.ts';
import { aDossier, city } from '../../../test/builders.ts';
import { aCouncil, act, declareNone, ok, sheetOf, sheetWith } from '../../../test/council.ts';
import { type RealServer, realServer, until } from '../../../test/real-server.ts';
import { uploadMetadata } from '../../../test/upload.ts';
import { examine } from '../../cli/doctor.ts';
import { invariants } from '../../invariants.ts';
import { appendAction } from '../../platform/audit/append-action.ts';

type Beside = Parameters<Parameters<RealServer['beside']>[0]>[0];

const server = await realServer();
afterAll(() => server.remove());

it('keeps every acknowledged save and upload when the server is killed in the middle of the work', async () => {
  await server.start();
  const { sheets, drafts, producer } = await server.beside(async (test) => ({
    sheets: await sheetsOfCouncil(test),
    drafts: await Promise.all([1, 2, 3].map(() => aDraft(test))),
    producer: await aProducerMember(test),
  }));
  expect(await doctor()).toEqual([]);

  const saves = { sheet: 0, draft: 0 };
  let running = true;
  const writers = [
    ...sheets.map(({ person, url }) => ({
      person,
      url,
      kind: 'sheet' as const,
      method: 'PUT',
      content: (turn: number) => ({ ...sheetWith(turn % 4), opinion: `lần ${turn}` }),
    })),
    ...drafts.map(({ person, url }) => ({
      person,
      url,
      kind: 'draft' as const,
      method: 'PATCH',
      content: (turn: number) => ({ form: { [textField]: `lần ${turn}` }, choices: { '1a': turn % 3 } }),
    })),
  ].map(async ({ person, url, kind, method, content }) => {
    let { version } = await recordAt(person, url);
    let acknowledged: object = {};
    let sent = acknowledged;
    for (let turn = 0; running; turn += 1) {
      sent = content(turn);
      const answer = await server.ask(person, method, url, version, sent).catch(() => null);
      // The answer must have come whole to count as one.
      const body = (await answer?.json().catch(() => null)) as { version: number } | null;
      if (!answer?.ok || !body) break;
      ({ version } = body);
      acknowledged = sent;
      saves[kind] += 1;
    }
    return { url, person, version, acknowledged, sent };
  });
  const upload = await aSlowUpload(producer);

  await until(() => saves.sheet > 40 && saves.draft > 20 && upload.sent() > 1_000_000);
  await server.stop('SIGKILL');
  running = false;
  const ends = await Promise.all(writers);
  expect(await upload.answered).toBe(false);

  await server.start();
  for (const { url, person, version, acknowledged, sent } of ends) {
    const kept = await recordAt(person, url);
    expect(kept.version).toBeGreaterThanOrEqual(version);
    // A save that was under way may have arrived without its answer; nothing else may differ.
    expect(selfAssessed(kept)).toMatchObject(kept.version === version ? acknowledged : sent);
  }
  await upload.goOn();
  expect(await doctor()).toEqual([]);
}, 150_000);

const textField = 'materialArea';

/** Every breach that `saolang doctor` finds. */
const doctor = () =>
  server.beside(async ({ context }) =>
    (await examine(context, invariants)).flatMap(({ name, breaches }) =>
      breaches.map((breach) => `${name}: ${breach}`),
    ),
  );

/** The sheets of five members in an open session. */
async function sheetsOfCouncil(test: Beside) {
  const council = await aCouncil(test, { members: 5 });
  const { call, office, cycleId } = council;
  const accepted = { state: 'accepted', received_on: '2024-09-10', commune_due_on: '2024-10-01' };
  const dossierIds = [await aRecordedDossier(test, cycleId, accepted)];
  const id = uuidv7();
  const day = { name: 'Phiên chấm đợt 1', heldOn: '2024-10-18', place: 'Hội trường' };
  await ok(call(office, 'POST', '/api/scoring-sessions', { body: { id, councilId: council.id, ...day } }));
  await act(council, office, id, 'add-dossiers', { dossierIds });
  await act(council, office, id, 'open');
  const session = { id, dossierIds };
  return Promise.all(
    council.scorers.map(async (person) => {
      await declareNone(council, person, session);
      return { person, url: `/api/score-sheets/${await sheetOf(council, person, session)}` };
    }),
  );
}

/** A draft with somebody of its producer. */
async function aDraft(test: Beside) {
  const cycleId = await theCycle(test);
  const id = await aRecordedDossier(test, cycleId, { state: 'draft' });
  const { producer_id } = await test.db
    .selectFrom('dossier')
    .select('producer_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const scope = { kind: 'producer', id: producer_id } as const;
  return { person: await test.person({ role: 'producer-member', scope }), url: `/api/dossiers/${id}` };
}

/** A dossier whose one action says what its row says. */
async function aRecordedDossier(test: Beside, cycleId: string, changes: Parameters<typeof aDossier>[2]) {
  const { id } = await aDossier(test.db, cycleId, changes);
  await appendAction(test.db, {
    subjectKind: 'dossier',
    subjectId: id,
    kind: 'create',
    at: test.context.clock.now(),
    accountId: null,
    version: 1,
    payload: { to: changes?.state },
  });
  return id;
}

const theCycle = async ({ db }: Beside): Promise<string> =>
  (await db.selectFrom('cycle').select('id').where('unit_id', '=', city).executeTakeFirstOrThrow()).id;

async function aProducerMember(test: Beside) {
  const { producer_id } = await test.db.selectFrom('dossier').select('producer_id').executeTakeFirstOrThrow();
  const person = await test.person({
    role: 'producer-member',
    scope: { kind: 'producer', id: producer_id },
  });
  return { person, producerId: producer_id };
}

/** A photo of several megabytes on its way over a slow line. */
async function aSlowUpload({ person, producerId }: { person: Person; producerId: string }) {
  const side = 1200;
  const photo = await sharp(randomBytes(side * side * 3), {
    raw: { width: side, height: side, channels: 3 },
  })
    .png()
    .toBuffer();
  const tus = { ...person.headers, 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${server.url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(photo.length),
      'upload-metadata': uploadMetadata({ name: 'anh.png', producerId }),
    },
  });
  const place = new URL(begun.headers.get('location') ?? '', server.url);
  const append = (offset: number, body: ReadableStream | Buffer) =>
    fetch(place, {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: body as NonNullable<RequestInit['body']>,
      duplex: 'half',
    });
  let sent = 0;
  const slowly = new ReadableStream({
    async pull(line) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      // The last bytes stay behind for as long as the server lives.
      const chunk = photo.subarray(sent, Math.min(sent + 65_536, photo.length - 1));
      if (chunk.length > 0) line.enqueue(chunk);
      sent += chunk.length;
    },
  });
  return {
    sent: () => sent,
    answered: append(0, slowly).then(
      () => true,
      () => false,
    ),
    /** Sends what the server did not get and makes the file. */
    async goOn() {
      const head = await fetch(place, { method: 'HEAD', headers: tus });
      const offset = Number(head.headers.get('upload-offset'));
      expect(offset).toBeGreaterThan(0);
      expect(offset).toBeLessThan(photo.length);
      expect((await append(offset, photo.subarray(offset))).status).toBe(204);
      const uploadId = place.pathname.split('/').at(-1);
      const made = await server.ask(person, 'POST', '/api/files', undefined, { uploadId });
      expect(await made.json()).toMatchObject({ size: photo.length });
    },
  };
}

/** A sheet or draft as its writer reads it. */
const recordAt = async (person: Person, url: string) =>
  (await (await server.ask(person, 'GET', url)).json()) as { version: number; selfAssessment?: object };

/** A draft's choices lie within its self-assessment. */
const selfAssessed = (record: { version: number; selfAssessment?: object }) => ({
  ...record,
  ...record.selfAssessment,
});
