import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes room in a folder of files that can all be made anew: above `limit` bytes the oldest go, down to three
 * quarters of it, so that this is not done for every file. Returns the bytes that are left.
 */
export async function dropOldest(folder: string, limit: number): Promise<number> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = path.join(folder, name);
      const { size, mtimeMs } = await stat(file);
      return { file, size, mtimeMs };
    }),
  );
  let size = files.reduce((sum, file) => sum + file.size, 0);
  if (size <= limit) return size;
  for (const file of files.sort((one, other) => one.mtimeMs - other.mtimeMs)) {
    if (size <= limit * 0.75) break;
    await rm(file.file, { force: true });
    size -= file.size;
  }
  return size;
}
