// Writes the API as it stands to packages/server/openapi.json, from which the workspace's types are made.
// Run on the project's own Node: node_modules/node/bin/node scripts/write-openapi.mjs
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../packages/server/src/app.ts';
import { systemClock } from '../packages/server/src/platform/clock.ts';
import { loadConfig } from '../packages/server/src/platform/config.ts';
import { createDatabase } from '../packages/server/src/platform/database/pool.ts';
import { openFileStore } from '../packages/server/src/platform/files/open-file-store.ts';
import { createLog } from '../packages/server/src/platform/log.ts';
import { createMailer } from '../packages/server/src/platform/mail/mailer.ts';

const file = path.resolve(import.meta.dirname, '../packages/server/openapi.json');
// Describing the API asks nothing of the database: the connection is never opened.
const config = loadConfig({
  SAOLANG_DATA: tmpdir(),
  SAOLANG_DEMO: 'off',
  PUBLIC_URL: 'http://localhost:3000',
});
const app = await buildApp({
  config,
  db: createDatabase({ url: 'postgres://nobody@localhost/none', schema: 'public' }),
  clock: systemClock,
  realClock: systemClock,
  files: await openFileStore(config),
  mail: createMailer(systemClock),
  log: createLog('silent'),
});
await app.ready();
await writeFile(file, `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
