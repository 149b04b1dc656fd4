import { aCouncil, anOpenSession, sheetOf, sheetWith } from '../packages/server/test/council.ts';
import { realServer } from '../packages/server/test/real-server.ts';
import { machine, repeat, report } from './measure.mjs';

/** Sixty members of one council save their sheets without a pause, each after the answer to the last save. */
const members = Number(process.argv[2] ?? 60);
const seconds = Number(process.argv[3] ?? 60);
/** The pause of one who taps an option every second or so, for the second measurement. */
const pause = 1000;

machine();
const server = await realServer({ TRUST_PROXY: '1' });
try {
  await server.start();
  const sheets = await server.beside(async (test) => {
    const council = await aCouncil(test, { members });
    const session = await anOpenSession(test, council);
    return Promise.all(
      council.scorers.map(async (person, index) => ({
        // Each from an address of their own, or the limit of requests an address and minute would be measured.
        person: { ...person, headers: { ...person.headers, 'x-forwarded-for': `10.0.0.${index + 1}` } },
        url: `/api/score-sheets/${await sheetOf(council, person, session)}`,
        version: 0,
        turn: 0,
      })),
    );
  });
  for (const sheet of sheets) {
    const answer = await server.ask(sheet.person, 'GET', sheet.url);
    sheet.version = /** @type {{ version: number }} */ (await answer.json()).version;
  }

  const save = (/** @type {(typeof sheets)[number]} */ sheet) => async () => {
    sheet.turn += 1;
    const content = { ...sheetWith(sheet.turn % 4), opinion: `lần ${sheet.turn}` };
    const answer = await server.ask(sheet.person, 'PUT', sheet.url, sheet.version, content);
    if (!answer.ok) throw new Error(`answered ${answer.status} ${await answer.text()}`);
    sheet.version = /** @type {{ version: number }} */ (await answer.json()).version;
  };
  await repeat({ seconds: 3, workers: sheets.map(save) });
  report(`${members} members saving without a pause`, await repeat({ seconds, workers: sheets.map(save) }));

  /** @type {number[]} */
  const times = [];
  const paced = await repeat({
    seconds: Math.min(seconds, 20),
    workers: sheets.map((sheet) => async () => {
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      const from = performance.now();
      await save(sheet)();
      times.push(performance.now() - from);
    }),
  });
  report(`${members} members saving about once a second`, { times, seconds: paced.seconds });
} finally {
  await server.remove();
}
machine();
