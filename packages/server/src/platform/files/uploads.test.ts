import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createTestApp, type SignedIn } from '../../../test/app.ts';
import { aProducer } from '../../../test/builders.ts';
import { pdf } from '../../../test/sample-files.ts';
import { beginUpload, sendBytes, uploadMetadata } from '../../../test/upload.ts';
import { sweepUploads } from './uploads.ts';

const testApp = await createTestApp();
const { app, context, db, realClock, signIn } = testApp;
realClock.set(new Date());
const producerId = await aProducer(db);
const member = await signIn('producer-member', { kind: 'producer', id: producerId });

/** A PDF of some megabytes: trailing blanks are part of its last line. */
const large = Buffer.concat([pdf(2), Buffer.alloc(6_000_000, ' ')]);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request over a real connection, which is cut once `cutAfter` bytes of the body have been sent. */
function send(
  base: string,
  who: SignedIn,
  options: {
    method: string;
    url: string;
    headers?: Record<string, string>;
    body?: Buffer;
    cutAfter?: number;
  },
): Promise<Answer | 'cut'> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(options.url, base),
      { method: options.method, headers: { ...who, 'tus-resumable': '1.0.0', ...options.headers } },
      (incoming) => {
        let body = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          body += chunk;
        });
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body }),
        );
      },
    );
    outgoing.on('error', (error) => (options.cutAfter === undefined ? reject(error) : resolve('cut')));
    if (options.cutAfter === undefined) {
      outgoing.end(options.body);
    } else {
      outgoing.write(options.body?.subarray(0, options.cutAfter), () =>
        setTimeout(() => outgoing.destroy(), 200),
      );
    }
  });
}

const bytesFrom = (offset: number) => ({
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
  'content-length': String(large.length - offset),
});

async function begin(base: string): Promise<string> {
  const begun = await send(base, member, {
    method: 'POST',
    url: '/api/uploads',
    headers: {
      'upload-length': String(large.length),
      'upload-metadata': uploadMetadata({ name: 'Quét.pdf', producerId }),
    },
  });
  if (begun === 'cut') throw new Error('not to be cut');
  expect(begun.status, begun.body).toBe(201);
  return String(begun.headers.location);
}

/** How far the server has got, once it has noticed that the line is down. */
async function offsetOf(base: string, url: string): Promise<number> {
  const answer = await send(base, member, { method: 'HEAD', url });
  if (answer === 'cut') throw new Error('not to be cut');
  expect(answer.status).toBe(200);
  return Number(answer.headers['upload-offset']);
}

async function finish(base: string, url: string, offset: number): Promise<Answer> {
  const sent = await send(base, member, {
    method: 'PATCH',
    url,
    headers: bytesFrom(offset),
    body: large.subarray(offset),
  });
  expect(sent).toMatchObject({ status: 204 });
  const uploadId = url.split('/').at(-1);
  const made = await send(base, member, {
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ uploadId })),
  });
  if (made === 'cut') throw new Error('not to be cut');
  return made;
}

async function keptBytes(id: string): Promise<Buffer> {
  const { sha256 } = await db
    .selectFrom('file')
    .select('sha256')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const chunks: Buffer[] = [];
  for await (const chunk of await context.files.get(sha256)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

test('a line that is cut in the middle loses nothing that has come: the upload goes on from there', async () => {
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  const url = await begin(base);
  expect(
    await send(base, member, {
      method: 'PATCH',
      url,
      headers: bytesFrom(0),
      body: large,
      cutAfter: 2_500_000,
    }),
  ).toBe('cut');
  const offset = await offsetOf(base, url);
  expect(offset).toBeGreaterThan(1_000_000);
  expect(offset).toBeLessThanOrEqual(2_500_000);
  const early = await app.inject({
    method: 'POST',
    url: '/api/files',
    headers: member,
    payload: { uploadId: url.split('/').at(-1) },
  });
  expect(early.json().code).toBe('wrong-state');
  const stale = await sendBytes(testApp, member, url, 0, large);
  expect(stale.statusCode).toBe(409);
  const made = await finish(base, url, offset);
  expect(made.status, made.body).toBe(201);
  expect(JSON.parse(made.body)).toMatchObject({ name: 'Quét.pdf', size: large.length, pages: 2 });
  expect((await keptBytes(JSON.parse(made.body).id)).equals(large)).toBe(true);
});

const processes: ChildProcess[] = [];
afterAll(() => {
  for (const child of processes) child.kill('SIGKILL');
});

/** The whole service as a process of its own, on the database of this test. */
async function startServer(dataFolder: string, port: number): Promise<{ base: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../main.ts')], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: context.config.databaseUrl,
      SAOLANG_DATA: dataFolder,
      SAOLANG_DEMO: 'off',
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.push(child);
  const base = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await fetch(`${base}/readyz`).catch(() => null);
    if (ready?.ok) return { base, child };
    await wait(100);
  }
  throw new Error('the server did not start');
}

test('after kill -9 in the middle of an upload, the next start goes on with it', {
  timeout: 90_000,
}, async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'saolang-kill-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const first = await startServer(dataFolder, port);
  const url = await begin(first.base);
  const sending = send(first.base, member, {
    method: 'PATCH',
    url,
    headers: bytesFrom(0),
    body: large,
    cutAfter: 3_000_000,
  });
  await wait(150);
  first.child.kill('SIGKILL');
  expect(await sending).toBe('cut');
  const second = await startServer(dataFolder, port);
  const offset = await offsetOf(second.base, url);
  expect(offset).toBeGreaterThan(0);
  const made = await finish(second.base, url, offset);
  expect(made.status, made.body).toBe(201);
  const { id } = JSON.parse(made.body);
  const { sha256 } = await db
    .selectFrom('file')
    .select('sha256')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect((await readFile(path.join(dataFolder, 'files', sha256.slice(0, 2), sha256))).equals(large)).toBe(
    true,
  );
  second.child.kill('SIGKILL');
  await rm(dataFolder, { recursive: true, force: true });
});

test('uploads begun more than a day ago are swept, younger ones stay', async () => {
  const folder = path.join(context.config.dataFolder, 'uploads');
  const young = String((await beginUpload(testApp, member, 10, { name: 'a', producerId })).headers.location);
  const old = String((await beginUpload(testApp, member, 10, { name: 'b', producerId })).headers.location);
  const oldId = old.split('/').at(-1) ?? '';
  const info = path.join(folder, `${oldId}.json`);
  const begun = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await writeFile(
    info,
    JSON.stringify({ ...JSON.parse(await readFile(info, 'utf8')), creation_date: begun }),
  );
  await utimes(info, begun, begun);
  expect(await sweepUploads(context.config.dataFolder)).toBe(1);
  const left = await readdir(folder);
  expect(left).toContain(young.split('/').at(-1));
  expect(left.filter((name) => name.startsWith(oldId))).toEqual([]);
});
