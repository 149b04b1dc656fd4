import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dropOldest } from './drop-oldest.ts';

/** So many bytes of drawn pages are kept: about 5000 pages. */
const defaultLimit = 512 * 1024 * 1024;

/**
 * Pictures of pages that have been drawn, in a folder, by the SHA-256 of their file and their number: whoever looks
 * again need not wait. All of it can be drawn anew, so the oldest are dropped above a limit and nothing else is lost.
 */
export class DrawnPages {
  readonly #folder: string;
  readonly #limit: number;
  readonly #drawing = new Map<string, Promise<Buffer>>();
  /** Bytes in the folder; unknown until the first page is kept. */
  #size: number | undefined;
  #dropping: Promise<void> = Promise.resolve();

  /** @param limit bytes to keep at most */
  constructor(folder: string, limit = defaultLimit) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** The picture of a page: the one that is kept, else a new one. Who asks meanwhile gets the same. */
  picture(sha256: string, page: number, draw: () => Promise<Buffer>): Promise<Buffer> {
    const name = `${sha256}-${page}.webp`;
    const known = this.#drawing.get(name);
    if (known) return known;
    const drawing = this.#pictureOf(name, draw).finally(() => this.#drawing.delete(name));
    this.#drawing.set(name, drawing);
    return drawing;
  }

  async #pictureOf(name: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const kept = await readFile(path.join(this.#folder, name)).catch(() => null);
    if (kept) return kept;
    const picture = await draw();
    // What cannot be kept is drawn again the next time.
    await this.#keep(name, picture).catch(() => undefined);
    return picture;
  }

  async #keep(name: string, picture: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const temporary = path.join(this.#folder, `${randomUUID()}.tmp`);
    await writeFile(temporary, picture, { mode: 0o600 });
    // A name appears only when the bytes behind it are whole.
    await rename(temporary, path.join(this.#folder, name));
    if (this.#size !== undefined) this.#size += picture.length;
    if (this.#size !== undefined && this.#size <= this.#limit) return;
    this.#dropping = this.#dropping.then(async () => {
      this.#size = await dropOldest(this.#folder, this.#limit);
    });
    await this.#dropping;
  }
}
