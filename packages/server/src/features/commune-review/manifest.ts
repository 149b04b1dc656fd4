import { createHash } from 'node:crypto';
import { evidenceTypes } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { WorkbookColumn } from '../../platform/http/workbook.ts';
import type { listManifest } from './list-schema.ts';
import { manifestOf } from './list-store.ts';
import { readableList } from './read-lists.ts';

type Manifest = z.output<typeof listManifest>;
export type ManifestFile = Manifest['files'][number];

/** What stands for a manifest in the audit trail: the SHA-256 of its entries in their order. */
export const manifestDigest = (files: readonly ManifestFile[]): string =>
  createHash('sha256')
    .update(JSON.stringify(files.map(entryOf)))
    .digest('hex');

/** An entry in one order of its parts, whatever the database has made of it. */
const entryOf = ({ dossierId, documentType, title, fileName, size, sha256 }: ManifestFile) => [
  dossierId,
  documentType,
  title,
  fileName,
  size,
  sha256,
];

/** The files that were handed over with a list. Answers 404 until it is sent. */
export async function readManifest(context: Context, actor: Actor, id: string): Promise<Manifest> {
  await readableList(context, actor, id);
  const kept = await manifestOf(context.db, id);
  if (!kept) {
    throw new Problem('not-found', {
      detail: {
        vi: 'Bảng kê tệp có khi danh sách được gửi.',
        en: 'The manifest of files is made when the list is sent.',
      },
    });
  }
  const files = kept.files as unknown as ManifestFile[];
  return { files, sha256: manifestDigest(files) };
}

/** The manifest as a spreadsheet. */
export const manifestColumns: readonly WorkbookColumn<ManifestFile>[] = [
  { header: 'Sản phẩm', width: 34, value: (file) => file.productName },
  {
    header: 'Loại giấy tờ',
    width: 34,
    value: ({ documentType }) => evidenceTypes[documentType].vi,
  },
  { header: 'Giấy tờ', width: 40, value: (file) => file.title },
  { header: 'Tệp', width: 40, value: (file) => file.fileName },
  { header: 'Số byte', width: 14, value: (file) => file.size },
  { header: 'SHA-256', width: 68, value: (file) => file.sha256 },
];
