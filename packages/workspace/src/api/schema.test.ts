import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { expect, it } from 'vitest';

it('the types of the API are those of its description', async () => {
  const file = path.join(import.meta.dirname, 'schema.d.ts');
  const description = new URL('../../../server/openapi.json', import.meta.url);
  const types = await openapiTS(description, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  const given = execFileSync(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome'),
      'check',
      '--write',
      `--stdin-file-path=${file}`,
    ],
    { input: astToString(types), encoding: 'utf8', maxBuffer: 50_000_000 },
  );
  const kept = await readFile(file, 'utf8');
  // Compared as one: a difference of megabytes is of no use to a reader.
  expect(withoutHeader(kept) === withoutHeader(given), 'run api:types').toBe(true);
});

/** The command writes a note above the types that the function does not. */
const withoutHeader = (text: string) => text.slice(text.indexOf('export'));
