import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problem.ts';
import { ownMemory, release } from './ask-thread.ts';
import { sharp } from './sharp.ts';

/** Which page to draw (from 1), and the longer side of the drawing in pixels. */
export interface PdfQuestion {
  /** Loads the PDF. Called when its turn has come: what waits holds no memory. */
  readonly read: () => Promise<Uint8Array>;
  readonly page: number;
  readonly maxSide: number;
}

/** What the thread is asked. */
export interface PdfTask extends Omit<PdfQuestion, 'read'> {
  readonly bytes: Uint8Array;
}

/** `too-slow`: not drawn in time, because the file is too heavy or the machine too busy. */
export type PdfFault = 'encrypted' | 'broken' | 'no-such-page' | 'too-slow';

export type PdfAnswer =
  | { readonly fault: PdfFault }
  | { readonly pages: number; readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** How many pages a PDF has, and one of them as a WebP image. */
export interface DrawnPage {
  readonly pages: number;
  readonly image: Buffer;
}

interface PdfReaderOptions {
  /** How long a page may take, in milliseconds, once its bytes are with the thread. */
  readonly longestDrawing?: number;
  /** How many may wait or be drawn; who comes after is asked to come again. */
  readonly mostWaiting?: number;
}

/** After so long without a question the thread ends and gives its memory back. */
const idleTime = 60_000;
/** The thread's memory grows with the largest file it has held, and never shrinks. */
const largeFile = 32 * 1024 * 1024;

/**
 * Draws pages of PDFs, one after the other, in one thread that stays warm. The thread ends after a page that takes
 * too long or a damaged file: a malicious one can neither take all memory nor hold up other requests for long, and
 * leaves nothing behind for the next.
 */
export class PdfReader {
  readonly #longestDrawing: number;
  readonly #mostWaiting: number;
  #previous: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #thread: Worker | undefined;
  #rest: NodeJS.Timeout | undefined;

  constructor({ longestDrawing = 20_000, mostWaiting = 24 }: PdfReaderOptions = {}) {
    this.#longestDrawing = longestDrawing;
    this.#mostWaiting = mostWaiting;
  }

  /** Draws one page. Answers 503 when too many wait. */
  async draw(question: PdfQuestion): Promise<DrawnPage | { fault: PdfFault }> {
    if (this.#waiting >= this.#mostWaiting) {
      throw new Problem('unavailable', {
        detail: {
          vi: 'Nhiều người đang mở tệp cùng lúc. Hãy thử lại sau vài giây.',
          en: 'Many files are being opened at once. Try again in a few seconds.',
        },
      });
    }
    this.#waiting += 1;
    try {
      const turn = this.#previous.then(() => this.#ask(question));
      this.#previous = turn.catch(() => undefined);
      const answer = await turn;
      if ('fault' in answer) return answer;
      const { width, height, rgba, pages } = answer;
      const image = await sharp(rgba, { raw: { width, height, channels: 4 } })
        .webp({ quality: 80 })
        .toBuffer();
      release(rgba);
      return { pages, image };
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Ends the thread as soon as it is idle and gives its memory back; the next question starts another. */
  rest(): Promise<void> {
    const rested = this.#previous.then(() => {
      clearTimeout(this.#rest);
      return this.#end();
    });
    this.#previous = rested;
    return rested;
  }

  async #ask({ read, page, maxSide }: PdfQuestion): Promise<PdfAnswer> {
    clearTimeout(this.#rest);
    const bytes = ownMemory(await read());
    const large = bytes.byteLength > largeFile;
    this.#thread ??= await startThread();
    const thread = this.#thread;
    const answer = await answerOf(thread, { bytes, page, maxSide }, this.#longestDrawing);
    const spoilt = 'fault' in answer && (answer.fault === 'broken' || answer.fault === 'too-slow');
    if (spoilt || large) await this.#end();
    else this.#rest = setTimeout(() => void this.#end(), idleTime).unref();
    return answer;
  }

  async #end(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }
}

const reader = new PdfReader();

/** Draws one page of a PDF with the process's own reader. */
export const drawPdfPage = (question: PdfQuestion) => reader.draw(question);

/** Gives back the memory of the process's own reader while something large is done. */
export const restPdfReader = () => reader.rest();

/** Starts the thread and waits until it can draw: its start is nobody's slow page. */
async function startThread(): Promise<Worker> {
  const thread = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
    // The flags of the test runner and of --watch are not for the thread.
    execArgv: [],
    stderr: true,
    stdout: true,
  });
  await new Promise<void>((resolve, reject) => {
    thread.once('message', () => resolve());
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that reads PDFs did not start')));
  });
  // Its end is noticed where an answer is waited for.
  thread.on('error', () => undefined);
  return thread;
}

/** The thread's answer to one task. `task.bytes` are handed over and are gone after. */
async function answerOf(thread: Worker, task: PdfTask, longest: number): Promise<PdfAnswer> {
  // A process that has nothing else to do waits for the answer, but not for the thread.
  thread.ref();
  const answered = Promise.withResolvers<PdfAnswer>();
  const timer = setTimeout(() => answered.resolve({ fault: 'too-slow' }), longest);
  const answer = (message: PdfAnswer) => answered.resolve(message);
  const end = () => answered.resolve({ fault: 'broken' });
  thread.once('message', answer).once('exit', end);
  try {
    thread.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
    return await answered.promise;
  } finally {
    clearTimeout(timer);
    thread.off('message', answer).off('exit', end).unref();
  }
}
