import sharp from 'sharp';
import { askThread } from './ask-thread.ts';

/** What the thread is asked: the PDF, which page to draw (from 1), and the longer side of the drawing in pixels. */
export interface PdfQuestion {
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly maxSide: number;
}

/** `broken` also stands for a PDF that takes too long: nobody could look at it. */
export type PdfFault = 'encrypted' | 'broken' | 'no-such-page';

export type PdfAnswer =
  | { readonly fault: PdfFault }
  | { readonly pages: number; readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** How many pages a PDF has, and one of them as a WebP image. */
export interface DrawnPage {
  readonly pages: number;
  readonly image: Buffer;
}

const limits = { milliseconds: 20_000, megabytes: 256 };

let previous: Promise<unknown> = Promise.resolve();

/**
 * Draws one page of a PDF. One after the other, each in a thread that is ended after 20 s: a large or malicious PDF
 * can neither take all memory nor hold up other requests. `bytes` are handed over to the thread and are gone after.
 */
export async function drawPdfPage(question: PdfQuestion): Promise<DrawnPage | { fault: PdfFault }> {
  const turn = previous.then(() => ask(question));
  previous = turn.catch(() => undefined);
  const answer = await turn;
  if ('fault' in answer) return answer;
  const { width, height, rgba, pages } = answer;
  const image = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .webp({ quality: 80 })
    .toBuffer();
  return { pages, image };
}

async function ask({ bytes, ...question }: PdfQuestion): Promise<PdfAnswer> {
  const thread = new URL('./pdf-worker.ts', import.meta.url);
  return (await askThread<PdfAnswer>(thread, question, bytes, limits)) ?? { fault: 'broken' };
}
