import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { createDatabase, type DatabaseAddress } from '../src/platform/database/pool.ts';
import type { Database } from '../src/platform/database/schema.ts';
import { templateDatabase } from './global-setup.ts';

export interface TestDatabase extends DatabaseAddress {
  readonly db: Kysely<Database>;
}

/**
 * A database of the test file's own on the run's PostgreSQL, gone with the file. Call it at the top of the
 * file: `const { db } = await createTestDatabase();`
 *
 * @param template `empty` for a database without our tables
 */
export async function createTestDatabase(template: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template === 'empty' ? 'template0' : templateDatabase}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const address = { url: url.href, schema: 'public' };
  const db = createDatabase(address);
  afterAll(async () => {
    await db.destroy();
    await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { ...address, db };
}

async function onServer(sql: string): Promise<void> {
  const session = new pg.Client(inject('postgresUrl'));
  await session.connect();
  try {
    await session.query(sql);
  } finally {
    await session.end();
  }
}
