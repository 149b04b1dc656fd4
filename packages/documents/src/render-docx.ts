import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import {
  type Align,
  type CellPiece,
  PAGE,
  type Piece,
  type Sheet,
  type TablePiece,
  type TextPiece,
} from './flow.ts';
import { layout } from './layout.ts';
import type { AdministrativeDocument, Run } from './model.ts';

/**
 * Renders a document as DOCX for Word or LibreOffice, in Times New Roman as NĐ 30/2020 asks.
 * Throws RangeError when the document holds an impossible date or a table row that does not fit its columns.
 */
export async function renderDocx(doc: AdministrativeDocument): Promise<Uint8Array> {
  const laidOut = layout(doc);
  const file = new Document({
    title: laidOut.title,
    creator: laidOut.author,
    lastModifiedBy: laidOut.author,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: laidOut.sheets.map(section),
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** Millimetres to twentieths of a point. */
const twips = (mm: number): number => Math.round(mm * 56.6929);
const pixels = (mm: number): number => Math.round((mm * 96) / 25.4);

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, unknown>;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

function section(sheet: Sheet) {
  const landscape = sheet.orientation === 'landscape';
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: PAGE.number * 2, children: [PageNumber.CURRENT] })],
  });
  const empty = new Paragraph({});
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.short),
          height: twips(PAGE.long),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(PAGE.left),
          right: twips(PAGE.right),
          header: twips(10),
          footer: twips(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [empty] }) },
    footers: {
      default: new Footer({ children: [empty] }),
      first: new Footer({ children: [sheet.footer ? footer(sheet.footer) : empty] }),
    },
    children: flow(sheet.pieces, sheet.width),
  };
}

function footer(line: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: { ...LINE, space: 4 } },
    children: textRuns([{ text: line }], 11),
  });
}

/** Word needs a paragraph between two tables and after the last one. */
function flow(pieces: readonly Piece[], width: number): (Paragraph | Table)[] {
  return pieces.flatMap((piece, i) => {
    const drawn = draw(piece, width);
    const next = pieces[i + 1];
    const closes = !next || next.type === 'table' || next.type === 'grid' || next.type === 'ticks';
    return drawn instanceof Table && closes ? [drawn, gap(1)] : [drawn];
  });
}

function draw(piece: Piece, width: number): Paragraph | Table {
  switch (piece.type) {
    case 'text':
      return paragraph(piece, width);
    case 'rule':
      return rule(piece.width, width);
    case 'space':
      return gap(piece.height);
    case 'image':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new ImageRun({
            type: piece.image.format,
            data: piece.image.bytes,
            transformation: { width: pixels(piece.image.widthMm), height: pixels(piece.image.heightMm) },
            altText: { name: piece.alt, description: piece.alt, title: piece.alt },
          }),
        ],
      });
    case 'grid':
      return borderless(
        piece.columns,
        piece.rows.map((row) => row.map((cell, i) => flow(cell, piece.columns[i] ?? width))),
      );
    case 'ticks': {
      const rows = Array.from({ length: Math.ceil(piece.items.length / piece.columns) }, (_, row) =>
        Array.from({ length: piece.columns }, (_, column) => {
          const item = piece.items[row * piece.columns + column];
          return [new Paragraph({ spacing: { before: 60 }, children: item ? tick(item, piece.size) : [] })];
        }),
      );
      return borderless(
        Array.from({ length: piece.columns }, () => width / piece.columns),
        rows,
      );
    }
    case 'table':
      return table(piece);
  }
}

function paragraph(piece: TextPiece, width: number): Paragraph {
  return new Paragraph({
    alignment: ALIGN[piece.align],
    keepNext: piece.keepWithNext,
    spacing: {
      before: piece.before * 20,
      after: 0,
      line: Math.round(240 * piece.line),
      lineRule: LineRuleType.AUTO,
    },
    indent: {
      left: twips(piece.left),
      ...(piece.firstLine >= 0
        ? { firstLine: twips(piece.firstLine) }
        : { hanging: twips(-piece.firstLine) }),
    },
    ...(piece.dots
      ? { tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }] }
      : {}),
    children: [
      ...textRuns(piece.runs, piece.size),
      ...(piece.dots ? [new TextRun({ size: piece.size * 2, children: [new Tab()] })] : []),
    ],
  });
}

function textRuns(runs: readonly Run[], size: number): ParagraphChild[] {
  return runs.flatMap((run) =>
    run.text.split('\n').map(
      (line, i) =>
        new TextRun({
          text: line,
          bold: run.bold ?? false,
          italics: run.italic ?? false,
          size: size * 2,
          ...(i > 0 ? { break: 1 } : {}),
        }),
    ),
  );
}

function tick(item: { label: string; checked: boolean }, size: number): ParagraphChild[] {
  return [
    new TextRun({ text: item.checked ? '☒' : '☐', font: 'Segoe UI Symbol', size: size * 2 }),
    ...textRuns([{ text: ` ${item.label}` }], size),
  ];
}

/** An empty line of exactly so many points; it never parts what stands above from what stands below. */
function gap(points: number): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { line: Math.max(20, points * 20), lineRule: LineRuleType.EXACTLY },
    run: { size: 2 },
  });
}

/** The line is the upper border of a small empty paragraph, drawn in from both sides. */
function rule(length: number, width: number): Paragraph {
  const side = twips((width - length) / 2);
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, line: 60, lineRule: LineRuleType.EXACTLY },
    border: { top: { style: BorderStyle.SINGLE, size: 5, color: '000000', space: 1 } },
    run: { size: 2 },
  });
}

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 } as const;

function borderless(columns: readonly number[], rows: (Paragraph | Table)[][][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    margins: NO_MARGINS,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (cell, i) =>
              new TableCell({
                borders: NO_LINES,
                margins: NO_MARGINS,
                width: { size: twips(columns[i] ?? 0), type: WidthType.DXA },
                children: cell.length > 0 ? cell : [gap(1)],
              }),
          ),
        }),
    ),
  });
}

function table(piece: TablePiece): Table {
  const inset = twips(piece.size * 0.13);
  const cells = (row: readonly CellPiece[], keepNext: boolean): TableCell[] =>
    row.map(
      (cell) =>
        new TableCell({
          columnSpan: cell.columns,
          rowSpan: cell.rows,
          borders: LINES,
          margins: { top: 57, bottom: 57, left: inset, right: inset },
          verticalAlign: VerticalAlign.CENTER,
          children: [
            new Paragraph({
              alignment: ALIGN[cell.align],
              keepNext,
              children: textRuns(cell.runs, piece.size),
            }),
          ],
        }),
    );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(piece.columns.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: piece.columns.map(twips),
    rows: [
      ...piece.head.map(
        (row) => new TableRow({ tableHeader: true, cantSplit: true, children: cells(row, true) }),
      ),
      ...piece.body.map(
        (row) => new TableRow({ cantSplit: row.whole, children: cells(row.cells, row.band) }),
      ),
    ],
  });
}
