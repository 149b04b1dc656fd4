import { expect, it } from 'vitest';
import { createTestApp } from '../../test/app.ts';
import { aCycle } from '../../test/builders.ts';
import { decisionDesk } from '../../test/decisions.ts';
import { runCommandLine } from './command-line.ts';

const test = await createTestApp();
const { config, db } = test.context;
const desk = await decisionDesk(test, await aCycle(db));
const { number, certificateId } = await desk.aCertificate();

async function verify(...args: string[]) {
  let out = '';
  let error = '';
  const code = await runCommandLine(['certificate', 'verify', ...args], {
    env: { DATABASE_URL: config.databaseUrl, SAOLANG_DATA: config.dataFolder, SAOLANG_DEMO: 'off' },
    out: (line) => {
      out += `${line}\n`;
    },
    error: (line) => {
      error += `${line}\n`;
    },
    readInput: async () => '',
  });
  return { code, out, error };
}

it('tells what is known of a genuine certificate, by its number or its signature', async () => {
  const { signature } = await db
    .selectFrom('certificate')
    .select('signature')
    .where('id', '=', certificateId)
    .executeTakeFirstOrThrow();
  for (const text of [number.toLowerCase(), signature]) {
    const { code, out, error } = await verify(text);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(number);
    expect(out).toContain('product: Chả cá Biển Xanh');
  }
  const { out } = await verify(number, '--json');
  expect(JSON.parse(out)).toMatchObject({ number, breach: null, statement: { star: 3 } });
});

it.each([
  ['xyz', 'Neither the number'],
  ['OCOP-51-522-2024-9999', 'There is no certificate of this number'],
  ['a.b.c', 'The signature is not of this installation'],
])('refuses %s with 1, saying why on standard error', async (text, words) => {
  const { code, error } = await verify(text);
  expect(code).toBe(1);
  expect(error).toContain(words);
});

it('names the field of a record that was changed', async () => {
  await db.updateTable('certificate').set({ star: 5 }).where('id', '=', certificateId).execute();
  const { code, out, error } = await verify(number, '--json');
  expect(code).toBe(1);
  expect(error).toContain('than what was signed: star');
  expect(JSON.parse(out)).toMatchObject({ breach: 'changed', changed: ['star'], valid: false });
});
