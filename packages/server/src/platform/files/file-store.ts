import type { Readable } from 'node:stream';

/** What identifies kept bytes: their SHA-256 in lower-case hex, and how many there are. */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** A span of bytes, both ends included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Bytes kept under their own SHA-256: the same bytes are kept once, and what has been kept never changes. Nothing is
 * ever removed: a file of the programme belongs to records that must stand up in an inspection.
 */
export interface FileStore {
  /** Keeps bytes. When it returns they are on the disk, whole. */
  put(source: Uint8Array | Readable): Promise<StoredBytes>;
  /** The kept bytes, or a span of them. Rejects when there are none under this SHA-256. */
  get(sha256: string, range?: ByteRange): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
}

/** All of a stream as one piece; for what is known to fit into memory. */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
