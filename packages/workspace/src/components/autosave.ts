import { isConflict, isPassing } from '../api/errors.ts';
import { type Fields, mergeThreeWay, same } from './three-way-merge.ts';

/** The fields of a record at a version. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

export interface AutosaveOptions<T extends Fields> {
  /** Where the unsent draft is kept in the browser: one key a person and record. */
  readonly key: string;
  /** The record as the server last sent it. */
  readonly record: Versioned<T>;
  /** Sends the fields (`If-Match: version`); answers the new version. */
  readonly save: (value: T, version: number) => Promise<{ readonly version: number }>;
  /** Reads the record anew, after somebody else has changed it. */
  readonly load: () => Promise<Versioned<T>>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Milliseconds of quiet before a change is sent. */
  readonly delay?: number;
}

/** `clean`: nothing typed yet. `failed`: not on the server, but kept in this browser. */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface AutosaveSnapshot<T extends Fields> {
  readonly value: T;
  readonly status: SaveState;
  /** Why the last save failed. */
  readonly error: unknown;
  /** Whether the value came from an unsent draft of an earlier visit. */
  readonly restored: boolean;
  /** What somebody else wrote meanwhile, where it contradicts what was typed here. */
  readonly conflict: { readonly fields: readonly (keyof T & string)[]; readonly theirs: T } | null;
}

interface Draft<T> extends Versioned<T> {
  readonly base: T;
}

const retryDelays = [2_000, 5_000, 15_000, 60_000];

/** After so many stale versions in a row something else is wrong than a colleague who types. */
const mostConflicts = 5;

/**
 * Saves what is typed without anybody pressing a button, and loses none of it: each change goes to the browser's
 * storage first and leaves it only when the server has acknowledged it. One request at a time; a lost line is tried
 * again; a change by somebody else is merged field by field, and asked about only where both changed the same field.
 */
export class Autosave<T extends Fields> {
  readonly #options: AutosaveOptions<T>;
  readonly #listeners = new Set<() => void>();
  #snapshot: AutosaveSnapshot<T>;
  /** What the server last acknowledged, and its version. */
  #base: T;
  #version: number;
  #theirs: Versioned<T> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #failures = 0;
  #conflicts = 0;
  #disposed = false;
  /** The draft as this machine last wrote it to the browser's storage. */
  #kept: string | null = null;

  constructor(options: AutosaveOptions<T>) {
    this.#options = options;
    this.#base = options.record.value;
    this.#version = options.record.version;
    this.#snapshot = { value: this.#base, status: 'clean', error: null, restored: false, conflict: null };
    this.#restore();
  }

  readonly snapshot = (): AutosaveSnapshot<T> => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes changed fields; they are sent after a moment of quiet. */
  change(fields: Partial<T>): void {
    this.#disposed = false;
    this.#show({ value: { ...this.#snapshot.value, ...fields } });
    this.#keep();
    if (this.#snapshot.status === 'conflict') return;
    this.#failures = 0;
    this.#show({ status: 'waiting' });
    this.#schedule(this.#options.delay ?? 800);
  }

  /** Sends now what has not been sent. Resolves to whether the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // What was typed during a request goes with the next one.
    while (this.#dirty() && this.#snapshot.status !== 'conflict') {
      const failures = this.#failures;
      this.#running ??= this.#send().finally(() => {
        this.#running = null;
      });
      await this.#running;
      if (this.#failures > failures) return false;
    }
    return !this.#dirty();
  }

  /** Takes a newer version that was read elsewhere on the page, unless something typed here is still unsent. */
  adopt(record: Versioned<T>): void {
    if (record.version <= this.#version || this.#dirty() || this.#running) return;
    this.#base = record.value;
    this.#version = record.version;
    this.#show({ value: record.value });
  }

  /** Ends a conflict: in the contested fields mine stands, or theirs. Everything else of both is kept. */
  resolve(choice: 'mine' | 'theirs'): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    const { merged, conflicts } = mergeThreeWay(this.#base, this.#snapshot.value, theirs.value);
    const yielded = Object.fromEntries(conflicts.map((field) => [field, theirs.value[field]])) as Partial<T>;
    this.#continueFrom(theirs, choice === 'mine' ? merged : { ...merged, ...yielded });
    if (this.#dirty()) this.#schedule(0);
  }

  /**
   * Ends the trying: a request under way is the last. What is unsent stays in the browser's storage, from where the
   * form goes on when it is opened anew.
   */
  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    const sent = this.#snapshot.value;
    this.#show({ status: 'saving' });
    try {
      const { version } = await this.#options.save(sent, this.#version);
      this.#failures = 0;
      this.#conflicts = 0;
      this.#continueFrom({ value: sent, version }, this.#snapshot.value);
    } catch (error) {
      this.#conflicts += 1;
      if (isConflict(error) && this.#conflicts <= mostConflicts) return this.#reconcile();
      this.#conflicts = 0;
      this.#fail(error);
    }
  }

  async #reconcile(): Promise<void> {
    try {
      const theirs = await this.#options.load();
      this.#failures = 0;
      this.#meet(theirs);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Joins what is typed here with what stands on the server. */
  #meet(theirs: Versioned<T>): void {
    const { merged, conflicts } = mergeThreeWay(this.#base, this.#snapshot.value, theirs.value);
    if (conflicts.length === 0) {
      this.#continueFrom(theirs, merged);
      return;
    }
    this.#theirs = theirs;
    this.#show({ status: 'conflict', error: null, conflict: { fields: conflicts, theirs: theirs.value } });
  }

  #continueFrom(acknowledged: Versioned<T>, value: T): void {
    this.#theirs = null;
    this.#base = acknowledged.value;
    this.#version = acknowledged.version;
    this.#show({ value, error: null, conflict: null });
    this.#keep();
    this.#show({ status: this.#dirty() ? 'waiting' : 'saved' });
  }

  #fail(error: unknown): void {
    const delay = retryDelays[Math.min(this.#failures, retryDelays.length - 1)] ?? 60_000;
    this.#failures += 1;
    this.#show({ status: 'failed', error });
    if (isPassing(error)) this.#schedule(delay);
  }

  #dirty(): boolean {
    return !same(this.#snapshot.value, this.#base);
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#disposed) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Writes the draft to the browser's storage, or clears it when the server has everything. */
  #keep(): void {
    const { key, storage } = this.#options;
    try {
      // The form has been opened anew, and the draft is that one's.
      if (this.#disposed && storage.getItem(key) !== this.#kept) return;
      if (!this.#dirty()) {
        storage.removeItem(key);
        this.#kept = null;
        return;
      }
      const draft: Draft<T> = { value: this.#snapshot.value, base: this.#base, version: this.#version };
      this.#kept = JSON.stringify(draft);
      storage.setItem(key, this.#kept);
    } catch {
      // Full or closed storage: the change is still in memory and on its way to the server.
    }
  }

  #restore(): void {
    const draft = this.#readDraft();
    if (!draft) return;
    const server = { value: this.#base, version: this.#version };
    this.#base = draft.base;
    this.#version = draft.version;
    this.#show({ value: draft.value, restored: true });
    this.#meet(server);
    if (this.#snapshot.status === 'saved') this.#show({ status: 'clean', restored: false });
    if (this.#snapshot.status === 'waiting') this.#schedule(this.#options.delay ?? 800);
  }

  #readDraft(): Draft<T> | null {
    try {
      const text = this.#options.storage.getItem(this.#options.key);
      const draft: unknown = text ? JSON.parse(text) : null;
      const whole =
        typeof draft === 'object' &&
        draft !== null &&
        'value' in draft &&
        'base' in draft &&
        'version' in draft;
      return whole ? (draft as Draft<T>) : null;
    } catch {
      return null;
    }
  }

  #show(part: Partial<AutosaveSnapshot<T>>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
