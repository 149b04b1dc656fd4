import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Corners, isSheet, placeOnPicture, sheetSize, wholePicture } from './geometry.ts';
import { pdfOfJpegs } from './jpeg-pdf.ts';
import { pictureSize } from './picture-size.ts';
import { straighten } from './straighten.ts';

const near = fc.integer({ min: 0, max: 300 }).map((part) => part / 1000);
/** Sheets photographed at a slant: each corner within 0.3 of the picture's own. */
const slanted = fc.tuple(near, near, near, near, near, near, near, near).map(
  ([a, b, c, d, e, f, g, h]): Corners => [
    { x: a, y: b },
    { x: 1 - c, y: d },
    { x: 1 - e, y: 1 - f },
    { x: g, y: 1 - h },
  ],
);

describe('straightening', () => {
  it('puts the corners of the sheet into the corners of the page', () => {
    fc.assert(
      fc.property(slanted, (corners) => {
        const place = placeOnPicture(corners);
        for (const [index, { x, y }] of wholePicture.entries()) {
          expect(place(x, y).x).toBeCloseTo(corners[index]?.x ?? Number.NaN, 9);
          expect(place(x, y).y).toBeCloseTo(corners[index]?.y ?? Number.NaN, 9);
        }
      }),
    );
  });

  it('keeps straight lines straight', () => {
    fc.assert(
      fc.property(slanted, near, near, (corners, u, v) => {
        const place = placeOnPicture(corners);
        const [a, b, c] = [place(0, v), place(0.2 + u, v), place(1, v)];
        const area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        expect(area).toBeCloseTo(0, 9);
      }),
    );
  });

  it('of the whole picture changes nothing', () => {
    const data = new Uint8ClampedArray(3 * 2 * 4).map((_, index) => (index * 37) % 256);
    const corners: Corners = [
      { x: 0, y: 0 },
      { x: 3, y: 0 },
      { x: 3, y: 2 },
      { x: 0, y: 2 },
    ];
    expect([...straighten({ data, width: 3, height: 2 }, corners, 3, 2).data]).toEqual([...data]);
  });

  it('takes only what is between the corners', () => {
    // The left half is black, the right one white.
    const data = new Uint8ClampedArray(8 * 4 * 4).map((_, index) =>
      index % 4 === 3 || Math.floor(index / 4) % 8 >= 4 ? 255 : 0,
    );
    const right: Corners = [
      { x: 5, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 4 },
      { x: 5, y: 4 },
    ];
    expect(new Set(straighten({ data, width: 8, height: 4 }, right, 3, 4).data)).toEqual(new Set([255]));
  });

  it('refuses corners that cross or fall together', () => {
    const [a, b, c, d] = wholePicture;
    expect(isSheet(wholePicture)).toBe(true);
    expect(isSheet([b, a, c, d])).toBe(false);
    expect(isSheet([a, a, c, d])).toBe(false);
    expect(isSheet([a, b, { x: 0.3, y: 0.3 }, d])).toBe(false);
  });

  it('bounds the page and keeps its shape', () => {
    const corners: Corners = [
      { x: 0, y: 0 },
      { x: 3000, y: 0 },
      { x: 3000, y: 4000 },
      { x: 0, y: 4000 },
    ];
    expect(sheetSize(corners, 2000)).toEqual({ width: 1500, height: 2000 });
  });
});

describe('a PDF of photographs', () => {
  const jpeg = (size: number) => new Uint8Array(size).map((_, index) => (index * 31) % 256);

  it('has each of its objects where its table says, and the photographs byte by byte', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 }), (sizes) => {
        const pages = sizes.map((size) => ({ bytes: jpeg(size), width: 1500, height: 2000 }));
        const text = Buffer.from(pdfOfJpegs(pages)).toString('latin1');
        const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
        const table = text.slice(start);
        const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
        expect(table.startsWith(`xref\n0 ${offsets.length + 1}\n`)).toBe(true);
        expect(offsets).toHaveLength(2 + 3 * sizes.length);
        for (const [index, offset] of offsets.entries()) {
          expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
        }
        expect(text).toContain(`/Count ${sizes.length} `);
        for (const { bytes } of pages) {
          expect(text).toContain(
            `/Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('makes pages as long as A4, upright or across', () => {
    const text = Buffer.from(
      pdfOfJpegs([
        { bytes: jpeg(9), width: 1000, height: 2000 },
        { bytes: jpeg(9), width: 2000, height: 1000 },
      ]),
    ).toString('latin1');
    expect(text.match(/\/MediaBox \[[^\]]+\]/g)).toEqual([
      '/MediaBox [0 0 421.00 842.00]',
      '/MediaBox [0 0 842.00 421.00]',
    ]);
  });
});

describe('the size of a picture', () => {
  it('is read from a JPEG behind what the camera wrote', () => {
    const exif = [0xff, 0xe1, 0x00, 0x06, 1, 2, 3, 4];
    const frame = [0xff, 0xc2, 0x00, 0x11, 8, 0x3a, 0x98, 0x4e, 0x20, 3];
    expect(pictureSize(Uint8Array.from([0xff, 0xd8, ...exif, ...frame]))).toEqual({
      width: 20_000,
      height: 15_000,
    });
  });

  it('is read from a PNG', () => {
    const png = new Uint8Array(24);
    const view = new DataView(png.buffer);
    view.setUint32(0, 0x89504e47);
    view.setUint32(16, 20_000);
    view.setUint32(20, 15_000);
    expect(pictureSize(png)).toEqual({ width: 20_000, height: 15_000 });
  });

  it('of anything else is not known, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.boolean(), (bytes, asJpeg) => {
        const size = pictureSize(asJpeg ? Uint8Array.from([0xff, 0xd8, ...bytes]) : bytes);
        expect(size === null || size.width >= 0).toBe(true);
      }),
    );
  });
});
