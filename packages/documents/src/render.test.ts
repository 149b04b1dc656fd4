import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdministrativeDocument, Block, Table } from './model.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { docxText, docxXml, folded, pdfPages, unzip } from './testing/read-text.ts';
import { cleanText } from './text.ts';

function report(
  body: readonly Block[],
  changes: Partial<AdministrativeDocument> = {},
): AdministrativeDocument {
  return {
    kind: 'report',
    issuer: { name: 'Ủy ban nhân dân xã Tịnh Khê' },
    reference: { number: 7, symbol: 'BC-UBND' },
    placeAndDate: { place: 'Tịnh Khê', date: '2024-09-06' },
    title: 'Báo cáo',
    summary: 'Kết quả thực hiện',
    body,
    signatures: [{ position: 'Chủ tịch', name: 'Võ Thành Long' }],
    recipients: ['Như trên', 'Lưu: VT'],
    ...changes,
  };
}

function listOf(rows: number): Table {
  return {
    type: 'table',
    columns: [
      { header: 'TT', width: 1, align: 'center' },
      { header: 'Tên sản phẩm', width: 5 },
      { header: 'Chủ thể', width: 5 },
    ],
    rows: Array.from({ length: rows }, (_, i) => ({
      cells: [String(i + 1), `Sản phẩm số ${i + 1}`, `Hộ ${i + 1}`],
    })),
  };
}

const paragraphOf = (text: string): Block => ({ type: 'paragraph', text });

/** Strings that a careless renderer would run, drop or break on. */
const HOSTILE = [
  '#eval("1+1") #include "/etc/passwd" #sys.inputs',
  '*đậm* _nghiêng_ `mã` $x^2$ = tiêu đề - mục + số @nhãn <nhãn> // ghi chú /* khối */',
  '\\ \\n \\u{1F600} "ngoặc" \'đơn\' [vuông] {nhọn} ~ -- ---',
  '<w:p>&amp; <script>alert(1)</script> ]]> <!-- x --> &#0;',
  'https://example.vn/#phần?a=1&b=2%20',
];

describe('a user’s text is printed as it is, never run', () => {
  it.each(HOSTILE)('%s', async (text) => {
    const document = report(
      [paragraphOf(text), { type: 'key-values', rows: [{ label: text, value: text }] }],
      {
        summary: text,
        addressees: [`Phòng ${text} x`],
        signatures: [{ position: 'Chủ tịch', name: text }],
        annexes: [{ title: 'Danh sách', body: [{ ...listOf(1), rows: [{ cells: ['1', text, text] }] }] }],
      },
    );
    const docx = folded(docxText(await renderDocx(document)));
    expect(docx.split(folded(text)).length - 1).toBeGreaterThanOrEqual(8);
    const squeezed = (value: string): string => value.replaceAll(/[\s\uFFFE]/gu, '');
    const pdf = squeezed((await pdfPages(await renderPdf(document))).join(''));
    expect(pdf).toContain(squeezed(text));
  });

  it('keeps emoji and right-to-left text in DOCX, and renders a PDF all the same', async () => {
    const document = report([paragraphOf('Bánh 🌟 mè שלום مرحبا hết')]);
    expect(docxText(await renderDocx(document))).toContain('Bánh 🌟 mè שלום مرحبا hết');
    const [page] = await pdfPages(await renderPdf(document));
    expect(page).toContain('Bánh');
    expect(page).toContain('hết');
  });

  it('drops control characters that would make the DOCX unreadable', async () => {
    const xml = docxXml(await renderDocx(report([paragraphOf('a\u0000\u000B\uFFFEb')])));
    expect(xml).toContain('>ab<');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters XML forbids
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  });

  it('holds any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (text) => {
        const document = report([paragraphOf(`[${text}]`)]);
        const paragraphs = docxText(await renderDocx(document));
        expect(paragraphs).toContain(`[${cleanText(text)}]`);
        expect((await renderPdf(document)).length).toBeGreaterThan(1000);
      }),
      { numRuns: 25 },
    );
  });

  it('breaks a word longer than the line, losing none of it', async () => {
    const word = 'a1b2c3d4e5'.repeat(30);
    const pages = await pdfPages(
      await renderPdf(report([paragraphOf(word), { ...listOf(1), rows: [{ cells: ['1', word, ''] }] }])),
    );
    const text = pages.join('').replaceAll(/[\s\uFFFE]/gu, '');
    expect(text.split(word).length - 1).toBe(2);
  });
});

describe('page (NĐ 30/2020, Phụ lục I, I)', () => {
  it('is A4 with 20, 20, 30 and 20 mm of margin, in Times New Roman', async () => {
    const docx = await renderDocx(report([paragraphOf('x')]));
    const xml = docxXml(docx);
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/);
    expect(docxXml(docx, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
  });

  it('lies down for a wide annex', async () => {
    const docx = await renderDocx(
      report([], { annexes: [{ title: 'Phụ biểu', orientation: 'landscape', body: [] }] }),
    );
    expect(docxXml(docx)).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  it('numbers pages from the second on, each annex apart', async () => {
    const pages = await pdfPages(
      await renderPdf(report([listOf(90)], { annexes: [{ title: 'Phụ biểu', body: [listOf(90)] }] })),
    );
    const first = pages.findIndex((page) => page.includes('PHỤ BIỂU'));
    expect(first).toBeGreaterThan(1);
    expect(pages[0]).toMatch(/^ỦY BAN/);
    expect(pages[1]).toMatch(/^2 /);
    expect(pages[first]).toMatch(/^Phụ lục/);
    expect(pages[first + 1]).toMatch(/^2 /);
  });

  it('hides the number of page 1 in DOCX', async () => {
    const docx = await renderDocx(report([paragraphOf('x')]));
    expect(docxXml(docx)).toContain('<w:titlePg/>');
    const headers = [...unzip(docx).keys()].filter((path) => path.startsWith('word/header'));
    expect(headers.filter((path) => docxXml(docx, path).includes('PAGE'))).toHaveLength(1);
  });
});

describe('long tables', () => {
  it('repeat their head on every page', async () => {
    const pages = await pdfPages(await renderPdf(report([listOf(120)])));
    expect(pages.length).toBeGreaterThan(3);
    const listed = pages.filter((page) => page.includes('Sản phẩm số'));
    for (const page of listed) expect(page).toContain('TT Tên sản phẩm Chủ thể');
    expect(docxXml(await renderDocx(report([listOf(120)])))).toContain('<w:tblHeader/>');
  });

  it('lose no row of 500', async () => {
    const document = report([listOf(500)], { orientation: 'landscape' });
    const text = ` ${(await pdfPages(await renderPdf(document))).join(' ')} `;
    const docx = docxText(await renderDocx(document));
    for (let i = 1; i <= 500; i += 1) {
      expect(text).toContain(` Sản phẩm số ${i} Hộ ${i} `);
      expect(docx).toContain(`Sản phẩm số ${i}\n`);
    }
  });

  it('break a row taller than a page, losing nothing', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
    const pages = await pdfPages(
      await renderPdf(report([{ ...listOf(1), rows: [{ cells: ['1', words.join(' '), ''] }] }])),
    );
    const printed = new Set(pages.join(' ').split(' '));
    expect(words.filter((word) => !printed.has(word))).toEqual([]);
  });

  it('are refused when a row does not fill its columns', async () => {
    const broken = report([{ ...listOf(1), rows: [{ cells: ['1', 'x'] }] }]);
    await expect(renderPdf(broken)).rejects.toThrow(RangeError);
    await expect(renderDocx(broken)).rejects.toThrow(RangeError);
  });
});

describe('signatures', () => {
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const image = { bytes: pixel, format: 'png', widthMm: 40, heightMm: 15 } as const;

  it('never stand alone on a page', async () => {
    for (let rows = 25; rows < 45; rows += 1) {
      const body = [
        ...Array.from({ length: rows }, (_, i) => paragraphOf(`Đoạn ${i}.`)),
        paragraphOf('Đoạn kết./.'),
      ];
      const pages = await pdfPages(await renderPdf(report(body)));
      expect(pages.find((page) => page.includes('Võ Thành Long'))).toContain('Đoạn kết./.');
    }
  });

  it('carry the picture of a signature in both formats', async () => {
    const signed = report([paragraphOf('x./.')], {
      signatures: [{ position: 'Chủ tịch', name: 'A', image }],
    });
    const files = [...unzip(await renderDocx(signed)).keys()];
    expect(files.some((path) => path.startsWith('word/media/'))).toBe(true);
    expect(Buffer.from(await renderPdf(signed)).includes('/Image')).toBe(true);
  });
});

describe('PDF for the archive', () => {
  const isPdfA = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes('pdfaid:part');

  it('is PDF/A when the document is dated, and the same bytes each time', async () => {
    const document = report([paragraphOf('Nội dung./.')]);
    const once = await renderPdf(document);
    expect(isPdfA(once)).toBe(true);
    expect(Buffer.compare(once, await renderPdf(document))).toBe(0);
  });

  it('is an ordinary PDF for a draft and for signs no font can draw', async () => {
    expect(isPdfA(await renderPdf(report([], { placeAndDate: { place: 'x', date: null } })))).toBe(false);
    expect(isPdfA(await renderPdf(report([paragraphOf('🌟')])))).toBe(false);
  });
});
