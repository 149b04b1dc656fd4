import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';

/**
 * Puts a real PDF of one page on the disk, where it keeps its date, by which a browser knows it again. It is made
 * heavy by a stream of random bytes that nothing refers to, so that sending it takes a while.
 *
 * @returns its path
 */
export async function makePdf(name: string, megabytes: number): Promise<string> {
  const text = `BT /F1 18 Tf 60 760 Td (${name}) Tj ET`;
  const padding = randomBytes(megabytes * 1024 * 1024);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((body) => Buffer.from(body, 'latin1'));
  objects.push(
    Buffer.concat([
      Buffer.from(`<< /Length ${padding.length} >>\nstream\n`, 'latin1'),
      padding,
      Buffer.from('\nendstream', 'latin1'),
    ]),
  );
  const parts = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    at += object.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  const file = path.join(inject('sessionsFolder'), name);
  await writeFile(file, Buffer.concat(parts));
  return file;
}
