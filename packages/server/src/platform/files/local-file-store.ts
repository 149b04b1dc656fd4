import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileStore } from './file-store.ts';
import { writeHashed } from './write-hashed.ts';

/** Keeps bytes in `<data folder>/files/<first two digits>/<sha256>`. */
export function localFileStore(dataFolder: string): FileStore {
  const root = path.join(dataFolder, 'files');
  const placeOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256);
  const exists = (place: string) =>
    access(place, constants.R_OK).then(
      () => true,
      () => false,
    );

  return {
    async put(source) {
      const incoming = path.join(root, 'incoming');
      await mkdir(incoming, { recursive: true });
      const temporary = path.join(incoming, randomUUID());
      const stored = await writeHashed(temporary, source);
      const place = placeOf(stored.sha256);
      if (await exists(place)) {
        await rm(temporary);
        return stored;
      }
      await mkdir(path.dirname(place), { recursive: true });
      // A name appears only when the bytes behind it are whole.
      await rename(temporary, place);
      await syncFolder(path.dirname(place));
      return stored;
    },
    async get(sha256, range) {
      const file = await open(placeOf(sha256));
      return createReadStream('', { fd: file, ...range });
    },
    has: (sha256) => exists(placeOf(sha256)),
  };
}

/** Makes a rename last through a power cut. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
