/** Reads back the text of what the renderers wrote, for tests. */

import { inflateRawSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The files of a ZIP archive by path (stored or deflated; enough for a DOCX). */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Uint8Array>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = zip.readUInt16LE(end + 10); i > 0; i -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, method === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

export function docxXml(bytes: Uint8Array, path = 'word/document.xml'): string {
  const file = unzip(bytes).get(path);
  if (!file) throw new Error(`No ${path} in the archive`);
  return new TextDecoder('utf-8', { fatal: true }).decode(file);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Paragraphs of a DOCX, one a line. */
export function docxText(bytes: Uint8Array): string {
  return docxXml(bytes)
    .replaceAll(/<w:br\/>|<\/w:p>/g, '\n')
    .replaceAll(/<w:tab\/>/g, '\t')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

const pdfium = PDFiumLibrary.init();

/** Text of each page, spaces and line ends folded into one space: PDF keeps places, not paragraphs. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const library = await pdfium;
  const document = await library.loadDocument(bytes);
  try {
    return [...document.pages()].map((page) => folded(page.getText()));
  } finally {
    document.destroy();
  }
}

/** The first page drawn at so many pixels a millimetre: how light (0–255) and how colourful (0–255) each point is. */
export async function pdfPicture(bytes: Uint8Array, pixelsPerMm: number) {
  const library = await pdfium;
  const document = await library.loadDocument(bytes);
  try {
    const page = await document.getPage(0).render({ scale: (pixelsPerMm * 25.4) / 72, render: 'bitmap' });
    const channels = (xMm: number, yMm: number): number[] => {
      const offset = (Math.round(yMm * pixelsPerMm) * page.width + Math.round(xMm * pixelsPerMm)) * 4;
      return [...page.data.subarray(offset, offset + 3)];
    };
    return {
      lightness: (x: number, y: number): number => channels(x, y).reduce((a, b) => a + b, 0) / 3,
      colourfulness: (x: number, y: number): number =>
        Math.max(...channels(x, y)) - Math.min(...channels(x, y)),
    };
  } finally {
    document.destroy();
  }
}

export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00A0\uFFFE]+/gu, ' ')
    .trim();
}
