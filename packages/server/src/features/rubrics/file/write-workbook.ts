import { type ExportedCriterion, type ExportedSet, frameworkIds, type RubricExport } from '@saolang/rulebook';
import type ExcelJS from 'exceljs';
import { newWorkbook } from '../../../platform/files/new-workbook.ts';
import { guideLines } from './workbook-guide.ts';
import {
  columnOf,
  doubtColumns,
  groundColumns,
  groundKindWords,
  type LayoutColumn,
  originWords,
  placeWords,
  type RowKind,
  rowKinds,
  rubricColumns,
  setColumns,
  setSheetName,
  sheetNames,
  yesWord,
} from './workbook-layout.ts';

type Columns = Readonly<Record<string, LayoutColumn>>;
type RowOf<C extends Columns> = {
  readonly [key in keyof C]?: string | number | ExcelJS.CellHyperlinkValue | undefined;
};

/** Empty rows below the last one that are ready to be filled in. */
const spareRows = 60;

/**
 * Sheets of criteria as a workbook (XLSX) that an official edits: a list of the sets, a sheet for each set in the order
 * of the printed one, the grounds for exclusion, the doubts. Reading it gives back the same sheets.
 */
export async function writeRubricWorkbook(rubrics: RubricExport): Promise<Buffer> {
  const workbook = await newWorkbook();
  writeGuide(workbook);
  writeSets(workbook, rubrics);
  for (const set of rubrics.sets) writeSet(workbook, set);
  writeGrounds(workbook, rubrics.sets);
  writeDoubts(workbook, rubrics.sets);
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 1, visibility: 'visible' },
  ];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A sheet with its head: bold, frozen, repeated on each printed page. */
function addSheet(workbook: ExcelJS.Workbook, name: string, columns: Columns, frozenColumns = 0) {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = Object.values(columns).map(({ width, code }) => ({
    width,
    // A code such as 1.10 is text: as a number it would become 1.1.
    style: { alignment: { vertical: 'top', wrapText: true }, ...(code ? { numFmt: '@' } : {}) },
  }));
  const head = sheet.addRow(Object.values(columns).map(({ header }) => header));
  head.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF17693A' } };
  head.alignment = { vertical: 'middle', wrapText: true };
  head.height = 36;
  return sheet;
}

function addRow<C extends Columns>(sheet: ExcelJS.Worksheet, columns: C, row: RowOf<C>): ExcelJS.Row {
  return sheet.addRow(
    Object.keys(columns).map((key) => {
      const value = row[key as keyof C];
      return typeof value === 'string' ? cellText(value) : value;
    }),
  );
}

/**
 * Text as XLSX keeps it: what the format cannot hold is written `_x000D_`, and what merely looks so is marked
 * (ECMA-376, Part 1, 22.9.2.19).
 */
const cellText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format cannot hold
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    });

/** What may be entered in columns, from the first row below the head to the spare ones. */
function rules<C extends Columns>(
  sheet: ExcelJS.Worksheet,
  columns: C,
  entries: { readonly [key in keyof C]?: ExcelJS.DataValidation },
): void {
  const last = sheet.rowCount + spareRows;
  for (const [key, validation] of Object.entries(entries)) {
    const column = columnOf(columns, key);
    for (let row = 2; row <= last; row += 1) {
      sheet.getCell(row, column).dataValidation = validation as ExcelJS.DataValidation;
    }
  }
}

const oneOf = (words: readonly string[]): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [`"${words.join(',')}"`],
  showErrorMessage: true,
  errorTitle: 'Chưa đúng',
  error: 'Hãy chọn trong danh sách.',
});

const wholeNumber = (max: number): ExcelJS.DataValidation => ({
  type: 'whole',
  operator: 'between',
  allowBlank: true,
  formulae: [0, max],
  showErrorMessage: true,
  errorTitle: 'Chưa đúng',
  error: `Hãy ghi số nguyên từ 0 đến ${max}.`,
});

function writeGuide(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(sheetNames.guide);
  sheet.columns = [{ width: 26 }, { width: 90 }];
  for (const [name, text] of guideLines) {
    const row = sheet.addRow([name, text]);
    row.alignment = { vertical: 'top', wrapText: true };
    row.getCell(1).font = { bold: true };
  }
  sheet.getRow(1).font = { bold: true, size: 14 };
}

function writeSets(workbook: ExcelJS.Workbook, { framework, sets }: RubricExport): void {
  const sheet = addSheet(workbook, sheetNames.sets, setColumns);
  for (const { number, name, nameEn, originUnit } of sets) {
    const target = setSheetName(number);
    addRow(sheet, setColumns, {
      framework,
      number,
      name,
      nameEn,
      origin: originUnit && originWords[originUnit],
      sheet: { text: target, hyperlink: `#'${target}'!A1` },
    });
  }
  rules(sheet, setColumns, {
    framework: oneOf(frameworkIds),
    number: wholeNumber(26),
    origin: oneOf(Object.values(originWords)),
  });
}

const shades: Partial<Record<RowKind, string>> = {
  part: 'FFB0DCBF',
  section: 'FFD9EEE0',
  criterion: 'FFF6F8F6',
};

function writeSet(workbook: ExcelJS.Workbook, set: ExportedSet): void {
  const sheet = addSheet(workbook, setSheetName(set.number), rubricColumns, 2);
  const add = (kind: RowKind, row: Omit<RowOf<typeof rubricColumns>, 'kind'>): void => {
    const added = addRow(sheet, rubricColumns, { kind: rowKinds[kind], ...row });
    const shade = shades[kind];
    if (!shade) return;
    added.font = { bold: true };
    added.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: shade } };
  };
  for (const part of set.parts) {
    add('part', { code: part.code, text: part.name, textEn: part.nameEn, points: part.max });
    for (const section of part.sections) {
      add('section', { code: section.code, text: section.name, textEn: section.nameEn, points: section.max });
      for (const criterion of section.criteria) writeCriterion(criterion, add);
    }
  }
  const points = wholeNumber(100);
  rules(sheet, rubricColumns, {
    kind: oneOf(Object.values(rowKinds)),
    points,
    star3: points,
    star4: points,
    star5: points,
    appliesFrom: points,
    yesNo: oneOf([yesWord]),
  });
}

function writeCriterion(
  criterion: ExportedCriterion,
  add: (kind: RowKind, row: Omit<RowOf<typeof rubricColumns>, 'kind'>) => void,
): void {
  const { minForStar, appliesWhen } = criterion;
  add('criterion', {
    code: criterion.code,
    text: criterion.name,
    textEn: criterion.nameEn,
    points: criterion.max,
    star3: minForStar?.[3],
    star4: minForStar?.[4],
    star5: minForStar?.[5],
    appliesTo: appliesWhen?.criterion,
    appliesFrom: appliesWhen?.minPoints,
    yesNo: criterion.yesNo && yesWord,
  });
  for (const { points, label, labelEn, branch } of criterion.options) {
    add('option', { text: label, textEn: labelEn, points, branch });
  }
  if (criterion.evidence) add('evidence', { text: criterion.evidence.vi, textEn: criterion.evidence.en });
  for (const note of criterion.notes ?? []) add('note', { text: note.vi, textEn: note.en });
}

function writeGrounds(workbook: ExcelJS.Workbook, sets: readonly ExportedSet[]): void {
  const sheet = addSheet(workbook, sheetNames.grounds, groundColumns);
  for (const { number, disqualifications = [] } of sets) {
    for (const { code, kind, text, at } of disqualifications) {
      addRow(sheet, groundColumns, {
        set: number,
        code,
        kind: groundKindWords[kind],
        at: at && (placeWords[at] ?? at),
        text: text.vi,
        textEn: text.en,
      });
    }
  }
  rules(sheet, groundColumns, { kind: oneOf(Object.values(groundKindWords)) });
}

function writeDoubts(workbook: ExcelJS.Workbook, sets: readonly ExportedSet[]): void {
  const sheet = addSheet(workbook, sheetNames.doubts, doubtColumns);
  for (const { number, doubts = [] } of sets) {
    for (const { at, doubt, settledBy } of doubts) {
      addRow(sheet, doubtColumns, {
        set: number,
        at: placeWords[at] ?? at,
        doubt: doubt.vi,
        doubtEn: doubt.en,
        settledBy: settledBy.vi,
        settledByEn: settledBy.en,
      });
    }
  }
}
