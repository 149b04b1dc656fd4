import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../src/platform/database/embedded-postgres.ts';
import { migrate } from '../src/platform/database/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's own PostgreSQL, as superuser. */
    postgresUrl: string;
  }
}

/** The migrated database that each test file's own is copied from. */
export const templateDatabase = 'saolang_template';

/** One real PostgreSQL for the whole run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-test-'));
  const server = await startEmbeddedPostgres({ dataFolder, durable: false });
  const session = new pg.Client(server.url);
  await session.connect();
  await session.query(`CREATE DATABASE ${templateDatabase}`);
  await session.end();
  const template = new URL(server.url);
  template.pathname = `/${templateDatabase}`;
  await migrate({ url: template.href, schema: 'public' });
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(dataFolder, { recursive: true });
  };
}
