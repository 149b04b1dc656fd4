import { parentPort } from 'node:worker_threads';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import { ownMemory, release } from './ask-thread.ts';
import type { PdfAnswer, PdfTask } from './read-pdf.ts';

const library = await PDFiumLibrary.init();

/** Opens a PDF and draws one page: in a thread of its own, so that a malicious one can be stopped. */
async function answer({ bytes, page, maxSide }: PdfTask): Promise<PdfAnswer> {
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(bytes);
  } catch (error) {
    return { fault: /password|security/i.test(String(error)) ? 'encrypted' : 'broken' };
  }
  try {
    const pages = document.getPageCount();
    if (pages < 1) return { fault: 'broken' };
    if (page > pages) return { fault: 'no-such-page' };
    const sheet = document.getPage(page - 1);
    const { originalWidth, originalHeight } = sheet.getOriginalSize();
    // A page that cannot be read has no size.
    if (!(originalWidth >= 1 && originalHeight >= 1)) return { fault: 'broken' };
    const scale = maxSide / Math.max(originalWidth, originalHeight);
    const width = Math.max(1, Math.floor(originalWidth * scale));
    const height = Math.max(1, Math.floor(originalHeight * scale));
    const { data } = await sheet.render({ width, height, renderFormFields: true });
    return { pages, width, height, rgba: data };
  } catch {
    return { fault: 'broken' };
  } finally {
    document.destroy();
  }
}

parentPort?.on('message', async (task: PdfTask) => {
  const given = await answer(task);
  release(task.bytes);
  if ('fault' in given) {
    parentPort?.postMessage(given);
    return;
  }
  const rgba = ownMemory(given.rgba);
  parentPort?.postMessage({ ...given, rgba }, [rgba.buffer as ArrayBuffer]);
});
parentPort?.postMessage('ready');
