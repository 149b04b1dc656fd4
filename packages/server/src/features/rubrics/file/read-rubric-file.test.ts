import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { zipFault } from '../../../platform/files/zip-guard.ts';
import { maxRubricFileBytes, readRubricFile } from './read-rubric-file.ts';

const refused = (bytes: Uint8Array, name = 'a.xlsx') =>
  readRubricFile({ bytes, name }).then(
    () => 'read',
    (error) => `${error.code} ${error.facts.reason}`,
  );

/** A ZIP archive of entries, each said to be as long as told. */
function zip(entries: readonly { name: string; content: Buffer; said?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, said = content.length } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(said, 22);
    local.writeUInt16LE(name.length, 26);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(8, 10);
    head.writeUInt32LE(packed.length, 20);
    head.writeUInt32LE(said, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    directory.push(head, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const limits = { entries: 10, bytes: 1000 };

describe('an archive', () => {
  it('is measured by what it unpacks to, not by what it says', () => {
    const bomb = { name: 'a', content: Buffer.alloc(100_000), said: 10 };
    expect(zipFault(zip([{ name: 'a', content: Buffer.alloc(900) }]), limits)).toBeNull();
    expect(zipFault(zip([bomb]), limits)).toBe('too-large');
    expect(
      zipFault(zip(Array.from({ length: 3 }, () => ({ name: 'a', content: Buffer.alloc(400) }))), limits),
    ).toBe('too-large');
    expect(
      zipFault(zip(Array.from({ length: 11 }, () => ({ name: 'a', content: Buffer.alloc(1) }))), limits),
    ).toBe('too-large');
  });

  it('that is cut off or no archive is broken', () => {
    const whole = zip([{ name: 'a', content: Buffer.alloc(900) }]);
    expect(zipFault(whole.subarray(0, whole.length - 30), limits)).toBe('broken');
    expect(zipFault(Buffer.from('PK\u0003\u0004 and then nothing'), limits)).toBe('broken');
    whole.writeUInt32LE(0, whole.length - 6);
    expect(zipFault(whole, limits)).toBe('broken');
  });
});

describe('a file of rubrics is refused, with what to do,', { timeout: 120_000 }, () => {
  it.each([
    ['when it is empty', Buffer.alloc(0), 'unsupported-file empty'],
    ['when it is too long', Buffer.alloc(maxRubricFileBytes + 1, 0x20), 'too-large too-large'],
    ['when it is no text', Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'unsupported-file not-text'],
    ['when it is an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'unsupported-file old-workbook'],
    [
      'when it is a bomb',
      zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60 * 1024 * 1024), said: 9 }]),
      'too-large too-large',
    ],
    [
      'when it is another archive',
      zip([{ name: 'a.txt', content: Buffer.from('x') }]),
      'unsupported-file broken',
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await refused(bytes)).toBe(reason);
  });

  it('when it has too many rows', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Danh mục bộ');
    for (let row = 0; row < 5002; row += 1) sheet.addRow(['x']);
    expect(await refused(Buffer.from(await workbook.xlsx.writeBuffer()))).toBe(
      'unsupported-file too-many-rows',
    );
  });
});

/** A workbook of one sheet, written by hand so that it may claim anything. */
function workbookOf(sheetXml: string): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const entry = (name: string, content: string) => ({ name, content: Buffer.from(content) });
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  return zip([
    entry('[Content_Types].xml', `<Types xmlns="${packages}/content-types"/>`),
    entry('_rels/.rels', relation('officeDocument', 'xl/workbook.xml')),
    entry(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Danh m\u1ee5c b\u1ed9" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    entry('xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml')),
    entry('xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}">${sheetXml}</worksheet>`),
  ]);
}

it('merged cells and rules over whole columns do not hold it up', { timeout: 120_000 }, async () => {
  const cell = '<c r="A1" t="inlineStr"><is><t>Khung</t></is></c>';
  const bytes = workbookOf(
    `<sheetData><row r="1">${cell}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>
    <mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>
    <dataValidations count="1"><dataValidation type="whole" sqref="A2:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>`,
  );
  const { defects } = await readRubricFile({ bytes, name: 'a.xlsx' });
  expect(defects[0]).toMatchObject({ code: 'missing-column', place: 'Danh mục bộ!A1' });
});
