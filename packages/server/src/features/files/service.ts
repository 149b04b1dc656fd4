import type { Readable } from 'node:stream';
import { grantsFor } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { DrawnPages } from '../../platform/files/drawn-pages.ts';
import { bytesOf } from '../../platform/files/file-store.ts';
import { tooSlow } from '../../platform/files/inspect-file.ts';
import { drawPdfPage } from '../../platform/files/read-pdf.ts';
import type { UploadOwner, Uploads } from '../../platform/files/uploads.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { producerSubject } from '../producers/producer-subject.ts';
import { makeFile } from './make-file.ts';
import { presentFile } from './presenter.ts';
import { requireFileReadable } from './require-file-readable.ts';
import { findPublicPhoto } from './store.ts';

/**
 * Whose an upload will be. With a producer: one that the actor uploads for. Without: an official's own file.
 * Answers 403 when the actor may not.
 */
export async function ownerOfNewUpload(
  context: Context,
  actor: Actor,
  producerId: string | null,
): Promise<UploadOwner> {
  await uploadGrant(context, actor, producerId);
  return { accountId: actor.accountId, producerId };
}

async function uploadGrant(context: Context, actor: Actor, producerId: string | null) {
  if (producerId !== null) {
    return requireGrant(actor, 'file.upload', await producerSubject(context, producerId));
  }
  const official = grantsFor('file.upload', actor.grants).find(({ scope }) => scope.kind === 'unit');
  if (!official) {
    throw new Problem('forbidden', {
      detail: { vi: 'Hãy cho biết tệp này của chủ thể nào.', en: 'Say whose file this is (producerId).' },
    });
  }
  return official;
}

/** An upload of the actor's own. Anybody else's does not exist: 404. */
export async function ownUpload(uploads: Uploads, actor: Actor, id: string) {
  const upload = await uploads.find(id);
  return found(upload?.accountId === actor.accountId ? upload : null);
}

/**
 * Makes a file out of an upload whose last byte has come. May be repeated: the answer is the same file. Answers 409
 * while bytes are missing, 415 for what is not accepted.
 */
export async function createFile(context: Context, uploads: Uploads, actor: Actor, uploadId: string) {
  const upload = await ownUpload(uploads, actor, uploadId);
  const grant = await uploadGrant(context, actor, upload.producerId);
  if (!upload.complete) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Tệp chưa tải lên xong. Hãy tải tiếp phần còn lại.',
        en: 'The upload is not finished. Send the rest first.',
      },
    });
  }
  return presentFile(await makeFile(context, { ...upload, grant }));
}

/** A file with its bytes, to be sent. */
export interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  /** SHA-256 of the bytes that are sent. */
  readonly sha256: string;
  /** Bytes, where known. */
  readonly size?: number;
}

/** The file as it was handed in. */
export async function originalOf(context: Context, actor: Actor, id: string) {
  const { name, media_type, sha256, size } = await requireFileReadable(context, actor, id);
  return { name, mediaType: media_type, sha256, size };
}

/** The small picture of a file. */
export async function thumbnailOf(context: Context, actor: Actor, id: string): Promise<ServedFile> {
  const file = await requireFileReadable(context, actor, id);
  return { name: file.name, mediaType: 'image/webp', sha256: found(file.thumbnail_sha256) };
}

/** What a browser may show in place: the copy of an image without metadata. A PDF is shown page by page: 404. */
export async function viewOf(context: Context, actor: Actor, id: string): Promise<ServedFile> {
  const file = await requireFileReadable(context, actor, id);
  return { name: file.name, mediaType: 'image/webp', sha256: found(file.display_sha256) };
}

/**
 * One page of a PDF as a picture, since phones show no PDF within a page. Page 1 of an image is the image.
 * Answers 404 for a page that is not there, 503 when it cannot be drawn now.
 *
 * @param known the reader has the picture and asks only whether it may be shown
 */
export async function pageOf(
  context: Context,
  pages: DrawnPages,
  actor: Actor,
  id: string,
  page: number,
  known: boolean,
): Promise<Buffer | Readable | 'known'> {
  const file = await requireFileReadable(context, actor, id);
  if (page > (file.pages ?? 1)) throw new Problem('not-found');
  if (known) return 'known';
  if (file.display_sha256 !== null) return context.files.get(file.display_sha256);
  const read = async () => bytesOf(await context.files.get(file.sha256));
  return pages.picture(file.sha256, page, async () => {
    const drawn = await drawPdfPage({ read, page, maxSide: 1600 });
    if (!('fault' in drawn)) return drawn.image;
    throw drawn.fault === 'too-slow' ? tooSlow() : new Problem('not-found');
  });
}

/** A photo of a product in the public catalogue. */
export async function publicPhoto(context: Context, id: string): Promise<ServedFile> {
  const file = found(await findPublicPhoto(context.db, id));
  return { name: file.name, mediaType: 'image/webp', sha256: found(file.display_sha256) };
}
