import { type AdministrativeDocument, renderDocx, renderPdf } from '@saolang/documents';
import { foldText } from '@saolang/rulebook';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

/** The formats in which every official document can be had. */
export const documentFormat = z.enum(['docx', 'pdf']);

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  yaml: 'application/yaml',
} as const;

/** Sends bytes as a download under a name that every system can keep: `mau-01-cha-ca-song-tra.docx`. */
export function sendDownload(
  reply: FastifyReply,
  bytes: Uint8Array,
  title: string,
  format: keyof typeof mediaTypes,
) {
  const name = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return reply
    .header('content-type', mediaTypes[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
}

/** Renders an administrative document and sends it as a download. */
export async function sendDocument(
  reply: FastifyReply,
  document: AdministrativeDocument,
  title: string,
  format: z.output<typeof documentFormat>,
) {
  const bytes = format === 'docx' ? await renderDocx(document) : await renderPdf(document);
  return sendDownload(reply, bytes, title, format);
}
