import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** A PDF with so many empty A4 pages. */
export function pdf(pages = 1, extra: { objects?: string; trailer?: string } = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 10} 0 R`).join(' ');
  const sheets = Array.from(
    { length: pages },
    (_, index) => `${index + 10} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj\n`,
  ).join('');
  return Buffer.from(
    `%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n` +
      `2 0 obj <</Type /Pages /Kids [${kids}] /Count ${pages}>> endobj\n` +
      `${sheets}${extra.objects ?? ''}trailer <</Root 1 0 R ${extra.trailer ?? ''}>>\n%%EOF\n`,
    'latin1',
  );
}

/** A PDF that opens with a password only. */
export function lockedPdf(): Buffer {
  const id = randomBytes(16).toString('hex');
  const key = () => randomBytes(32).toString('hex');
  return pdf(1, {
    objects: `5 0 obj <</Filter /Standard /V 1 /R 2 /O <${key()}> /U <${key()}> /P -4>> endobj\n`,
    trailer: `/Encrypt 5 0 R /ID [<${id}> <${id}>]`,
  });
}

/** A JPEG photo that says where it was taken; and when, by the camera's clock (`2024:09:15 16:30:00`), where told. */
export function photoWithPosition(width = 640, height = 480, takenAt?: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 30, g: 120, b: 80 } } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Máy thử', Model: 'M1' },
      ...(takenAt && { IFD2: { DateTimeOriginal: takenAt } }),
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '15/1 7/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '108/1 48/1 0/1',
      },
    })
    .toBuffer();
}

/** A small image file whose head claims a size that would fill the memory. */
export async function imageBomb(width = 12_000, height = 12_000): Promise<Buffer> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** The head of a photo as iPhones take it: brand `heic`. */
export const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(200),
]);

/** A ZIP archive with nothing in it but its end. */
export const zip = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

/** The beginning of a Windows program. */
export const program = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(300)]);

export const webPage = Buffer.from('<!doctype html><html><script>alert(1)</script></html>');

export const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);

/** An archive of one file of so many zeros, in a few kilobytes. */
export function zipBomb(bytes: number): Buffer {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
