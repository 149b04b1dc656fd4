import { Worker } from 'node:worker_threads';

/** How long and how much a thread may take before it is ended. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * Asks a thread of its own, which answers with one message, and ends it: what is handed in by others can neither take
 * all memory nor hold up other requests. Undefined: the thread failed, or took longer than it may.
 *
 * @param module the thread's file: reads `workerData`, posts one message
 * @param question handed over as `workerData`
 * @param bytes of the question, moved instead of copied: they are gone after
 */
export function askThread<Answer>(
  module: URL,
  question: object,
  bytes: Uint8Array,
  limits: ThreadLimits,
): Promise<Answer | undefined> {
  const own = ownMemory(bytes);
  const worker = new Worker(module, {
    workerData: { ...question, bytes: own },
    transferList: [own.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    // The flags of the test runner and of --watch are not for the thread.
    execArgv: [],
    stderr: true,
    stdout: true,
  });
  return new Promise<Answer | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limits.milliseconds);
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
    worker.once('message', () => clearTimeout(timer));
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}

/** Bytes that can be handed over to a thread: a small Buffer may share its memory with others. */
export function ownMemory(bytes: Uint8Array): Uint8Array {
  return bytes.buffer.byteLength === bytes.byteLength ? bytes : Uint8Array.from(bytes);
}

/**
 * Gives the memory of bytes back at once; they are empty after. Without it, a hundred megabytes of files and pictures
 * pile up before the garbage collector finds it worth its while. What is shared, or native, is left to the collector.
 */
export function release(bytes: Uint8Array): void {
  const { buffer } = bytes;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== bytes.byteLength) return;
  try {
    buffer.transfer(0);
  } catch {
    // Memory of a native module cannot be taken from it.
  }
}
