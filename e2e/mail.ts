import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject } from 'vitest';
import { demoDomain } from '../packages/server/src/platform/accounts/demo-accounts.ts';

/** Mails go out every ten seconds. */
const longestWay = { timeout: 30_000, interval: 250 };

/** The next mail to an account of the demo: its words, once. */
export async function nextMail(key: string): Promise<string> {
  const file = path.join(inject('mailFolder'), `${key}@${demoDomain}.txt`);
  await expect.poll(() => existsSync(file), longestWay).toBe(true);
  const words = await readFile(file, 'utf8');
  await rm(file);
  return words;
}

/** The code that a mail asks to read out. */
export const codeIn = (words: string): string => /Mã xác nhận: (\d{3} \d{3})/.exec(words)?.[1] ?? '';
