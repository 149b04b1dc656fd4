import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DrawnPages } from './drawn-pages.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'saolang-pages-'));
afterAll(() => rm(folder, { recursive: true }));

test('a page is drawn once, also when many ask at once, and kept for later processes', async () => {
  const pages = new DrawnPages(path.join(folder, 'once'));
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    return Buffer.from('picture');
  };
  const pictures = await Promise.all([1, 2, 3].map(() => pages.picture('a', 1, draw)));
  expect(pictures.map(String)).toEqual(['picture', 'picture', 'picture']);
  expect(String(await pages.picture('a', 1, draw))).toBe('picture');
  expect(String(await new DrawnPages(path.join(folder, 'once')).picture('a', 1, draw))).toBe('picture');
  expect(drawn).toBe(1);
  await pages.picture('a', 2, draw);
  expect(drawn).toBe(2);
});

test('a page that could not be drawn is tried again', async () => {
  const pages = new DrawnPages(path.join(folder, 'again'));
  await expect(pages.picture('a', 1, () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
  expect(String(await pages.picture('a', 1, async () => Buffer.from('now')))).toBe('now');
});

test('no more than the limit is kept; the oldest go first', async () => {
  const place = path.join(folder, 'bounded');
  const pages = new DrawnPages(place, 1000);
  for (let page = 1; page <= 20; page += 1) await pages.picture('a', page, async () => Buffer.alloc(100));
  const kept = await readdir(place);
  expect(kept.length).toBeLessThanOrEqual(10);
  expect(kept).toContain('a-20.webp');
  expect(kept).not.toContain('a-1.webp');
});

test('where nothing can be kept, pages are drawn all the same', async () => {
  const pages = new DrawnPages('/dev/null/pages');
  expect(String(await pages.picture('a', 1, async () => Buffer.from('picture')))).toBe('picture');
});
