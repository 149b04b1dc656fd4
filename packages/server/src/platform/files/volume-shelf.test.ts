import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf } from './file-store.ts';
import { type Bind, sweepVolumes, VolumeShelf } from './volume-shelf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saolang-shelf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const writes =
  (text: string): Bind =>
  (file, progress) => {
    progress(1, 1);
    return writeFile(file, text);
  };
const ignore = () => undefined;

test('one is bound at a time, the others wait their turn', async () => {
  const shelf = new VolumeShelf(path.join(folder, 'turns'));
  const gate = Promise.withResolvers<void>();
  await shelf.begin(
    'a',
    async (file, progress) => {
      progress(1, 2);
      await gate.promise;
      await writeFile(file, 'first');
    },
    ignore,
  );
  await shelf.begin('b', writes('second'), ignore);
  await expect.poll(() => shelf.state('a')).toEqual({ state: 'binding', done: 1, of: 2 });
  expect(await shelf.state('b')).toEqual({ state: 'waiting' });
  gate.resolve();
  await shelf.settled();
  expect(await shelf.state('b')).toEqual({ state: 'ready', size: 6 });
  expect(String(await bytesOf(await shelf.get('a', { start: 1, end: 2 })))).toBe('ir');
});

test('what is bound is found again by a later process; what was broken off is not', async () => {
  const place = path.join(folder, 'again');
  const shelf = new VolumeShelf(place);
  await shelf.begin('a', writes('whole'), ignore);
  await shelf.settled();
  await writeFile(path.join(place, 'b.pdf.tmp'), 'half');
  const later = new VolumeShelf(place);
  expect(await later.state('a')).toEqual({ state: 'ready', size: 5 });
  expect(await later.state('b')).toEqual({ state: 'absent' });
  await later.begin('b', writes('whole again'), ignore);
  await later.settled();
  expect(await later.state('b')).toEqual({ state: 'ready', size: 11 });
  expect((await readdir(place)).sort()).toEqual(['a.pdf', 'b.pdf']);
});

test('a failure is told, leaves nothing, and holds up nobody', async () => {
  const shelf = new VolumeShelf(path.join(folder, 'failure'));
  const failures: unknown[] = [];
  await shelf.begin(
    'a',
    () => Promise.reject(new Error('no')),
    (error) => failures.push(error),
  );
  await shelf.begin('b', writes('fine'), ignore);
  await shelf.settled();
  expect(failures).toMatchObject([{ message: 'no' }]);
  expect([await shelf.state('a'), await shelf.state('b')]).toEqual([
    { state: 'failed' },
    { state: 'ready', size: 4 },
  ]);
});

test('the ones nobody has read for longest go above the limit; too many waiting are sent away', async () => {
  const shelf = new VolumeShelf(path.join(folder, 'limit'), 10);
  for (const key of ['a', 'b']) {
    await shelf.begin(key, writes('12345678'), ignore);
    await shelf.settled();
  }
  await shelf.begin('c', writes('1'), ignore);
  await shelf.settled();
  expect(await shelf.state('a')).toEqual({ state: 'absent' });
  expect(await shelf.state('c')).toEqual({ state: 'ready', size: 1 });

  const gate = Promise.withResolvers<void>();
  for (let index = 0; index < 20; index += 1) await shelf.begin(`w${index}`, () => gate.promise, ignore);
  await expect(shelf.begin('x', writes('x'), ignore)).rejects.toMatchObject({ code: 'unavailable' });
  gate.resolve();
  await shelf.settled();
});

test('what nobody has fetched for a day is gone: it holds personal data', async () => {
  const place = path.join(folder, 'sweep');
  await sweepVolumes(place);
  const shelf = new VolumeShelf(place);
  for (const key of ['old', 'new']) {
    await shelf.begin(key, writes('whole'), ignore);
    await shelf.settled();
  }
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await utimes(path.join(place, 'old.pdf'), yesterday, yesterday);
  await sweepVolumes(place);
  expect(await readdir(place)).toEqual(['new.pdf']);
});
