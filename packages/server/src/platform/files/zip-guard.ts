import { inflateRawSync } from 'node:zlib';

/** What a ZIP archive may hold at most: files, and bytes of all of them when unpacked. */
export interface ZipLimits {
  readonly entries: number;
  readonly bytes: number;
}

/** `broken`: no archive that could be read; `too-large`: more inside than the limits allow. */
export type ZipFault = 'broken' | 'too-large';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;

/**
 * Looks into a ZIP archive without trusting what it says of itself: unpacks entry after entry, keeps nothing, and stops
 * at the limit. A few kilobytes can claim to be small and unpack to gigabytes.
 */
export function zipFault(bytes: Uint8Array, limits: ZipLimits): ZipFault | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return inspect(zip, limits);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}

function inspect(zip: Buffer, limits: ZipLimits): ZipFault | null {
  const end = endOfDirectory(zip);
  if (end === null) return 'broken';
  const entries = zip.readUInt16LE(end + 10);
  // 0xffff stands for the large form of the format, which no spreadsheet of a sensible size needs.
  if (entries > limits.entries) return 'too-large';
  let at = zip.readUInt32LE(end + 16);
  let left = limits.bytes;
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== entrySignature) return 'broken';
    left -= unpackedLength(zip, at, left);
    if (left < 0) return 'too-large';
    at += entryLength + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return null;
}

/** Where the last record of the archive begins; a comment may follow it. */
function endOfDirectory(zip: Buffer): number | null {
  const first = Math.max(0, zip.length - endLength - longestComment);
  for (let at = zip.length - endLength; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

/** How long an entry is when unpacked; throws when it is longer than what is left, or cannot be unpacked. */
function unpackedLength(zip: Buffer, at: number, left: number): number {
  const method = zip.readUInt16LE(at + 10);
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== localSignature) throw new RangeError('no such entry');
  const start = local + localLength + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + packed > zip.length) throw new RangeError('entry beyond the end');
  if (method === stored) return packed;
  if (method !== deflated) throw new RangeError(`method ${method}`);
  return inflateRawSync(zip.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) }).length;
}
