import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockedPdf, pdf } from '../../../test/sample-files.ts';
import { PdfReader } from './read-pdf.ts';

const ask = (bytes: Buffer, page = 1, maxSide = 200) => ({ read: async () => bytes, page, maxSide });

let threads = 0;
const count = () => {
  threads += 1;
};
beforeEach(() => {
  threads = 0;
  process.on('worker', count);
});
afterEach(() => {
  process.off('worker', count);
});

describe('reading PDFs', () => {
  test('is done by one thread, which stays for the next', async () => {
    const reader = new PdfReader();
    const drawn = await Promise.all([1, 2, 3].map((page) => reader.draw(ask(pdf(3), page))));
    expect(drawn).toMatchObject([{ pages: 3 }, { pages: 3 }, { pages: 3 }]);
    expect(await reader.draw(ask(pdf(1), 2))).toEqual({ fault: 'no-such-page' });
    expect(await reader.draw(ask(lockedPdf()))).toEqual({ fault: 'encrypted' });
    expect(threads).toBe(1);
  });

  test('begins anew after a damaged one, whatever that has left behind', async () => {
    const reader = new PdfReader();
    expect(await reader.draw(ask(Buffer.from('%PDF-1.7 <script>')))).toEqual({ fault: 'broken' });
    expect(await reader.draw(ask(pdf(2)))).toMatchObject({ pages: 2 });
    expect(threads).toBe(2);
  });

  test('loads the bytes only when their turn has come', async () => {
    const reader = new PdfReader();
    const gate = Promise.withResolvers<Buffer>();
    let loaded = false;
    const first = reader.draw({ ...ask(pdf()), read: () => gate.promise });
    const second = reader.draw({
      ...ask(pdf()),
      read: async () => {
        loaded = true;
        return pdf();
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(loaded).toBe(false);
    gate.resolve(pdf());
    expect(await Promise.all([first, second])).toMatchObject([{ pages: 1 }, { pages: 1 }]);
    expect(loaded).toBe(true);
  });

  test('keeps a bounded queue: who comes when it is full is asked to come again', async () => {
    const reader = new PdfReader({ mostWaiting: 2 });
    const gate = Promise.withResolvers<Buffer>();
    const waiting = [1, 2].map(() => reader.draw({ ...ask(pdf()), read: () => gate.promise }));
    await expect(reader.draw(ask(pdf()))).rejects.toMatchObject({ code: 'unavailable' });
    gate.resolve(pdf());
    await Promise.all(waiting);
    expect(await reader.draw(ask(pdf()))).toMatchObject({ pages: 1 });
  });

  test('tells a page that takes too long from a damaged file, and goes on with a new thread', async () => {
    const hasty = new PdfReader({ longestDrawing: 1 });
    expect(await hasty.draw(ask(pdf(200), 200, 6000))).toEqual({ fault: 'too-slow' });
    expect(await hasty.draw(ask(pdf(200), 200, 6000))).toEqual({ fault: 'too-slow' });
    expect(threads).toBe(2);
  });

  test('a file that cannot be loaded holds nobody up', async () => {
    const reader = new PdfReader();
    const lost = reader.draw({ ...ask(pdf()), read: () => Promise.reject(new Error('gone')) });
    const next = reader.draw(ask(pdf()));
    await expect(lost).rejects.toThrow('gone');
    expect(await next).toMatchObject({ pages: 1 });
  });
});
