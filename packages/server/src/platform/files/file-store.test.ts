import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesOf } from './file-store.ts';
import { openFileStore } from './open-file-store.ts';

const dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-store-'));
const bucket = await startBucket();
afterAll(async () => {
  bucket.server.close();
  await rm(dataFolder, { recursive: true });
});

const s3 = {
  endpoint: bucket.url,
  region: 'vn-1',
  bucket: 'saolang',
  accessKeyId: 'key',
  secretAccessKey: 'secret',
  forcePathStyle: true,
};

describe.each([
  ['a folder', await openFileStore({ dataFolder })],
  ['a bucket', await openFileStore({ dataFolder, s3 })],
])('%s', (_where, store) => {
  const bytes = Buffer.from('Mắm nhĩ Sa Huỳnh');
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  test('keeps bytes under their SHA-256, from memory or from a stream', async () => {
    expect(await store.has(sha256)).toBe(false);
    expect(await store.put(bytes)).toEqual({ sha256, size: bytes.length });
    expect(await store.put(Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]))).toEqual({
      sha256,
      size: bytes.length,
    });
    expect(await store.has(sha256)).toBe(true);
    expect((await bytesOf(await store.get(sha256))).equals(bytes)).toBe(true);
  });

  test('gives a span of them', async () => {
    expect((await bytesOf(await store.get(sha256, { start: 2, end: 4 }))).equals(bytes.subarray(2, 5))).toBe(
      true,
    );
  });

  test('has nothing under another SHA-256', async () => {
    const other = '0'.repeat(64);
    expect(await store.has(other)).toBe(false);
    await expect(store.get(other)).rejects.toThrow();
  });
});

test('a source that breaks off leaves nothing behind', async () => {
  const store = await openFileStore({ dataFolder });
  const before = await readdir(path.join(dataFolder, 'files'), { recursive: true });
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('the line is down');
    })(),
  );
  await expect(store.put(broken)).rejects.toThrow('the line is down');
  expect(await readdir(path.join(dataFolder, 'files'), { recursive: true })).toEqual(before);
});

/** As much of an S3 service as the store uses: put, head and get of an object, with ranges. */
async function startBucket() {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request: IncomingMessage, response) => {
    const key = new URL(request.url ?? '/', 'http://bucket').pathname;
    const object = objects.get(key);
    if (request.method === 'PUT') {
      objects.set(key, await bytesOf(request));
      response.end();
    } else if (!object) {
      response
        .writeHead(404)
        .end(request.method === 'HEAD' ? undefined : '<Error><Code>NoSuchKey</Code></Error>');
    } else {
      const [, start, end] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      const part = start ? object.subarray(Number(start), Number(end) + 1) : object;
      response.writeHead(start ? 206 : 200, { 'content-length': part.length });
      response.end(request.method === 'HEAD' ? undefined : part);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
