import { DetailedError, defaultOptions, Upload } from 'tus-js-client';
import { writeHeaders } from '../api/client.ts';
import { ApiError, errorOf, isPassing, noConnection } from '../api/errors.ts';
import { claimFile, forgetFile, keepFile, keptFiles } from './kept-files.ts';
import { fingerprint, uploadIdOf, worthRetrying } from './upload-rules.ts';

/** A file on its way. `interrupted`: the line is down, it goes on by itself. `finishing`: arrived, being recorded. */
export type UploadStatus = 'queued' | 'sending' | 'paused' | 'interrupted' | 'finishing' | 'done' | 'failed';

export interface UploadItem {
  readonly id: string;
  readonly file: File;
  /** Where it was chosen; part of the fingerprint, so that the same file chosen elsewhere is another upload. */
  readonly purpose: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly sent: number;
  readonly status: UploadStatus;
  readonly error: unknown;
  /** False: this browser has no room to keep it, so that the page must stay open. */
  readonly kept: boolean | null;
}

export interface UploadsOptions {
  readonly accountId: string;
  /** What for. */
  readonly purpose: string;
  /** Further metadata for the server, such as the producer's id. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Keep the files in the browser until they are sent, so that they go on by themselves after the tab was closed. */
  readonly keep: boolean;
  /**
   * Makes a file out of the arrived upload and puts it where it belongs; may be called again after a failure.
   *
   * @param purpose where the file was chosen
   */
  readonly onArrived: (uploadId: string, purpose: string) => Promise<unknown>;
}

/** So many files travel at once: more only share the same thin line. */
const atOnce = 2;
/** What is wrong with the bytes themselves stays wrong. */
export const refusedForGood = (error: unknown): boolean =>
  error instanceof ApiError && [400, 413, 415].includes(error.status);
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000];

/** The files of one place on their way to the server, resumably (tus 1.0), in the order they were chosen. */
export class Uploads {
  readonly #options: UploadsOptions;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, Upload>();
  readonly #claims = new Map<string, () => void>();
  #items: readonly UploadItem[] = [];
  #disposed = false;

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  readonly items = (): readonly UploadItem[] => this.#items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly File[]): void {
    const { purpose, metadata, keep } = this.#options;
    const added = files.map((file): UploadItem => {
      const id = crypto.randomUUID();
      return { id, file, purpose, metadata, sent: 0, status: 'queued', error: null, kept: null };
    });
    this.#set([...this.#items, ...added]);
    if (keep) for (const item of added) void this.#keep(item);
    this.#fill();
  }

  /** Takes up what was left when the page was closed: all files chosen under this purpose that nobody else is sending. */
  async restore(): Promise<void> {
    const { accountId, purpose } = this.#options;
    for (const { id, file, metadata, purpose: chosenAt } of await keptFiles(accountId, purpose)) {
      const release = await claimFile(id);
      if (!release) continue;
      if (this.#disposed) {
        release();
        return;
      }
      this.#claims.set(id, release);
      const item: UploadItem = {
        id,
        file,
        purpose: chosenAt,
        metadata,
        sent: 0,
        status: 'queued',
        error: null,
        kept: true,
      };
      this.#set([...this.#items, item]);
    }
    this.#fill();
  }

  pause(id: string): void {
    void this.#running.get(id)?.abort();
    this.#change(id, { status: 'paused' });
    this.#fill();
  }

  /** Goes on with a paused, interrupted or failed file from the byte where it stopped. */
  resume(id: string): void {
    this.#change(id, { status: 'queued', error: null });
    this.#fill();
  }

  /** Gives up a file; the server's part of it is removed. */
  remove(id: string): void {
    void this.#running
      .get(id)
      ?.abort(true)
      .catch(() => undefined);
    this.#running.delete(id);
    this.#letGo(id);
    this.#set(this.#items.filter((item) => item.id !== id));
    this.#fill();
  }

  /** The line is back, or may be: what it interrupted goes on. */
  online(): void {
    for (const item of this.#items) if (item.status === 'interrupted') this.resume(item.id);
  }

  /** The place is on the page. */
  open(): void {
    this.#disposed = false;
  }

  /** Stops everything, when the page is left; what is kept goes on when it is opened again. */
  dispose(): void {
    this.#disposed = true;
    for (const upload of this.#running.values()) void upload.abort();
    for (const release of this.#claims.values()) release();
    this.#claims.clear();
  }

  async #keep({ id, file, purpose, metadata }: UploadItem): Promise<void> {
    const { accountId } = this.#options;
    const release = await claimFile(id);
    if (release) this.#claims.set(id, release);
    const kept = await keepFile({ id, accountId, purpose, metadata, file, addedAt: Date.now() });
    const item = this.#items.find((each) => each.id === id);
    // Given up or sent in the meantime.
    if (!item || item.status === 'done') this.#letGo(id);
    else this.#change(id, { kept });
    if (this.#disposed) this.#claims.get(id)?.();
  }

  #letGo(id: string): void {
    this.#claims.get(id)?.();
    this.#claims.delete(id);
    if (this.#options.keep) void forgetFile(id);
  }

  #fill(): void {
    if (this.#disposed) return;
    const sending = this.#items.filter((item) => item.status === 'sending').length;
    const waiting = this.#items.filter((item) => item.status === 'queued');
    for (const item of waiting.slice(0, Math.max(0, atOnce - sending))) void this.#start(item);
  }

  async #start(item: UploadItem): Promise<void> {
    const { id } = item;
    this.#change(id, { status: 'sending' });
    const known = this.#running.get(id);
    const upload = known ?? this.#prepare(item);
    this.#running.set(id, upload);
    if (!known) {
      // A file that was on its way before a reload goes on from where it was.
      const [previous] = await upload.findPreviousUploads();
      if (previous) upload.resumeFromPreviousUpload(previous);
    }
    if (!this.#disposed) upload.start();
  }

  #prepare({ id, file, purpose, metadata }: UploadItem): Upload {
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      headers: writeHeaders,
      metadata: { ...metadata, name: file.name },
      fingerprint: async () => fingerprint(file, purpose),
      retryDelays,
      onShouldRetry: (error) => worthRetrying(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sent) => this.#change(id, { sent }),
      onError: (error) => this.#stopped(id, error),
      onSuccess: () => void this.#arrived(id, uploadIdOf(upload.url ?? '')),
    });
    return upload;
  }

  #stopped(id: string, error: unknown): void {
    const response = error instanceof DetailedError ? error.originalResponse : null;
    const status = response?.getStatus() ?? 0;
    if (worthRetrying(status)) this.#change(id, { status: 'interrupted', error: noConnection() });
    else this.#change(id, { status: 'failed', error: errorOf(status, response?.getBody() ?? '') });
    this.#fill();
  }

  async #arrived(id: string, uploadId: string): Promise<void> {
    const item = this.#items.find((each) => each.id === id);
    if (!item) return;
    const { file, purpose } = item;
    this.#change(id, { status: 'finishing', sent: file.size });
    try {
      await this.#options.onArrived(uploadId, purpose);
      await forgetUpload(fingerprint(file, purpose));
      this.#change(id, { status: 'done' });
      this.#letGo(id);
    } catch (error) {
      // All bytes are there: when the line is back, going on only records the file. What is refused for good is not kept.
      this.#change(id, { status: isPassing(error) ? 'interrupted' : 'failed', error });
      if (refusedForGood(error)) this.#letGo(id);
    }
    this.#fill();
  }

  #change(id: string, part: Partial<UploadItem>): void {
    this.#set(this.#items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  }

  #set(items: readonly UploadItem[]): void {
    this.#items = items;
    for (const listener of this.#listeners) listener();
  }
}

/** Only once its file is recorded is the address of an upload of no more use. */
async function forgetUpload(print: string): Promise<void> {
  const { urlStorage } = defaultOptions;
  for (const { urlStorageKey } of await urlStorage.findUploadsByFingerprint(print)) {
    await urlStorage.removeUpload(urlStorageKey);
  }
}
