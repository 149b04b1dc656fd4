import type { CellRow, CellSheet } from '../../../platform/files/read-workbook.ts';
import { given, parseSetSheet } from './parse-set-sheet.ts';
import type { Parsed } from './parsed.ts';
import { Findings, SheetReader } from './sheet-reader.ts';
import {
  cellName,
  doubtColumns,
  groundColumns,
  groundKindWords,
  keyOf,
  originWords,
  placeWords,
  rubricColumns,
  setColumns,
  setOfSheet,
  setSheetName,
  sheetNames,
} from './workbook-layout.ts';

type Fields = Record<string, unknown>;

/** A set that is being read: its number, its fields, and its path in the content. */
interface ReadSet {
  readonly number: unknown;
  readonly path: string;
  readonly fields: Fields;
}

/** Takes the cells of a workbook apart into the export form, remembering which cell each value came from. */
export function parseWorkbook(sheets: readonly CellSheet[]): Parsed {
  const findings = new Findings();
  const list = sheetNamed(sheets, sheetNames.sets);
  if (!list) {
    findings.report(sheetNames.sets, 'missing-sheet', {
      vi: `Tệp không có trang “${sheetNames.sets}”. Hãy xuất bộ tiêu chí đang dùng ra XLSX rồi sửa trên tệp đó.`,
      en: `The workbook has no sheet “${sheetNames.sets}”. Export the current sheets as XLSX and edit that file.`,
    });
  }
  const json = list && readContent(new SheetReader(list, setColumns, findings), sheets, findings);
  return {
    json,
    defects: findings.defects,
    placeOf: (path) => ({ place: nearestCell(findings.cells, path) }),
  };
}

/** The cell of a value, or of the nearest thing around it that has a cell. */
function nearestCell(cells: ReadonlyMap<string, string>, path: string): string {
  for (let around = path; around !== ''; around = around.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const cell = cells.get(around);
    if (cell) return cell;
  }
  return cellName(sheetNames.sets, 1, 1);
}

const sheetNamed = (sheets: readonly CellSheet[], name: string): CellSheet | undefined =>
  sheets.find((sheet) => sheet.name.normalize('NFC').trim().toLowerCase() === name.toLowerCase());

function readContent(
  list: SheetReader<typeof setColumns>,
  sheets: readonly CellSheet[],
  findings: Findings,
): Fields {
  const sets: ReadSet[] = [];
  let framework: string | undefined;
  for (const row of list.rows) {
    const own = list.text(row, 'framework');
    if (framework === undefined) list.note('framework', row, 'framework');
    if (framework !== undefined && own !== undefined && own !== framework) {
      list.report(row, 'framework', 'other-framework', {
        vi: `Mỗi tệp chỉ ghi một khung; các dòng trên ghi ${framework}.`,
        en: `One file holds one framework; the rows above say ${framework}.`,
      });
    }
    framework ??= own;
    const set = readSet(list, row, sheets, findings, sets.length);
    if (set) sets.push(set);
  }
  requireListed(sheets, sets, findings);
  readGrounds(sheetNamed(sheets, sheetNames.grounds), sets, findings);
  readDoubts(sheetNamed(sheets, sheetNames.doubts), sets, findings);
  return given({ framework, sets: sets.map(({ fields }) => fields) });
}

/** A set of the list with its sheet; null when that is missing, which is reported. */
function readSet(
  list: SheetReader<typeof setColumns>,
  row: CellRow,
  sheets: readonly CellSheet[],
  findings: Findings,
  index: number,
): ReadSet | null {
  const path = `sets[${index}]`;
  const number = list.number(row, 'number', `${path}.number`);
  const origin = list.text(row, 'origin', `${path}.originUnit`);
  const fields = given({
    number,
    name: list.text(row, 'name', `${path}.name`),
    nameEn: list.text(row, 'nameEn', `${path}.nameEn`),
    originUnit: origin === undefined ? undefined : keyOf(originWords, origin),
  });
  const sheet = sheets.find(({ name }) => setOfSheet(name) === number);
  if (!sheet && typeof number === 'number') {
    list.report(row, 'number', 'set-without-criteria', {
      vi: `Bộ ${number}: không có trang “${setSheetName(number)}” với các tiêu chí. Hãy thêm trang đó, hoặc xóa dòng này.`,
      en: `Set ${number}: there is no sheet “${setSheetName(number)}” with its criteria. Add it, or delete this row.`,
    });
    return null;
  }
  if (sheet) {
    const place = cellName(sheet.name, 1, 1);
    findings.cells.set(path, place);
    findings.cells.set(`${path}.parts`, place);
    const reader = new SheetReader(sheet, rubricColumns, findings);
    return { number, path, fields: { ...fields, parts: parseSetSheet(reader, path) } };
  }
  return { number, path, fields: { ...fields, parts: [] } };
}

/** Each sheet of a set stands in the list, and each set has one sheet. */
function requireListed(sheets: readonly CellSheet[], sets: readonly ReadSet[], findings: Findings): void {
  const seen = new Set<number>();
  for (const { name } of sheets) {
    const number = setOfSheet(name);
    if (number === undefined) continue;
    if (seen.has(number)) {
      findings.report(cellName(name, 1, 1), 'duplicate-set', {
        vi: `Bộ ${number} có hai trang tính. Hãy xóa một trang.`,
        en: `Set ${number} has two sheets. Delete one.`,
      });
    } else if (!sets.some((set) => set.number === number)) {
      findings.report(cellName(name, 1, 1), 'unlisted-set', {
        vi: `Bộ ${number} chưa có trong trang “${sheetNames.sets}”. Hãy thêm một dòng cho bộ này, hoặc xóa trang.`,
        en: `Set ${number} does not stand in “${sheetNames.sets}”. Add a row for it, or delete the sheet.`,
      });
    }
    seen.add(number);
  }
}

function readGrounds(sheet: CellSheet | undefined, sets: readonly ReadSet[], findings: Findings): void {
  if (!sheet) return;
  const reader = new SheetReader(sheet, groundColumns, findings);
  for (const row of reader.rows) {
    const entry = entryOf(reader, row, 'disqualifications', sets);
    if (!entry) continue;
    const kind = reader.text(row, 'kind', `${entry.path}.kind`);
    const at = reader.text(row, 'at', `${entry.path}.at`);
    reader.note(entry.path, row, 'code');
    entry.add({
      code: reader.text(row, 'code', `${entry.path}.code`),
      kind: kind === undefined ? undefined : keyOf(groundKindWords, kind),
      text: bilingual(reader, row, 'text', 'textEn', `${entry.path}.text`),
      at: at === undefined ? undefined : keyOf(placeWords, at),
    });
  }
}

function readDoubts(sheet: CellSheet | undefined, sets: readonly ReadSet[], findings: Findings): void {
  if (!sheet) return;
  const reader = new SheetReader(sheet, doubtColumns, findings);
  for (const row of reader.rows) {
    const entry = entryOf(reader, row, 'doubts', sets);
    if (!entry) continue;
    const at = reader.text(row, 'at', `${entry.path}.at`);
    reader.note(entry.path, row, 'at');
    entry.add({
      at: at === undefined ? undefined : keyOf(placeWords, at),
      doubt: bilingual(reader, row, 'doubt', 'doubtEn', `${entry.path}.doubt`),
      settledBy: bilingual(reader, row, 'settledBy', 'settledByEn', `${entry.path}.settledBy`),
    });
  }
}

/** The place of a row's entry in the list of its set; null for a set that is not in the file, which is reported. */
function entryOf<C extends typeof groundColumns | typeof doubtColumns>(
  reader: SheetReader<C>,
  row: CellRow,
  field: 'disqualifications' | 'doubts',
  sets: readonly ReadSet[],
) {
  const number = reader.number(row, 'set');
  const set = sets.find((each) => each.number === number);
  if (!set) {
    reader.report(row, 'set', 'unlisted-set', {
      vi: `Trang “${sheetNames.sets}” không có bộ ${number ?? '(để trống)'}. Hãy ghi đúng số bộ, hoặc xóa dòng này.`,
      en: `“${sheetNames.sets}” has no set ${number ?? '(empty)'}. Give the right number, or delete the row.`,
    });
    return null;
  }
  const entries = (set.fields[field] ?? []) as Fields[];
  set.fields[field] = entries;
  return {
    path: `${set.path}.${field}[${entries.length}]`,
    add: (fields: Fields) => entries.push(given(fields)),
  };
}

/** A text in both languages; where the English is missing the Vietnamese stands in. */
function bilingual<C extends typeof groundColumns | typeof doubtColumns>(
  reader: SheetReader<C>,
  row: CellRow,
  vi: keyof C,
  en: keyof C,
  path: string,
): Fields {
  const words = reader.text(row, vi, `${path}.vi`);
  reader.note(path, row, vi);
  return given({ vi: words, en: reader.text(row, en, `${path}.en`) ?? words });
}
