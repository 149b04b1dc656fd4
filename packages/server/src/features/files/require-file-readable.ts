import { grantOver } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { evidenceFileReader } from '../dossiers/evidence-file-reader.ts';
import { productPhotoReader } from '../products/product-photo-reader.ts';
import { upperResultFileReader } from '../recognition/read-upper-results.ts';
import { sitePhotoReader } from '../site-photos/site-photo-reader.ts';
import type { FileReader } from './file-reader.ts';
import { type FileRow, findFile } from './store.ts';

/** The producer's own people and who fills in for them; and whoever uploaded a file that belongs to no producer. */
const ownerReads: FileReader = async (_context, actor, file) =>
  file.producer_id === null
    ? file.uploaded_by === actor.accountId
    : grantOver('paper.read', actor.grants, { producerId: file.producer_id }) !== null;

/** Every ground on which a file may be read, the cheapest first. */
const readers: readonly FileReader[] = [
  ownerReads,
  productPhotoReader,
  evidenceFileReader,
  upperResultFileReader,
  sitePhotoReader,
];

/**
 * The file, when the actor may read the thing that it belongs to. Otherwise 404: a file that one may not read does
 * not exist.
 */
export async function requireFileReadable(context: Context, actor: Actor, fileId: string): Promise<FileRow> {
  const file = found(await findFile(context.db, fileId));
  for (const reads of readers) {
    if (await reads(context, actor, file)) return file;
  }
  throw new Problem('not-found');
}
