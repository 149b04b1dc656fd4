import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { aProducer } from '../../../test/builders.ts';
import { upload } from '../../../test/upload.ts';
import { fileInvariants } from './file-invariants.ts';

const test = await createTestApp();
const { context, db } = test;
const producerId = await aProducer(db);
const { headers } = await test.person({
  role: 'producer-member',
  scope: { kind: 'producer', id: producerId },
});

/** A photo of a colour, uploaded; its row, and where a part of it lies. */
async function aPhoto(background: string) {
  const image = sharp({ create: { width: 40, height: 30, channels: 3, background } });
  const bytes = await image.png().toBuffer();
  const { id } = (await upload(test, headers, bytes, { name: 'anh.png', producerId })).json();
  const row = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const at = (sha256: string | null) =>
    path.join(context.config.dataFolder, 'files', String(sha256).slice(0, 2), String(sha256));
  return { row, original: at(row.sha256), thumbnail: at(row.thumbnail_sha256) };
}

const breaches = async () => (await fileInvariants[0]?.breaches(context)) ?? ['no such invariant'];

it('names each file whose bytes are missing, changed or of another size', async () => {
  const [whole, lost, blind, cut, other] = [
    await aPhoto('red'),
    await aPhoto('green'),
    await aPhoto('blue'),
    await aPhoto('white'),
    await aPhoto('black'),
  ];
  expect(await breaches()).toEqual([]);

  await rm(lost.original);
  await rm(blind.thumbnail);
  await truncate(cut.original, 10);
  await writeFile(other.thumbnail, 'something else');
  const found = await breaches();
  expect(found).toHaveLength(4);
  for (const expected of [
    `file ${lost.row.id} (anh.png): its content ${lost.row.sha256} is not in the store`,
    `file ${blind.row.id} (anh.png): its picture ${blind.row.thumbnail_sha256} is not in the store`,
    `file ${cut.row.id} (anh.png): its content ${cut.row.sha256} was changed in the store`,
    `file ${other.row.id} (anh.png): its picture ${other.row.thumbnail_sha256} was changed in the store`,
  ]) {
    expect(found).toContain(expected);
  }

  await db
    .updateTable('file')
    .set({ size: whole.row.size + 1 })
    .where('id', '=', whole.row.id)
    .execute();
  expect(await breaches()).toContain(
    `file ${whole.row.id} (anh.png): its content ${whole.row.sha256} has ${whole.row.size} bytes, not ${whole.row.size + 1}`,
  );
});
