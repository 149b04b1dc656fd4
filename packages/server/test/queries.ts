import pg from 'pg';
import { vi } from 'vitest';

/** A query as it went to the database. */
export interface RecordedQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

const transactionWords = /^(begin|commit|rollback|start transaction|set |savepoint)/i;

/** Runs some work and answers with the queries that it sent, without the words that open and close transactions. */
export async function recordQueries<T>(
  work: () => Promise<T>,
): Promise<{ result: T; queries: RecordedQuery[] }> {
  const queries: RecordedQuery[] = [];
  const send = pg.Client.prototype.query;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [text, values] = args;
    if (typeof text === 'string' && !transactionWords.test(text)) {
      queries.push({ text, values: Array.isArray(values) ? values : [] });
    }
    return Reflect.apply(send, this, args) as never;
  });
  try {
    return { result: await work(), queries };
  } finally {
    spy.mockRestore();
  }
}

/**
 * The plan that the database makes for a query when it may avoid reading whole tables, as text; the query is not
 * run. On a small or freshly filled table it would read the whole all the same; what must show is that an index can
 * serve.
 */
export async function planOf(url: string, { text, values }: RecordedQuery): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('SET enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}
