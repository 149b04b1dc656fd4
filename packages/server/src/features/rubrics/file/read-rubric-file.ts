import type { Text } from '@saolang/rulebook';
import { askThread } from '../../../platform/files/ask-thread.ts';
import { Problem } from '../../../platform/http/problem.ts';
import type { FileFault, RubricFile } from './parse-rubric-file.ts';

/** What the thread is asked. */
export interface FileQuestion {
  readonly bytes: Uint8Array;
  /** The file's name: its ending tells JSON from YAML. */
  readonly name: string;
}

/** A file of rubrics has at most so many bytes: all 26 sets in words take less than a quarter of it. */
export const maxRubricFileBytes = 4 * 1024 * 1024;

const limits = { milliseconds: 60_000, megabytes: 512 };

let previous: Promise<unknown> = Promise.resolve();

/**
 * Reads a file of rubrics (XLSX, YAML, JSON) and checks it; one file after the other, each in a thread that is ended
 * after 60 s. Answers 413 or 415, with what to do, for a file that cannot be looked into. `bytes` are gone after.
 */
export async function readRubricFile(question: FileQuestion): Promise<RubricFile> {
  if (question.bytes.byteLength === 0) throw refusal('empty');
  if (question.bytes.byteLength > maxRubricFileBytes) throw refusal('too-large');
  const turn = previous.then(() => ask(question));
  previous = turn.catch(() => undefined);
  const answer = (await turn) ?? 'too-long';
  if (typeof answer === 'string') throw refusal(answer);
  return answer;
}

const ask = ({ bytes, ...question }: FileQuestion) =>
  askThread<RubricFile | FileFault>(
    new URL('./rubric-file-worker.ts', import.meta.url),
    question,
    bytes,
    limits,
  );

const refusals = {
  empty: {
    vi: 'Tệp không có nội dung. Hãy kiểm tra lại tệp trên máy rồi chọn lại.',
    en: 'The file is empty. Check it on your device and choose it again.',
  },
  'too-large': {
    vi: 'Tệp quá lớn, kể cả sau khi giải nén. Hãy bỏ ảnh, trang tính thừa rồi lưu lại; tệp đủ 26 bộ chỉ khoảng 1 MB.',
    en: 'The file is too large, packed or unpacked. Remove pictures and extra sheets; all 26 sets take about 1 MB.',
  },
  'too-many-rows': {
    vi: 'Bảng tính có quá nhiều trang hoặc dòng. Hãy xóa các trang và dòng thừa rồi lưu lại.',
    en: 'The workbook has too many sheets or rows. Delete what is not needed and save it again.',
  },
  'too-long': {
    vi: 'Đọc tệp quá lâu nên đã dừng. Hãy xuất lại tệp từ hệ thống, chép nội dung sang rồi tải lên.',
    en: 'Reading the file took too long and was stopped. Export a fresh file and copy the content into it.',
  },
  broken: {
    vi: 'Tệp bị hỏng hoặc không phải bảng tính XLSX. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên.',
    en: 'The file is damaged or no XLSX workbook. Open it in a spreadsheet program and save it as .xlsx again.',
  },
  'old-workbook': {
    vi: 'Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy bỏ mật khẩu, lưu dạng .xlsx rồi tải lên.',
    en: 'This is an old Excel file (.xls), or one locked by a password. Unlock it and save it as .xlsx.',
  },
  'not-text': {
    vi: 'Chỉ nhận tệp XLSX, YAML hoặc JSON (mã UTF-8); nội dung tệp này là loại khác.',
    en: 'Only XLSX, YAML or JSON files (UTF-8) are accepted; this one is something else.',
  },
} as const satisfies Record<FileFault | 'empty' | 'too-long', Text>;

const refusal = (reason: keyof typeof refusals): Problem =>
  new Problem(reason === 'too-large' ? 'too-large' : 'unsupported-file', {
    detail: refusals[reason],
    facts: { reason },
  });
