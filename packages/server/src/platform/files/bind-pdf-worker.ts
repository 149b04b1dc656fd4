import { parentPort } from 'node:worker_threads';
import { ownMemory, release } from './ask-thread.ts';
import type { BindingAnswer, BindingTask } from './bind-pdf.ts';
import { PdfVolume, type WrittenPart } from './pdf-volume.ts';

const volume = new PdfVolume();

const write = (task: BindingTask): Promise<WrittenPart> | WrittenPart => {
  switch (task.kind) {
    case 'pdf':
      return volume.addPdf(task.bytes);
    case 'picture':
      return volume.addPicture(task.bytes, task.width, task.height);
    case 'end':
      return volume.end(task.bytes, task.title, task.bookmarks);
  }
};

/** Binds one volume, a part a message, in a thread of its own: reading a large PDF holds up nobody's request. */
parentPort?.on('message', async (task: BindingTask) => {
  let answer: BindingAnswer;
  try {
    const { bytes, pages } = await write(task);
    answer = { bytes: ownMemory(bytes), pages };
  } catch {
    answer = { fault: 'unreadable' };
  }
  release(task.bytes);
  const moved = 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(answer, moved);
});
