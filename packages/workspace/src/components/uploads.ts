import { DetailedError, Upload } from 'tus-js-client';
import { writeHeaders } from '../api/client.ts';
import { errorOf, isPassing, noConnection } from '../api/errors.ts';
import { fingerprint, uploadIdOf, worthRetrying } from './upload-rules.ts';

/** A file on its way. `interrupted`: the line is down, it goes on by itself. `finishing`: arrived, being recorded. */
export type UploadStatus = 'queued' | 'sending' | 'paused' | 'interrupted' | 'finishing' | 'done' | 'failed';

export interface UploadItem {
  readonly id: string;
  readonly file: File;
  readonly sent: number;
  readonly status: UploadStatus;
  readonly error: unknown;
}

export interface UploadsOptions {
  /** Whose and what for; part of the fingerprint, so that a file chosen again elsewhere is another upload. */
  readonly purpose: string;
  /** Further metadata for the server, such as the producer's id. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Makes a file out of the arrived upload and puts it where it belongs; may be called again after a failure. */
  readonly onArrived: (uploadId: string) => Promise<unknown>;
}

/** So many files travel at once: more only share the same thin line. */
const atOnce = 2;
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000];

/** The files of one place on their way to the server, resumably (tus 1.0), in the order they were chosen. */
export class Uploads {
  readonly #options: UploadsOptions;
  readonly #listeners = new Set<() => void>();
  readonly #running = new Map<string, Upload>();
  #items: readonly UploadItem[] = [];

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  readonly items = (): readonly UploadItem[] => this.#items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly File[]): void {
    const added = files.map((file): UploadItem => {
      return { id: crypto.randomUUID(), file, sent: 0, status: 'queued', error: null };
    });
    this.#set([...this.#items, ...added]);
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
    this.#set(this.#items.filter((item) => item.id !== id));
    this.#fill();
  }

  /** The line is back: what it interrupted goes on. */
  online(): void {
    for (const item of this.#items) if (item.status === 'interrupted') this.resume(item.id);
  }

  /** Stops everything, when the page is left; choosing a file again later goes on with it. */
  dispose(): void {
    for (const upload of this.#running.values()) void upload.abort();
  }

  #fill(): void {
    const sending = this.#items.filter((item) => item.status === 'sending').length;
    const waiting = this.#items.filter((item) => item.status === 'queued');
    for (const item of waiting.slice(0, Math.max(0, atOnce - sending))) void this.#start(item);
  }

  async #start({ id, file }: UploadItem): Promise<void> {
    this.#change(id, { status: 'sending' });
    const known = this.#running.get(id);
    const upload = known ?? this.#prepare(id, file);
    this.#running.set(id, upload);
    if (!known) {
      // A file that was on its way before a reload goes on from where it was.
      const [previous] = await upload.findPreviousUploads();
      if (previous) upload.resumeFromPreviousUpload(previous);
    }
    upload.start();
  }

  #prepare(id: string, file: File): Upload {
    const { purpose, metadata } = this.#options;
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      headers: writeHeaders,
      metadata: { ...metadata, name: file.name },
      fingerprint: async () => fingerprint(file, purpose),
      removeFingerprintOnSuccess: true,
      retryDelays,
      onShouldRetry: (error) => worthRetrying(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sent) => this.#change(id, { sent }),
      onError: (error) => this.#stopped(id, error),
      onSuccess: () => void this.#arrived(id, file, uploadIdOf(upload.url ?? '')),
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

  async #arrived(id: string, file: File, uploadId: string): Promise<void> {
    this.#change(id, { status: 'finishing', sent: file.size });
    try {
      await this.#options.onArrived(uploadId);
      this.#change(id, { status: 'done' });
    } catch (error) {
      // All bytes are there: when the line is back, going on only records the file.
      this.#change(id, { status: isPassing(error) ? 'interrupted' : 'failed', error });
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
