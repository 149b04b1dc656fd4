import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../http/problem.ts';
import { dropOldest } from './drop-oldest.ts';
import type { ByteRange } from './file-store.ts';

/** How far a volume is. `absent`: never begun, or dropped since; begin it. */
export type VolumeState =
  | { readonly state: 'absent' | 'waiting' | 'failed' }
  | { readonly state: 'binding'; readonly done: number; readonly of: number }
  | { readonly state: 'ready'; readonly size: number };

/** Makes the volume at the path and tells how many of its parts are done. */
export type Bind = (path: string, progress: (done: number, of: number) => void) => Promise<void>;

/** So many bytes of bound volumes are kept. */
const defaultLimit = 4 * 1024 * 1024 * 1024;
/** How many may wait; who comes after is asked to come again. */
const mostWaiting = 20;

/** Where bound volumes lie in the data folder. */
export const volumesFolder = (dataFolder: string): string => path.join(dataFolder, 'volumes');

/** A volume that nobody has fetched for so long goes. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * Removes the volumes that nobody has fetched for a day. They hold personal data, and what a producer has changed or
 * a withdrawn consent has erased since must not lie about in them.
 */
export async function sweepVolumes(folder: string): Promise<void> {
  const oldest = Date.now() - keptFor;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < oldest) await rm(file, { force: true });
  }
}

/**
 * Bound volumes in a folder, by a key that stands for all that is in them. They can be bound anew at any time, so
 * the oldest are dropped above a limit and a restart only loses those being bound. One is bound at a time: the memory
 * of a large one is bounded, and so is what they take of the machine.
 */
export class VolumeShelf {
  readonly #folder: string;
  readonly #limit: number;
  readonly #states = new Map<string, VolumeState>();
  #previous: Promise<unknown> = Promise.resolve();

  /** @param limit bytes to keep at most */
  constructor(folder: string, limit = defaultLimit) {
    this.#folder = folder;
    this.#limit = limit;
  }

  async state(key: string): Promise<VolumeState> {
    const state = this.#states.get(key);
    if (state) return state;
    const kept = await stat(this.#path(key)).catch(() => null);
    return kept ? { state: 'ready', size: kept.size } : { state: 'absent' };
  }

  /**
   * Begins a volume, unless it is there or being bound: whether this call has begun it. A failure goes to `onFailure`,
   * and stands until the volume is begun again. Answers 503 when too many wait.
   */
  async begin(key: string, bind: Bind, onFailure: (error: unknown) => void): Promise<boolean> {
    const { state } = await this.state(key);
    // Another call may have begun it meanwhile.
    const underWay = this.#states.has(key) && this.#states.get(key)?.state !== 'failed';
    if (state === 'ready' || underWay) return false;
    const waiting = [...this.#states.values()].filter((each) => each.state !== 'failed').length;
    if (waiting >= mostWaiting) {
      throw new Problem('unavailable', {
        detail: {
          vi: 'Nhiều hồ sơ đang chờ đóng quyển. Hãy thử lại sau ít phút.',
          en: 'Many dossiers are waiting to be bound. Try again in a few minutes.',
        },
      });
    }
    this.#states.set(key, { state: 'waiting' });
    this.#previous = this.#previous
      .then(() => this.#bind(key, bind))
      .catch((error: unknown) => {
        this.#states.set(key, { state: 'failed' });
        onFailure(error);
      });
    return true;
  }

  /** The bytes of a volume that is ready, or a span of them. */
  async get(key: string, range?: ByteRange): Promise<Readable> {
    const now = new Date();
    // Who is read last goes last.
    await utimes(this.#path(key), now, now);
    return createReadStream(this.#path(key), range);
  }

  /** Resolves when nothing is being bound any more. */
  async settled(): Promise<void> {
    await this.#previous;
  }

  async #bind(key: string, bind: Bind): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await dropOldest(this.#folder, this.#limit);
    const unfinished = `${this.#path(key)}.tmp`;
    await rm(unfinished, { force: true });
    try {
      await bind(unfinished, (done, of) => this.#states.set(key, { state: 'binding', done, of }));
      // A name appears only when the bytes behind it are whole.
      await rename(unfinished, this.#path(key));
      this.#states.delete(key);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  #path(key: string): string {
    return path.join(this.#folder, `${key}.pdf`);
  }
}
