import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange, FileStore } from '../../platform/files/file-store.ts';
import type { ServedFile } from './service.ts';

/** A document that may do nothing at all, whatever is in it. */
const lockedDown = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Sends kept bytes, or the span asked for, under headers that keep them from ever acting as a page of this site. */
export async function sendFile(
  files: Pick<FileStore, 'get'>,
  request: FastifyRequest,
  reply: FastifyReply,
  file: ServedFile,
  options: { readonly disposition: 'attachment' | 'inline'; readonly cache: string },
): Promise<FastifyReply> {
  const etag = `"${file.sha256}"`;
  reply
    .header('content-disposition', `${options.disposition}; ${fileName(file.name)}`)
    .header('content-security-policy', lockedDown)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', options.cache)
    .header('etag', etag)
    .type(file.mediaType);
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  if (file.size === undefined) return reply.send(await files.get(file.sha256));

  reply.header('accept-ranges', 'bytes');
  const range = rangeOf(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    return reply.status(416).header('content-range', `bytes */${file.size}`).send();
  }
  if (range) {
    reply
      .status(206)
      .header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
      .header('content-length', range.end - range.start + 1);
    return reply.send(await files.get(file.sha256, range));
  }
  reply.header('content-length', file.size);
  return reply.send(await files.get(file.sha256));
}

/** The span of a `Range` header (RFC 9110, 14.2); null for the whole: several spans at once are not served. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : 'unsatisfiable';
}

/** The name for the person who saves it, in both spellings of RFC 6266. */
function fileName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename="${plain}"; filename*=UTF-8''${full}`;
}
