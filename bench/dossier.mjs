import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { aCycle, aDossier, anEvidence } from '../packages/server/test/builders.ts';
import { realServer } from '../packages/server/test/real-server.ts';
import { uploadMetadata } from '../packages/server/test/upload.ts';
import { leanEnvironment } from '../scripts/node24.mjs';
import { machine, report } from './measure.mjs';

/** A whole dossier: uploaded in pieces over a line that breaks off, bound into one PDF, read in the viewer. */
const files = Number(process.argv[2] ?? 120);
/** Speed of the line in megabits a second; 0 as fast as it goes. */
const megabits = Number(process.argv[3] ?? 0);
const tus = { 'tus-resumable': '1.0.0' };

machine();
const server = await realServer({ TRUST_PROXY: '1', ...leanEnvironment });
try {
  await server.start();
  const { member, dossierId, producerId } = await server.beside(async ({ db, person }) => {
    const { id, producerId } = await aDossier(db, await aCycle(db));
    const member = await person({ role: 'producer-member', scope: { kind: 'producer', id: producerId } });
    return { member, dossierId: id, producerId };
  });
  await wait(3000);
  console.log(`memory before: ${await memory()}`);

  let bytes = 0;
  let breaks = 0;
  /** @type {string[]} */
  const ids = [];
  const begun = performance.now();
  for (let index = 0; index < files; index += 1) {
    const photo = index % 6 === 5;
    const content = photo ? await scan(2400, 3400) : await scannedPdf();
    bytes += content.length;
    const id = await upload(
      member,
      producerId,
      content,
      `tai-lieu-${index}.${photo ? 'jpg' : 'pdf'}`,
      index % 3 === 2,
    );
    ids.push(id);
  }
  await server.beside(async ({ db }) => {
    for (const id of ids) await anEvidence(db, dossierId, id);
  });
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${files} files, ${(bytes / 1024 / 1024).toFixed(0)} MB, ${breaks} breaks: uploaded and looked into in ` +
      `${seconds.toFixed(0)} s (making them included); memory at most ${await memory()}`,
  );

  const bindingFrom = performance.now();
  await server.ask(member, 'POST', `/api/dossiers/${dossierId}/volume`);
  let volume = { state: 'waiting', size: 0 };
  while (volume.state !== 'ready') {
    if (volume.state === 'failed') throw new Error('the volume could not be bound');
    await wait(200);
    volume = await (await server.ask(member, 'GET', `/api/dossiers/${dossierId}/volume`)).json();
  }
  console.log(
    `bound in ${((performance.now() - bindingFrom) / 1000).toFixed(1)} s: ${(volume.size / 1024 / 1024).toFixed(0)} MB; ` +
      `memory at most ${await memory()}`,
  );

  /** @type {number[]} */
  const first = [];
  const from = performance.now();
  for (const id of ids.slice(0, 60)) {
    const start = performance.now();
    const page = await server.ask(member, 'GET', `/api/files/${id}/pages/1`);
    await page.arrayBuffer();
    if (!page.ok) throw new Error(`answered ${page.status}`);
    first.push(performance.now() - start);
  }
  report('a page in the viewer, never opened before', {
    times: first,
    seconds: (performance.now() - from) / 1000,
  });
  console.log(`memory at most ${await memory()}`);

  /**
   * @param {typeof member} person
   * @param {string} producer
   * @param {Buffer} content
   * @param {string} name
   * @param {boolean} breaking the line breaks off in the middle of the file
   */
  async function upload(person, producer, content, name, breaking) {
    const headers = { ...person.headers, ...tus };
    const created = await fetch(`${server.url}/api/uploads`, {
      method: 'POST',
      headers: {
        ...headers,
        'upload-length': String(content.length),
        'upload-metadata': uploadMetadata({ name, producerId: producer }),
      },
    });
    if (created.status !== 201) throw new Error(`answered ${created.status} ${await created.text()}`);
    const where = server.url + new URL(String(created.headers.get('location')), server.url).pathname;
    let breakAt = breaking ? Math.floor(content.length / 2) : content.length;
    for (let offset = 0; offset < content.length; ) {
      const broken = breakAt < content.length;
      await send(where, headers, content.subarray(0, breakAt), offset, broken).catch(() => undefined);
      if (broken) breaks += 1;
      breakAt = content.length;
      // As a browser does after a break: ask how far it came, and go on from there.
      offset = Number((await fetch(where, { method: 'HEAD', headers })).headers.get('upload-offset'));
    }
    const made = await server.ask(person, 'POST', '/api/files', undefined, {
      uploadId: where.split('/').at(-1),
    });
    if (!made.ok) throw new Error(`answered ${made.status} ${await made.text()}`);
    return /** @type {{ id: string }} */ (await made.json()).id;
  }
} finally {
  await server.remove();
}
machine();

/**
 * Sends the rest of a file at the speed of the line; a broken line ends without an answer.
 *
 * @param {string} where
 * @param {Record<string, string>} headers
 * @param {Buffer} content
 * @param {number} offset
 * @param {boolean} breaking
 */
async function send(where, headers, content, offset, breaking) {
  const step = 64 * 1024;
  async function* pieces() {
    for (let at = offset; at < content.length; at += step) {
      if (megabits > 0) await wait((step * 8) / (megabits * 1000));
      yield content.subarray(at, at + step);
    }
    if (breaking) throw new Error('the line broke off');
  }
  const sent = await fetch(where, {
    method: 'PATCH',
    headers: {
      ...headers,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: /** @type {any} */ (pieces()),
    // @ts-expect-error a body that is a stream needs it
    duplex: 'half',
  });
  if (sent.status !== 204) throw new Error(`answered ${sent.status} ${await sent.text()}`);
}

/** A page as a scanner makes it, noise and all: 150 dots an inch, about 1.5 MB. */
function scan(width = 1240, height = 1754) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#eee',
      noise: { type: 'gaussian', mean: 200, sigma: 40 },
    },
  })
    .jpeg({ quality: 88 })
    .toBuffer();
}

async function scannedPdf() {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 4; page += 1) {
    const picture = await pdf.embedJpg(await scan());
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return Buffer.from(await pdf.save());
}

/** The largest memory that the server's process has held. */
async function memory() {
  const status = await readFile(`/proc/${server.processId()}/status`, 'utf8');
  return `${Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`;
}
