import { describe, expect, it } from 'vitest';
import type { AdministrativeDocument } from '../model.ts';
import { renderDocx } from '../render-docx.ts';
import { renderPdf } from '../render-pdf.ts';
import { docxText, folded, pdfPages } from '../testing/read-text.ts';
import { sampleDocuments } from '../testing/sample-documents.ts';
import type { FrameworkId } from './common.ts';

/** What stands in the DOCX, a line each paragraph, and on each page of the PDF, as its pictures were looked at. */
async function textOf(document: AdministrativeDocument): Promise<string> {
  const pages = await pdfPages(await renderPdf(document));
  const docx = docxText(await renderDocx(document)).replaceAll(/[^\S\n]+$|\n(?=\n)/gm, '');
  return `${[docx.trim(), ...pages.map((page, index) => `--- PDF ${index + 1}\n${page}`)].join('\n')}\n`;
}

for (const framework of ['qd-148-2023', 'qd-26-2026'] as const satisfies FrameworkId[]) {
  describe(`templates under ${framework}`, () => {
    it.each(Object.entries(sampleDocuments(framework)))('%s', async (name, document) => {
      await expect(await textOf(document)).toMatchFileSnapshot(`../testing/texts/${framework}/${name}.txt`);
    });
  });
}

describe('the two frameworks differ where the law does', () => {
  const text = async (framework: FrameworkId, name: string): Promise<string> => {
    const document = sampleDocuments(framework)[name];
    if (!document) throw new Error(name);
    return folded(docxText(await renderDocx(document)));
  };

  it('a decision cites the decree it was judged by', async () => {
    expect(await text('qd-148-2023', 'recognition-decision')).toContain('Quyết định số 148/QĐ-TTg');
    expect(await text('qd-26-2026', 'recognition-decision')).toContain('Quyết định số 26/2026/QĐ-TTg');
  });

  it('the city recognises 3 stars, the province 4 stars first in the list', async () => {
    expect(await text('qd-148-2023', 'recognition-decision')).toContain(': 03 sản phẩm 3 sao (Danh sách');
    expect(await text('qd-26-2026', 'recognition-decision')).toContain(
      ': 01 sản phẩm 4 sao, 02 sản phẩm 3 sao (Danh sách',
    );
  });

  it('the city forwards from 70 points to the province, the province from 90 to the ministry', async () => {
    expect(await text('qd-148-2023', 'forwarding-letter')).toContain('từ 70 điểm trở lên');
    expect(await text('qd-26-2026', 'forwarding-letter')).toContain('từ 90 điểm trở lên');
  });
});
