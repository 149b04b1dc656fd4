import { open, readFile } from 'node:fs/promises';
import type { Text } from '@saolang/rulebook';
import { fileTypeFromBuffer } from 'file-type';
import { Problem } from '../http/problem.ts';
import { drawPdfPage } from './read-pdf.ts';
import { sharp } from './sharp.ts';

/** The kinds of file that are kept: what a phone and an office produce, and what can be shown safely. */
export const acceptedMediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

export type AcceptedMediaType = (typeof acceptedMediaTypes)[number];

/** What the bytes of a file are, and the pictures made from them. */
export interface InspectedFile {
  readonly mediaType: AcceptedMediaType;
  /** Of a PDF. */
  readonly pages: number | null;
  /** Of an image: pixels as seen, turned the right way up. */
  readonly width: number | null;
  readonly height: number | null;
  /** WebP, at most 320 pixels long. */
  readonly thumbnail: Buffer;
  /** Of an image: WebP, at most 2048 pixels long, without position and other metadata. */
  readonly display: Buffer | null;
}

const thumbnailSide = 320;
const displaySide = 2048;
/** 100 megapixels: above every phone, below what would fill the memory when unpacked. */
const maxPixels = 100_000_000;

/**
 * Looks into a file, whatever its name says: its kind by its first bytes, then whether it opens. Answers 415 with
 * what to do instead when it is no PDF, JPEG, PNG or WebP, when it is damaged, locked or an image bomb.
 */
export async function inspectFile(path: string): Promise<InspectedFile> {
  const mediaType = await sniff(path);
  return mediaType === 'application/pdf' ? inspectPdf(path) : inspectImage(path, mediaType);
}

async function sniff(path: string): Promise<AcceptedMediaType> {
  const file = await open(path);
  const start = Buffer.alloc(4100);
  try {
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    if (bytesRead === 0) throw refusal('empty');
    const type = await fileTypeFromBuffer(start.subarray(0, bytesRead));
    const accepted = acceptedMediaTypes.find((mediaType) => mediaType === type?.mime);
    if (accepted) return accepted;
    throw refusal(type?.mime.startsWith('image/hei') ? 'heic' : 'other-kind');
  } finally {
    await file.close();
  }
}

async function inspectPdf(path: string): Promise<InspectedFile> {
  const drawn = await drawPdfPage({ read: () => readFile(path), page: 1, maxSide: thumbnailSide });
  if ('fault' in drawn) {
    if (drawn.fault === 'too-slow') throw tooSlow();
    throw refusal(drawn.fault === 'encrypted' ? 'locked-pdf' : 'broken-pdf');
  }
  return {
    mediaType: 'application/pdf',
    pages: drawn.pages,
    width: null,
    height: null,
    thumbnail: drawn.image,
    display: null,
  };
}

async function inspectImage(path: string, mediaType: AcceptedMediaType): Promise<InspectedFile> {
  const read = () =>
    sharp(path, { limitInputPixels: maxPixels, failOn: 'truncated' }).timeout({ seconds: 30 });
  // The head alone: nothing is unpacked yet.
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header) throw refusal('broken-image');
  if (header.width * header.height > maxPixels) throw refusal('too-many-pixels');
  const shrunk = (side: number) =>
    read()
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  try {
    // One after the other: each holds the whole picture in memory for a moment.
    const display = await shrunk(displaySide);
    const thumbnail = await sharp(display)
      .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer();
    const { width, height } = header.autoOrient;
    return { mediaType, pages: null, width, height, thumbnail, display };
  } catch {
    throw refusal('broken-image');
  }
}

/** A page was not drawn in time: 503, since on a quieter machine it may well be. */
export function tooSlow(): Problem {
  return new Problem('unavailable', {
    detail: {
      vi: 'Máy chủ đang bận hoặc tệp PDF quá nặng nên chưa mở được. Hãy thử lại sau; nếu vẫn không được, hãy in lại ra PDF hoặc quét với độ phân giải thấp hơn.',
      en: 'The server is busy, or the PDF is too heavy to be opened in time. Try again later; if that does not help, print it to PDF again or scan it at a lower resolution.',
    },
  });
}

const refusals = {
  empty: {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp trên máy rồi chọn lại.',
    en: 'The file is empty. Check it on your device and choose it again.',
  },
  'other-kind': {
    vi: 'Chỉ nhận tệp PDF hoặc ảnh JPEG, PNG, WebP; nội dung tệp này là loại khác. Hãy xuất ra PDF hoặc chụp ảnh rồi tải lên.',
    en: 'Only PDF files and JPEG, PNG or WebP images are accepted; this file is something else. Export it as PDF or take a photo of it.',
  },
  heic: {
    vi: 'Ảnh đang ở định dạng HEIC, hệ thống chưa đọc được. Trên iPhone: Cài đặt → Camera → Định dạng → “Tương thích nhất”, chụp lại; hoặc xuất ảnh ra JPEG.',
    en: 'HEIC photos cannot be read. On an iPhone choose Settings → Camera → Formats → Most Compatible and take it again, or export the photo as JPEG.',
  },
  'broken-image': {
    vi: 'Ảnh bị hỏng, không mở được. Hãy chụp hoặc lưu lại ảnh rồi tải lên.',
    en: 'The image is damaged and cannot be opened. Take or save it again.',
  },
  'too-many-pixels': {
    vi: 'Ảnh quá lớn (trên 100 triệu điểm ảnh). Hãy thu nhỏ ảnh rồi tải lên.',
    en: 'The image is too large (over 100 megapixels). Make it smaller first.',
  },
  'locked-pdf': {
    vi: 'Tệp PDF có mật khẩu nên người chấm không mở được. Hãy bỏ mật khẩu (in lại ra PDF) rồi tải lên.',
    en: 'The PDF is locked by a password, so nobody could read it. Remove the password (print it to PDF) first.',
  },
  'broken-pdf': {
    vi: 'Tệp PDF bị hỏng, không mở được. Hãy xuất hoặc quét lại rồi tải lên.',
    en: 'The PDF is damaged and cannot be opened. Export or scan it again.',
  },
} as const satisfies Record<string, Text>;

/** Why a file was refused: also sent as the fact `reason`. */
export type FileRefusal = keyof typeof refusals;

function refusal(reason: FileRefusal): Problem {
  return new Problem('unsupported-file', { detail: refusals[reason], facts: { reason } });
}
