import { exportRubrics, type RubricExport } from '@saolang/rulebook';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseRubricFile } from './parse-rubric-file.ts';
import { writeRubricFile } from './write-rubric-file.ts';

/** Content that a test may bend at will. */
interface Loose {
  [key: string]: Loose & Loose[];
}

const exported = (): RubricExport => {
  const outcome = exportRubrics('qd-26-2026', 8);
  if (!outcome.ok) throw new Error('set 8 is missing');
  return structuredClone(outcome.export);
};

/** What is found in a file: its code, place and line. */
async function found(bytes: Uint8Array, name: string) {
  const file = await parseRubricFile(bytes, name);
  if (typeof file === 'string') throw new Error(file);
  return file.defects;
}

/** The exported workbook after somebody has edited it. */
async function edited(change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeRubricFile(exported(), 'xlsx');
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const sheet = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const found_ = workbook.getWorksheet(name);
  if (!found_) throw new Error(`no sheet ${name}`);
  return found_;
};

/** Puts a value into a cell named as a defect names it. */
const put = (workbook: ExcelJS.Workbook, cell: string, value: ExcelJS.CellValue): void => {
  const [name = '', address = ''] = cell.split('!');
  sheet(workbook, name).getCell(address).value = value;
};

const criterion23 = (file: Loose): Loose => file.sets?.[0]?.parts?.[0]?.sections?.[1]?.criteria?.[2] as Loose;

interface Planted {
  readonly name: string;
  readonly code: string;
  /** In JSON and YAML. */
  readonly path: string;
  /** What stands on the line that is named in YAML. */
  readonly line: RegExp;
  readonly cell: string;
  readonly bend: (file: Loose) => void;
  readonly edit: (workbook: ExcelJS.Workbook) => void;
}

const planted: readonly Planted[] = [
  {
    name: 'a set twice',
    code: 'duplicate-set',
    path: 'sets[1].number',
    line: /number: 8/,
    cell: 'Danh mục bộ!B3',
    bend: (file) => file.sets?.push(structuredClone(file.sets[0] as Loose & Loose[])),
    edit: (workbook) => {
      const list = sheet(workbook, 'Danh mục bộ');
      list.getRow(3).values = list.getRow(2).values;
    },
  },
  {
    name: 'a criterion twice',
    code: 'duplicate-criterion',
    path: 'sets[0].parts[0].sections[0].criteria[1].code',
    line: /code: "1\.1"/,
    cell: 'Bộ 08!B9',
    bend: (file) => {
      Object.assign(file.sets?.[0]?.parts?.[0]?.sections?.[0]?.criteria?.[1] ?? {}, { code: '1.1' });
    },
    edit: (workbook) => put(workbook, 'Bộ 08!B9', '1.1'),
  },
  {
    name: 'a set without criteria',
    code: 'set-without-criteria',
    path: 'sets[0]',
    line: /number: 8/,
    cell: 'Bộ 08!A1',
    bend: (file) => Object.assign(file.sets?.[0] ?? {}, { parts: [] }),
    edit: (workbook) =>
      sheet(workbook, 'Bộ 08').eachRow((row, number) => {
        if (number > 1) row.values = [];
      }),
  },
  {
    name: 'a sum that is not 100',
    code: 'set-sum',
    path: 'sets[0].parts',
    line: /- code: A/,
    cell: 'Bộ 08!A1',
    bend: (file) => Object.assign(file.sets?.[0]?.parts?.[0] ?? {}, { max: 38 }),
    edit: (workbook) => put(workbook, 'Bộ 08!E2', 38),
  },
  {
    name: 'a part that does not add up',
    code: 'part-sum',
    path: 'sets[0].parts[0].max',
    line: /max: 38/,
    cell: 'Bộ 08!E2',
    bend: (file) => Object.assign(file.sets?.[0]?.parts?.[0] ?? {}, { max: 38 }),
    edit: (workbook) => put(workbook, 'Bộ 08!E2', 38),
  },
  {
    name: 'an option that can never be chosen',
    code: 'unreachable-option',
    path: 'sets[0].parts[0].sections[1].criteria[2].options[2].points',
    line: /points: 5/,
    cell: 'Bộ 08!E55',
    bend: (file) => Object.assign(criterion23(file).options?.[2] ?? {}, { points: 5 }),
    edit: (workbook) => put(workbook, 'Bộ 08!E55', 5),
  },
  {
    name: 'points that go down within a branch',
    code: 'points-go-down',
    path: 'sets[0].parts[0].sections[1].criteria[2].options[1].points',
    line: /points: 0/,
    cell: 'Bộ 08!E54',
    bend: (file) => Object.assign(criterion23(file).options?.[1] ?? {}, { points: 0 }),
    edit: (workbook) => put(workbook, 'Bộ 08!E54', 0),
  },
  {
    name: 'a star condition that cannot be met',
    code: 'star-unattainable',
    path: 'sets[0].parts[0].sections[1].criteria[2].minForStar.5',
    line: /"5": 4/,
    cell: 'Bộ 08!H52',
    bend: (file) => Object.assign(criterion23(file).minForStar ?? {}, { 5: 4 }),
    edit: (workbook) => put(workbook, 'Bộ 08!H52', 4),
  },
];

describe.each(planted)('$name', ({ code, path, line, cell, bend, edit }) => {
  const bent = (): RubricExport => {
    const file = exported();
    bend(file as unknown as Loose);
    return file;
  };

  it('is found in JSON, with its path', async () => {
    const defects = await found(await writeRubricFile(bent(), 'json'), 'a.json');
    expect(defects).toContainEqual(expect.objectContaining({ code, place: path }));
  });

  it('is found in YAML, with its path and line', async () => {
    const text = await writeRubricFile(bent(), 'yaml');
    const defect = (await found(text, 'a.yaml')).find((each) => each.code === code && each.place === path);
    expect(text.toString().split('\n')[(defect?.line ?? 0) - 1]).toMatch(line);
  });

  it('is found in XLSX, with its sheet and cell', async () => {
    const defects = await found(await edited(edit), 'a.xlsx');
    expect(defects).toContainEqual(expect.objectContaining({ code, place: cell }));
  });
});

describe('what only a spreadsheet can have', () => {
  const cases: readonly [string, string, string, (workbook: ExcelJS.Workbook) => void][] = [
    [
      'a formula in place of points, which is not computed',
      'formula',
      'Bộ 08!E54',
      (workbook) => put(workbook, 'Bộ 08!E54', { formula: 'E53+1', result: 2 }),
    ],
    [
      'a code that the program took for a date',
      'cell-type',
      'Bộ 08!B9',
      (workbook) => {
        put(workbook, 'Bộ 08!B9', new Date('2026-02-01'));
        sheet(workbook, 'Bộ 08').getCell('B9').numFmt = 'dd/mm/yyyy';
      },
    ],
    ['points in words', 'wrong-type', 'Bộ 08!E54', (workbook) => put(workbook, 'Bộ 08!E54', 'hai')],
    [
      'no list of sets',
      'missing-sheet',
      'Danh mục bộ',
      (workbook) => workbook.removeWorksheet('Danh mục bộ'),
    ],
    [
      'a head that was changed',
      'missing-column',
      'Bộ 08!A1',
      (workbook) => put(workbook, 'Bộ 08!E1', 'Số điểm'),
    ],
    [
      'a kind of row that there is not',
      'unknown-row',
      'Bộ 08!A53',
      (workbook) => put(workbook, 'Bộ 08!A53', 'Mức'),
    ],
    [
      'an option above the first criterion',
      'row-order',
      'Bộ 08!A4',
      (workbook) => put(workbook, 'Bộ 08!A4', 'Mức điểm'),
    ],
    [
      'a set in the list without a sheet',
      'set-without-criteria',
      'Danh mục bộ!B3',
      (workbook) => {
        sheet(workbook, 'Danh mục bộ').getRow(3).values = ['qd-26-2026', 5, 'Bộ năm', 'Set five', 'tỉnh'];
      },
    ],
    [
      'a sheet that is not in the list',
      'unlisted-set',
      'Bộ 12!A1',
      (workbook) => workbook.addWorksheet('Bộ 12').addRow(['Loại dòng']),
    ],
    [
      'two sheets of one set',
      'duplicate-set',
      'Bộ 8!A1',
      (workbook) => workbook.addWorksheet('Bộ 8').addRow(['Loại dòng']),
    ],
    [
      'two frameworks in one file',
      'other-framework',
      'Danh mục bộ!A3',
      (workbook) => {
        sheet(workbook, 'Danh mục bộ').getRow(3).values = ['qd-148-2023', 9, 'Bộ chín', '', ''];
      },
    ],
    [
      'a ground of a set that is not in the file',
      'unlisted-set',
      'Căn cứ loại!A2',
      (workbook) => put(workbook, 'Căn cứ loại!A2', 21),
    ],
    [
      'a ground without a known effect',
      'wrong-type',
      'Căn cứ loại!C3',
      (workbook) => put(workbook, 'Căn cứ loại!C3', 'cảnh cáo'),
    ],
    [
      'a doubt at a criterion that is not there',
      'unknown-place',
      'Điểm cần làm rõ!B2',
      (workbook) => put(workbook, 'Điểm cần làm rõ!B2', '9.9'),
    ],
    [
      'a second row of evidence',
      'row-order',
      'Bộ 08!A24',
      (workbook) => put(workbook, 'Bộ 08!A24', 'Minh chứng'),
    ],
  ];

  it.each(cases)('%s: %s at %s', async (_, code, place, edit) => {
    expect(await found(await edited(edit), 'a.xlsx')).toContainEqual(
      expect.objectContaining({ code, place }),
    );
  });

  it('is forgiven where the meaning is plain', async () => {
    const bytes = await edited((workbook) => {
      put(workbook, 'Bộ 08!A53', ' mức điểm ');
      put(workbook, 'Bộ 08!E54', '2');
      put(workbook, 'Bộ 08!B9', 1.2);
      put(workbook, 'Bộ 08!C54', { richText: [{ text: 'Nhãn đủ, ' }, { text: 'đúng quy định' }] });
      put(workbook, 'Bộ 08!D54', null);
      sheet(workbook, 'Bộ 08').getColumn(14).values = ['Ý kiến riêng', 'x'];
    });
    const file = await parseRubricFile(bytes, 'a.xlsx');
    if (typeof file === 'string') throw new Error(file);
    expect(file.defects).toEqual([]);
    expect(file.content?.sets[0]?.parts[0]?.sections[1]?.criteria[2]?.options[1]).toEqual({
      points: 2,
      label: 'Nhãn đủ, đúng quy định',
      labelEn: 'Nhãn đủ, đúng quy định',
    });
  });
});

describe('a file that cannot be taken apart', () => {
  const text = (words: string) => new TextEncoder().encode(words);

  it.each([
    ['a.yaml', 'framework: x\n\tsets: []\n', 2, 'phím Tab'],
    ['a.yml', 'framework: x\nframework: y\n', 2, 'xuất hiện hai lần'],
    ['a.yaml', 'framework: [x\n', 2, 'YAML'],
  ])('%s %j: the line %i is named', async (name, words, line, hint) => {
    const [defect] = await found(text(words), name);
    expect(defect).toMatchObject({ code: 'syntax', line });
    expect(defect?.message.vi).toContain(hint);
  });

  it('JSON that ends too early says so', async () => {
    const [defect] = await found(text('{"framework": "x",'), 'a.json');
    expect(defect).toMatchObject({ code: 'syntax', place: '$' });
  });

  it('aliases of aliases are not multiplied out', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n <= 9; n += 1) {
      lines.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(', ')}]`);
    }
    const [defect] = await found(text(lines.join('\n')), 'a.yaml');
    expect(defect?.message.vi).toContain('quá nhiều tham chiếu');
  });

  it('whatever it holds, the answer is a list of defects', async () => {
    for (const words of ['x', '[]', '{}', '- 1', '"text"', 'null', '__proto__: {framework: x}']) {
      expect((await found(text(words), 'a.yaml')).length, words).toBeGreaterThan(0);
    }
  });
});
