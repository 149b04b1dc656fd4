import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject } from 'vitest';
import { demoDomain } from '../packages/server/src/platform/accounts/demo-accounts.ts';

/** A mail takes some seconds to be written, claimed and sent. */
const longestWay = { timeout: 40_000, interval: 100 };

const fileOf = (key: string): string => path.join(inject('mailFolder'), `${key}@${demoDomain}.txt`);

/** All that has been mailed to an account of the demo and not been found yet. */
export const mailsTo = async (key: string): Promise<string> =>
  existsSync(fileOf(key)) ? readFile(fileOf(key), 'utf8') : '';

/** The newest mail to an account of the demo that says this, waited for; none is found twice. */
export async function nextMail(key: string, says: string): Promise<string> {
  const find = async () => (await mailsTo(key)).split('\f').findLast((mail) => mail.includes(says));
  await expect.poll(find, longestWay).toBeTruthy();
  const words = await find();
  await rm(fileOf(key));
  return words ?? '';
}

/** The code that a mail asks to read out. */
export const codeIn = (words: string): string => /Mã xác nhận: (\d{3} \d{3})/.exec(words)?.[1] ?? '';
