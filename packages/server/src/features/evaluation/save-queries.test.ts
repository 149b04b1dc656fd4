import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aCouncil, anOpenSession, caller, ok, sheetOf, sheetWith } from '../../../test/council.ts';

const test = await createTestApp();
const call = caller(test);
const council = await aCouncil(test, { members: 2 });
const session = await anOpenSession(test, council);
const url = `/api/score-sheets/${await sheetOf(council, council.chair, session)}`;

interface Sent {
  readonly text: string;
  readonly parameters: unknown[];
}

/** Everything that is sent to the database while something is done. */
async function queriesOf(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const sent = spy.mock.calls.map(([query, parameters]) => {
    const config = query as unknown as string | { text: string; values?: unknown[] };
    if (typeof config === 'string')
      return { text: config, parameters: (parameters as unknown[] | undefined) ?? [] };
    return { text: config.text, parameters: config.values ?? [] };
  });
  spy.mockRestore();
  return sent;
}

const isSession = ({ text }: Sent) => text.includes('account_session');

async function save(choice: number): Promise<readonly Sent[]> {
  const { version } = await ok(call(council.chair, 'GET', url));
  const sent = await queriesOf(() =>
    ok(call(council.chair, 'PUT', url, { version, body: sheetWith(choice) })),
  );
  return sent.filter((query) => !isSession(query));
}

describe('saving a sheet', () => {
  it("takes two queries besides the session's: one read, one write", async () => {
    const sent = await save(1);
    expect(sent.map(({ text }) => text.trim().split(/\s/)[0]?.toLowerCase())).toEqual(['select', 'with']);
  });

  it('reads no table from end to end', async () => {
    const sent = await save(2);
    for (const { text, parameters } of sent) {
      const plan = await explain(text, parameters);
      expect(plan, text).not.toContain('Seq Scan');
      expect(plan, text).toMatch(/Index Scan using score_sheet_\w+ on score_sheet/);
    }
  });
});

/**
 * The plan of a statement. On a few rows the planner would rightly read a whole table; it is told that this is dear.
 */
async function explain(text: string, parameters: unknown[]): Promise<string> {
  const client = new pg.Client({ connectionString: test.context.config.databaseUrl ?? '' });
  await client.connect();
  try {
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, parameters);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}
