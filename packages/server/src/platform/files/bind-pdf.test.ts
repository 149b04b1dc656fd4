import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockedPdf, pdf } from '../../../test/sample-files.ts';
import { PdfBinder, type VolumePart } from './bind-pdf.ts';
import { drawPdfPage } from './read-pdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saolang-bind-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const part = (bytes: Uint8Array, mediaType = 'application/pdf'): VolumePart => ({
  mediaType,
  read: async () => Uint8Array.from(bytes),
});

let volumes = 0;
/** Binds the parts behind a cover of one page and returns the volume's bytes. */
async function bind(...parts: VolumePart[]): Promise<Buffer> {
  volumes += 1;
  const file = path.join(folder, `${volumes}.pdf`);
  const binder = await PdfBinder.begin(file);
  try {
    const bookmarks = [];
    for (const [index, each] of parts.entries()) {
      bookmarks.push({ title: `Phần ${index + 1}`, page: binder.pages });
      await binder.add(each);
    }
    await binder.end(pdf(1), 'Hồ sơ “Mắm nhĩ”', bookmarks);
  } finally {
    await binder.close();
  }
  return readFile(file);
}

/** A page 200 × 100 points whose content paints it, with what else the page holds. */
const painted = (colour: string, page = '', objects = '') =>
  pdf(0, {
    objects:
      `10 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 11 0 R ${page}>> endobj\n` +
      `11 0 obj <</Length ${`${colour} rg 0 0 200 100 re f`.length}>> stream\n${colour} rg 0 0 200 100 re f\nendstream endobj\n${objects}`,
  })
    .toString('latin1')
    .replace('/Kids [] /Count 0', '/Kids [10 0 R] /Count 1');

/** Colour of a point of a drawn page, given as shares of its width and height. */
async function colourAt(volume: Uint8Array, page: number, x: number, y: number) {
  const drawn = await drawPdfPage({ read: async () => Uint8Array.from(volume), page, maxSide: 400 });
  if ('fault' in drawn) throw new Error(drawn.fault);
  const { data, info } = await sharp(drawn.image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
  return { size: [info.width, info.height], red: (data[at] ?? 0) > 128, green: (data[at + 1] ?? 0) > 128 };
}

describe('a bound volume', () => {
  test('holds all pages of all parts after the front, in order, with bookmarks', async () => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#f00' } })
      .png()
      .toBuffer();
    const volume = await bind(part(pdf(3)), part(picture, 'image/png'), part(Buffer.from(painted('0 1 0'))));
    const read = await PDFDocument.load(volume);
    expect(read.getPageCount()).toBe(1 + 3 + 1 + 1);
    expect(read.getTitle()).toBe('Hồ sơ “Mắm nhĩ”');
    expect(await colourAt(volume, 5, 0.5, 0.5)).toMatchObject({ red: true, green: false });
    expect(await colourAt(volume, 6, 0.5, 0.3)).toMatchObject({ red: false, green: true });
    // A picture that is broader than high lies across.
    expect((await colourAt(volume, 5, 0.5, 0.5)).size).toEqual([400, 282]);
    const outline = read.catalog.lookup(PDFName.of('Outlines'))?.toString();
    expect(outline).toContain('/Count 3');
  });

  test('takes over what is seen, and no script, action, link or attached file', async () => {
    const harmful = painted(
      '0 1 0',
      '/AA <</O 12 0 R>> /Annots [13 0 R 15 0 R]',
      '12 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj\n' +
        // A filled field: its look stays.
        '13 0 obj <</Type /Annot /Subtype /Widget /FT /Tx /A 12 0 R /Rect [20 40 180 90] /AP <</N 14 0 R>>>> endobj\n' +
        '14 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 160 50] /Length 27>> stream\n1 0 0 rg 0 0 160 50 re f    \nendstream endobj\n' +
        '15 0 obj <</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (https://example.com)>>>> endobj\n',
    ).replace('/Type /Catalog', '/Type /Catalog /OpenAction 12 0 R /Names <</JavaScript 12 0 R>>');
    const volume = await bind(part(Buffer.from(harmful, 'latin1')));
    const text = volume.toString('latin1');
    for (const word of ['JavaScript', 'app.alert', 'OpenAction', '/AA', '/URI', 'example.com', 'Widget']) {
      expect(text, word).not.toContain(word);
    }
    expect(await colourAt(volume, 2, 0.5, 0.3)).toMatchObject({ red: true, green: false });
    expect(await colourAt(volume, 2, 0.02, 0.3)).toMatchObject({ red: false, green: true });
  });

  test('numbers the pages at the foot as they are seen, turned ones too', async () => {
    for (const [turn, size] of [
      [0, [400, 200]],
      [90, [200, 400]],
      [180, [400, 200]],
      [270, [200, 400]],
    ] as const) {
      const volume = await bind(part(Buffer.from(painted('1 0 0', `/Rotate ${turn}`))));
      // White beside the digit, just above the lower edge, whichever way the page is turned.
      const points = size[1];
      const at = await colourAt(volume, 2, 0.5 + 10 / size[0], 1 - 24 / points);
      expect(at.size, `turned by ${turn}`).toEqual(size);
      expect(at, `turned by ${turn}`).toMatchObject({ red: true, green: true });
      expect(await colourAt(volume, 2, 0.5, 0.3)).toMatchObject({ red: true, green: false });
    }
  });

  test('refuses what can neither be taken apart nor drawn, and says so', async () => {
    await expect(bind(part(lockedPdf()))).rejects.toThrow('neither bound nor drawn: encrypted');
    await expect(bind(part(Buffer.from('%PDF-1.7 nothing')))).rejects.toThrow('neither bound nor drawn');
  });
});
