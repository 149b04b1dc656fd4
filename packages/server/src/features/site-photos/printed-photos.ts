import type { SitePhoto } from '@saolang/documents';
import { type MatterCode, matters } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { bytesOf } from '../../platform/files/file-store.ts';
import { sharp } from '../../platform/files/sharp.ts';
import { found } from '../../platform/http/problem.ts';
import * as store from './store.ts';

/** The largest picture on the page: two stand on one. */
const frame = { widthMm: 140, heightMm: 90 };
/** Sharp enough for print at that size. */
const longestSide = 1200;

/**
 * The photos of a dossier as its report prints them, in the order of the matters: without what the camera wrote, and
 * without exact positions, since the producer reads the report too.
 */
export async function printedPhotos(context: Context, dossierId: string): Promise<SitePhoto[]> {
  const rows = await store.photosOf(context.db, dossierId);
  const ordered = matters.flatMap(({ code }) => rows.filter(({ matter }) => matter === code));
  const printed: SitePhoto[] = [];
  // One after the other: each holds a whole picture in memory for a moment.
  for (const row of ordered) {
    const bytes = await bytesOf(await context.files.get(found(row.display_sha256)));
    const { data, info } = await sharp(bytes)
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const scale = Math.min(frame.widthMm / info.width, frame.heightMm / info.height);
    printed.push({
      matter: headingOf(row.matter as MatterCode),
      image: {
        bytes: data,
        format: 'jpg',
        widthMm: info.width * scale,
        heightMm: info.height * scale,
      },
      words: wordsOf(row),
    });
  }
  return printed;
}

/** What the annex is made of, so that it is known when it has changed, without loading a picture. */
export const sitePhotoMarks = async (db: Context['db'], dossierId: string) =>
  (await store.photosOf(db, dossierId)).map(({ file_id, matter, ...row }) => [file_id, matter, wordsOf(row)]);

function headingOf(code: MatterCode): string {
  const index = matters.findIndex((matter) => matter.code === code);
  return `${index + 1}. ${matters[index]?.name.vi ?? code}`;
}

function wordsOf({
  note,
  place,
  taken_at,
  taken_by,
}: Pick<store.PhotoRow, 'note' | 'place' | 'taken_at' | 'taken_by'>): string {
  const at = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(taken_at);
  const taken = `Chụp ${at} (${taken_by === 'camera' ? 'giờ máy ảnh ghi' : 'theo lời cán bộ'})`;
  return [note, `${[taken, place && `tại ${place}`].filter(Boolean).join(', ')}.`].filter(Boolean).join('\n');
}
