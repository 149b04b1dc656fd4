import { type FileHandle, open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { release } from './ask-thread.ts';
import type { Bookmark, WrittenPart } from './pdf-volume.ts';
import { drawPdfPage, restPdfReader } from './read-pdf.ts';
import { sharp } from './sharp.ts';

/** What the thread is asked: one part after the other, then the end. */
export type BindingTask =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | {
      readonly kind: 'end';
      readonly bytes: Uint8Array;
      readonly title: string;
      readonly bookmarks: readonly Bookmark[];
    };

export type BindingAnswer = WrittenPart | { readonly fault: 'unreadable' };

/** A part of the volume is read when its turn comes and forgotten after. */
export interface VolumePart {
  readonly mediaType: string;
  readonly read: () => Promise<Uint8Array>;
}

/** Longer side of a picture in pixels: an A4 sheet at 200 dots an inch, as NĐ 30/2020, Phụ lục VI asks of scans. */
const pictureSide = 2339;
/** A part may take so long; a thread that is silent for longer is ended. */
const longestPart = 120_000;

/** Binds files of any accepted kind into one PDF on the disk, with one part at a time in memory. */
export class PdfBinder {
  readonly #file: FileHandle;
  readonly #thread: Worker;
  #pages = 0;

  private constructor(file: FileHandle, thread: Worker) {
    this.#file = file;
    this.#thread = thread;
  }

  /** Begins a volume in a new file. Whoever begins it must `close` it, whatever happens. */
  static async begin(path: string): Promise<PdfBinder> {
    const file = await open(path, 'wx', 0o600);
    await restPdfReader();
    const thread = new Worker(new URL('./bind-pdf-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
      // The flags of the test runner and of --watch are not for the thread.
      execArgv: [],
      stderr: true,
      stdout: true,
    });
    // Its end is noticed where an answer is waited for.
    thread.on('error', () => undefined);
    return new PdfBinder(file, thread);
  }

  /** Pages so far: the next part begins with this one, counted from 0. */
  get pages(): number {
    return this.#pages;
  }

  /**
   * Adds a part. A PDF that the binder cannot take apart, but that can be drawn, is bound as pictures of its pages.
   * Throws when it can be neither.
   */
  async add({ mediaType, read }: VolumePart): Promise<void> {
    if (mediaType !== 'application/pdf') {
      await this.#addPicture(await read());
      return;
    }
    const answer = await this.#ask({ kind: 'pdf', bytes: await read() });
    if ('fault' in answer) await this.#addDrawn(read);
    else await this.#keep(answer);
  }

  /** Ends the volume: `front` are the pages before all others, as PDF. Returns how many pages it has in all. */
  async end(front: Uint8Array, title: string, bookmarks: readonly Bookmark[]): Promise<number> {
    const answer = await this.#ask({ kind: 'end', bytes: front, title, bookmarks });
    if ('fault' in answer) throw new Error('the volume could not be ended');
    await this.#file.writeFile(answer.bytes);
    await this.#file.sync();
    return answer.pages;
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
    await this.#file.close();
  }

  async #addDrawn(read: () => Promise<Uint8Array>): Promise<void> {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const drawn = await drawPdfPage({ read, page, maxSide: pictureSide });
      if ('fault' in drawn) throw new Error(`a PDF can be neither bound nor drawn: ${drawn.fault}`);
      pages = drawn.pages;
      await this.#addPicture(drawn.image);
    }
  }

  async #addPicture(image: Uint8Array): Promise<void> {
    const { data, info } = await sharp(image, { sequentialRead: true })
      .autoOrient()
      .resize(pictureSide, pictureSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const answer = await this.#ask({ kind: 'picture', bytes: data, width, height });
    if ('fault' in answer) throw new Error('a picture could not be bound');
    await this.#keep(answer);
  }

  async #keep({ bytes, pages }: WrittenPart): Promise<void> {
    await this.#file.writeFile(bytes);
    release(bytes);
    this.#pages += pages;
  }

  /** The thread's answer to one task. `task.bytes` are gone after. */
  async #ask(task: BindingTask): Promise<BindingAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<BindingAnswer>();
    const ended = () => reject(new Error('the thread that binds PDFs ended'));
    const timer = setTimeout(() => reject(new Error('a part took too long to bind')), longestPart);
    this.#thread.once('message', resolve).once('exit', ended);
    // A copy is handed over: the memory of native modules (renderer, images) cannot be.
    const bytes = Uint8Array.from(task.bytes);
    release(task.bytes);
    try {
      this.#thread.postMessage({ ...task, bytes }, [bytes.buffer]);
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#thread.off('message', resolve).off('exit', ended);
    }
  }
}
