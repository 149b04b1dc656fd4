import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from '../../platform/files/read-workbook.ts';
import { mostRows } from './columns.ts';

/** Reads a workbook in a thread of its own, so that a malicious one can be stopped. Heading and example come on top. */
const { bytes } = workerData as { readonly bytes: Uint8Array };
parentPort?.postMessage(await readWorkbook(bytes, mostRows + 2));
