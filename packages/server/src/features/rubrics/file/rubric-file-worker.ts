import { parentPort, workerData } from 'node:worker_threads';
import { parseRubricFile } from './parse-rubric-file.ts';
import type { FileQuestion } from './read-rubric-file.ts';

/** Reads a file of rubrics in a thread of its own, so that a malicious one can be stopped. */
const { bytes, name } = workerData as FileQuestion;
parentPort?.postMessage(await parseRubricFile(bytes, name));
