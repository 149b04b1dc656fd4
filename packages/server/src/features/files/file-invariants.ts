import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';

/** Bytes that rows of `file` rest on, each once, with the size that a row gives them. */
interface ExpectedBytes {
  readonly sha256: string;
  /** Null for thumbnails and display copies, whose size no row says. */
  readonly size: number | null;
  /** One of the rows. */
  readonly id: string;
  readonly name: string;
}

/**
 * All bytes of all files are in the store, whole: each is read through once, as a stream, and hashed. This takes as
 * long as reading the store does.
 */
async function bytesNotInTheStore({ db, files }: Context): Promise<string[]> {
  const { rows } = await sql<ExpectedBytes>`
    SELECT DISTINCT ON (sha256, size) sha256, size::float8 AS size, id, name FROM (
      SELECT sha256, size, id, name FROM file
      UNION ALL SELECT thumbnail_sha256, NULL, id, name FROM file WHERE thumbnail_sha256 IS NOT NULL
      UNION ALL SELECT display_sha256, NULL, id, name FROM file WHERE display_sha256 IS NOT NULL
    ) expected ORDER BY sha256, size, id`.execute(db);
  const found: string[] = [];
  for (const { sha256, size, id, name } of rows) {
    const file = `file ${id} (${name}): ${size === null ? 'its picture' : 'its content'} ${sha256}`;
    if (!(await files.has(sha256))) {
      found.push(`${file} is not in the store`);
      continue;
    }
    const hash = createHash('sha256');
    let read = 0;
    for await (const chunk of await files.get(sha256)) {
      hash.update(chunk);
      read += chunk.length;
    }
    if (hash.digest('hex') !== sha256) found.push(`${file} was changed in the store`);
    else if (size !== null && read !== size) found.push(`${file} has ${read} bytes, not ${size}`);
  }
  return found;
}

/** What must hold of files, for `doctor`. */
export const fileInvariants: readonly Invariant[] = [
  {
    name: 'file-bytes-in-store',
    means: {
      vi: 'Mọi tệp và ảnh thu nhỏ còn nguyên trong kho, đúng dung lượng',
      en: 'Every file and its pictures are in the store, whole and of their size',
    },
    breaches: bytesNotInTheStore,
  },
];
