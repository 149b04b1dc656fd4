import { createReadStream } from 'node:fs';
import type { Grant } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { inspectFile } from '../../platform/files/inspect-file.ts';
import { type FileRow, findSameFile, insertFile } from './store.ts';

/** Bytes that somebody hands in, lying in a file of the machine. */
export interface Submission {
  readonly path: string;
  /** Name to show, as the sender gave it; never used as a path. */
  readonly name: string;
  readonly producerId: string | null;
  readonly accountId: string;
  /** The grant by which it is done; null when the system itself does it. */
  readonly grant: Grant | null;
}

/**
 * Makes a file of the programme out of bytes: looks into them, makes thumbnail and display copy, keeps all of it
 * and writes the record. The same bytes handed in again by their owner are the file that is there already. Answers
 * 415 for what is not accepted.
 */
export async function makeFile(context: Context, submission: Submission): Promise<FileRow> {
  const { path, producerId, accountId, grant } = submission;
  const inspected = await inspectFile(path);
  const stored = await context.files.put(createReadStream(path));
  const known = await findSameFile(context.db, submission, stored.sha256);
  if (known) return known;
  const thumbnail = await context.files.put(inspected.thumbnail);
  const display = inspected.display && (await context.files.put(inspected.display));
  const at = context.clock.now();
  const row = await context.db.transaction().execute(async (trx) => {
    const inserted = await insertFile(trx, {
      id: uuidv7(),
      sha256: stored.sha256,
      name: shownName(submission.name, inspected.mediaType),
      media_type: inspected.mediaType,
      size: stored.size,
      pages: inspected.pages,
      width: inspected.width,
      height: inspected.height,
      thumbnail_sha256: thumbnail.sha256,
      display_sha256: display?.sha256 ?? null,
      producer_id: producerId,
      uploaded_by: accountId,
      created_at: at,
    });
    if (inserted) {
      await appendAction(trx, {
        subjectKind: 'file',
        subjectId: inserted.id,
        kind: 'upload',
        at,
        accountId,
        grant,
        payload: { sha256: stored.sha256, producerId },
      });
    }
    return inserted;
  });
  const made = row ?? (await findSameFile(context.db, submission, stored.sha256));
  if (!made) throw new Error('A file was neither inserted nor found');
  return made;
}

const longestName = 150;

/** A name that can be shown and saved anywhere: no folders, no control or direction characters, not too long. */
export function shownName(sent: string, mediaType: string): string {
  const base = sent.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = extensions[mediaType] ?? '';
  const stem = clean.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, longestName) || 'tep';
  return stem + extension;
}

/** The name ends as its content is, whatever it was called. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
};
