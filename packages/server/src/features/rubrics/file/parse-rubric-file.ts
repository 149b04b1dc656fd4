import { checkRubric, importRubrics, type RubricExport, toExport } from '@saolang/rulebook';
import { readWorkbook, type WorkbookFault } from '../../../platform/files/read-workbook.ts';
import { parseJson } from './parse-json.ts';
import { parseWorkbook } from './parse-workbook.ts';
import { parseYaml } from './parse-yaml.ts';
import type { FileDefect, Parsed } from './parsed.ts';

export type RubricFormat = 'json' | 'yaml' | 'xlsx';

/** Why a file is not looked into at all. */
export type FileFault = WorkbookFault | 'old-workbook' | 'not-text';

/** What a file of rubrics holds. */
export interface RubricFile {
  readonly format: RubricFormat;
  /** The rubrics in the export form, as our own export writes them; null while there is a defect. */
  readonly content: RubricExport | null;
  readonly defects: readonly FileDefect[];
}

const zipStart = [0x50, 0x4b];
/** The compound file of Excel until 2003. */
const oldStart = [0xd0, 0xcf, 0x11, 0xe0];
/** So many are enough to see what is wrong, and a hostile file cannot make an endless list. */
const mostDefects = 500;

/**
 * Reads a file of rubrics from anybody: what it is by its first bytes, then by its name; takes it apart and checks its
 * content. Call it by way of `readRubricFile`, which bounds time and memory.
 */
export async function parseRubricFile(bytes: Uint8Array, name: string): Promise<RubricFile | FileFault> {
  if (startsWith(bytes, oldStart)) return 'old-workbook';
  if (startsWith(bytes, zipStart)) {
    const sheets = await readWorkbook(bytes);
    return typeof sheets === 'string' ? sheets : checked('xlsx', parseWorkbook(sheets));
  }
  const text = textOf(bytes);
  if (text === null) return 'not-text';
  const json = /\.json$/i.test(name) || (!/\.ya?ml$/i.test(name) && /^\s*[{[]/.test(text));
  return json ? checked('json', parseJson(text)) : checked('yaml', parseYaml(text));
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function textOf(bytes: Uint8Array): string | null {
  try {
    // A byte order mark, which some editors put first, is left out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function checked(format: RubricFormat, { json, defects: found, placeOf }: Parsed): RubricFile {
  const defects = new Map(found.map((defect) => [`${defect.place} ${defect.code}`, defect]));
  // What follows from a cell that cannot be read, or from a syntax error, is not said again.
  const reported = new Set(found.map(({ place }) => place));
  for (const { place: path, code, message } of json === undefined ? [] : checkRubric(json)) {
    const place = placeOf(path);
    const key = `${place.place} ${code}`;
    if (!reported.has(place.place) && !defects.has(key)) defects.set(key, { ...place, code, message });
  }
  const list = [...defects.values()];
  const outcome = list.length === 0 ? importRubrics(json) : null;
  const content = outcome?.ok ? toExport((json as RubricExport).framework, outcome.rubrics) : null;
  return { format, content, defects: list.slice(0, mostDefects) };
}
