import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';

const { app } = await createTestApp();

it('the description of the API that the workspace is made from is the one the server gives', async () => {
  const kept = JSON.parse(await readFile(new URL('../../../openapi.json', import.meta.url), 'utf8'));
  const given = (await app.inject('/api/openapi.json')).json();
  expect(given, 'run scripts/write-openapi.mjs and api:types').toEqual(kept);
});
