import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificateState, dossierStateCodes } from '@saolang/rulebook';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../test/database.ts';
import { loadDemoWhenNew } from '../demo/index.ts';
import { loadConfig } from '../platform/config.ts';
import { openContext } from '../platform/open-context.ts';
import { runCommandLine } from './command-line.ts';

/** A demo in a database of its own, loaded as the first start loads it, with the command line beside it. */
async function aDemo(demo: 'city-2024' | 'province-2026') {
  const { db, url } = await createTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'saolang-doctor-'));
  afterAll(() => rm(folder, { recursive: true }));
  const env = { DATABASE_URL: url, SAOLANG_DATA: folder, SAOLANG_DEMO: demo, LOG_LEVEL: 'silent' };
  const { context, close } = await openContext(loadConfig(env));
  await loadDemoWhenNew(context);
  await close();

  async function saolang(...args: string[]) {
    let out = '';
    const errors: string[] = [];
    const code = await runCommandLine([...args, '--json'], {
      env,
      out: (line) => {
        out += line;
      },
      error: (line) => errors.push(line),
      readInput: async () => '',
    });
    return { code, errors, ...JSON.parse(out) };
  }

  /** The context of a later start, on whose clock the demo has its today. */
  async function today(): Promise<string> {
    const later = await openContext(loadConfig(env));
    await later.close();
    return later.context.clock.today();
  }
  return { db, saolang, today };
}

describe.each(['city-2024', 'province-2026'] as const)('the demo %s', async (demo) => {
  const { db, saolang, today } = await aDemo(demo);

  it('breaks no invariant', async () => {
    expect(await saolang('doctor')).toMatchObject({ code: 0, errors: [], ok: true });
  });

  it('has a whole audit chain', async () => {
    const report = await saolang('audit', 'verify');
    expect(report).toMatchObject({ code: 0, errors: [], breach: null });
    expect(report.verified).toBeGreaterThan(500);
  });

  it('has a dossier in every state', async () => {
    const rows = await db.selectFrom('dossier').select('state').distinct().execute();
    const states = rows.map(({ state }) => state);
    expect(dossierStateCodes.filter((state) => !states.includes(state))).toEqual([]);
  });

  it('has certificates valid, expiring, expired, suspended and revoked', async () => {
    const day = await today();
    const rows = await db.selectFrom('certificate').selectAll().execute();
    const states = rows.map((row) =>
      certificateState(
        {
          issuedOn: row.issued_on,
          expiresOn: row.expires_on,
          extendedUntil: row.extended_until,
          suspendedOn: row.suspended_on,
          revokedOn: row.revoked_on,
        },
        day,
      ),
    );
    expect(states).toEqual(expect.arrayContaining(['valid', 'expiring', 'expired', 'suspended', 'revoked']));
  });
});
