import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { StoredBytes } from './file-store.ts';

/** Writes bytes to a new file, through to the disk, and counts and hashes them on the way. Leaves nothing behind when it fails. */
export async function writeHashed(path: string, source: Uint8Array | Readable): Promise<StoredBytes> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of source instanceof Readable ? source : [source]) {
      const bytes = chunk as Uint8Array;
      hash.update(bytes);
      size += bytes.byteLength;
      await file.writeFile(bytes);
    }
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  return { sha256: hash.digest('hex'), size };
}
