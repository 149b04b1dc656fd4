import { expect, test, vi } from 'vitest';
import { claimFile, fits, outdated } from './kept-files.ts';

const megabyte = 1024 * 1024;

test('a file is kept while all that wait have room, on the device and within their bound', () => {
  expect(fits(200 * megabyte, 300 * megabyte, undefined)).toBe(true);
  expect(fits(200 * megabyte, 301 * megabyte, undefined)).toBe(false);
  expect(fits(10 * megabyte, 0, 12 * megabyte)).toBe(true);
  expect(fits(10 * megabyte, 0, 11 * megabyte)).toBe(false);
});

test('files of another person, and those nobody came back for within a week, are dropped', () => {
  const day = 24 * 3_600_000;
  const kept = (accountId: string, addedAt: number) => outdated({ accountId, addedAt }, 'me', 10 * day);
  expect([kept('me', 10 * day), kept('me', 3 * day), kept('me', 3 * day - 1), kept('you', 10 * day)]).toEqual(
    [false, false, true, true],
  );
});

test('a file is sent by one place at a time', async () => {
  const giveBack = await claimFile('a');
  expect(giveBack).not.toBeNull();
  expect(await claimFile('a')).toBeNull();
  giveBack?.();
  await vi.waitFor(async () => expect(await claimFile('a')).not.toBeNull());
});
