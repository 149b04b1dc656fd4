import type { z } from 'zod';
import type { AcceptedMediaType } from '../../platform/files/inspect-file.ts';
import type { file } from './schema.ts';
import type { FileRow } from './store.ts';

/** A file as its readers see it; where its bytes lie stays inside. */
export const presentFile = (row: FileRow): z.output<typeof file> => ({
  id: row.id,
  name: row.name,
  mediaType: row.media_type as AcceptedMediaType,
  size: row.size,
  pages: row.pages,
  width: row.width,
  height: row.height,
  producerId: row.producer_id,
  createdAt: row.created_at.toISOString(),
});
